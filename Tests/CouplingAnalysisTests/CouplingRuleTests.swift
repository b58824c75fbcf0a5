// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import PactwerkCore
import Statistics
import Testing

@Suite struct `The rules of the coupling` {
  @Test func `a conflict is no joint work`() throws {
    var coupling = try WorkedExample.coupling()
    let before = coupling.analysed()
    coupling.links.append(
      WorkedExample.link("m4", "i1", .conflicts, coupling.asOf - 23, .programme, confirmed: true))

    let after = coupling.analysed()

    #expect(after.gaps == before.gaps)
    #expect(after.indicator(.linksConfirmed)?.numerator == 3)
    #expect(after.conflicts == [.init(intervention: "m4", item: "i1", days: 23)])
  }

  @Test func `conflicts stand longest first, resolved ones not at all`() throws {
    var coupling = try WorkedExample.coupling()
    coupling.links = [("m2", 3), ("m1", 9), ("m4", 3)].map {
      WorkedExample.link($0, "i1", .conflicts, coupling.asOf - $1, .community, confirmed: false)
    }
    coupling.links.append(coupling.links[0])
    coupling.links[3].resolved = true

    #expect(coupling.analysed().conflicts.map(\.intervention) == ["m1", "m2", "m4"])
  }

  @Test func `an intervention that residents were heard about has a voice`() throws {
    var coupling = try WorkedExample.coupling()
    coupling.interventions[3].consulted = true

    #expect(coupling.analysed().gaps.confirmed.interventions == ["m2"])
  }

  @Test func `an entrepreneur is a voice, a professional is not`() throws {
    var coupling = try WorkedExample.coupling()
    coupling.actors[0].group = .entrepreneur
    let entrepreneur = coupling.analysed().gaps.confirmed.interventions
    coupling.actors[0].group = .professional
    let professional = coupling.analysed().gaps.confirmed.interventions

    #expect(entrepreneur == ["m2", "m4"])
    #expect(professional == ["m1", "m2", "m3", "m4"])
  }

  @Test func `inactive items need no place but weigh in the balance`() throws {
    var coupling = try WorkedExample.coupling()
    coupling.items[1].active = false

    let result = coupling.analysed()

    #expect(result.indicator(.itemPlacement, scope: .confirmed)?.denominator == 2)
    #expect(result.indicator(.balance, goal: "g2")?.numerator == 2)
  }

  @Test func `what came after the day does not count`() throws {
    var coupling = try WorkedExample.coupling()
    coupling.asOf = try #require(Day("2026-01-31"))

    let result = coupling.analysed()

    #expect(result.gaps.confirmed.items == ["i2", "k1"])
    #expect(result.indicator(.linksConfirmed)?.denominator == 2)
  }

  @Test func `the agenda is that of twelve months, the last day included`() throws {
    var coupling = try WorkedExample.coupling()
    let days = ["2025-02-28", "2025-03-01", "2025-03-02", "2026-03-01", "2026-03-02"].compactMap(Day.init(_:))
    coupling.agenda = days.map { .init(date: $0, track: .community) }

    #expect(coupling.analysed().indicator(.agendaShare)?.denominator == 2)
  }

  @Test func `seventeen of fifty-four agenda items are 31 %, from 21 to 45 %`() throws {
    var coupling = try WorkedExample.coupling()
    coupling.agenda = (0..<54).map { .init(date: coupling.asOf - $0, track: $0 < 17 ? .community : .programme) }

    let interval = try #require(coupling.analysed().indicator(.agendaShare)?.interval)

    #expect(abs(interval.lower - 0.2068) < 0.00005)
    #expect(abs(interval.upper - 0.4474) < 0.00005)
  }

  @Test func `an empty map has shares without a value and no agenda share`() throws {
    let result = Coupling(asOf: try #require(Day("2026-03-01"))).analysed()

    #expect(result.indicators.count == 9)
    #expect(result.indicators.allSatisfy { $0.value == nil && $0.denominator == 0 })
    #expect(result.indicator(.agendaShare) == nil)
    #expect(result.gaps.all == .init(goals: [], interventions: [], items: []))
  }
}

@Suite struct `A coupling from outside` {
  @Test func `is refused when an id is there twice`() throws {
    var coupling = try WorkedExample.coupling()
    coupling.items.append(coupling.items[0])

    #expect(throws: Coupling.Invalid.duplicate(list: "items", id: "i1")) { try coupling.validated() }
  }

  @Test func `is refused when it names what is not there`() throws {
    let valid = try WorkedExample.coupling()
    var goal = valid
    goal.items[0].goals = ["g9"]
    var actor = valid
    actor.involvements[0].actor = "a9"
    var item = valid
    item.links[0].item = "i9"

    #expect(throws: Coupling.Invalid.unknown(list: "items", field: "goals", id: "g9")) { try goal.validated() }
    #expect(throws: Coupling.Invalid.unknown(list: "involvements", field: "actor", id: "a9")) {
      try actor.validated()
    }
    #expect(throws: Coupling.Invalid.unknown(list: "links", field: "item", id: "i9")) { try item.validated() }
    #expect(try valid.validated() == valid)
  }
}
