// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import CouplingPicture
import Design
import HTML
import PactwerkCore
import Programmes

/// The koppelkaart with everything around it: the sentence, legend, picture, source, table, what holds for other sets of goals,
/// and the three gap lists in words. For the front page of a district and for the room where the tracks meet.
public struct CouplingMapSection: HTML {
  private let map: CouplingMap
  private let slug: String
  private let today: Day
  private let t: Texts
  private let id: String

  /// The koppelkaart of a district; its heading is an `h2` with this id.
  public init(_ map: CouplingMap, slug: String, today: Day, id: String = "koppelkaart", _ t: Texts) {
    (self.map, self.slug, self.today, self.id, self.t) = (map, slug, today, id, t)
  }

  public func write(to writer: inout HTMLWriter) {
    section(.class("pactwerk-section"), .labelledBy(id)) {
      CouplingFigure(map.drawing(slug, t), words: CouplingWords(map, today: today, t), id: id)
      each(map.sets.dropFirst()) { set in p { covered(set) } }
      if !map.goals.isEmpty || !map.items.isEmpty {
        div(.class("pactwerk-section pactwerk-cols"), .id(id + "-gaten")) {
          gapList("doelen", t("alignment.gaps.goals"), goals)
          gapList("maatregelen", t("alignment.gaps.interventions"), interventions)
          gapList("initiatieven", t("alignment.gaps.items"), items)
        }
      }
    }.write(to: &writer)
  }

  /// One record of a gap list.
  private struct Gap {
    let key: String, words: String, address: Address
  }

  private var gaps: CouplingResult.Gaps { map.result.gaps.confirmed }

  private func covered(_ set: GoalSet) -> String {
    let missing = Set(gaps.goals)
    let covered = set.goals.count { !missing.contains($0.key) }
    return t(
      "alignment.map.other_set", count: set.goals.count,
      ["covered": t.number(covered), "set": t.name(ofGoalSet: set.name)])
  }

  private var goals: [Gap] {
    let missing = Set(gaps.goals)
    return map.goals.filter { missing.contains($0.key) }.map { goal in
      let words = "\(goal.number) \(goal.name)"
      let isDrawn = goal.set == map.sets.first?.name
      let full = isDrawn ? words : t("alignment.gaps.goal_of_set", ["goal": words, "set": t.name(ofGoalSet: goal.set)])
      return Gap(key: goal.key, words: full, address: .goal(slug, goal.id))
    }
  }

  private var interventions: [Gap] {
    let missing = Set(gaps.interventions)
    return map.interventions.filter { missing.contains($0.key) }.map {
      Gap(key: $0.key, words: $0.name, address: map.address(of: $0, slug))
    }
  }

  private var items: [Gap] {
    let missing = Set(gaps.items)
    return map.items.filter { missing.contains($0.key) }.map { item in
      let words = item.isSignal ? t("alignment.map.signal", ["name": item.title]) : item.title
      return Gap(key: item.key, words: words, address: item.address(slug))
    }
  }

  private func gapList(_ name: String, _ title: String, _ gaps: [Gap]) -> some HTML {
    section(.labelledBy(id + "-" + name)) {
      h3(.id(id + "-" + name)) { title }
      if gaps.isEmpty { p(.class("pactwerk-soft")) { t("alignment.gaps.none") } }
      if !gaps.isEmpty {
        ul(.class("pactwerk-list pactwerk-stack--sm")) {
          each(gaps) { gap in li(.named("data-key", gap.key)) { a(.href(gap.address)) { gap.words } } }
        }
      }
    }
  }
}
