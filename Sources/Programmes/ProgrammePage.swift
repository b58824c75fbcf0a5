// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb

/// The goals of a district by set, beside each other, with what each track does for them.
struct ProgrammePage: PageContent {
  let slug: String
  let isSeen: Bool
  let sets: [GoalSet]
  let interventions: [Intervention]
  let goalsOf: [RecordID: [RecordID]]
  let standing: ProgrammeStanding

  var room: Room? { .programme }
  var isReport: Bool { true }
  func title(_ t: Texts) -> String { t("programmes.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] { [(t("design.room.programme"), nil)] }

  func body(_ t: Texts) -> some HTML {
    titleBlock(title: t("programmes.title"), lead: lead(t), audience: .everyone, t)
    if !sets.isEmpty {
      div(.class("pactwerk-cols")) {
        each(sets.enumerated()) { index, set in column(set, id: "reeks-" + String(index + 1), t) }
      }
    }
    if hasRest { rest(t) }
  }

  private func lead(_ t: Texts) -> String {
    guard isSeen else { return t("programmes.not_with_this_hat") }
    let goals = sets.flatMap(\.goals)
    guard !goals.isEmpty else { return t("programmes.none_yet") }
    let together = goals.count { standing.goals[$0.id]?.hasBridge ?? false }
    return t("programmes.lead", count: goals.count, ["together": t.number(together)])
  }

  private func column(_ set: GoalSet, id: String, _ t: Texts) -> some HTML {
    section(.class("pactwerk-stack"), .labelledBy(id)) {
      h2(.id(id)) { t.name(ofGoalSet: set.name) }
      ol(.class("pactwerk-list pactwerk-stack")) { each(set.goals) { goal in line(goal, t) } }
    }
  }

  private func line(_ goal: Goal, _ t: Texts) -> some HTML {
    let beside = standing.goals[goal.id] ?? GoalStanding()
    let own = interventions.filter { goalsOf[$0.id, default: []].contains(goal.id) }
    return li(.class("pactwerk-stack pactwerk-stack--sm")) {
      h3 { a(.href(.goal(slug, goal.id))) { String(goal.number) + " " + goal.name } }
      p {
        beside.hasBridge
          ? statusBadge(.done, t("programmes.has_bridge"), .quiet)
          : statusBadge(.question, t("programmes.no_bridge"), .quiet)
      }
      names(.programme, own.map(\.name), none: t("programmes.no_intervention"))
      names(.community, beside.items.map { t.name(of: $0) }, none: t("programmes.no_item"))
    }
  }

  /// What one track does, in one line after its mark; both tracks get the same line.
  private func names(_ owner: Mark, _ names: [String], none: String) -> some HTML {
    p(.class("pactwerk-small")) {
      mark(owner)
      " "
      names.isEmpty ? none : names.joined(separator: "; ")
    }
  }

  private var interventionsWithoutGoal: [Intervention] { interventions.filter { goalsOf[$0.id, default: []].isEmpty } }
  private var hasRest: Bool { !interventionsWithoutGoal.isEmpty || !standing.itemsWithoutGoal.isEmpty }

  private func rest(_ t: Texts) -> some HTML {
    pageSection(t("programmes.without_goal"), id: "zonder-doel") {
      div(.class("pactwerk-cols")) {
        ul(.class("pactwerk-list pactwerk-stack--sm")) {
          each(interventionsWithoutGoal) { intervention in
            li(.id("maatregel-" + intervention.id.text)) {
              mark(.programme)
              " " + intervention.name
            }
          }
        }
        ul(.class("pactwerk-list pactwerk-stack--sm")) { each(standing.itemsWithoutGoal) { item in itemLine(item, t) } }
      }
    }
  }
}

/// An item with its mark and its page.
func itemLine(_ item: StandingItem, _ t: Texts) -> some HTML {
  li {
    mark(item.isSignal ? .signal : .community)
    " "
    a(.href(item.address)) { t.name(of: item) }
    if item.isAutonomous { p(.class("pactwerk-small pactwerk-soft")) { t("programmes.autonomous") } }
    if item.isWithoutPlace { p(.class("pactwerk-small pactwerk-soft")) { t("programmes.without_place") } }
  }
}

extension Texts {
  /// "Doelen van het programma", "Doelen van het pact", or the name of a set of the district's own.
  public func name(ofGoalSet set: String) -> String {
    set == Goal.programmeSet
      ? self("programmes.set.programme")
      : set == "pact" ? self("programmes.set.pact") : self("programmes.set.other", ["name": set])
  }

  /// An item's name; a signal is named as one.
  func name(of item: StandingItem) -> String {
    item.isSignal ? self("programmes.signal", ["name": item.title]) : item.title
  }

  /// Who must act, in words.
  public func name(of level: ActingLevel) -> String { self("programmes.level.\(level.rawValue)") }
}
