// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import PactwerkCore
import Statistics
import TestMaterial
import Testing

@Suite struct `A coupling map` {
  func refusals(_ text: String) -> [Refusal] {
    do throws(Refusals) {
      _ = try CouplingFile(reading: bytes(text))
      return []
    } catch { return error.all }
  }

  @Test func `is read as the standard decoder reads it`() throws {
    let shared = Checkout.shared("schemas/coupling.example.json")
    for file in [Place.examples.appending(path: "coupling.json"), shared].compactMap({ $0 }) {
      let map = try CouplingFile(reading: Place.bytes(file))

      #expect(try map == JSONDecoder().decode(CouplingFile.self, from: Data(contentsOf: file)))
      #expect(try CouplingFile(reading: map.json()) == map.sorted())
      #expect(try JSONDecoder().decode(CouplingFile.self, from: Data(map.json())) == map.sorted())
    }
  }

  @Test func `is written as the example stands there`() throws {
    let written = try Place.example("coupling.json")

    #expect(try CouplingFile(reading: written).json() == written)
  }

  @Test func `gives the same bytes whatever the order of its rows`() throws {
    let map = try CouplingFile(reading: Place.example("coupling.json"))
    var (random, shuffled) = (SplitMix64(seed: 3), map)
    shuffled.goals.shuffle(using: &random)
    shuffled.interventions.shuffle(using: &random)
    shuffled.items.shuffle(using: &random)
    shuffled.links.shuffle(using: &random)
    shuffled.involvements.reverse()
    shuffled.agenda?.reverse()
    shuffled.interventions[0].goals.reverse()

    #expect(shuffled.json() == map.json())
  }

  @Test func `takes absent lists as empty and absent flags as no, but active as yes`() throws {
    let map = try CouplingFile(
      reading: bytes("{\"asOf\": \"2026-03-01\", \"items\": [{\"id\": \"i\", \"kind\": \"cluster\"}]}"))

    #expect(map.items == [.init(id: "i", kind: .cluster, goals: [])])
    #expect(map.goals.isEmpty && map.agenda == nil)
  }

  @Test(arguments: [
    ("true", true), ("false", false), ("\"2026-02-01\"", true), ("\"2026-04-01\"", false), ("null", nil),
  ])
  func `knows a resolved conflict by flag or day`(resolved: String, expected: Bool?) throws {
    let map = try CouplingFile(
      reading: bytes(
        """
        {"asOf": "2026-03-01", "interventions": [{"id": "m"}], "items": [{"id": "i", "kind": "initiative"}], "links": [
        {"intervention": "m", "item": "i", "kind": "conflicts", "date": "2026-01-01", "madeBy": "programme",
        "resolved": \(resolved)}]}
        """))

    #expect(map.links.map(\.resolved) == [expected])
  }

  @Test func `is refused with every fault and its line`() {
    let found = refusals(
      """
      {"asOf": "2026-02-30",
       "goals": [{"id": "g1"}, {"id": "g1"}, {}],
       "interventions": [{"id": "m1", "goals": ["g9"], "consulted": 1}],
       "items": [{"id": "i1", "kind": "plan", "goals": "g1"}],
       "actors": 3,
       "involvements": [{"actor": "a9", "item": "i9"}],
       "links": [{"intervention": "m9", "item": "i9", "kind": "helps", "date": "1-3-2026", "madeBy": "top", "confirmed": "ja"},
        7],
       "agenda": [{"date": "2026-01-01"}]}
      """)

    #expect(
      found.map { "\($0.line ?? 0) \($0.column ?? "") \($0.reason.code)" }.sorted() == [
        "1 asOf not-a-day", "2 id duplicate-id", "2 id missing-value", "3 consulted not-a-flag", "3 goals unknown-goal",
        "4 goals not-a-list", "4 kind unknown-choice", "5 actors not-a-list", "6 actor unknown-actor",
        "6 item unknown-item", "7 confirmed not-a-flag", "7 date not-a-day", "7 intervention unknown-intervention",
        "7 item unknown-item", "7 kind unknown-choice", "7 madeBy unknown-choice", "8 links not-an-object",
        "9 track missing-value",
      ])
    #expect(refusals("{\"goals\": []}").map(\.column) == ["asOf"])
    #expect(refusals("[]").map(\.reason.code) == ["unknown-header"])
    #expect(refusals("").map(\.reason) == [.emptyFile])
  }
}
