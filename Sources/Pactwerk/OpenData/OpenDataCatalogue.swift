// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import Foundation
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

/// The description of a district's open data by DCAT-AP-NL 3.0: the catalogue, its sets, and the files of each.
struct OpenDataCatalogue: Sendable {
  static let jsonName = "catalogus.jsonld"
  static let turtleName = "catalogus.ttl"

  let district: District
  /// The areas the district is made of.
  let areas: [Area]
  let summaries: [OpenDataSummary]
  let today: Day
  /// `https://pactwerk.example`.
  let site: String
  /// The texts, in every language that pages have.
  let catalogue: Catalogue

  private typealias Statement = TripleGraph.Statement
  private static let authority = "http://publications.europa.eu/resource/authority/"

  private var page: String { site + "/wijken/" + district.slug + "/open-data" }
  private var contact: APIContact { .current }

  /// The whole of it.
  var graph: TripleGraph {
    TripleGraph(
      prefixes: [
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"), ("vcard", "http://www.w3.org/2006/vcard/ns#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
      ],
      things: [catalogueThing] + summaries.map(setThing)
        + summaries.flatMap { summary in summary.set.forms.map { fileThing(summary.set, $0) } })
  }

  private var catalogueThing: TripleGraph.Thing {
    TripleGraph.Thing(
      address: page + "#catalogus", type: "dcat:Catalog",
      statements: words("dct:title", "site.open_data.title") + words("dct:description", "site.open_data.lead") + shared
        + [
          Statement("dct:license", .thing(OpenDataSet.Licence.cc0.address)),
          Statement("foaf:homepage", .thing(page)),
          Statement("dct:modified", .value(today.text, type: "xsd:date")),
        ] + areas.map { Statement("dct:spatial", place($0)) }
        + summaries.map { Statement("dcat:dataset", .thing(address(of: $0.set))) })
  }

  private func setThing(_ summary: OpenDataSummary) -> TripleGraph.Thing {
    let set = summary.set
    var statements = words("dct:title", "site.open_data.set.\(set.name)", withDistrict: true)
    statements += words("dct:description", "site.open_data.about.\(set.name)") + shared
    statements += [
      Statement("dct:identifier", .value(address(of: set), type: "xsd:anyURI")),
      Statement("dcat:theme", .thing(OpenDataCatalogue.authority + "data-theme/" + set.theme)),
      Statement("dct:accessRights", .thing(OpenDataCatalogue.authority + "access-right/PUBLIC")),
      Statement("dct:accrualPeriodicity", .thing(OpenDataCatalogue.authority + "frequency/CONT")),
      Statement("dct:license", .thing(set.licence.address)), Statement("dcat:landingPage", .thing(page)),
      Statement("dct:modified", .value(today.text, type: "xsd:date")),
    ]
    if let years = summary.years {
      statements.append(
        Statement(
          "dct:temporal",
          .described(
            type: "dct:PeriodOfTime",
            [
              Statement("dcat:startDate", .value("\(years.lowerBound)-01-01", type: "xsd:date")),
              Statement("dcat:endDate", .value("\(years.upperBound)-12-31", type: "xsd:date")),
            ])))
    }
    statements += areas.map { Statement("dct:spatial", place($0)) }
    statements += set.forms.map { Statement("dcat:distribution", .thing(fileAddress(set, $0) + "#bestand")) }
    return TripleGraph.Thing(address: address(of: set), type: "dcat:Dataset", statements: statements)
  }

  private func fileThing(_ set: OpenDataSet, _ form: OpenDataSet.Form) -> TripleGraph.Thing {
    let address = fileAddress(set, form)
    return TripleGraph.Thing(
      address: address + "#bestand", type: "dcat:Distribution",
      statements: [
        Statement("dct:title", .words(set.fileName(form), language: "nl")),
        Statement("dcat:accessURL", .thing(page)), Statement("dcat:downloadURL", .thing(address)),
        Statement("dct:license", .thing(set.licence.address)),
        Statement("dct:format", .thing(OpenDataCatalogue.authority + "file-type/" + form.rawValue.uppercased())),
        Statement("dcat:mediaType", .thing("https://www.iana.org/assignments/media-types/" + form.mediaType)),
        Statement("dct:language", .thing(OpenDataCatalogue.authority + "language/NLD")),
        Statement("dct:modified", .value(today.text, type: "xsd:date")),
      ])
  }

  /// Who gives it out, whom one asks, and in which language it is.
  private var shared: [Statement] {
    [
      Statement(
        "dct:publisher",
        .described(
          type: "foaf:Agent",
          [Statement("foaf:name", .words(contact.name, language: "nl")), Statement("foaf:homepage", .thing(site))])),
      Statement(
        "dcat:contactPoint",
        .described(
          type: "vcard:Organization",
          [
            Statement("vcard:fn", .words(contact.name, language: "nl")),
            Statement("vcard:hasEmail", .thing("mailto:" + contact.email)),
            Statement("vcard:hasURL", .thing(contact.url)),
          ])),
      Statement("dct:language", .thing(OpenDataCatalogue.authority + "language/NLD")),
    ]
  }

  private func place(_ area: Area) -> TripleGraph.Object {
    .described(
      type: "dct:Location",
      [
        Statement("dct:identifier", .value(area.code, type: "xsd:string")),
        Statement("skos:prefLabel", .words(area.name, language: "nl")),
      ])
  }

  /// A text in every language that pages have.
  private func words(_ predicate: String, _ key: String, withDistrict: Bool = false) -> [Statement] {
    Language.allCases.compactMap { language in
      let texts = Texts(language, catalogue)
      let text = texts(key, ["district": district.name])
      return Statement(predicate, .words(withDistrict ? text + " " + district.name : text, language: language.code))
    }
  }

  private func address(of set: OpenDataSet) -> String { page + "#" + set.name }
  private func fileAddress(_ set: OpenDataSet, _ form: OpenDataSet.Form) -> String { page + "/" + set.fileName(form) }
}

extension OpenDataSet.Licence {
  /// Where the licence can be read.
  var address: String {
    switch self {
    case .cc0: "https://creativecommons.org/publicdomain/zero/1.0/deed.nl"
    case .ccBy: "https://creativecommons.org/licenses/by/4.0/deed.nl"
    }
  }
}
