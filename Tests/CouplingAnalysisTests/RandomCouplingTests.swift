// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import PactwerkCore
import Statistics
import Testing

/// A random coupling of up to six records of each kind.
func randomCoupling(seed: UInt64) -> Coupling {
  var random = SplitMix64(seed: seed)
  let day = Day(number: 20_000)
  let (goals, interventions, items, actors) = (random.below(5), random.below(7), random.below(7), random.below(7))
  func some(_ letter: String, of count: Int) -> [String] {
    (0..<count).filter { _ in random.below(3) == 0 }.map { letter + String($0) }
  }
  var coupling = Coupling(asOf: day, goals: (0..<goals).map { .init(id: "g" + String($0)) })
  coupling.interventions = (0..<interventions).map {
    .init(id: "m" + String($0), goals: some("g", of: goals), consulted: random.below(8) == 0)
  }
  coupling.items = (0..<items).map {
    .init(
      id: "i" + String($0), kind: random.below(2) == 0 ? .initiative : .cluster, goals: some("g", of: goals),
      active: random.below(4) > 0, autonomous: random.below(5) == 0)
  }
  coupling.actors = (0..<actors).map {
    .init(id: "a" + String($0), group: ActorGroup.allCases[random.below(ActorGroup.allCases.count)])
  }
  for actor in coupling.actors {
    coupling.involvements += some("i", of: items).map { .init(actor: actor.id, item: $0) }
  }
  let kinds: [Coupling.Link.Kind] = [.serves, .needs, .conflicts]
  for _ in 0..<random.below(12) where interventions > 0 && items > 0 {
    coupling.links.append(
      .init(
        intervention: "m" + String(random.below(interventions)), item: "i" + String(random.below(items)),
        kind: kinds[random.below(3)], date: day - random.below(400) + 20, madeBy: Side.allCases[random.below(2)],
        confirmed: random.below(2) == 0, resolved: random.below(3) == 0))
  }
  coupling.agenda = (0..<random.below(30)).map { _ in
    .init(date: day - random.below(500) + 20, track: Side.allCases[random.below(2)])
  }
  return coupling
}

@Suite struct `Two hundred random couplings` {
  private static let shares: [CouplingResult.Indicator.ID] = [.goalCoverage, .interventionVoice, .itemPlacement]

  /// Asks every question of every pair, without sets or dictionaries.
  private func slowGaps(_ coupling: Coupling, _ scope: CouplingResult.Scope) -> CouplingResult.Gaps {
    func joined(_ intervention: Coupling.Intervention, _ item: Coupling.Item) -> Bool {
      coupling.links.contains {
        $0.intervention == intervention.id && $0.item == item.id && $0.kind != .conflicts
          && ($0.confirmed || scope == .all) && $0.date <= coupling.asOf
      }
    }
    func heard(_ item: Coupling.Item) -> Bool {
      coupling.actors.contains { actor in
        [.resident, .entrepreneur].contains(actor.group)
          && coupling.involvements.contains { $0.actor == actor.id && $0.item == item.id }
      }
    }
    let goals = coupling.goals.filter { goal in
      !coupling.interventions.contains { intervention in
        intervention.goals.contains(goal.id) && coupling.items.contains { joined(intervention, $0) }
      }
    }
    let interventions = coupling.interventions.filter { intervention in
      !intervention.consulted && !coupling.items.contains { joined(intervention, $0) && heard($0) }
    }
    let items = coupling.items.filter { item in
      item.active && !item.autonomous && !coupling.interventions.contains { joined($0, item) }
    }
    return .init(goals: goals.map(\.id), interventions: interventions.map(\.id), items: items.map(\.id))
  }

  @Test func `have the gaps that asking every pair finds`() throws {
    for seed in 0..<200 {
      let coupling = try randomCoupling(seed: UInt64(seed)).validated()

      let gaps = coupling.analysed().gaps

      for scope in CouplingResult.Scope.allCases {
        #expect(gaps[scope] == slowGaps(coupling, scope), "seed \(seed)")
      }
    }
  }

  @Test func `have counts that follow from their gaps`() throws {
    for seed in 0..<200 {
      let coupling = randomCoupling(seed: UInt64(seed))
      let result = coupling.analysed()

      for scope in CouplingResult.Scope.allCases {
        let gaps = [result.gaps[scope].goals, result.gaps[scope].interventions, result.gaps[scope].items]
        for (id, gap) in zip(Self.shares, gaps) {
          let share = try #require(result.indicator(id, scope: scope))
          #expect(share.denominator - share.numerator == gap.count)
        }
      }
      #expect(
        result.indicator(.itemPlacement, scope: .all)?.denominator
          == coupling.items.count {
            $0.active && !$0.autonomous
          })
    }
  }

  @Test func `never lose by a new confirmed link`() throws {
    for seed in 0..<200 {
      var coupling = randomCoupling(seed: UInt64(seed))
      guard let intervention = coupling.interventions.last, let item = coupling.items.first else { continue }
      let before = coupling.analysed()
      coupling.links.append(
        .init(
          intervention: intervention.id, item: item.id, kind: .serves, date: coupling.asOf, madeBy: .programme,
          confirmed: true))

      let after = coupling.analysed()

      for id in Self.shares {
        for scope in CouplingResult.Scope.allCases {
          let old = try #require(before.indicator(id, scope: scope))
          let new = try #require(after.indicator(id, scope: scope))
          #expect(new.numerator >= old.numerator && new.denominator == old.denominator)
        }
      }
    }
  }

  @Test func `have a mirrored agenda when the sides change places`() throws {
    for seed in 0..<200 {
      var coupling = randomCoupling(seed: UInt64(seed))
      let share = coupling.analysed().indicator(.agendaShare)
      coupling.agenda = coupling.agenda.map { .init(date: $0.date, track: $0.track.other) }

      let mirrored = coupling.analysed().indicator(.agendaShare)

      #expect((share == nil) == (mirrored == nil))
      guard let share, let mirrored, let limits = share.interval, let other = mirrored.interval else { continue }
      #expect(mirrored.numerator == share.denominator - share.numerator)
      #expect(abs(other.lower - (1 - limits.upper)) < 1e-12)
      #expect(abs(other.upper - (1 - limits.lower)) < 1e-12)
    }
  }

  @Test func `mirror the confirmed links when the sides change places`() {
    for seed in 0..<200 {
      var coupling = randomCoupling(seed: UInt64(seed))
      let before = coupling.analysed()
      for index in coupling.links.indices { coupling.links[index].madeBy = coupling.links[index].madeBy.other }

      let after = coupling.analysed()

      for side in Side.allCases {
        let made = before.indicator(.linksConfirmed, track: side)
        #expect(made?.numerator == after.indicator(.linksConfirmed, track: side.other)?.numerator)
        #expect(made?.denominator == after.indicator(.linksConfirmed, track: side.other)?.denominator)
      }
      #expect(after.gaps == before.gaps)
    }
  }
}
