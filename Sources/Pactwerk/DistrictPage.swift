// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import Design
import Figures
import HTML
import PactwerkCore
import PactwerkWeb
import Places
import Programmes
import Records

/// The front page of a district: what was asked and promised, where the tracks meet and miss each other, the goals, the district itself.
struct DistrictPage: PageContent {
  let district: District
  let today: Day
  let threads: [ThreadWithSteps]
  let counts: (asked: Int, answered: Int, late: Int, onTime: Int)
  let coupling: CouplingMap
  let goals: [Goal]
  let facts: [DistrictFact]
  let events: [DistrictEvent]

  var room: Room? { .district }
  var isReport: Bool { true }
  func title(_ t: Texts) -> String { t("site.district.title", ["district": district.name]) }

  func body(_ t: Texts) -> some HTML {
    titleBlock(title: t("site.district.title", ["district": district.name]), lead: lead(t), t) {
      buttonRow {
        buttonLink(ButtonLink(t("site.tell"), .page("wijken", district.slug, "signalen", "nieuw"), kind: .primary))
        buttonLink(ButtonLink(t("site.threads.title"), .threads(district.slug)))
      }
    }
    asked(t)
    CouplingMapSection(coupling, slug: district.slug, today: today, t)
    goalsSection(t)
    aboutSection(t)
  }

  private func lead(_ t: Texts) -> String {
    guard counts.asked + counts.late + counts.onTime > 0 else { return t("site.district.lead_empty") }
    var sentences = [
      t("site.district.asked", count: counts.asked), t("site.district.answered", count: counts.answered),
    ]
    if counts.late > 0 { sentences.append(t("site.district.late", count: counts.late)) }
    return sentences.joined(separator: " ")
  }

  private func asked(_ t: Texts) -> some HTML {
    let all = link(t("site.district.all_threads"), .threads(district.slug))
    return pageSection(
      t("site.district.asked_and_promised"), id: "nu", beside: threads.isEmpty ? nil : all, isFirst: true
    ) {
      if threads.isEmpty {
        emptyState(title: t("site.district.no_threads"), text: t("site.district.no_threads_text"), headings: .three)
      } else {
        threadList(threads.map { ThreadPresentation($0, today: today, t).row(district.slug) }, t)
        threadLegend(t)
      }
    }
  }

  @HTMLBuilder private func goalsSection(_ t: Texts) -> some HTML {
    let own = goals.filter { $0.set == "programme" }
    if !own.isEmpty {
      pageSection(t("site.district.goals", count: own.count), id: "doelen") {
        goalList(
          own.map { goal in
            GoalItem(
              number: String(goal.number), name: goal.name, address: .goal(district.slug, goal.id),
              badge: Badge(.question, t("site.district.too_little")), distance: t("site.district.no_figures"))
          })
      }
    }
  }

  @HTMLBuilder private func aboutSection(_ t: Texts) -> some HTML {
    if !facts.isEmpty || !events.isEmpty {
      section(.class("pactwerk-section pactwerk-cols"), .label(t("site.district.about"))) {
        div(.class("pactwerk-stack")) {
          h2 { t("site.district.about") }
          figureList(facts.prefix(3).map { ($0.value, $0.unit) })
          p { link(t("site.district.figures"), .figures(district.slug)) }
          p { link(t("site.district.profile"), .profile(district.slug)) }
          p { link(t("site.district.open_data"), .openData(district.slug)) }
        }
        div(.class("pactwerk-stack")) {
          h2 { t("site.district.history") }
          descriptionList(events.map { (String($0.year), $0.text) })
        }
      }
    }
  }
}

/// The profile of a district: every fact with its source and year, and the history of its policy.
struct ProfilePage: PageContent {
  let district: District
  let facts: [DistrictFact]
  let events: [DistrictEvent]

  var room: Room? { .district }
  func title(_ t: Texts) -> String { t("site.profile.title", ["district": district.name]) }
  func path(_ t: Texts) -> [(label: String, address: Address?)] { [(t("site.profile.crumb"), nil)] }

  func body(_ t: Texts) -> some HTML {
    titleBlock(title: title(t), lead: t("site.profile.lead"), audience: .everyone, t)
    if facts.isEmpty {
      emptyState(title: t("site.profile.none"), text: t("site.profile.none_text"))
    } else {
      dataTable(table(t), t)
    }
    if !events.isEmpty {
      pageSection(t("site.district.history"), id: "geschiedenis") {
        descriptionList(
          events.map { (String($0.year), $0.text + " " + t("site.profile.source", ["source": $0.source])) })
      }
    }
  }

  private func table(_ t: Texts) -> DataTable {
    let rows = facts.map { fact -> [any HTML] in
      [
        fact.label, fact.value + (fact.unit.isEmpty ? "" : " " + fact.unit),
        fact.isFictional ? t("site.district.fictional") : fact.source, String(fact.year),
      ]
    }
    let columns = ["fact", "value", "source", "year"].map { DataTable.Column(t("site.district.table.\($0)")) }
    return DataTable(t("site.district.table"), columns: columns, rows: rows, isCompact: true)
  }
}

extension Address {
  /// The profile of a district.
  static func profile(_ slug: String) -> Address { .page("wijken", slug, "profiel") }
}
