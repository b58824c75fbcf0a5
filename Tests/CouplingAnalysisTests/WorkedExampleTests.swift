// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import Foundation
import PactwerkCore
import Statistics
import TestMaterial
import Testing

/// The worked example of methods.md 8.4, with the agenda of the example file.
enum WorkedExample {
  static func coupling() throws -> Coupling {
    let asOf = try #require(Day("2026-03-01"))
    return Coupling(
      asOf: asOf, goals: ["g1", "g2", "g3"].map { .init(id: $0) },
      interventions: [
        .init(id: "m1", goals: ["g1"]), .init(id: "m2", goals: ["g1"]), .init(id: "m3", goals: ["g2"]),
        .init(id: "m4", goals: ["g3"]),
      ],
      items: [
        .init(id: "i1", kind: .initiative, goals: ["g1"]), .init(id: "i2", kind: .initiative, goals: ["g2"]),
        .init(id: "i3", kind: .initiative, goals: ["g3"], autonomous: true),
        .init(id: "k1", kind: .cluster, goals: ["g2"]),
      ],
      actors: [.init(id: "a1", group: .resident), .init(id: "a2", group: .professional)],
      involvements: [.init(actor: "a1", item: "i1"), .init(actor: "a1", item: "k1"), .init(actor: "a2", item: "i2")],
      links: [
        link("m1", "i1", .serves, asOf - 48, .community, confirmed: true),
        link("m3", "i2", .serves, asOf - 40, .community, confirmed: false),
        link("m3", "k1", .needs, asOf - 27, .programme, confirmed: true),
      ],
      agenda: [
        .init(date: asOf - 118, track: .community), .init(date: asOf - 90, track: .programme),
        .init(date: asOf - 48, track: .programme),
      ])
  }

  static func link(
    _ intervention: String, _ item: String, _ kind: Coupling.Link.Kind, _ date: Day, _ side: Side, confirmed: Bool
  ) -> Coupling.Link {
    .init(intervention: intervention, item: item, kind: kind, date: date, madeBy: side, confirmed: confirmed)
  }
}

@Suite struct `The worked example of the coupling` {
  private func counts(
    _ id: CouplingResult.Indicator.ID, scope: CouplingResult.Scope? = nil, track: Side? = nil, goal: String? = nil
  ) throws -> [Int] {
    let result = try WorkedExample.coupling().analysed()
    let indicator = try #require(result.indicator(id, scope: scope, track: track, goal: goal))
    return [indicator.numerator, indicator.denominator]
  }

  @Test func `has joint work on two of three goals`() throws {
    #expect(try counts(.goalCoverage, scope: .confirmed) == [2, 3])
    #expect(try counts(.goalCoverage, scope: .all) == [2, 3])
  }

  @Test func `has a voice in two of four interventions`() throws {
    #expect(try counts(.interventionVoice, scope: .confirmed) == [2, 4])
    #expect(try counts(.interventionVoice, scope: .all) == [2, 4])
  }

  @Test func `has a place for two of three items, and for all with proposals`() throws {
    #expect(try counts(.itemPlacement, scope: .confirmed) == [2, 3])
    #expect(try counts(.itemPlacement, scope: .all) == [3, 3])
  }

  @Test func `has two of three links confirmed`() throws {
    #expect(try counts(.linksConfirmed) == [2, 3])
    #expect(try counts(.linksConfirmed, track: .community) == [1, 2])
    #expect(try counts(.linksConfirmed, track: .programme) == [1, 1])
  }

  @Test func `has a balance per goal`() throws {
    #expect(try counts(.balance, goal: "g1") == [1, 3])
    #expect(try counts(.balance, goal: "g2") == [2, 3])
    #expect(try counts(.balance, goal: "g3") == [1, 2])
  }

  @Test func `has one agenda item of three from the neighbourhood`() throws {
    let result = try WorkedExample.coupling().analysed()

    let share = try #require(result.indicator(.agendaShare))
    let interval = try #require(share.interval)

    #expect(share.numerator == 1 && share.denominator == 3)
    #expect(abs(interval.lower - 0.0615) < 0.0001)
    #expect(abs(interval.upper - 0.7923) < 0.0001)
  }

  @Test func `lists its gaps and no conflicts`() throws {
    let result = try WorkedExample.coupling().analysed()

    #expect(result.gaps.confirmed == .init(goals: ["g3"], interventions: ["m2", "m4"], items: ["i2"]))
    #expect(result.gaps.all == .init(goals: ["g3"], interventions: ["m2", "m4"], items: []))
    #expect(result.conflicts.isEmpty)
  }

  @Test func `is what the example file says`() throws {
    guard let file = try Checkout.sharedBytes("schemas/coupling.example.json") else { return }

    let read = try JSONDecoder().decode(Coupling.self, from: Data(file)).validated()

    #expect(try read == WorkedExample.coupling())
  }
}
