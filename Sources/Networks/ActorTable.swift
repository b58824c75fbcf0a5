// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import Places

/// The table of who and what a viewer may see, with a search by name.
struct ActorTable: Sendable {
  let district: District
  let view: NetworkView
  let search: String
  let isTeam: Bool

  /// At most this many rows are shown; a search finds the rest.
  static let limit = 120

  func block(_ t: Texts) -> some HTML {
    let found = found(t)
    let shown = found.prefix(ActorTable.limit)
    let title = t(isTeam ? "networks.actors" : "networks.actors_public")
    return pageSection(title, id: "lijst") {
      div(.class("pactwerk-stack")) {
        searchForm(t)
        if !search.isEmpty { p(.role("status")) { t("networks.found", count: found.count, ["search": search]) } }
        if found.count > shown.count { p { t("networks.shown", count: shown.count) } }
        if !shown.isEmpty { dataTable(table(Array(shown), t), t) }
      }
    }
  }

  private func table(_ shown: [NetworkActor], _ t: Texts) -> DataTable {
    DataTable(t("networks.actors_caption"), columns: columns(t), rows: shown.map { cells($0, t) })
  }

  private func found(_ t: Texts) -> [NetworkActor] {
    let named = view.actors.map { (actor: $0, name: Folding.folded(view.names.words($0.id, t))) }
    let matching = named.filter { pair in
      let words = [pair.name, pair.actor.organisation ?? "", kind(pair.actor, t)].joined(separator: " ")
      return search.isEmpty || Folding.contains(words, everyWordOf: search)
    }
    return matching.sorted { ($0.name, $0.actor.id) < ($1.name, $1.actor.id) }.map(\.actor)
  }

  private func searchForm(_ t: Texts) -> some HTML {
    form(.method("get"), .action(Address.network(district.slug).at("lijst")), .role("search"), .class("pactwerk-stack"))
    {
      textField(Field("zoek", t("networks.search"), hint: t("networks.search_hint")), FormState(["zoek": [search]]), t)
      submit(t("networks.search_send"), kind: .regular)
    }
  }

  private func columns(_ t: Texts) -> [DataTable.Column] {
    ["name", "kind", "organisation", "period"].filter { isTeam || $0 != "organisation" }.map {
      .init(t("networks.column.\($0)"))
    }
  }

  private func cells(_ actor: NetworkActor, _ t: Texts) -> [any HTML] {
    let organisation: any HTML = actor.organisation.map { words in AnyHTML(bdi { words }) } ?? AnyHTML(Nothing())
    let name = AnyHTML(name(actor, t))
    return isTeam
      ? [name, kind(actor, t), organisation, t.period(of: actor, on: view.day)]
      : [name, kind(actor, t), t.period(of: actor, on: view.day)]
  }

  @HTMLBuilder private func name(_ actor: NetworkActor, _ t: Texts) -> some HTML {
    a(.href(.actor(district.slug, actor.id))) { bdi { view.names.words(actor.id, t) } }
    if let until = actor.draftUntil {
      " "
      statusBadge(.question, t("networks.draft", ["day": t.shortDay(until, today: view.day)]), .quiet)
    }
  }

  private func kind(_ actor: NetworkActor, _ t: Texts) -> String { t.sentence(t.kind(of: actor)) }
}

extension Texts {
  /// What an actor is: the group of a person, else the kind.
  func kind(of actor: NetworkActor) -> String {
    actor.kind == .person
      ? self("networks.group.\(actor.group.rawValue)") : self("networks.kind.\(actor.kind.rawValue)")
  }

  /// From when to when somebody is there.
  func period(of actor: NetworkActor, on day: Day) -> String {
    let days = (from: actor.fromOn.map { shortDay($0, today: day) }, to: actor.toOn.map { shortDay($0, today: day) })
    switch (days.from, days.to) {
    case (let from?, let to?): return self("networks.period.both", ["from": from, "to": to])
    case (let from?, nil): return self("networks.period.from", ["from": from])
    case (nil, let to?): return self("networks.period.to", ["to": to])
    case (nil, nil): return self("networks.period.unknown")
    }
  }
}
