// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places
import Records

/// One meeting: its agenda by side, and what was decided, with the reasons.
struct MeetingPage: PageContent {
  let slug: String
  let today: Day
  let meeting: Meeting
  let agenda: [AgendaItem]
  let decisions: [RecordID: Decision]
  let viewer: Viewer
  let share: String?

  var room: Room? { .alignment }
  var isReport: Bool { true }
  func title(_ t: Texts) -> String { t.title(of: meeting, today: today) }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("design.room.alignment"), .alignment(slug)), (meeting.bodyName, nil)]
  }

  func body(_ t: Texts) -> some HTML {
    titleBlock(eyebrow: eyebrow(t), title: title(t), lead: lead(t), audience: .everyone, t)
    pageSection(t("alignment.meeting.agenda"), id: "agenda", isFirst: true) {
      if agenda.isEmpty { p { t(seesAll ? "alignment.meeting.empty" : "alignment.meeting.nothing_decided") } }
      ol(.class("pactwerk-agenda")) { each(agenda) { item in line(item, t) } }
      share.map { words in p(.class("pactwerk-small pactwerk-soft pactwerk-legend--below")) { words } }
    }
    each(decided) { item, decision in section(item, decision, t) }
  }

  private var seesAll: Bool { viewer.sight.agenda == .all || viewer.hat?.seat?.bodyID == meeting.body }
  private var decided: [(AgendaItem, Decision)] { agenda.compactMap { item in decisions[item.id].map { (item, $0) } } }

  private func eyebrow(_ t: Texts) -> [String] {
    let clock = meeting.time.flatMap(Meeting.clock).map { t.clock(hour: $0.hour, minute: $0.minute) }
    return [meeting.place] + (clock.map { [$0] } ?? [])
  }

  private func lead(_ t: Texts) -> String {
    guard seesAll else { return t("alignment.meeting.public_lead") }
    return t(
      "alignment.meeting.lead",
      [
        "community": t("alignment.meeting.points", count: agenda.count { $0.side == .community }),
        "programme": t.number(agenda.count { $0.side == .programme }),
      ])
  }

  private func line(_ item: AgendaItem, _ t: Texts) -> some HTML {
    li {
      div(.class("pactwerk-stack pactwerk-stack--sm")) {
        h3 {
          if let number = item.threadNumber {
            a(.href(.thread(slug, number))) { item.title }
          } else {
            item.title
          }
        }
        p {
          mark(item.side == .programme ? .programme : .community)
          " " + t("alignment.from.\(item.side.rawValue)")
        }
        if mayDecide(item) {
          p {
            buttonLink(ButtonLink(t("alignment.act.decide"), .decision(slug, on: item.id), addition: item.title))
          }
        }
      }
    }
  }

  /// A subject without a thread is decided here; one with a thread on the page of the thread.
  private func mayDecide(_ item: AgendaItem) -> Bool {
    viewer.may(.decide) && item.thread == nil && item.decidedOn == nil && viewer.hat?.seat?.bodyID == item.body
  }

  private func section(_ item: AgendaItem, _ decision: Decision, _ t: Texts) -> some HTML {
    pageSection(t("alignment.decision.about", ["title": item.title]), id: "besluit-" + decision.id.text) {
      alert {
        div(.class("pactwerk-row")) {
          statusBadge(badge(decision.outcome), t("alignment.outcome.\(decision.outcome.rawValue)"), .strong)
          span(.class("pactwerk-small")) { t.fullDay(decision.decidedOn) }
        }
        p(.class("pactwerk-lead")) { strong { decision.text } }
        descriptionList(facts(of: decision, t))
      }
    }
  }

  private func badge(_ outcome: ThreadStep.Outcome) -> Badge.Kind {
    switch outcome {
    case .yes: .done
    case .partly: .half
    case .no: .no
    }
  }

  private func facts(of decision: Decision, _ t: Texts) -> [(term: String, content: any HTML)] {
    var facts: [(term: String, content: any HTML)] = [
      (t("alignment.decision.why"), decision.reason),
      (t("alignment.decision.level"), t("alignment.level.\(decision.level.rawValue)")),
      (t("alignment.decision.recorded"), t("alignment.side.\(decision.side.rawValue)")),
    ]
    if let day = decision.promiseOn { facts.append((t("alignment.decision.promise"), t.fullDay(day))) }
    return facts
  }
}
