// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingPicture
import Design
import HTML
import PactwerkCore
import PactwerkStorage
import Programmes
import Records

/// A link as the room shows it, with what the viewer's seat may do.
struct LinkEntry: Sendable {
  let link: Link
  let intervention: String
  let interventionAddress: Address
  let item: CouplingItem
  let state: CouplingDrawing.Link.State?
  let mayConfirm: Bool
  let mayWithdraw: Bool
  let mayResolve: Bool
}

extension CouplingMap {
  /// The links with their names, for a seat or for anybody.
  func entries(_ rules: LinkRules?, slug: String) -> [LinkEntry] {
    let interventions = Dictionary(self.interventions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let items = Dictionary(self.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return links.compactMap { link in
      guard let intervention = interventions[link.intervention], let item = items[link.item] else { return nil }
      return LinkEntry(
        link: link, intervention: intervention.name, interventionAddress: address(of: intervention, slug), item: item,
        state: state(of: link), mayConfirm: rules.map { $0.refusalToConfirm(link) == nil } ?? false,
        mayWithdraw: rules.map { $0.refusalToWithdraw(link) == nil } ?? false,
        mayResolve: rules.map { $0.refusalToResolve(link) == nil } ?? false)
    }
  }
}

/// Links with the buttons of the viewer's seat.
struct ProposalList: Sendable {
  let slug: String
  let formToken: String
  let today: Day

  func list(_ entries: [LinkEntry], _ t: Texts) -> some HTML {
    ul(.class("pactwerk-list pactwerk-stack")) { each(entries) { entry in line(entry, t) } }
  }

  private func line(_ entry: LinkEntry, _ t: Texts) -> some HTML {
    li(.class("pactwerk-stack pactwerk-stack--sm"), .id("koppeling-" + entry.link.id.text)) {
      h3 {
        a(.href(entry.interventionAddress)) { entry.intervention }
        " – "
        a(.href(entry.item.address(slug))) { name(of: entry.item, t) }
      }
      p { t("alignment.link.kind.\(entry.link.kind.rawValue)") }
      p(.class("pactwerk-small pactwerk-soft")) { standing(entry, t) }
      buttons(entry, t)
    }
  }

  private func name(of item: CouplingItem, _ t: Texts) -> String {
    item.isSignal ? t("alignment.map.signal", ["name": item.title]) : item.title
  }

  private func standing(_ entry: LinkEntry, _ t: Texts) -> String {
    var parts = [entry.state.map { CouplingWords.standing($0, t) } ?? t("alignment.link.resolved")]
    parts.append(t("alignment.link.proposed_on", ["day": t.shortDay(entry.link.proposedOn, today: today)]))
    if let day = entry.link.confirmedOn {
      let key = entry.link.isFromFile && entry.link.confirmedByName == nil ? "confirmed_by_file" : "confirmed_on"
      parts.append(t("alignment.link.\(key)", ["day": t.shortDay(day, today: today)]))
    } else if let day = entry.link.answerOn {
      parts.append(t("alignment.link.answer_before", ["day": t.shortDay(day, today: today)]))
    }
    return t.sentence(parts.joined(separator: "; ")) + "."
  }

  private func buttons(_ entry: LinkEntry, _ t: Texts) -> some HTML {
    buttonRow {
      if entry.mayConfirm { form(entry, "bevestiging", t("alignment.link.confirm"), t) }
      if entry.mayWithdraw { form(entry, "intrekking", withdrawal(entry, t), t) }
      if entry.mayResolve { form(entry, "oplossing", t("alignment.link.resolve"), t) }
    }
  }

  private func withdrawal(_ entry: LinkEntry, _ t: Texts) -> String {
    if entry.link.isConfirmed { return t("alignment.link.end") }
    return t(entry.mayConfirm ? "alignment.link.refuse" : "alignment.link.withdraw")
  }

  private func form(_ entry: LinkEntry, _ act: String, _ words: String, _ t: Texts) -> some HTML {
    postForm(to: .link(slug, entry.link.id, act), csrf: formToken) {
      hiddenField("versie", String(entry.link.version))
      submit(words, addition: entry.intervention + " – " + entry.item.title, kind: .regular)
    }
  }
}
