// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkTesting
import Testing

@testable import PactwerkStorage

@Suite struct `A database` {
  @Test(arguments: TestDatabase.both) func `shows what a change would do and does not do it`(engine: TestEngine)
    async throws
  {
    try await engine.use(migrations: sampleMigrations) { test in
      let rehearsed = try await test.database.rehearse(as: tester) { writer in
        try writer.execute("INSERT INTO sample (id) VALUES ('a')")
        try writer.append(Change("recorded", RecordRef(kind: "sample", id: RecordID("a"))))
        return try writer.integer("SELECT count(*) AS n FROM sample")
      }
      let counts = [try await test.count("sample"), try await test.count("change")]

      #expect(rehearsed == 1 && counts == [0, 0])
    }
  }

  @Test(arguments: TestDatabase.both) func `passes on what a rehearsal refuses`(engine: TestEngine) async throws {
    try await engine.use { test in
      await #expect(throws: Refused.ownProposal) {
        try await test.database.rehearse(as: tester) { _ -> Int in throw Refused.ownProposal }
      }
    }
  }

  @Test(arguments: TestDatabase.both) func `appends every access before it answers`(engine: TestEngine) async throws {
    let account = AccountID("account")
    let hat = Hat(id: RecordID("hat"), role: .coordinator, seat: nil, district: DistrictID("district"))
    let coordinator = Viewer(.account(account, hat), in: DistrictID("district"))

    try await engine.use { test in
      try await test.database.read(as: coordinator) {
        $0.noteAccess(to: [RecordID("one")], purpose: "page")
        $0.noteAccess(to: [], purpose: "nobody")
      }
      try await test.database.write(as: coordinator) { $0.noteAccess(to: [RecordID("two")], purpose: "call") }
      try await test.database.rehearse(as: coordinator) {
        $0.noteAccess(to: [RecordID("three"), RecordID("four")], purpose: "preview")
      }
      let entries = try await test.database.read(as: tester) {
        try $0.rows(
          """
          SELECT change.verb AS verb, change.hat AS hat, change.account_id AS account, change.record_id AS record,
                 change_content.body AS body
          FROM change JOIN change_content ON change_content.change_id = change.id ORDER BY change.id
          """)
      }

      #expect(entries.map { $0.text("record") } == ["one", "two", ""])
      #expect(entries.allSatisfy { $0.text("verb") == "readIdentity" && $0.text("hat") == "coordinator" })
      #expect(entries.allSatisfy { $0.text("account") == "account" })
      #expect(entries.last?.text("body") == "persons=three four\npurpose=preview")
    }
  }

  @Test(arguments: TestDatabase.both) func `gives no answer when the access cannot be appended`(engine: TestEngine)
    async throws
  {
    try await engine.use { test in
      try await test.database.run("DROP TABLE change_content")
      await #expect(throws: StorageError.self) {
        try await test.database.read(as: tester) { reader -> String in
          reader.noteAccess(to: [RecordID("one")], purpose: "page")
          return "a name"
        }
      }
    }
  }

  @Test func `makes keys that sort by the time they were made, the same from the same seed`() {
    func keys() -> [String] {
      let (source, clock) = (IdentifierSource.seeded(7), FixedClock())
      return (0..<5_000).map { number in
        if number % 100 == 0 { clock.advance(seconds: number % 300 == 0 ? 1 : -1) }
        return (source.next(at: clock.now) as RecordID).text
      }
    }
    let made = keys()

    #expect(made == made.sorted() && Set(made).count == made.count && made == keys())
    #expect(made.allSatisfy { RecordID(untrusted: $0) != nil })
  }
}
