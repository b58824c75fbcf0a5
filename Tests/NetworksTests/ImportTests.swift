// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Records
import Testing

@testable import Networks

@Suite struct `Importing the network` {
  @Test(arguments: TestDatabase.both)
  func `the same rows twice change nothing`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      let first = try await house.database.write(as: house.team) { try importAll($0) }
      let second = try await house.database.write(as: house.team) { try importAll($0) }

      #expect(Set(first) == [.added])
      #expect(Set(second) == [.unchanged])
      #expect(try await house.history("changed").isEmpty)
    }
  }

  @Test(arguments: TestDatabase.both)
  func `a changed row changes its record and nothing else`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      try await house.database.write(as: house.team) { writer in
        _ = try importAll(writer)
        let (school, first) = try writer.upsertActor(
          ActorDraft(name: "De Singel", kind: .organisation), sourceKey: "o-school")
        let (ola, second) = try writer.upsertActor(
          ActorDraft(name: "Ola Vingerhoed", organisation: "Taalcafé"), sourceKey: "p-ola")
        let (_, third) = try writer.upsertTie(TieDraft(ola, school, strength: 5), sourceKey: "p-ola|o-school")
        let (initiative, fourth) = try writer.upsertInitiative(
          InitiativeDraft(name: "Weggeefkast", carriers: [ola]), sourceKey: "i-kast")

        #expect([first, second, third, fourth] == [.changed, .changed, .changed, .changed])
        #expect(try writer.actor(school)?.label == "De Singel")
        #expect(try writer.actor(school)?.layer == .open)
        #expect(try writer.ties().first?.strength == 5)
        #expect(try writer.ties().first?.rhythmInDays == 30)
        #expect(try writer.carriers()[initiative] == Carriers(visible: [ola]))
      }
    }
  }

  @Test(arguments: TestDatabase.both)
  func `permission that comes later ends the draft`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      try await house.database.write(as: house.team) { writer in
        let (id, _) = try writer.upsertActor(ActorDraft(name: "Mo Trapleuning", layer: .role), sourceKey: "p-mo")
        #expect(try writer.actor(id)?.isDraft == true)

        let (_, effect) = try writer.upsertActor(
          ActorDraft(
            name: "Mo Trapleuning", layer: .role, ground: "toestemming", permissionOn: day("2026-02-02"),
            permissionWay: "brief"), sourceKey: "p-mo")

        #expect(effect == .changed)
        #expect(try writer.actor(id)?.isDraft == false)
        #expect(try writer.actor(id)?.layer == .role)
      }
    }
  }

  @Test(arguments: TestDatabase.both)
  func `a withdrawal outlives the file it came before`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      try await house.database.write(as: house.team) { writer in
        func read(_ permission: String) throws -> (RecordID, ImportEffect) {
          try writer.upsertActor(
            ActorDraft(
              name: "Ola Vingerhoed", layer: .open, ground: "toestemming", permissionOn: day(permission),
              permissionWay: "brief"), sourceKey: "p-ola")
        }
        let (id, _) = try read("2026-01-01")
        try writer.execute("UPDATE person_identity SET withdrawn_on = '2026-02-01'")

        _ = try read("2026-01-01")
        #expect(try writer.names(of: [id], purpose: "test") == [:])
        #expect(try writer.actor(id)?.layer == .resident)
        #expect(try read("2026-01-01").1 == .unchanged)

        #expect(try read("2026-02-15").1 == .changed)
        #expect(try writer.names(of: [id], purpose: "test") == [id: "Ola Vingerhoed"])
        #expect(try writer.actor(id)?.layer == .open)
      }
    }
  }

  @Test func `a tie drawn by hand takes the key of the file`() async throws {
    try await NetworkHouse.use { house in
      try await house.database.write(as: house.team) { writer in
        let one = try writer.saveActor(ActorDraft(name: "A", kind: .organisation))
        let other = try writer.saveActor(ActorDraft(name: "B", kind: .organisation))
        let tie = try writer.saveTie(TieDraft(one, other, kind: "kent"))

        #expect(try writer.upsertTie(TieDraft(other, one, kind: "kent"), sourceKey: "1") == (tie, .unchanged))
        #expect(try writer.upsertTie(TieDraft(one, other, kind: "kent"), sourceKey: "2").1 == .added)
        #expect(try writer.upsertTie(TieDraft(one, other, kind: "kent"), sourceKey: "1") == (tie, .unchanged))
      }
    }
  }

  @Test(
    arguments: [
      (ActorDraft(name: " \t "), "name", "words.missing"),
      (ActorDraft(name: String(repeating: "a", count: 121)), "name", "words.too_long"),
      (ActorDraft(name: "A", permissionOn: day("2030-01-01")), "permission_on", "networks.day_future"),
      (ActorDraft(name: "A", fromOn: day("2026-01-02"), toOn: day("2026-01-02")), "to_on", "networks.day_order"),
    ])
  func `a bad actor is refused with its field`(draft: ActorDraft, field: String, reason: String) async throws {
    try await NetworkHouse.use { house in
      await #expect(throws: Refused.invalid(field: field, reason: reason)) { try await house.add(draft) }
    }
  }

  @Test func `a bad tie or contact is refused with its field`() async throws {
    try await NetworkHouse.use { house in
      let one = try await house.addOrganisation("A")
      let other = try await house.addOrganisation("B")
      func refusal(_ body: @escaping @Sendable (Writer) throws -> Void) async -> String? {
        do {
          try await house.database.write(as: house.team, body)
          return nil
        } catch Refused.invalid(let field, let reason) { return field + " " + reason } catch { return "\(error)" }
      }

      #expect(await refusal { _ = try $0.saveTie(TieDraft(one, one)) } == "target networks.same_ends")
      #expect(
        await refusal { _ = try $0.saveTie(TieDraft(one, other, strength: 6)) } == "strength networks.strength_range")
      #expect(
        await refusal { _ = try $0.saveTie(TieDraft(one, other, rhythmInDays: 0)) }
          == "rhythm_days networks.rhythm_range")
      #expect(
        await refusal { _ = try $0.saveTie(TieDraft(one, other, lastContact: day("2030-01-01"))) }
          == "last_contact networks.day_future")
      #expect(
        await refusal { _ = try $0.upsertContact(one, other, on: day("2026-01-01"), .message) }
          == "target networks.no_tie")
      #expect(
        await refusal { _ = try $0.upsertContact(one, other, on: day("2030-01-01"), .message) }
          == "on networks.day_future")
      #expect(
        await refusal { _ = try $0.upsertActor(ActorDraft(name: "A"), sourceKey: one.text) }
          == "kind networks.kind_changed")
    }
  }

  @Test func `a text is kept on one line`() async throws {
    try await NetworkHouse.use { house in
      let id = try await house.add(ActorDraft(name: " De\n  Singel\u{1}\t\"\u{301} ", kind: .organisation))

      #expect(try await house.database.read(as: house.team) { try $0.actor(id) }?.label == "De Singel \"\u{301}")
    }
  }

  @Test(arguments: TestDatabase.both)
  func `an import can be undone row by row`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      try await house.database.write(as: house.team) { writer in
        _ = try importAll(writer)
        let keys = try writer.actorsByKey()
        let ola = try #require(keys["p-ola"])
        let tie = try #require(try writer.ties().first).id
        let initiative = try #require(try writer.initiatives().first).id
        let before = (try writer.actorImage(ola), try writer.tieImage(tie), try writer.initiativeImage(initiative))

        _ = try writer.upsertActor(
          ActorDraft(name: "Iemand Anders", group: .other, organisation: "X", contact: "06"), sourceKey: "p-ola")
        let school = try #require(keys["o-school"])
        _ = try writer.upsertTie(
          TieDraft(ola, school, kind: "kent", strength: 1, lastContact: day("2026-02-20")), sourceKey: "p-ola|o-school")
        _ = try writer.upsertInitiative(InitiativeDraft(name: "Anders"), sourceKey: "i-kast")
        #expect(try writer.actorImage(ola) != before.0)
        try writer.restoreActor(ola, image: before.0 ?? "")
        try writer.restoreTie(tie, image: before.1 ?? "")
        try writer.restoreInitiative(initiative, image: before.2 ?? "")

        #expect(try writer.actorImage(ola) == before.0)
        #expect(try writer.tieImage(tie) == before.1)
        #expect(try writer.initiativeImage(initiative) == before.2)
        #expect(try writer.names(of: [ola], purpose: "test") == [ola: "Ola Vingerhoed"])
      }
    }
  }

  @Test(arguments: TestDatabase.both)
  func `what others rest on is not taken away`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      try await house.database.write(as: house.team) { writer in
        _ = try importAll(writer)
        let ola = try #require(try writer.actorsByKey()["p-ola"])
        let tie = try #require(try writer.ties().first).id
        let contact = try #require(try writer.contacts().first).id
        let initiative = try #require(try writer.initiatives().first).id

        #expect(try writer.removeImported(RecordRef(kind: "actor", id: ola)) == false)
        #expect(try writer.removeImported(RecordRef(kind: "contact", id: contact)))
        #expect(try writer.contactImage(contact) == nil)
        #expect(try writer.removeImported(RecordRef(kind: "tie", id: tie)))
        #expect(try writer.removeImported(RecordRef(kind: "initiative", id: initiative)))
        #expect(try writer.removeImported(RecordRef(kind: "actor", id: ola)))
        #expect(try writer.removeImported(RecordRef(kind: "actor", id: ola)) == false)
        #expect(try writer.actorImage(ola) == nil)
        #expect(try writer.tieImage(tie) == nil)
      }
    }
  }

  @Test(arguments: TestDatabase.both)
  func `an export carries what its viewer may see, and reads back unchanged`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      try await house.database.write(as: house.team) { _ = try importAll($0) }

      let all = try await house.database.read(as: house.coordinator) { try $0.networkForExport() }
      let open = try await house.database.read(as: house.viewer(.visitor)) { try $0.networkForExport() }
      let initiatives = try await house.database.read(as: house.viewer(.visitor)) { try $0.initiativesForExport() }

      #expect(Set(all.nodes.map(\.key)) == ["o-school", "o-library", "p-ola"])
      #expect(all.nodes.first { $0.key == "p-ola" }?.label == "Ola Vingerhoed")
      #expect(all.ties.map(\.source) + all.ties.map(\.target) == ["o-school", "p-ola"])
      #expect(all.contacts.map(\.contact.kind) == [.activity])
      #expect(Set(open.nodes.map(\.key)) == ["o-school", "o-library"])
      #expect(open.ties.isEmpty && open.contacts.isEmpty)
      #expect(initiatives.map(\.key) == ["i-kast"])
      #expect(initiatives.map(\.carriers) == [["o-library"]])
      let purposes = try await house.history("readIdentity")
      #expect(purposes.count == 1 && purposes[0].hasSuffix("purpose=export"))

      let effects = try await house.database.write(as: house.team) { writer in
        try all.nodes.map { node in
          try writer.upsertActor(
            ActorDraft(
              name: node.label ?? "", kind: node.actor.kind, group: node.actor.group,
              organisation: node.actor.organisation, layer: node.actor.layer, contact: node.identity?.contact,
              ground: node.identity?.ground, permissionOn: node.identity?.permissionOn,
              permissionWay: node.identity?.permissionWay, fromOn: node.actor.fromOn, toOn: node.actor.toOn),
            sourceKey: node.key
          ).1
        }
      }
      #expect(Set(effects) == [.unchanged])
    }
  }

  @Test func `a conversation wakes a quiet tie`() async throws {
    try await NetworkHouse.use { house in
      let one = try await house.addOrganisation("A")
      let other = try await house.addOrganisation("B")
      let tie = try await house.tie(one, other, rhythm: 30, last: day("2025-10-01"))
      let quiet = { try await house.database.read(as: house.team) { QuietTie.find(try $0.ties(), on: $0.day) } }
      #expect(try await quiet().map(\.tie.id) == [tie])

      try await house.database.write(as: house.team) { writer in
        try writer.logContact(tie, on: day("2026-02-28"), .conversation)
        try writer.logContact(tie, on: day("2026-02-28"), .conversation)
      }

      #expect(try await quiet().isEmpty)
      #expect(try await house.history("contactLogged").count == 1)
      await #expect(throws: Refused.notFound) {
        try await house.database.write(as: house.team) { try $0.logContact(key(9), on: day("2026-02-28"), .message) }
      }
    }
  }
}

