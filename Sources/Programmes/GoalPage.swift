// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb

/// One goal: what the programme does for it on one side, what the neighbourhood does and notices on the other, where they
/// meet, and what is missing.
struct GoalPage: PageContent {
  let slug: String
  let today: Day
  let goal: Goal
  let interventions: [Intervention]
  let standing: ProgrammeStanding

  var room: Room? { .programme }
  var isReport: Bool { true }
  func title(_ t: Texts) -> String { goal.name }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("design.room.programme"), .programme(slug)), (goal.name, nil)]
  }

  private var beside: GoalStanding { standing.goals[goal.id] ?? GoalStanding() }

  func body(_ t: Texts) -> some HTML {
    titleBlock(eyebrow: eyebrow(t), title: goal.name, lead: lead(t), audience: .everyone, t)
    div(.class("pactwerk-cols")) {
      programme(t)
      community(t)
    }
    bridges(t)
    pageSection(t("programmes.figures"), id: "cijfers") {
      p { statusBadge(.question, t("programmes.too_little_data"), .quiet) }
      if goal.indicators.isEmpty {
        p { t("programmes.figures_none") }
      } else {
        p { link(t("programmes.figures_beside"), .goalFigures(slug, goal.id)) }
      }
    }
  }

  private func eyebrow(_ t: Texts) -> [String] {
    let number = t("programmes.goal_number", ["number": String(goal.number)])
    let year = goal.targetYear.map { t("programmes.target_year", ["year": String($0)]) }
    return [t.name(ofGoalSet: goal.set), number] + (year.map { [$0] } ?? [])
  }

  private func lead(_ t: Texts) -> String {
    let count = beside.links.count { $0.state == .bridge }
    return count == 0 ? t("programmes.goal.no_bridge") : t("programmes.goal.bridges", count: count)
  }

  private func programme(_ t: Texts) -> some HTML {
    section(.class("pactwerk-stack"), .labelledBy("programma")) {
      h2(.id("programma")) {
        mark(.programme)
        " " + t("programmes.side.programme")
      }
      if interventions.isEmpty { gap(t("programmes.no_intervention")) }
      ul(.class("pactwerk-list pactwerk-stack")) { each(interventions) { intervention in line(intervention, t) } }
    }
  }

  private func line(_ intervention: Intervention, _ t: Texts) -> some HTML {
    li(.class("pactwerk-stack pactwerk-stack--sm"), .id("maatregel-" + intervention.id.text)) {
      h3 { intervention.name }
      p(.class("pactwerk-small pactwerk-soft")) { facts(intervention, t).joined(separator: " · ") }
      if standing.withoutVoice.contains(intervention.id) { gap(t("programmes.without_voice")) }
    }
  }

  private func facts(_ intervention: Intervention, _ t: Texts) -> [String] {
    var facts = [intervention.owner, t.name(of: intervention.level)].compactMap { $0 }
    if let day = intervention.toOn { facts.append(t("programmes.until", ["day": t.shortDay(day, today: today)])) }
    if intervention.isConsulted(on: today), let day = intervention.consultedOn {
      facts.append(t("programmes.consulted", ["day": t.shortDay(day, today: today)]))
    }
    return facts
  }

  private func community(_ t: Texts) -> some HTML {
    section(.class("pactwerk-stack"), .labelledBy("wijk")) {
      h2(.id("wijk")) {
        mark(.community)
        " " + t("programmes.side.community")
      }
      if beside.items.isEmpty { gap(t("programmes.no_item")) }
      ul(.class("pactwerk-list pactwerk-stack")) { each(beside.items) { item in itemLine(item, t) } }
    }
  }

  private func bridges(_ t: Texts) -> some HTML {
    pageSection(t("programmes.bridges"), id: "bruggen") {
      if beside.links.isEmpty { gap(t("programmes.no_bridge")) }
      ul(.class("pactwerk-list pactwerk-stack")) { each(beside.links) { link in line(link, t) } }
    }
  }

  private func line(_ link: StandingLink, _ t: Texts) -> some HTML {
    let name = interventions.first { $0.id == link.intervention }?.name ?? ""
    return li {
      p {
        mark(.programme)
        " " + name + " – "
        mark(link.item.isSignal ? .signal : .community)
        " "
        a(.href(link.item.address)) { t.name(of: link.item) }
      }
      p { statusBadge(badge(link.state, t)) }
    }
  }

  private func badge(_ state: StandingLink.State, _ t: Texts) -> Badge {
    switch state {
    case .bridge: Badge(.done, t("programmes.link.bridge"), .quiet)
    case .waits(let side): Badge(.waiting, t("programmes.link.waits_\(side.rawValue)"), .quiet)
    case .clash(let days): Badge(.no, t("programmes.link.clash", count: days), .quiet)
    }
  }

  /// What is missing, in a dashed box.
  private func gap(_ words: String) -> some HTML { div(.class("pactwerk-empty")) { p { words } } }
}
