// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Testing

@testable import Networks

@Suite struct `Lines that ask for attention` {
  private let today = day("2026-03-01")

  /// Samira (3) joins the language café (1, 6) and the school (2, 4): her neighbours are 1, 2 and 5; 5 also knows the café.
  private var actors: [NetworkActor] {
    [
      actor(1, .group), actor(2, .organisation), actor(3, .person), actor(4, .person), actor(5, .person),
      actor(6, .organisation),
    ]
  }
  private var ties: [Tie] {
    [tie(11, 3, 1, 5), tie(12, 3, 2, 5), tie(13, 2, 4, 3), tie(14, 3, 5, 3), tie(15, 5, 1, 3), tie(16, 1, 6, 3)]
  }

  @Test func `names both sides, the line, and who knows one of them`() {
    let lines = OnlyLine.find(actors: actors, ties: ties, on: today, limit: 5)

    #expect(
      lines.first
        == OnlyLine(
          via: key(3), first: key(1), second: key(2), cutOff: 2,
          helper: .knowsOne(key(5), one: key(1), other: key(2))))
    #expect(lines.count == 1)
  }

  @Test func `finds who knew both before`() {
    let ended = tie(17, 4, 1, 2, to: day("2025-12-01"))

    let lines = OnlyLine.find(actors: actors, ties: ties + [ended], on: today, limit: 1)

    #expect(lines.first?.helper == .knowsBoth(key(4)))
  }

  @Test func `says so when nobody can step in`() {
    let two = ties.filter { ![key(14), key(15)].contains($0.id) }

    let lines = OnlyLine.find(actors: actors, ties: two, on: today, limit: 5)

    #expect(lines.first { $0.via == key(3) }?.helper == nil)
  }

  @Test func `drafts and what ended do not count`() {
    let bridge = [tie(20, 1, 2, 3)]
    #expect(
      OnlyLine.find(actors: actors, ties: ties + bridge, on: today, limit: 9).contains { $0.via == key(3) } == false)

    let ended = [tie(20, 1, 2, 3, to: today)]
    #expect(OnlyLine.find(actors: actors, ties: ties + ended, on: today, limit: 9).contains { $0.via == key(3) })

    var drafted = actors
    drafted[2].draftUntil = day("2026-03-20")
    #expect(OnlyLine.find(actors: drafted, ties: ties, on: today, limit: 9).contains { $0.via == key(3) } == false)

    var left = actors
    left[2].toOn = today
    #expect(OnlyLine.find(actors: left, ties: ties, on: today, limit: 9).contains { $0.via == key(3) } == false)
  }

  @Test func `an empty network and a ring have none`() {
    let pairs: [(UInt64, UInt64)] = [(1, 2), (2, 3), (3, 4), (4, 5), (5, 1)]
    let ring = pairs.enumerated().map { tie(20 + UInt64($0.offset), $0.element.0, $0.element.1, 3) }
    let people = (1...5).map { actor(UInt64($0), .person) }

    #expect(OnlyLine.find(actors: [], ties: [], on: today, limit: 5).isEmpty)
    #expect(OnlyLine.find(actors: people, ties: ring, on: today, limit: 5).isEmpty)
  }

  @Test func `agrees with taking away each actor in turn`() {
    for seed in UInt64(1)...40 {
      let (actors, ties) = drawn(seed)
      let expected = actors.filter { parts(actors, ties, without: $0.id) > parts(actors, ties, without: nil) }

      let lines = OnlyLine.find(actors: actors, ties: ties, on: today, limit: .max)

      #expect(Set(lines.map(\.via)) == Set(expected.map(\.id)))
    }
  }

  @Test func `a tie is quiet after twice its own rhythm`() {
    func days(_ last: Int, rhythm: Int?) -> Int {
      QuietTie.find([tie(1, 2, 3, 3, rhythm: rhythm, last: today - last)], on: today).count
    }

    #expect(days(60, rhythm: 30) == 0)
    #expect(days(61, rhythm: 30) == 1)
    #expect(days(61, rhythm: 31) == 0)
    #expect(days(900, rhythm: nil) == 0)
  }

  @Test func `quiet ties come longest against their rhythm first`() {
    let ties = [
      tie(1, 2, 3, 3, rhythm: 90, last: today - 200), tie(2, 2, 3, 3, rhythm: 7, last: today - 50),
      tie(3, 2, 3, 3, rhythm: 30, from: day("2025-03-01")), tie(4, 2, 3, 3, rhythm: 7, last: today - 50, to: today),
      tie(5, 2, 3, 3, rhythm: 7),
    ]

    let quiet = QuietTie.find(ties, on: today)

    #expect(quiet.map(\.tie.id) == [key(3), key(2), key(1)])
    #expect(quiet.map(\.since) == [nil, today - 50, today - 200])
    #expect(quiet.map(\.days) == [365, 50, 200])
    #expect(QuietTie.undated(ties, on: today) == 2)
  }

  @Test(
    arguments: [
      ("Café De Kapstok", "cafe", true), ("Ölmez", "OLM", true), ("Samira Zandloper", "zand sam", true),
      ("Samira", "", true), ("Samira", "mirai", false), ("Taalcafé", "tal", false),
    ])
  func `a search ignores accents, capitals and halves of words`(text: String, typed: String, isFound: Bool) {
    #expect(Folding.contains(text, everyWordOf: typed) == isFound)
  }

  private func actor(_ number: UInt64, _ kind: NetworkActor.Kind) -> NetworkActor {
    NetworkActor(id: key(number), kind: kind)
  }

  private func tie(
    _ number: UInt64, _ one: UInt64, _ other: UInt64, _ strength: Int, rhythm: Int? = nil, last: Day? = nil,
    from: Day? = nil, to: Day? = nil
  ) -> Tie {
    Tie(
      id: key(number), key(one), key(other), strength: strength, fromOn: from, toOn: to, rhythmInDays: rhythm,
      lastContact: last)
  }

  /// A network of twelve with ties drawn from a seed.
  private func drawn(_ seed: UInt64) -> ([NetworkActor], [Tie]) {
    var state = seed
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let actors = (1...12).map { actor(UInt64($0), .person) }
    let ties = (1...13).map { tie(UInt64(100 + $0), next() % 12 + 1, next() % 12 + 1, 3) }.filter { $0.a != $0.b }
    return (actors, ties)
  }

  /// How many parts the actors form that have a tie at all, without one of them.
  private func parts(_ actors: [NetworkActor], _ ties: [Tie], without removed: RecordID?) -> Int {
    let near = ties.filter { !$0.ends.contains(removed ?? key(0)) }
    var left = Set(ties.flatMap(\.ends)).subtracting([removed ?? key(0)])
    var count = 0
    while let start = left.first {
      var front = [start]
      left.remove(start)
      while let one = front.popLast() {
        for tie in near where tie.ends.contains(one) {
          for end in tie.ends where left.remove(end) != nil { front.append(end) }
        }
      }
      count += 1
    }
    return count
  }
}
