// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

/// `/wijken`: the districts of this installation.
enum DistrictAPI {
  private static let tag = "Wijken"

  static let routes: [APIRoute] = [
    .list(
      "/wijken", name: "wijken", tag: tag, summary: "Alle wijken van deze installatie.",
      about: "Op volgorde van adres.",
      pathParameters: [], cursor: TextForm(.signs(.code, 2...60))
    ) { reader, question in
      try reader.districts().filter { question.after == nil || $0.slug > question.after ?? "" }.map {
        DistrictAnswer(district: $0)
      }
    },
    .one(
      "/wijken/{wijk}", name: "wijk", tag: tag, summary: "Eén wijk: gebieden, kenmerken en geschiedenis.",
      about: "Elk kenmerk heeft zijn bron en jaar.", pathParameters: [.district]
    ) { reader, _ in
      let district = try reader.currentDistrict()
      return DistrictProfileAnswer(
        district: DistrictAnswer(district: district), areas: try reader.areasOfDistrict().map(AreaAnswer.init),
        facts: try reader.facts(),
        events: try reader.events())
    },
    .list(
      "/wijken/{wijk}/gebieden", name: "gebieden", tag: tag, summary: "De gebieden van een wijk, en hun delen.",
      about: "Hun grenzen staan als GeoJSON bij de open data van de wijk.", pathParameters: [.district],
      cursor: TextForm(.signs(.printable, 1...120))
    ) { reader, question in
      try reader.areasOfDistrict().filter { question.after == nil || $0.code > question.after ?? "" }.sorted {
        $0.code < $1.code
      }.prefix(question.limit + 1).map(AreaAnswer.init)
    },
  ]
}

private struct DistrictAnswer: APICollected {
  let district: District

  static let name = "Wijk"
  static let listName = "WijkenLijst"
  static let about = "Een wijk: een programmagebied met een eigen adres."
  static let cursorExample = "schiedam-oost"
  var key: String { district.slug }
  private var path: String { "\(APIRoute.base)/wijken/\(district.slug)" }

  static let fields: [APIField<DistrictAnswer>] = [
    .links(
      Hyperlink("self", "Deze wijk.") { $0.path },
      Hyperlink("pagina", "De pagina voor mensen.") { "/wijken/\($0.district.slug)" }),
    APIField("wijk", "Hoe de wijk in adressen heet.", example: "schiedam-oost") { $0.district.slug },
    APIField("naam", "De naam.", example: "Schiedam-Oost") { $0.district.name },
    APIField("isVoorbeeld", "Of het een voorbeeldwijk is, met verzonnen mensen en gebeurtenissen.", example: true) {
      $0.district.isExample
    },
    APIField("antwoordtermijnInDagen", "Binnen hoeveel dagen een vraag antwoord krijgt.", example: 30) {
      $0.district.answerTermInDays
    },
  ]
}

private struct DistrictProfileAnswer: APIResource {
  let district: DistrictAnswer
  let areas: [AreaAnswer]
  let facts: [DistrictFact]
  let events: [DistrictEvent]

  static let name = "Wijkprofiel"
  static let about = "Een wijk met haar gebieden, kenmerken en geschiedenis."
  static let fields: [APIField<DistrictProfileAnswer>] = [
    APIField("wijk", "De wijk zelf.") { $0.district },
    APIField("gebieden", "De gebieden waaruit de wijk bestaat, en hun delen.") { $0.areas },
    APIField("kenmerken", "Wat men moet weten over de wijk.") { $0.facts },
    APIField("geschiedenis", "Wat er in het beleid gebeurde, oudste eerst.") { $0.events },
  ]
}

private struct AreaAnswer: APICollected {
  let area: Area
  static let listName = "GebiedenLijst"
  static let cursorExample = "WK060601"
  var key: String { area.code }

  static let name = "Gebied"
  static let about = "Een gebied in één jaargang van de indeling."
  static let fields: [APIField<AreaAnswer>] = [
    APIField("code", "De code, van het CBS of van de wijk zelf.", example: "WK060601") { $0.area.code },
    APIField("naam", "De naam.", example: "Oost") { $0.area.name },
    APIField("soort", "Wat voor gebied het is.", example: .wijk) { $0.area.level },
    APIField("jaar", "Het jaar van de indeling.", example: 2022) { $0.area.edition },
    APIField("ligtIn", "De code van het gebied eromheen.", example: "GM0606") { $0.area.parent },
  ]
}

extension Area.Level: APIWord {
  /// The levels, from large to small.
  public static let allCases: [Area.Level] = [.country, .municipality, .wijk, .buurt, .other]
  /// The word in answers.
  public var dutch: String {
    switch self {
    case .country: "land"
    case .municipality: "gemeente"
    case .wijk: "wijk"
    case .buurt: "buurt"
    case .other: "ander"
    }
  }
}

extension DistrictFact: APIResource {
  /// The name in the specification.
  public static let name = "Kenmerk"
  /// What it is, in Dutch, for the specification.
  public static let about = "Eén gegeven over de wijk, met bron en jaar."
  /// The fields of an answer.
  public static let fields: [APIField<DistrictFact>] = [
    APIField("naam", "Wat het is.", example: "Inwoners") { $0.label },
    APIField("waarde", "De waarde, zoals die op de pagina staat.", example: "11.300") { $0.value },
    APIField("eenheid", "De eenheid; leeg als de naam die al zegt.", example: "") { $0.unit },
    APIField("bron", "Wie het zegt.", example: "CBS") { $0.source },
    APIField("jaar", "Over welk jaar het gaat.", example: 2022) { $0.year },
    APIField("isVerzonnen", "Of het voor de voorbeeldwijk is verzonnen.", example: false) { $0.isFictional },
  ]
}

extension DistrictEvent: APIResource {
  /// The name in the specification.
  public static let name = "Gebeurtenis"
  /// What it is, in Dutch, for the specification.
  public static let about = "Iets uit de geschiedenis van het beleid."
  /// The fields of an answer.
  public static let fields: [APIField<DistrictEvent>] = [
    APIField("jaar", "Het jaar.", example: 2016) { $0.year },
    APIField("tekst", "Wat er gebeurde.", example: "Het pact is getekend.") { $0.text },
    APIField("bron", "Wie het zegt.", example: "Platform31") { $0.source },
  ]
}
