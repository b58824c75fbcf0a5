// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Records
import Testing

@testable import Networks

@Suite struct `What of the network is seen` {
  @Test(arguments: TestDatabase.both)
  func `each role sees its own layers`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      let school = try await house.addOrganisation("Basisschool De Singel")
      let club = try await house.addOrganisation("Stille Kring", layer: .role)
      let ewa = try await house.addPerson("Ewa Klinker", group: .professional, layer: .role)
      let ola = try await house.addPerson("Ola Vingerhoed")
      let expected: [(Role, Set<RecordID>)] = [
        (.visitor, [school]), (.contributor, [school]), (.networkTeam, [school, club, ewa, ola]),
        (.coordinator, [school, club, ewa, ola]), (.programmeOffice, [school]), (.executive, []),
        (.facilitator, [school]),
        (.administrator, [school]), (.privacyOfficer, [school]),
      ]

      for (role, actors) in expected {
        let seen = try await house.database.read(as: house.viewer(role)) { try $0.actors() }

        #expect(Set(seen.map(\.id)) == actors, "\(role)")
      }
    }
  }

  @Test(arguments: TestDatabase.both)
  func `a tie needs both ends`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      let school = try await house.addOrganisation("Basisschool De Singel")
      let library = try await house.addOrganisation("Bibliotheek Oost")
      let ola = try await house.addPerson("Ola Vingerhoed")
      let open = try await house.tie(school, library, last: day("2026-02-01"))
      let personal = try await house.tie(school, ola, last: day("2026-02-01"))
      let expected: [(Role, Set<RecordID>)] = [
        (.visitor, [open]), (.networkTeam, [open, personal]), (.coordinator, [open, personal]),
        (.programmeOffice, [open]), (.executive, []),
      ]

      for (role, ties) in expected {
        let (seen, contacts) = try await house.database.read(as: house.viewer(role)) {
          (try $0.ties(), try $0.contacts())
        }

        #expect(Set(seen.map(\.id)) == ties, "\(role)")
        #expect(Set(contacts.map(\.tie)) == ties, "\(role)")
      }
    }
  }

  @Test(arguments: TestDatabase.both)
  func `initiatives are public, their carriers are not`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      let ola = try await house.addPerson("Ola Vingerhoed")
      let library = try await house.addOrganisation("Bibliotheek Oost")
      let id = try await house.database.write(as: house.team) {
        try $0.saveInitiative(InitiativeDraft(name: "Weggeefkast", carriers: [ola, library]))
      }
      let expected: [(Role, Carriers)] = [
        (.visitor, Carriers(visible: [library], hasOthers: true)), (.networkTeam, Carriers(visible: [ola, library])),
        (.coordinator, Carriers(visible: [ola, library])),
        (.programmeOffice, Carriers(visible: [library], hasOthers: true)), (.executive, Carriers(hasOthers: true)),
      ]

      for (role, carriers) in expected {
        let (seen, carried) = try await house.database.read(as: house.viewer(role)) {
          (try $0.initiatives(), try $0.carriers())
        }

        #expect(seen.map(\.id) == [id], "\(role)")
        #expect(carried[id] == carriers, "\(role)")
      }
    }
  }

  @Test(arguments: TestDatabase.both)
  func `another district sees nothing`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      let school = try await house.addOrganisation("Basisschool De Singel")
      let library = try await house.addOrganisation("Bibliotheek Oost")
      try await house.tie(school, library)
      let elsewhere = Viewer(.command("test"), in: DistrictID(key(7).text))

      let counts = try await house.database.read(as: elsewhere) { reader in
        [try reader.actors().count, try reader.ties().count, try reader.initiatives().count]
      }

      #expect(counts == [0, 0, 0])
    }
  }

  @Test(arguments: TestDatabase.both)
  func `a person without permission stays in the deepest layer`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      let open = try await house.addPerson("Tarik Brugman", layer: .open)
      let visitor = house.viewer(.visitor)
      #expect(try await house.database.read(as: visitor) { try $0.actor(open) } != nil)
      #expect(
        try await house.database.read(as: visitor) { try $0.names(of: [open], purpose: "test") } == [
          open: "Tarik Brugman"
        ])

      try await house.run("UPDATE person_identity SET withdrawn_on = '2026-02-20'")

      #expect(try await house.database.read(as: visitor) { try $0.actor(open) } == nil)
      #expect(try await house.database.read(as: house.team) { try $0.actor(open) } != nil)
      #expect(try await house.database.read(as: house.team) { try $0.names(of: [open], purpose: "test") } == [:])
    }
  }

  @Test(arguments: TestDatabase.both)
  func `a draft is for who entered it and the coordinator`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      let id = try await house.add(ActorDraft(name: "Mo Trapleuning", layer: .role))
      let library = try await house.addOrganisation("Bibliotheek Oost")
      let tie = try await house.tie(id, library)
      let other = house.viewer(.networkTeam, number: 3)

      let draft = try await house.database.read(as: house.team) { try $0.actor(id) }
      #expect(draft?.layer == .resident)
      #expect(draft?.draftUntil == house.clock.now.localDay + 28)
      #expect(try await house.database.read(as: house.coordinator) { try $0.actor(id) } != nil)
      for viewer in [other, house.viewer(.visitor), house.viewer(.programmeOffice)] {
        #expect(try await house.database.read(as: viewer) { try $0.actor(id) } == nil)
        #expect(try await house.database.read(as: viewer) { try $0.tie(tie) } == nil)
        #expect(try await house.database.read(as: viewer) { try $0.names(of: [id], purpose: "test") } == [:])
      }
      let export = try await house.database.read(as: house.coordinator) { try $0.networkForExport() }
      #expect(export.nodes.map(\.actor.id) == [library])
      #expect(export.ties.isEmpty)
    }
  }

  @Test func `the end of a person's role is for the coordinator`() async throws {
    try await NetworkHouse.use { house in
      let end = day("2026-10-01")
      let id = try await house.addPerson("Samira Zandloper", layer: .role, toOn: end)

      #expect(try await house.database.read(as: house.coordinator) { try $0.actor(id) }?.toOn == end)
      #expect(try await house.database.read(as: house.team) { try $0.actor(id) }?.toOn == nil)
    }
  }

  @Test(arguments: TestDatabase.both)
  func `office and executive see counts of five and more`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      for number in 1...5 { _ = try await house.addPerson("Bewoner \(number)") }
      for number in 1...4 { _ = try await house.addPerson("Ondernemer \(number)", group: .entrepreneur) }
      _ = try await house.add(ActorDraft(name: "Concept", group: .resident))
      let expected = [NetworkCount(group: .entrepreneur, count: nil), NetworkCount(group: .resident, count: 5)]

      for role in [Role.programmeOffice, .executive] {
        #expect(try await house.database.read(as: house.viewer(role)) { try $0.networkCounts() } == expected)
      }
      for role in [Role.visitor, .networkTeam, .facilitator] {
        #expect(try await house.database.read(as: house.viewer(role)) { try $0.networkCounts() } == nil)
      }
    }
  }

  @Test func `who may not enter is refused`() async throws {
    try await NetworkHouse.use { house in
      for role in [Role.visitor, .contributor, .programmeOffice, .executive, .privacyOfficer] {
        await #expect(throws: Refused.notAllowed(.importNetwork)) {
          try await house.add(ActorDraft(name: "Ola"), as: house.viewer(role))
        }
      }
    }
  }

  @Test func `the kinds show what the viewer may see`() async throws {
    try await NetworkHouse.use { house in
      let school = try await house.addOrganisation("Basisschool De Singel")
      let ola = try await house.addPerson("Ola Vingerhoed")
      let id = try await house.database.write(as: house.team) {
        try $0.saveInitiative(InitiativeDraft(name: "Weggeefkast"))
      }

      let open = try await house.database.read(as: house.viewer(.visitor)) { reader in
        (
          try NetworksKinds.actor.lines(reader, [school, ola]),
          try NetworksKinds.initiative.lines(reader, [id, school])
        )
      }
      let team = try await house.database.read(as: house.team) { try NetworksKinds.actor.lines($0, [school, ola]) }

      #expect(open.0.mapValues(\.title) == [school: "Basisschool De Singel"])
      #expect(open.1.mapValues(\.title) == [id: "Weggeefkast"])
      #expect(open.1[id]?.address?.description == "/wijken/oost/netwerk/initiatieven/\(id.text)")
      #expect(team.mapValues(\.title) == [school: "Basisschool De Singel", ola: "Ola Vingerhoed"])
      #expect(Set(NetworksKinds.all.map(\.name)) == ["initiative", "actor"])
    }
  }
}
