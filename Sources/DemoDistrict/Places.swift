// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The buurten of the example district; the raw value is the CBS code.
///
/// Names and codes are those of the CBS Wijk- en Buurtkaart for wijk Oost in Schiedam (WK060601), as found in the
/// public repository webmapper/schiedam-frontend (2016); the codes of wijk and municipality are those of 2022.
enum Buurt: String, CaseIterable {
  case stadserf = "BU06060101"
  case natuurkundigenbuurt = "BU06060102"
  case singelkwartier = "BU06060103"
  case stationsbuurt = "BU06060104"
  case wetenschappersbuurt = "BU06060105"
  case newtonbuurt = "BU06060106"
  case rotterdamsedijk = "BU06060107"

  /// The name as CBS writes it.
  var name: String {
    switch self {
    case .stadserf: "Stadserf"
    case .natuurkundigenbuurt: "Natuurkundigenbuurt"
    case .singelkwartier: "Singelkwartier"
    case .stationsbuurt: "Stationsbuurt"
    case .wetenschappersbuurt: "Wetenschappersbuurt"
    case .newtonbuurt: "Newtonbuurt"
    case .rotterdamsedijk: "Rotterdamsedijk"
    }
  }

  /// Spots as people name them, each with its preposition. Made up.
  var spots: [String] {
    switch self {
    case .stadserf: ["bij de speeltuin", "achter de flat", "op het hof", "bij de garages", "bij de ingang van de flat"]
    case .natuurkundigenbuurt:
      ["bij het plantsoen", "op de hoek bij de moestuin", "bij de bushalte", "in de straat achter de sporthal"]
    case .singelkwartier:
      ["op het Singelplein", "bij de school", "langs de singel", "bij de werkplaats", "voor de bibliotheek"]
    case .stationsbuurt:
      ["bij het spoor", "bij de doorgang", "bij de kiosk", "achter het station", "op de hoek bij de trap"]
    case .wetenschappersbuurt: ["bij de geveltuinen", "op het pleintje", "in de smalle straat", "bij de buurttuin"]
    case .newtonbuurt:
      ["bij de gymzaal", "bij de weggeefkast", "in de hofjes", "naast de portieken", "achter de portieken"]
    case .rotterdamsedijk:
      ["op de Rotterdamsedijk", "bij de winkels", "bij de fietsenmaker", "voor de bakker", "bij de tramhalte"]
    }
  }
}

/// The areas of the example district as an import file.
enum AreaTable {
  /// The wijk's code.
  static let wijk = "WK060601"
  /// The wijk's name.
  static let wijkName = "Oost"
  /// The municipality's code.
  static let municipality = "GM0606"
  /// The year of the division.
  static let edition = "2022"

  /// `code,name,edition,parent`, parents first.
  static var csv: String {
    let upper = [[municipality, "Schiedam", edition, ""], [wijk, wijkName, edition, municipality]]
    return CSVText.file(
      "code,name,edition,parent", upper + Buurt.allCases.map { [$0.rawValue, $0.name, edition, wijk] })
  }
}
