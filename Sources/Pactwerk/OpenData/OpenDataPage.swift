// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkWeb
import Places

/// Every set of open data of a district: what it is, of when, how it may be used, and its files.
struct OpenDataPage: PageContent {
  let district: District
  let summaries: [OpenDataSummary]

  private static let groups: [(key: String, sets: [String])] = [
    ("tracks", ["draden", "signalen", "doelen", "maatregelen", "initiatieven", "actoren"]),
    ("table", ["koppelingen", "overleggen", "agendapunten"]), ("place", ["cijfers", "gebieden"]),
  ]

  var room: Room? { .district }
  func title(_ t: Texts) -> String { t("site.open_data.title", ["district": district.name]) }
  func path(_ t: Texts) -> [(label: String, address: Address?)] { [(t("site.open_data.crumb"), nil)] }

  func body(_ t: Texts) -> some HTML {
    titleBlock(
      title: title(t), lead: t("site.open_data.lead", ["district": district.name]), audience: .everyone, t)
    each(OpenDataPage.groups) { group in
      pageSection(t("site.open_data.group.\(group.key)"), id: group.key, isFirst: group.key == "tracks") {
        dataTable(table(group.sets, t), t)
      }
    }
    use(t)
    forPrograms(t)
  }

  private func table(_ sets: [String], _ t: Texts) -> DataTable {
    let columns = ["name", "what", "period", "licence", "files"].map {
      DataTable.Column(t("site.open_data.column.\($0)"))
    }
    let rows = sets.compactMap { name in summaries.first { $0.set.name == name } }.map { cells($0, t) }
    return DataTable(t("site.open_data.caption", count: rows.count), columns: columns, rows: rows)
  }

  private func cells(_ summary: OpenDataSummary, _ t: Texts) -> [any HTML] {
    let set = summary.set
    return [
      span(.id(set.name)) { t("site.open_data.set.\(set.name)") },
      t("site.open_data.about.\(set.name)") + " " + t("site.open_data.rows", count: summary.count),
      period(summary, t), t("site.open_data.licence.\(set.licence.rawValue)"), files(set, t),
    ]
  }

  private func period(_ summary: OpenDataSummary, _ t: Texts) -> String {
    guard let years = summary.years else { return t("site.open_data.no_period") }
    let (first, last) = (String(years.lowerBound), String(years.upperBound))
    // With word joiners, so that a period stays on one line.
    return first == last ? first : first + "\u{2060}–\u{2060}" + last
  }

  /// The files, on one line.
  private func files(_ set: OpenDataSet, _ t: Texts) -> any HTML {
    each(set.forms) { form in
      if form != set.forms.first { "\u{A0}·\u{A0}" }
      a(.href(Address.openData(district.slug, file: set.fileName(form))), .named("download", set.fileName(form))) {
        form == .geojson ? "GeoJSON" : form.rawValue.uppercased()
        span(.class("pactwerk-visually-hidden")) { ": " + t("site.open_data.set.\(set.name)") }
      }
    }
  }

  private func use(_ t: Texts) -> some HTML {
    pageSection(t("site.open_data.use"), id: "gebruik") {
      ul { each(1...5) { number in li { t("site.open_data.use.\(number)") } } }
    }
  }

  private func forPrograms(_ t: Texts) -> some HTML {
    pageSection(t("site.open_data.programs"), id: "programmas") {
      p { t("site.open_data.programs_text") }
      ul {
        li { link(t("site.open_data.dcat_json"), Address.openData(district.slug, file: OpenDataCatalogue.jsonName)) }
        li {
          link(t("site.open_data.dcat_turtle"), Address.openData(district.slug, file: OpenDataCatalogue.turtleName))
        }
        li { link(t("site.open_data.api"), Address.file("/api/v1/openapi.json")) }
      }
    }
  }
}

extension Address {
  /// The open data of a district.
  static func openData(_ slug: String) -> Address { .page("wijken", slug, "open-data") }

  /// A file of it: the same in every language.
  static func openData(_ slug: String, file: String) -> Address { .asset("wijken/\(slug)/open-data/\(file)") }
}
