// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension KnownFigures {
  static let housing: [KnownFigure] = [
    KnownFigure(
      "dwellings", "Woningvoorraad", "Dwellings", .dwellings, .count, extract: "dwelling_total",
      columns: ["a_woning"], odata: ["Woningvoorraad"], measures: ["M000297"]),
    KnownFigure(
      "average-woz-value", "Gemiddelde WOZ-waarde van woningen", "Average assessed value of dwellings",
      .thousandEuro, .rate(of: .dwellings), extract: "dwelling_value", columns: ["g_woz", "g_wozbag"],
      odata: ["GemiddeldeWOZWaardeVanWoningen", "GemiddeldeWoningwaarde"], measures: ["M001642"]),
    share(
      "owner-occupied-share", "Koopwoningen", "Owner-occupied dwellings", "p_koopw", ["Koopwoningen"], "1014800",
      extract: "dwelling_ownership"),
    share("rental-share", "Huurwoningen", "Rented dwellings", "p_huurw", ["HuurwoningenTotaal"], "1014850_2"),
    share(
      "association-rental-share", "Huurwoningen van woningcorporaties", "Dwellings of housing associations",
      "p_wcorpw", ["InBezitWoningcorporatie"], "A047047"),
    share(
      "other-rental-share", "Huurwoningen van overige verhuurders", "Dwellings of other landlords", "p_ov_hw",
      ["InBezitOverigeVerhuurders"], "A047048"),
    share(
      "unknown-ownership-share", "Eigendom onbekend", "Dwellings of unknown ownership", "p_e_o_w",
      ["EigendomOnbekend"], nil),
    share(
      "single-family-share", "Eengezinswoningen", "Single-family dwellings", "p_1gezw",
      ["PercentageEengezinswoning"], "ZW10290"),
    share(
      "multi-family-share", "Meergezinswoningen", "Flats", "p_mgezw", ["PercentageMeergezinswoning"], "ZW10340"),
    share(
      "vacant-share", "Onbewoonde woningen", "Vacant dwellings", "p_leegsw", ["PercentageOnbewoond"], "M008208"),
    KnownFigure(
      "average-electricity-use", "Gemiddelde elektriciteitslevering", "Average supply of electricity",
      .kilowattHours, .rate(of: .dwellings), columns: ["g_ele"],
      odata: ["GemiddeldeElektriciteitslevering", "GemiddeldElektriciteitsverbruikTotaal"],
      measures: ["M000221_2"]),
    KnownFigure(
      "average-gas-use", "Gemiddeld aardgasverbruik", "Average use of natural gas", .cubicMetres,
      .rate(of: .dwellings), columns: ["g_gas"],
      odata: ["GemiddeldAardgasverbruik", "GemiddeldAardgasverbruikTotaal"], measures: ["M000219_2"]),
  ]

  private static func share(
    _ key: String, _ dutch: String, _ english: String, _ column: String, _ odata: [String], _ measure: String?,
    extract: String? = nil
  ) -> KnownFigure {
    KnownFigure(
      key, dutch, english, .percent, .rate(of: .dwellings), extract: extract, columns: [column], odata: odata,
      measures: measure.map { [$0] } ?? [])
  }
}
