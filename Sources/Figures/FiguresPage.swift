// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import ExchangeFormats
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// The figures of a district beside city and country, with source, year and what they do not say.
struct FiguresPage: PageContent {
  let district: District
  let comparison: FigureComparison
  /// The goals that are followed by figures.
  let goals: [FollowedGoal]
  /// The files that the figures shown came with, by number.
  let sources: [Int: SourceOfFigures]
  /// One indicator on the map; nil without borders.
  let map: FigureMap?
  /// The area beside which the district is set; nil when none is chosen.
  let other: Area?
  /// What was typed to find one, and what was found when it is not clear which is meant.
  let search: String
  let found: [Area]
  /// What the map can be laid over; nil where none is set up.
  let baseMap: BaseMap?

  var room: Room? { .district }
  var isReport: Bool { true }
  var scripts: [String] { map == nil || baseMap == nil ? [] : ["kaart.js"] }
  var pictureOrigin: String? { map == nil ? nil : baseMap?.origin }
  func title(_ t: Texts) -> String { t("figures.title", ["district": district.name]) }
  func path(_ t: Texts) -> [(label: String, address: Address?)] { [(t("figures.crumb"), nil)] }

  func body(_ t: Texts) -> some HTML {
    titleBlock(title: title(t), lead: lead(t), audience: .everyone, t)
    if comparison.isEmpty {
      emptyState(title: t("figures.none"), text: t("figures.none_text"), hint: t("figures.none_hint"))
    } else {
      compare(t)
      if !goals.isEmpty { goalSection(t) }
      if let map {
        map.section(
          district, other: other?.code ?? "", publisher: t.publisher(of: map.line, sources), ground: baseMap, t)
      }
      each(comparison.topics) { topic in
        section(t("figures.topic.\(topic.topic.rawValue)"), topic.topic.rawValue, topic.lines, t)
      }
      if !comparison.others.isEmpty { section(t("figures.topic.other"), "other", comparison.others, t) }
      more(t)
    }
  }

  private func lead(_ t: Texts) -> String {
    let beside = t(comparison.hasCountry ? "figures.lead" : "figures.lead_city")
    guard let population = comparison.lines.first(where: { $0.key == "population" }),
      let number = population.district.value
    else {
      return beside
    }
    let values = ["number": t.decimal(number, digits: 0), "year": t.period(population.district.period)]
    return t("figures.lead_population", values) + " " + beside
  }

  private func compare(_ t: Texts) -> some HTML {
    form(.class("pactwerk-stack pactwerk-narrow-page"), .method("get"), .action(.figures(district.slug))) {
      textField(
        Field("naast", t("figures.compare"), hint: t("figures.compare_hint"), isOptional: true),
        FormState(["naast": [search]]), maxLength: 80, t)
      if let map { hiddenField("kaart", map.line.key) }
      submit(t("figures.compare_send"), kind: .regular)
      if other == nil, !search.isEmpty { choices(t) }
    }
  }

  @HTMLBuilder private func choices(_ t: Texts) -> some HTML {
    if found.isEmpty {
      p(.role("status")) { t("figures.not_found", ["name": search]) }
    } else {
      p(.role("status")) { t("figures.which", count: found.count) }
      ul {
        each(found) { area in
          li { link(area.name + " (" + area.code + ")", Address.figures(district.slug).with("naast", area.code)) }
        }
      }
    }
  }

  /// The indicators of every goal: where the district stands, never whether it is on course.
  private func goalSection(_ t: Texts) -> some HTML {
    pageSection(t("figures.goals"), id: "doelen") {
      div(.class("pactwerk-stack pactwerk-stack--lg")) {
        p { t("figures.goals_text") }
        each(goals) { goal in
          div(.class("pactwerk-stack pactwerk-stack--sm"), .id("doel-" + goal.id)) {
            h3 { link(goal.name, goal.address) }
            let (lines, missing) = (goal.lines(comparison), goal.missing(comparison, t))
            if !lines.isEmpty {
              dataTable(table(goal.name, lines, t), t)
              t.about(lines, t("figures.about.title"))
            }
            if !missing.isEmpty {
              p(.class("pactwerk-small pactwerk-soft")) { t("figures.goals_missing", ["names": t.list(missing)]) }
            }
          }
        }
      }
    }
  }

  private func section(_ title: String, _ id: String, _ lines: [FigureComparison.Line], _ t: Texts) -> some HTML {
    pageSection(title, id: id) { dataTable(table(title, lines, t), t) }
  }

  private func table(_ title: String, _ lines: [FigureComparison.Line], _ t: Texts) -> DataTable {
    var columns = [
      DataTable.Column(t("figures.column.indicator")), DataTable.Column(district.name, isNumber: true),
      DataTable.Column(t("figures.column.city"), isNumber: true),
    ]
    let hasCountry = comparison.hasCountry
    if hasCountry { columns.append(DataTable.Column(t("figures.column.country"), isNumber: true)) }
    if let other { columns.append(DataTable.Column(other.name, isNumber: true)) }
    columns.append(DataTable.Column(t("figures.column.source")))
    let rows = lines.map { line -> [any HTML] in
      func cell(_ figure: Figure?) -> String {
        figure.map { t.figure($0.value, $0.status, of: line) } ?? t("figures.not_read")
      }
      let own = t.figure(line.district.value, line.district.status, of: line)
      let beside =
        [cell(line.city)] + (hasCountry ? [cell(line.country)] : []) + (other == nil ? [] : [cell(line.other)])
      return [t.name(of: line), own] + beside + [source(line, t)]
    }
    let caption = t(hasCountry ? "figures.caption" : "figures.caption_city", ["topic": title])
    return DataTable(caption, columns: columns, rows: rows, isCompact: true)
  }

  private func source(_ line: FigureComparison.Line, _ t: Texts) -> String {
    t("figures.source", ["publisher": t.publisher(of: line, sources), "year": t.period(line.district.period)])
  }

  private func more(_ t: Texts) -> some HTML {
    pageSection(t("figures.more"), id: "meer-weten") {
      disclosure(t("figures.read_title")) {
        ul {
          each(1...5) { number in li { t("figures.read.\(number)") } }
          if !comparison.hasCountry { li { t("figures.no_country") } }
        }
      }
      t.about(comparison.lines, t("figures.about.all"))
      disclosure(t("figures.sources_title")) {
        ul { each(sources.values.sorted { $0.number < $1.number }) { source in li { sourceLine(source, t) } } }
      }
    }
  }

  private func sourceLine(_ source: SourceOfFigures, _ t: Texts) -> String {
    let name = [source.publisher, source.title, source.table].compactMap { $0 }.joined(separator: ", ")
    let values = ["name": name.isEmpty ? source.fileName : name, "file": source.fileName]
    let day = Day(String(source.importedAt.prefix(10))).map(t.fullDay) ?? ""
    return t("figures.source_line", values.merging(["day": day]) { $1 })
  }
}

extension Address {
  /// The figures of a district.
  public static func figures(_ slug: String) -> Address { .page("wijken", slug, "cijfers") }
}