/// A small import: two organisations, a person, a tie, a contact, an initiative.
private func importAll(_ writer: Writer) throws -> [ImportEffect] {
  let school = try writer.upsertActor(
    ActorDraft(name: "Basisschool De Singel", kind: .organisation, layer: .open, fromOn: day("2020-01-01")),
    sourceKey: "o-school")
  let library = try writer.upsertActor(
    ActorDraft(name: "Bibliotheek Oost", kind: .organisation), sourceKey: "o-library")
  let ola = try writer.upsertActor(
    ActorDraft(
      name: "Ola Vingerhoed", group: .resident, layer: .resident, ground: "toestemming",
      permissionOn: day("2026-01-05"), permissionWay: "gesprek"), sourceKey: "p-ola")
  let tie = try writer.upsertTie(
    TieDraft(
      school.0, ola.0, kind: "werkt samen met", origin: .both, strength: 3, fromOn: day("2025-01-01"), rhythmInDays: 30,
      lastContact: nil), sourceKey: "p-ola|o-school")
  let contact = try writer.upsertContact(ola.0, school.0, on: day("2026-01-20"), .activity)
  let initiative = try writer.upsertInitiative(
    InitiativeDraft(name: "Weggeefkast", carriers: [ola.0, library.0], fromOn: day("2025-06-01")), sourceKey: "i-kast")
  return [school.1, library.1, ola.1, tie.1, contact.1, initiative.1]
}
