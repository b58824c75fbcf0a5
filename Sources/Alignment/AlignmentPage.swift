// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places
import Programmes
import Records
import Statistics

/// Where the two tracks meet: the koppelkaart as of any day, proposals that wait, bodies with their seats, meetings.
struct AlignmentPage: PageContent {
  let slug: String
  let today: Day
  let map: CouplingMap
  let isSeen: Bool
  /// The form with the day the map is of.
  let dayState: FormState
  let isPast: Bool
  let viewer: Viewer
  let entries: [LinkEntry]
  let bodies: [Body]
  let seats: [Seat]
  let coming: [Meeting]
  let past: [Meeting]
  let waiting: [AgendaItem]
  let forms: AlignmentForms

  var room: Room? { .alignment }
  var isReport: Bool { true }
  var hasErrors: Bool { !dayState.isAccepted }
  func title(_ t: Texts) -> String { t("alignment.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] { [(t("design.room.alignment"), nil)] }

  func body(_ t: Texts) -> some HTML {
    errorSummary(dayState, t)
    titleBlock(title: t("alignment.title"), lead: lead(t), audience: .everyone, t)
    if isSeen { CouplingMapSection(map, slug: slug, today: today, t) }
    dayForm(t)
    if !isPast {
      links(t)
      table(t)
    }
  }

  private func lead(_ t: Texts) -> String {
    guard isSeen else { return t("alignment.not_with_this_hat") }
    return isPast ? t("alignment.lead.as_of", ["day": t.fullDay(map.day)]) : t("alignment.lead")
  }

  private func dayForm(_ t: Texts) -> some HTML {
    form(.class("pactwerk-section pactwerk-stack"), .method("get"), .action(.alignment(slug))) {
      dayField(Field("op", t("alignment.as_of")), dayState, example: today - 365, t)
      buttonRow {
        submit(t("alignment.as_of.send"), kind: .regular)
        if isPast { link(t("alignment.as_of.now"), .alignment(slug)) }
      }
    }
  }

  // MARK: Links

  private var side: Side? { viewer.side }
  private var proposals: [LinkEntry] { entries.filter { !$0.link.isConfirmed && $0.link.resolvedOn == nil } }

  @HTMLBuilder private func links(_ t: Texts) -> some HTML {
    let list = ProposalList(slug: slug, formToken: forms.formToken, today: today)
    if let side {
      let mine = proposals.filter { $0.link.proposedSide != side }
      pageSection(t("alignment.waiting.\(side.rawValue)"), id: "wacht-op-u") {
        if mine.isEmpty { p { t("alignment.waiting.none") } }
        list.list(mine, t)
      }
      let others = entries.filter { entry in !mine.contains { $0.link.id == entry.link.id } }
      if !others.isEmpty { disclosure(t("alignment.links.others")) { list.list(others, t) } }
      if viewer.may(.proposeLink) {
        disclosure(t("alignment.propose")) { forms.proposal(AlignmentForms.Ends(map, t), FormState(), t) }
      }
    } else if !proposals.isEmpty {
      pageSection(t("alignment.waiting"), id: "wacht") { list.list(proposals, t) }
    }
  }

  // MARK: Bodies and meetings

  @HTMLBuilder private func table(_ t: Texts) -> some HTML {
    if !bodies.isEmpty {
      pageSection(t("alignment.bodies"), id: "overleggen") {
        div(.class("pactwerk-cols")) { each(bodies) { body in seats(of: body, t) } }
      }
    }
    pageSection(t("alignment.meetings"), id: "vergaderingen") {
      agendaShare(t).map { words in p { words } }
      if coming.isEmpty { p { t("alignment.meetings.none") } }
      ul(.class("pactwerk-list pactwerk-stack--sm")) { each(coming) { meeting in line(meeting, t) } }
      if !coming.isEmpty { p { link(t("alignment.meetings.calendar"), .meetingCalendar(slug)) } }
      if !waiting.isEmpty { waitingSubjects(t) }
      if !past.isEmpty {
        disclosure(t("alignment.meetings.past")) {
          ul(.class("pactwerk-list pactwerk-stack--sm")) { each(past) { meeting in line(meeting, t) } }
        }
      }
      if viewer.may(.putOnAgenda), side != nil { disclosure(t("alignment.agenda")) { forms.subject(FormState(), t) } }
      if viewer.may(.prepareAgenda) {
        disclosure(t("alignment.meeting.plan")) { forms.meeting(bodies, FormState(), t) }
      }
    }
  }

  private func seats(of body: Body, _ t: Texts) -> some HTML {
    section(.class("pactwerk-stack pactwerk-stack--sm")) {
      h3 { body.name }
      ul(.class("pactwerk-list")) {
        each(Side.allCases) { side in
          li {
            mark(side == .programme ? .programme : .community)
            " " + seatWords(of: body, side, t)
          }
        }
      }
    }
  }

  /// "3 zetels van de wijk: netwerkteam, meedenker": roles, never names.
  private func seatWords(of body: Body, _ side: Side, _ t: Texts) -> String {
    let held = seats.filter { $0.body == body.id && $0.side == side }
    guard !held.isEmpty else { return t("alignment.seats.none_\(side.rawValue)") }
    let roles = Set(held.map { t.name(of: $0.role).lowercased() }).sorted()
    return t("alignment.seats_\(side.rawValue)", count: held.count, ["roles": roles.joined(separator: ", ")])
  }

  private func line(_ meeting: Meeting, _ t: Texts) -> some HTML {
    li { a(.href(.meeting(slug, meeting.id))) { t.title(of: meeting, today: today) } }
  }

  private func waitingSubjects(_ t: Texts) -> some HTML {
    section {
      h3 { t("alignment.agenda.waiting") }
      ul(.class("pactwerk-list pactwerk-stack--sm")) {
        each(waiting) { item in
          li {
            mark(item.side == .programme ? .programme : .community)
            " " + item.title
          }
        }
      }
    }
  }

  private func agendaShare(_ t: Texts) -> String? { t.agendaShare(map.result) }
}

extension Texts {
  /// "Van 54 agendapunten kwamen er 17 uit de wijk (31 %, marge 21 tot 45 %)"; nil without agenda items in twelve months.
  public func agendaShare(_ result: CouplingResult) -> String? {
    guard let share = result.indicator(.agendaShare), let value = share.value, let margin = share.interval else {
      return nil
    }
    func percent(_ value: Double) -> String { number(Int((value * 100).rounded())) }
    return self(
      "alignment.agenda_share", count: share.denominator,
      [
        "community": number(share.numerator), "share": percent(value), "lower": percent(margin.lower),
        "upper": percent(margin.upper),
      ])
  }

  /// "Wijkoverleg, donderdag 24 september".
  func title(of meeting: Meeting, today: Day) -> String {
    self("alignment.meeting.title", ["body": meeting.bodyName, "day": day(meeting.day, today: today)])
  }
}
