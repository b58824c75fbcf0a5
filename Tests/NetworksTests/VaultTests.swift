// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Records
import Testing

@testable import Networks

@Suite struct `The vault of names` {
  @Test(arguments: TestDatabase.both)
  func `every reading is noted with its purpose`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      let ola = try await house.addPerson("Ola Vingerhoed")
      let ewa = try await house.addPerson("Ewa Klinker")

      let names = try await house.database.read(as: house.team) { try $0.names(of: [ewa, ola], purpose: "handover") }

      #expect(names == [ola: "Ola Vingerhoed", ewa: "Ewa Klinker"])
      let entries = try await house.history("readIdentity")
      #expect(entries == ["persons=\(ola.text) \(ewa.text)\npurpose=handover"])
    }
  }

  @Test func `who is not seen is not read and not noted`() async throws {
    try await NetworkHouse.use { house in
      let ola = try await house.addPerson("Ola Vingerhoed")

      let names = try await house.database.read(as: house.viewer(.visitor)) { reader in
        try reader.names(of: [ola, key(5)], purpose: "test").merging(try reader.names(of: [], purpose: "test")) { $1 }
      }

      #expect(names.isEmpty)
      #expect(try await house.history("readIdentity").isEmpty)
    }
  }

  @Test func `more names than a statement takes are read all the same`() async throws {
    try await NetworkHouse.use { house in
      let ola = try await house.addPerson("Ola Vingerhoed")
      let many = (1...1_200).map { key(UInt64($0)) } + [ola]

      let names = try await house.database.read(as: house.team) { try $0.names(of: many, purpose: "test") }

      #expect(names == [ola: "Ola Vingerhoed"])
    }
  }

  @Test(arguments: TestDatabase.both)
  func `erasing takes the name and leaves the rest`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      let school = try await house.addOrganisation("Basisschool De Singel")
      let (ola, _) = try await house.database.write(as: house.team) {
        try $0.upsertActor(
          ActorDraft(
            name: "Ola Vingerhoed", group: .resident, contact: "010", ground: "toestemming",
            permissionOn: day("2026-01-05")), sourceKey: "Ola Vingerhoed")
      }
      let tie = try await house.tie(ola, school, last: day("2026-02-01"))
      try await keepImages(of: ola, in: house)

      try await house.database.write(as: house.coordinator) { try $0.erasePerson(ola) }

      let (actor, ties, names, image) = try await house.database.read(as: house.team) { reader in
        (
          try reader.actor(ola), try reader.ties(), try reader.names(of: [ola], purpose: "test"),
          try reader.actorImage(ola)
        )
      }
      #expect(actor?.group == .resident)
      #expect(ties.map(\.id) == [tie])
      #expect(ties.first?.lastContact == day("2026-02-01"))
      #expect(names == [:])
      #expect(image?.contains("Ola") == false)
      #expect(try await house.history("added").count == 4)
      #expect(try await texts(of: house).filter { $0.contains("Vingerhoed") } == [])

      let (_, effect) = try await house.database.write(as: house.team) {
        try $0.upsertActor(ActorDraft(name: "Ola Vingerhoed"), sourceKey: "Ola Vingerhoed")
      }
      #expect(effect == .unchanged)
      let export = try await house.database.read(as: house.coordinator) { try $0.networkForExport() }
      #expect(export.nodes.first { $0.actor.id == ola }?.key == ola.text)
      #expect(export.nodes.first { $0.actor.id == ola }?.label == nil)
      #expect(export.ties.map(\.tie.id) == [tie])
      try await house.database.write(as: house.coordinator) { try $0.erasePerson(ola) }
      #expect(try await house.database.read(as: house.team) { try $0.record("actor", key: "Ola Vingerhoed") } == ola)
      #expect(try await texts(of: house).filter { $0.contains("Vingerhoed") } == [])
    }
  }

  @Test func `only a person can be erased`() async throws {
    try await NetworkHouse.use { house in
      let school = try await house.addOrganisation("Basisschool De Singel")

      await #expect(throws: Refused.notFound) {
        try await house.database.write(as: house.coordinator) { try $0.erasePerson(school) }
      }
    }
  }

  @Test(arguments: TestDatabase.both)
  func `a draft goes after its last day, with its name, and is counted`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      let school = try await house.addOrganisation("Basisschool De Singel")
      let draft = try await house.add(ActorDraft(name: "Mo Trapleuning"))
      try await house.tie(draft, school)
      try await keepImages(of: draft, in: house)
      let job = Viewer(.job("retention"), in: nil)

      house.clock.advance(days: 27)
      #expect(try await house.database.write(as: job) { try $0.expireDrafts() } == 0)
      house.clock.advance(days: 1)
      #expect(try await house.database.read(as: house.team) { try $0.actor(draft) } == nil)
      #expect(try await house.database.write(as: job) { try $0.expireDrafts() } == 1)

      #expect(try await house.history("draftsExpired") == ["count=1"])
      #expect(try await texts(of: house).filter { $0.contains("Trapleuning") } == [])
      let left = try await house.database.read(as: house.coordinator) { reader in
        (try reader.actors().map(\.id), try reader.ties().count, try reader.integer("SELECT count(*) AS n FROM record"))
      }
      #expect(left == ([school], 0, 1))
    }
  }

  @Test func `only the vault's own files touch its table`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let allowed: Set = ["PersonVault.swift", "PersonVaultWriting.swift", "NetworksMigrations.swift"]
    let files = FileManager.default.enumerator(at: root.appending(path: "Sources"), includingPropertiesForKeys: nil)
    var touching: Set<String> = []

    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      if text.contains("person_identity") { touching.insert(file.lastPathComponent) }
    }

    #expect(touching == allowed)
  }

  /// What an import would keep of a record, to undo it.
  private func keepImages(of actor: RecordID, in house: NetworkHouse) async throws {
    try await house.database.write(as: house.team) { writer in
      let image = try writer.actorImage(actor) ?? ""
      try writer.execute(
        """
        INSERT INTO import_batch (id, district_id, file_kind, file_name, file_digest, hat, imported_at, rows_read, rows_added,
          rows_merged, rows_refused)
        VALUES (\(key(50)), \(try writer.district()), 'nodes', 'n.csv', 'd', 'networkTeam', \(writer.now), 1, 1, 0, 0)
        """)
      try writer.execute(
        """
        INSERT INTO import_row (batch_id, sequence, line, change_kind, record_kind, record_key, before_image, after_image)
        VALUES (\(key(50)), 1, 2, 'added', 'actor', \(actor), \(image), \(image))
        """)
    }
  }

  /// Every text in the tables where a name could stand.
  private func texts(of house: NetworkHouse) async throws -> [String] {
    try await house.database.read(as: house.coordinator) { reader in
      let columns: [SQL] = [
        "SELECT name AS t FROM person_identity", "SELECT coalesce(label, '') AS t FROM network_actor",
        "SELECT coalesce(organisation, '') AS t FROM network_actor", "SELECT coalesce(source_key, '') AS t FROM record",
        "SELECT body AS t FROM change_content", "SELECT coalesce(before_image, '') AS t FROM import_row",
        "SELECT after_image AS t FROM import_row",
      ]
      return try columns.flatMap { try reader.rows($0).map { $0.text("t") } }
    }
  }
}
