// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places
import Records
import Signals

/// One thread, from the first remark to the reply: the unit of the whole product.
struct ThreadPage: PageContent {
  let district: District
  let item: ThreadWithSteps
  let today: Day
  let areaName: String?
  let questions: [SignalQuestion]
  let links: [(line: RecordLine, isConfirmed: Bool)]
  let goals: [RecordLine]
  let signalActions: SignalActions
  let tableActions: ThreadActions
  let isTeam: Bool

  private var thread: Records.Thread { item.thread }
  var room: Room? { .district }
  var isReport: Bool { true }
  func title(_ t: Texts) -> String { heading(t) }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("site.threads.crumb"), .threads(district.slug)), (heading(t), nil)]
  }

  func body(_ t: Texts) -> some HTML {
    let look = ThreadPresentation(item, today: today, t)
    titleBlock(
      eyebrow: [t("site.thread.number", ["number": thread.number])] + (areaName.map { [$0] } ?? []), title: look.title,
      badges: [look.badge], lead: lead(t), audience: audience(t), t)
    div(.class("pactwerk-split")) {
      div {
        largeThread(ThreadStory(item: item, today: today, t: t).entries, today: today, t)
        actions(t)
      }
      beside(t)
    }
  }

  private func heading(_ t: Texts) -> String { ThreadPresentation(item, today: today, t).title }

  private func lead(_ t: Texts) -> String {
    guard thread.isOpen else {
      return t("site.thread.lead_ended", ["day": t.shortDay(thread.endedOn ?? today, today: today)])
    }
    let day = t.shortDay(thread.answerOn, today: today)
    guard let name = thread.holderName else { return t("site.thread.lead_heard", ["day": day]) }
    return t("site.thread.lead", ["day": day, "name": name])
  }

  private func audience(_ t: Texts) -> PageAudience {
    thread.releasedOn != nil ? .everyone : .only(t("site.thread.who"))
  }

  @HTMLBuilder private func actions(_ t: Texts) -> some HTML {
    if !signalActions.isEmpty || !tableActions.isEmpty {
      pageSection(t("site.thread.actions"), id: "acties") {
        signalActions.body(t)
        tableActions
      }
    }
  }

  private func beside(_ t: Texts) -> some HTML {
    aside(.class("pactwerk-stack--lg pactwerk-stack"), .label(t("site.thread.beside"))) {
      if !goals.isEmpty || !links.isEmpty { belongs(t) }
      if isTeam, !questions.isEmpty { asked(t) }
      div(.class("pactwerk-stack pactwerk-stack--sm")) {
        h2 { t("site.thread.me_too") }
        p(.class("pactwerk-small")) { t("site.thread.me_too_text") }
        p { buttonLink(ButtonLink(t("site.thread.me_too_button"), .newSignal(district.slug))) }
        p(.class("pactwerk-small")) { link(t("site.thread.report"), SiteAddress.contact) }
      }
    }
  }

  private func belongs(_ t: Texts) -> some HTML {
    div(.class("pactwerk-stack pactwerk-stack--sm")) {
      h2 { t("site.thread.belongs") }
      ul(.class("pactwerk-list pactwerk-stack--sm")) {
        each(goals) { line in li { lineLink(line) } }
        each(links) { item in
          li {
            mark(item.line.side == .programme ? .programme : .community)
            " "
            lineLink(item.line)
            if !item.isConfirmed { " (" + t("site.thread.proposed") + ")" }
          }
        }
      }
    }
  }

  @HTMLBuilder private func lineLink(_ line: RecordLine) -> some HTML {
    if let address = line.address { link(line.title, address) } else { line.title }
  }

  private func asked(_ t: Texts) -> some HTML {
    div(.class("pactwerk-stack pactwerk-stack--sm")) {
      h2 { t("site.thread.questions") }
      ul(.class("pactwerk-list pactwerk-stack--sm")) {
        each(questions) { question in
          li(.named("dir", "auto")) {
            question.question + " – " + (question.answer.map { "“" + $0 + "”" } ?? t("site.thread.no_answer_yet"))
          }
        }
      }
    }
  }
}

/// What was asked beside what came of it: every thread the viewer may see.
struct ThreadListPage: PageContent {
  let district: District
  let threads: [ThreadWithSteps]
  let counts: (asked: Int, answered: Int, late: Int, onTime: Int)
  let today: Day
  let isTeam: Bool

  var room: Room? { .district }
  var isReport: Bool { true }
  func title(_ t: Texts) -> String { t("site.threads.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] { [(t("site.threads.crumb"), nil)] }

  func body(_ t: Texts) -> some HTML {
    titleBlock(
      title: t("site.threads.title"), lead: lead(t), audience: isTeam ? .only(t("site.thread.who")) : .everyone, t)
    if threads.isEmpty {
      emptyState(
        title: t("site.district.no_threads"), text: t("site.district.no_threads_text"),
        buttons: [ButtonLink(t("site.tell"), .newSignal(district.slug), kind: .primary)])
    } else {
      askedList(threads.map { ThreadPresentation($0, today: today, t).asked(district.slug) }, t)
      p(.class("pactwerk-section")) {
        buttonLink(ButtonLink(t("site.tell"), .newSignal(district.slug), kind: .primary))
      }
    }
  }

  private func lead(_ t: Texts) -> String {
    [
      t("site.threads.asked", count: counts.asked), t("site.threads.answered", count: counts.answered),
      t("site.threads.no_has_reason"),
    ]
    .joined(separator: " ")
  }
}
