// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import JSONText
import PactwerkCore
import PactwerkStorage
import PactwerkWeb

/// One list of the API as a set of open data: the same objects, whole, in files.
struct OpenDataSet: Sendable {
  /// Under which licence it may be used.
  enum Licence: String, Sendable {
    /// Without conditions.
    case cc0
    /// With the name of the source.
    case ccBy
  }

  /// In which file it is given.
  enum Form: String, CaseIterable, Sendable { case csv, json, geojson }

  /// Its name: that of the list in the API, of its texts and of its files.
  let name: String
  let licence: Licence
  /// What it is about, in the list of the European Union.
  let theme: String
  /// The member that tells when, for the period.
  let dated: String?
  let forms: [Form]

  private init(_ name: String, _ licence: Licence = .cc0, theme: String, dated: String?, forms: [Form] = [.csv, .json])
  {
    (self.name, self.licence, self.theme, self.dated, self.forms) = (name, licence, theme, dated, forms)
  }

  /// All of them, in the order of the page.
  static let all = [
    OpenDataSet("gebieden", .ccBy, theme: "REGI", dated: "jaar", forms: [.csv, .json, .geojson]),
    OpenDataSet("draden", theme: "GOVE", dated: "gehoordOp"),
    OpenDataSet("signalen", theme: "SOCI", dated: "gehoordOp"),
    OpenDataSet("doelen", theme: "GOVE", dated: nil), OpenDataSet("maatregelen", theme: "GOVE", dated: "vanaf"),
    OpenDataSet("actoren", theme: "SOCI", dated: "vanaf"), OpenDataSet("initiatieven", theme: "SOCI", dated: "vanaf"),
    OpenDataSet("koppelingen", theme: "GOVE", dated: "voorgesteldOp"),
    OpenDataSet("overleggen", theme: "GOVE", dated: "dag"),
    OpenDataSet("agendapunten", theme: "GOVE", dated: "ingebrachtOp"),
    OpenDataSet("cijfers", .ccBy, theme: "SOCI", dated: "jaar"),
  ]

  /// The list in the API that it holds.
  var route: APIRoute? { PublicAPI.routes.first { $0.operation.name == name } }

  /// The name of one of its files.
  func fileName(_ form: Form) -> String { name + "." + form.rawValue }

  /// The set and the form that a file name stands for.
  static func named(_ fileName: String) -> (set: OpenDataSet, form: Form)? {
    for set in all {
      if let form = set.forms.first(where: { set.fileName($0) == fileName }) { return (set, form) }
    }
    return nil
  }
}

/// The files of open data of a district.
public enum OpenData {
  /// Their names, the description included.
  public static let fileNames =
    OpenDataSet.all.flatMap { set in set.forms.map(set.fileName) } + [
      OpenDataCatalogue.jsonName, OpenDataCatalogue.turtleName,
    ]
}

extension OpenDataSet.Form {
  /// Its media type.
  var mediaType: String {
    switch self {
    case .csv: "text/csv"
    case .json: "application/json"
    case .geojson: "application/geo+json"
    }
  }
}

/// How much a set holds, and of when.
struct OpenDataSummary: Sendable {
  let set: OpenDataSet
  let count: Int
  /// The first and last year that its objects name; nil without any.
  let years: ClosedRange<Int>?

  init(_ set: OpenDataSet, _ objects: [JSON]) {
    (self.set, count) = (set, objects.count)
    let found = objects.compactMap { object -> Int? in
      switch set.dated.flatMap({ object[$0] }) {
      case .number(let year): year
      case .text(let day): Day(day)?.year
      default: nil
      }
    }
    years = found.min().flatMap { first in found.max().map { first...$0 } }
  }
}

extension Reader {
  /// What every set of the viewer's district holds. At most twenty statements.
  func openDataSummaries(slug: String) throws -> [OpenDataSummary] {
    try OpenDataSet.all.map { set in OpenDataSummary(set, try set.route?.objects(self, slug: slug) ?? []) }
  }
}
