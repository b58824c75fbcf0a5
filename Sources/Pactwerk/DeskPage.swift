// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places
import Records
import Signals

/// What waits for somebody, what is late, what changed; then it stops.
struct DeskPage: PageContent {
  let district: District
  let name: String
  let today: Day
  let viewer: Viewer
  /// Threads the viewer holds or that wait for the viewer's side, late first.
  let waiting: [ThreadWithSteps]
  let inbox: [ThreadWithSteps]
  let changed: [ThreadWithSteps]
  let counts: (asked: Int, answered: Int, late: Int, onTime: Int)
  let proposalCount: Int

  var room: Room? { .desk }
  func title(_ t: Texts) -> String { t("site.desk.title", ["name": name]) }

  func body(_ t: Texts) -> some HTML {
    titleBlock(
      eyebrow: [t.day(today, today: today), t("site.desk.week", ["week": String(today.isoWeek.week)])],
      title: t("site.desk.title", ["name": name]), lead: lead(t), t)
    div(.class("pactwerk-desk")) {
      div(.class("pactwerk-stack--lg pactwerk-stack")) {
        section(.labelledBy("wacht")) {
          h2(.id("wacht")) { t("site.desk.waits") }
          if tasks(t).isEmpty { p { t("site.desk.nothing") } } else { taskList(tasks(t)) }
        }
        section(.labelledBy("anders")) {
          h2(.id("anders")) { t("site.desk.changed") }
          if changed.isEmpty {
            p { t("site.desk.nothing_changed") }
          } else {
            threadList(changed.map { ThreadPresentation($0, today: today, t).row(district.slug) }, t)
          }
        }
      }
      aside(.class("pactwerk-stack--lg pactwerk-stack"), .label(t("site.desk.quick"))) {
        quick(t)
        promises(t)
      }
    }
  }

  private var lateCount: Int { waiting.count { $0.thread.daysLate(on: today) > 0 } }

  private func lead(_ t: Texts) -> String {
    let late = lateCount > 0 ? t("site.desk.late", count: lateCount) : t("site.desk.none_late")
    return late + " " + t("site.desk.tasks", count: min(5, waiting.count + inbox.count + (proposalCount > 0 ? 1 : 0)))
  }

  private func tasks(_ t: Texts) -> [TaskRow] {
    var rows = waiting.prefix(5).map { item -> TaskRow in
      let look = ThreadPresentation(item, today: today, t)
      let late = item.thread.daysLate(on: today)
      let due: TaskRow.Due = late > 0 ? .badge(look.badge) : .words(t.before(item.thread.answerOn, today: today))
      return task(look, item, due, why: t("site.desk.why.\(item.thread.stage.rawValue)"), t)
    }
    if rows.count < 5, proposalCount > 0 {
      rows.append(
        TaskRow(
          .words(t("site.desk.this_week")), t("site.desk.proposals", count: proposalCount),
          .page("wijken", district.slug, "koppeling"),
          why: t("site.desk.proposals_why")))
    }
    for item in inbox.prefix(max(0, 5 - rows.count)) {
      let look = ThreadPresentation(item, today: today, t)
      rows.append(
        task(look, item, .words(t.before(item.thread.answerOn, today: today)), why: t("site.desk.why.heard"), t))
    }
    return rows
  }

  private func task(_ look: ThreadPresentation, _ item: ThreadWithSteps, _ due: TaskRow.Due, why: String, _ t: Texts)
    -> TaskRow
  {
    let address = Address.thread(district.slug, item.thread.number)
    return TaskRow(
      due, look.title, address, why: why, button: ButtonLink(t("site.desk.open"), address, addition: look.title))
  }

  private func quick(_ t: Texts) -> some HTML {
    section(.class("pactwerk-stack"), .labelledBy("snel")) {
      h2(.id("snel")) { t("site.desk.quick") }
      div(.class("pactwerk-stack pactwerk-stack--sm")) {
        buttonLink(ButtonLink(t("site.desk.notice"), .tell(district.slug), kind: .primary, width: .full))
        if viewer.may(.importNetwork) {
          buttonLink(
            ButtonLink(
              t("site.desk.person"), .page("wijken", district.slug, "netwerk", "personen", "nieuw"), width: .full))
        }
        if viewer.may(.importNetwork) || viewer.may(.importSignals) || viewer.may(.importProgramme) {
          buttonLink(ButtonLink(t("site.desk.paste"), .page("wijken", district.slug, "import"), width: .full))
        }
        if viewer.may(.editDistrict) || viewer.may(.invite) {
          buttonLink(ButtonLink(t("site.desk.settings"), .page("wijken", district.slug, "instellingen"), width: .full))
        }
      }
    }
  }

  private func promises(_ t: Texts) -> some HTML {
    section(.class("pactwerk-stack pactwerk-stack--sm"), .labelledBy("belofte")) {
      h2(.id("belofte")) { t("site.desk.promises") }
      ul(.class("pactwerk-list")) {
        li {
          strong { t.number(counts.answered) }; " " + t("site.desk.answered")
        }
        li {
          strong { t.number(counts.onTime) }; " " + t("site.desk.on_time")
        }
        li {
          strong { t.number(counts.late) }; " " + t("site.desk.too_late")
        }
      }
      p(.class("pactwerk-small")) { link(t("site.desk.all"), .threads(district.slug)) }
    }
  }
}
