// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import Places

/// The lines that ask for attention: those that run through one alone, and those that went quiet. Lines, never people.
struct NetworkTasks: Sendable {
  private let slug: String
  private let view: NetworkView
  private let onlyLines: [OnlyLine]
  private let quiet: [QuietTie]

  init(district: District, view: NetworkView) {
    (slug, self.view, onlyLines, quiet) = (district.slug, view, view.onlyLines, view.quietTies)
  }

  private var quietShown: [QuietTie] { Array(quiet.prefix(NetworkView.limit)) }

  /// How many lines the page names.
  var count: Int { onlyLines.count + quietShown.count }

  func onlyLineBlock(_ t: Texts) -> some HTML {
    pageSection(t("networks.only"), id: "enige-lijn", isFirst: true) {
      if onlyLines.isEmpty {
        p { t("networks.only.none") }
      } else {
        taskList(onlyLines.map { task($0, t) })
      }
    }
  }

  func quietBlock(_ t: Texts) -> some HTML {
    let more = quiet.count - quietShown.count
    return pageSection(t("networks.quiet"), id: "stil") {
      if quiet.isEmpty {
        p { t("networks.quiet.none") }
      } else {
        taskList(quietShown.map { task($0, t) })
      }
      if more > 0 { p(.class("pactwerk-small pactwerk-soft")) { t("networks.quiet.more", count: more) } }
    }
  }

  private func task(_ line: OnlyLine, _ t: Texts) -> TaskRow {
    let pair = t.sentence(view.names.pair(line.first, line.second, t))
    let why = t("networks.only.why", ["via": view.names.words(line.via, t)]) + " " + t.sentence(helper(line, t))
    return TaskRow(
      .words(t("networks.only.due")), pair, .actor(slug, line.via), why: why,
      button: button(between: line.via, line.second, pair, t))
  }

  private func helper(_ line: OnlyLine, _ t: Texts) -> String {
    switch line.helper {
    case .knowsBoth(let id): t("networks.only.knows_both", ["name": view.names.words(id, t)])
    case .knowsOne(let id, let one, let other):
      t(
        "networks.only.introduce",
        [
          "name": view.names.words(id, t), "one": view.names.words(one, t), "other": view.names.words(other, t),
          "via": view.names.words(line.via, t),
        ])
    case nil: t("networks.only.nobody")
    }
  }

  private func task(_ quiet: QuietTie, _ t: Texts) -> TaskRow {
    let since = quiet.since.map { t("networks.quiet.since", ["day": t.shortDay($0, today: view.day)]) }
    let pair = t.sentence(view.names.pair(quiet.tie.a, quiet.tie.b, t))
    return TaskRow(
      .words(since ?? t("networks.quiet.never")), pair, .newConversation(slug, quiet.tie.id),
      why: t("networks.quiet.why", ["rhythm": rhythm(quiet.tie.rhythmInDays ?? 0, t)]),
      button: ButtonLink(t("networks.contact.add"), .newConversation(slug, quiet.tie.id), addition: pair))
  }

  private func rhythm(_ days: Int, _ t: Texts) -> String {
    switch days {
    case 7: t("networks.rhythm.week")
    case 28...31: t("networks.rhythm.month")
    case 89...92: t("networks.rhythm.quarter")
    default: t("networks.rhythm.days", count: days)
    }
  }

  private func button(between one: RecordID, _ other: RecordID, _ pair: String, _ t: Texts) -> ButtonLink? {
    let tie = view.ties.first { Set($0.ends) == [one, other] && $0.isActive(on: view.day) }
    return tie.map { ButtonLink(t("networks.contact.add"), .newConversation(slug, $0.id), addition: pair) }
  }
}
