// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Places
import Testing

@testable import Networks

@Suite struct `The map of the network` {
  private let today = day("2026-09-21")

  private func network(_ names: String, _ ties: [(Int, Int)]) -> PresentNetwork {
    let actors = names.map { NetworkActor(id: RecordID(String($0)), kind: NetworkActor.Kind.person) }
    let all = actors.map(\.id)
    let drawn = ties.map { tie in Tie(id: RecordID("\(tie.0)-\(tie.1)"), all[tie.0], all[tie.1]) }
    return PresentNetwork(actors: actors, ties: drawn, on: today)
  }

  private let square = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)]

  @Test func `has a group for every part that hangs together, and none for who stands alone`() {
    let arrangement = NetworkArrangement(network("abcdefg", square), known: [:])

    #expect(arrangement.groups.values.sorted() == [0, 0, 0, 1, 1, 1])
    #expect(arrangement.groups[RecordID("g")] == nil && arrangement.places.count == 7)
  }

  @Test func `is the same at every visit, and leaves everybody in the place that was kept`() {
    let first = NetworkArrangement(network("abcdef", square), known: [:])

    #expect(NetworkArrangement(network("abcdef", square), known: [:]).places == first.places)
    #expect(NetworkArrangement(network("abcdef", square), known: first.places).places == first.places)
    let moved = first.places.mapValues { LayoutPoint(x: 1 - $0.x, y: $0.y) }
    #expect(NetworkArrangement(network("abcdef", square), known: moved).places == moved)
  }

  @Test func `leaves out drafts, who left, and ended ties`() {
    let actors = [
      NetworkActor(id: RecordID("a"), kind: .person),
      NetworkActor(id: RecordID("b"), kind: .person, draftUntil: today + 5),
      NetworkActor(id: RecordID("c"), kind: .person, toOn: today), NetworkActor(id: RecordID("d"), kind: .place),
      NetworkActor(id: RecordID("e"), kind: .place),
    ]
    let ties = [
      Tie(id: RecordID("1"), RecordID("a"), RecordID("b")), Tie(id: RecordID("2"), RecordID("a"), RecordID("c")),
      Tie(id: RecordID("3"), RecordID("a"), RecordID("d")),
      Tie(id: RecordID("4"), RecordID("a"), RecordID("e"), toOn: today),
    ]

    let present = PresentNetwork(actors: actors, ties: ties, on: today)

    #expect(present.actors.map { $0.id.text } == ["a", "d", "e"])
    #expect(present.ties.map { $0.id.text } == ["3"])
  }

  @Test(arguments: TestDatabase.both)
  func `keeps the places of everybody, and makes one for a newcomer`(engine: TestEngine) async throws {
    try await NetworkHouse.use(engine) { house in
      let job = Viewer(.job("arrange"), in: house.district.id)
      try await house.database.write(as: house.team) { writer in
        for name in ["Buurthuis", "School", "Kerk"] {
          _ = try writer.saveActor(ActorDraft(name: name, kind: .organisation, layer: .open))
        }
      }

      #expect(try await arrangeNetwork(house.database, as: job))
      let kept = try await house.database.read(as: house.team) { try $0.networkPlaces() }
      #expect(kept.count == 3)
      #expect(try await arrangeNetwork(house.database, as: job) == false)

      try await house.database.write(as: house.team) {
        _ = try $0.saveActor(ActorDraft(name: "Moskee", kind: .organisation, layer: .open))
      }
      #expect(try await arrangeNetwork(house.database, as: job))
      let after = try await house.database.read(as: house.team) { try $0.networkPlaces() }
      #expect(after.count == 4 && Set(kept.keys).isSubset(of: after.keys))
      #expect(try await house.database.read(as: .visitor(in: house.district.id)) { try $0.networkPlaces() }.count == 4)
    }
  }
}
