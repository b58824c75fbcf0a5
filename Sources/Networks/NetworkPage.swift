// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// The room: for the network team which lines ask for attention, for everybody the organisations, places, groups and initiatives.
struct NetworkPage: PageContent {
  let district: District
  let view: NetworkView
  /// Whether ties and persons are shown.
  let isTeam: Bool
  /// Whether somebody may enter a name here.
  let mayEnter: Bool
  /// What was searched for.
  let search: String
  private let tasks: NetworkTasks

  init(district: District, view: NetworkView, isTeam: Bool, mayEnter: Bool, search: String) {
    (self.district, self.view, self.isTeam, self.mayEnter) = (district, view, isTeam, mayEnter)
    self.search = search
    tasks = NetworkTasks(district: district, view: view)
  }

  var room: Room? { .network }
  func path(_ t: Texts) -> [(label: String, address: Address?)] { [(t("networks.room"), nil)] }

  func title(_ t: Texts) -> String {
    isTeam && tasks.count > 0
      ? t("networks.title_attention", count: tasks.count) : t("networks.title", ["district": district.name])
  }

  private func audience(_ t: Texts) -> PageAudience {
    if isTeam { return .only(t("networks.audience")) }
    return view.counts == nil ? .everyone : .only(t("networks.audience_counts"))
  }

  private var isEmpty: Bool { view.actors.isEmpty && view.initiatives.isEmpty }

  func body(_ t: Texts) -> some HTML {
    titleBlock(
      title: title(t), lead: t(isTeam ? "networks.lead_team" : "networks.lead"),
      audience: audience(t), t
    ) { buttons(t) }
    if isEmpty { nothingYet(t) } else { content(t) }
    if let counts = view.counts { countBlock(counts, t) }
    div(.class("pactwerk-section")) { p(.class("pactwerk-small pactwerk-soft")) { t("networks.never_complete") } }
  }

  @HTMLBuilder private func buttons(_ t: Texts) -> some HTML {
    if mayEnter && !isEmpty {
      buttonRow {
        buttonLink(ButtonLink(t("networks.person.add"), .newPerson(district.slug), kind: .primary))
        buttonLink(ButtonLink(t("networks.contact.add"), .newConversation(district.slug)))
        buttonLink(ButtonLink(t("networks.tie.add"), .newTie(district.slug)))
        buttonLink(ButtonLink(t("networks.map.open"), .networkMap(district.slug)))
      }
    }
  }

  @HTMLBuilder private func content(_ t: Texts) -> some HTML {
    if isTeam {
      tasks.onlyLineBlock(t)
      tasks.quietBlock(t)
      teamFigures(t)
    } else {
      p { publicWords(t) }
    }
    if !view.initiatives.isEmpty { initiativeBlock(t) }
    if !view.actors.isEmpty { ActorTable(district: district, view: view, search: search, isTeam: isTeam).block(t) }
  }

  private func nothingYet(_ t: Texts) -> some HTML {
    emptyState(
      title: t("networks.empty"), text: t(mayEnter ? "networks.empty_begin" : "networks.empty_public"),
      buttons: mayEnter ? [ButtonLink(t("networks.person.add"), .newPerson(district.slug), kind: .primary)] : [],
      hint: mayEnter ? t("networks.empty_hint") : nil)
  }

  private func publicWords(_ t: Texts) -> String {
    let active = view.initiatives.count { $0.isActive(on: view.day) }
    let counts = [
      ("organisation", view.count(of: .organisation)), ("place", view.count(of: .place)),
      ("group", view.count(of: .group)), ("initiative", active),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { t("networks.count.\($0.0)", count: $0.1) }
    return parts.isEmpty ? "" : t("networks.public_words", ["parts": t.list(parts)])
  }

  private func teamFigures(_ t: Texts) -> some HTML {
    let active = view.ties.filter { $0.isActive(on: view.day) }
    let undated = QuietTie.undated(view.ties, on: view.day)
    let kinds = NetworkActor.Kind.allCases.map {
      (t.number(view.count(of: $0)), t("networks.figure.\($0.rawValue)", count: view.count(of: $0)))
    }
    return pageSection(t("networks.figures"), id: "aantallen") {
      figureList(kinds + [(t.number(active.count), t("networks.figure.tie", count: active.count))])
      if undated > 0 { p(.class("pactwerk-small pactwerk-soft")) { t("networks.undated", count: undated) } }
    }
  }

  private func countBlock(_ counts: [NetworkCount], _ t: Texts) -> some HTML {
    pageSection(t("networks.people"), id: "mensen") {
      p { t("networks.people_why") }
      if counts.isEmpty {
        p { t("networks.people_none") }
      } else {
        dataTable(
          DataTable(
            t("networks.people_caption"),
            columns: [.init(t("networks.column.group")), .init(t("networks.column.count"), isNumber: true)],
            rows: counts.map { count in
              [
                t.sentence(t("networks.group.\(count.group.rawValue)")),
                count.count.map { t.number($0) } ?? t("networks.few"),
              ]
            }), t)
      }
    }
  }

  private func initiativeBlock(_ t: Texts) -> some HTML {
    let rows = view.initiatives.sorted { Folding.folded($0.name) < Folding.folded($1.name) }.map { initiative in
      [
        a(.href(.initiative(district.slug, initiative.id))) { bdi { initiative.name } },
        bdi { view.carrierWords(initiative.id, t) }, t.state(of: initiative, on: view.day),
      ] as [any HTML]
    }
    return pageSection(t("networks.initiatives"), id: "initiatieven") {
      dataTable(
        DataTable(
          t("networks.initiatives_caption", ["district": district.name]),
          columns: [
            .init(t("networks.column.initiative")), .init(t("networks.column.carriers")),
            .init(t("networks.column.state")),
          ], rows: rows), t)
    }
  }
}

extension Texts {
  /// "loopt", "stopte op 1 maart", "begint op 1 mei"; and whether it stays outside the programme.
  func state(of initiative: Initiative, on day: Day) -> String {
    var words = self("networks.state.runs")
    if let end = initiative.toOn, end <= day {
      words = self("networks.state.ended", ["day": shortDay(end, today: day)])
    } else if let start = initiative.fromOn, start > day {
      words = self("networks.state.starts", ["day": shortDay(start, today: day)])
    }
    return initiative.isAutonomous(on: day) ? words + "; " + self("networks.state.autonomous") : words
  }
}
