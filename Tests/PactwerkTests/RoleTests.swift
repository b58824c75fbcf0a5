// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Exchange
import Foundation
import Pactwerk
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Testing

@Suite struct `The table of roles` {
  /// Who reads which word on pages and in exports; a word that is missing here is read by nobody.
  static let rules: [MarkedDistrict.Word: Set<String>] = {
    let everyone = Set(Role.grantable.map(\.rawValue) + ["visitor", "seat-programme", "seat-community"])
    let team: Set<String> = ["networkTeam", "coordinator", "seat-community"]
    let readers = team.union(["programmeOffice", "seat-programme"])
    return [
      .organisation: everyone,
      .professional: team, .resident: team, .draft: ["coordinator"], .originalWords: readers, .releasedWords: everyone,
      .hiddenThread: readers, .question: readers, .answer: readers, .decision: everyone, .goal: everyone,
      .intervention: everyone,
      .initiative: everyone, .imported: readers,
    ]
  }()

  @Test func `has a rule for every word of the test district`() {
    #expect(Set(`The table of roles`.rules.keys) == Set(MarkedDistrict.Word.allCases))
  }

  @Test func `lets no hat read more than its rule, on any page or export, in either language`() async throws {
    let marked = try await MarkedDistrict.make()
    let patterns = Installation.routes().all.filter { $0.method == .get && $0.name != "status" }.map(\.pattern)

    let readers = `The table of roles`.rules.values.reduce(Set<String>(), { $0.union($1) }).sorted()
    for reader in readers {
      let cookie = reader == "visitor" ? nil : try await marked.cookie(of: "\(reader)@voorbeeld.nl")
      for pattern in patterns + extraPaths(marked) {
        for path in [marked.path(pattern), "/en" + marked.path(pattern)] where !path.contains("{") {
          let answer = await marked.get(path, cookie: cookie)
          #expect(answer.status < 500, "\(path) for \(reader)")
          for word in MarkedDistrict.Word.allCases where answer.text.contains(word.rawValue) {
            let isAllowed = `The table of roles`.rules[word]?.contains(reader) ?? false
            #expect(isAllowed, "\(reader) reads \(word) on \(path)")
          }
        }
      }
    }
    await marked.test.remove()
  }

  @Test func `shows every reader of a word that word somewhere`() async throws {
    let marked = try await MarkedDistrict.make()
    let paths = ["signalen", "netwerk", "programma", "koppeling", "draden", "draden/\(marked.threadNumber)"]

    for (word, reader) in [
      (MarkedDistrict.Word.originalWords, "networkTeam"), (.releasedWords, "visitor"), (.decision, "visitor"),
      (.professional, "networkTeam"),
      (.resident, "coordinator"), (.draft, "coordinator"), (.goal, "visitor"), (.initiative, "visitor"),
      (.organisation, "visitor"),
      (.intervention, "visitor"), (.imported, "programmeOffice"), (.answer, "networkTeam"),
    ] {
      let cookie = reader == "visitor" ? nil : try await marked.cookie(of: "\(reader)@voorbeeld.nl")
      var isRead = false
      for path in paths where !isRead {
        isRead = await marked.get("/wijken/merkwijk/\(path)", cookie: cookie).text.contains(word.rawValue)
      }
      #expect(isRead, "\(reader) reads \(word) nowhere")
    }
    await marked.test.remove()
  }

  @Test func `refuses on every address who may not come in`() async throws {
    let marked = try await MarkedDistrict.make()

    for row in Installation.routeRows() where row.method == "GET" && !marked.path(row.path).contains("{") {
      for role in Role.grantable where !row.hats.contains(role.rawValue) {
        let answer = await marked.get(
          marked.path(row.path), cookie: try await marked.cookie(of: "\(role.rawValue)@voorbeeld.nl"))
        #expect(answer.status == 404, "\(role) at \(row.path) gives \(answer.status)")
      }
      if !row.hats.contains("visitor") {
        let answer = await marked.get(marked.path(row.path))
        #expect(answer.status == 303, "a visitor at \(row.path) gives \(answer.status)")
      }
    }
    await marked.test.remove()
  }

  @Test func `refuses every act without a form of ours, and every act of a hat that may not`() async throws {
    let marked = try await MarkedDistrict.make()

    for row in Installation.routeRows() where row.method == "POST" && row.kind == "action" {
      let path = marked.path(row.path).replacingOccurrences(of: "{id}", with: "0192f0c4-8a5e-7cc3-a2b1-0d9c1f3b6a55")
        .replacingOccurrences(of: "{kind}", with: "network")
      for role in Role.grantable {
        let answer = await marked.post(path, [:], cookie: try await marked.cookie(of: "\(role.rawValue)@voorbeeld.nl"))
        let expected = row.hats.contains(role.rawValue) ? [403] : [404, 303]
        #expect(expected.contains(answer.status), "\(role) at \(path) gives \(answer.status)")
      }
    }
    await marked.test.remove()
  }

  @Test func `knows every table of the schema`() {
    let tables = Set(
      Installation.migrations.flatMap(\.statements).compactMap { statement -> String? in
        let words = statement.replacing("IF NOT EXISTS ", with: "").split(whereSeparator: {
          $0 == " " || $0 == "\n" || $0 == "("
        })
        return words.count > 2 && words[0] == "CREATE" && words[1] == "TABLE" ? String(words[2]) : nil
      })

    #expect(tables == Set(TableRules.all.keys))
  }

  private func extraPaths(_ marked: MarkedDistrict) -> [String] {
    ["/wijken/{wijk}/draden/\(marked.hiddenNumber)"]
      + marked.actors.map { "/wijken/{wijk}/netwerk/actoren/\($0.text)" }
      + marked.initiatives.map { "/wijken/{wijk}/netwerk/initiatieven/\($0.text)" }
      + ExportFile.allCases.map { "/wijken/{wijk}/export/\($0.rawValue)" }
      + OpenData.fileNames.map { "/wijken/{wijk}/open-data/\($0)" }
  }
}

/// Where the filter of a table stands: each table has one, or is never shown.
enum TableRules {
  static let all: [String: String] = [
    "change": "privacyOfficer", "change_content": "never shown", "seal": "check", "area": "public",
    "area_shape": "public", "area_neighbour": "public", "figure": "public", "figure_indicator": "public",
    "figure_source": "public", "figure_before": "never shown",
    "district": "public",
    "district_area": "public", "district_contact": "public", "district_fact": "public", "district_event": "public",
    "body": "public",
    "account": "own account, settings", "recovery_code": "never shown", "role_grant": "settings",
    "seat": "public by role", "session": "never shown",
    "attempt": "never shown", "invitation": "settings", "record": "parent row", "thread_counter": "never shown",
    "thread": "visibleThreads",
    "thread_step": "visibleThreads", "record_goal": "ends", "link": "ends", "job": "never shown",
    "outbox": "never shown",
    "computation": "public", "import_batch": "own kind", "import_row": "own kind", "import_upload": "own account",
    "import_choice": "importers of the district", "import_choice_column": "importers of the district",
    "import_kept": "own kind",
    "network_actor": "visibleActors", "person_identity": "one function", "tie": "visibleTies",
    "network_place": "visibleActors",
    "contact_moment": "visibleTies",
    "initiative": "visibleInitiatives", "initiative_carrier": "visibleActors", "goal": "visibleGoals",
    "intervention": "visibleInterventions",
    "signal": "visibleSignals", "signal_question": "visibleSignals", "counting_key": "never shown",
    "reporter_week": "never shown",
    "meeting": "public", "agenda_item": "agenda", "decision": "agenda",
  ]
}
