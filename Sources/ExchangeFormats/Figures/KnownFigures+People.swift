// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension KnownFigures {
  static let population: [KnownFigure] = [
    KnownFigure(
      "population", "Aantal inwoners", "Inhabitants", .persons, .count, extract: "population",
      columns: ["a_inw", "aant_inw"], odata: ["AantalInwoners"], measures: ["T001036"]),
    KnownFigure(
      "men", "Mannen", "Men", .persons, .count, columns: ["a_man"], odata: ["Mannen"], measures: ["3000"]),
    KnownFigure(
      "women", "Vrouwen", "Women", .persons, .count, columns: ["a_vrouw"], odata: ["Vrouwen"], measures: ["4000"]),
    age("0-14", "0 tot 15 jaar", "0 to 14 years", "a_00_14", "k_0Tot15Jaar", "10680"),
    age("15-24", "15 tot 25 jaar", "15 to 24 years", "a_15_24", "k_15Tot25Jaar", "53050"),
    age("25-44", "25 tot 45 jaar", "25 to 44 years", "a_25_44", "k_25Tot45Jaar", "53310"),
    age("45-64", "45 tot 65 jaar", "45 to 64 years", "a_45_64", "k_45Tot65Jaar", "53715"),
    age("65-plus", "65 jaar of ouder", "65 years and older", "a_65_oo", "k_65JaarOfOuder", "80200"),
    ageShare("0-14", "0 tot 15 jaar", "0 to 14 years", "pop_0_14", "p_00_14"),
    ageShare("15-24", "15 tot 25 jaar", "15 to 24 years", "pop_15_24", "p_15_24"),
    ageShare("25-44", "25 tot 45 jaar", "25 to 44 years", "pop_25_44", "p_25_44"),
    ageShare("45-64", "45 tot 65 jaar", "45 to 64 years", "pop_45_64", "p_45_64"),
    ageShare("65-plus", "65 jaar of ouder", "65 years and older", "pop_65plus", "p_65_oo"),
    KnownFigure(
      "births", "Geboorte", "Births", .persons, .count, columns: ["a_geb"], odata: ["GeboorteTotaal"],
      measures: ["M000173_1"]),
    KnownFigure(
      "deaths", "Sterfte", "Deaths", .persons, .count, columns: ["a_ste"], odata: ["SterfteTotaal"],
      measures: ["M000179_1"]),
    KnownFigure(
      "population-density", "Bevolkingsdichtheid", "Population density", .personsPerSquareKilometre, .rate(of: .land),
      columns: ["bev_dich", "bev_dichth"], odata: ["Bevolkingsdichtheid"], measures: ["M000100"]),
  ]

  static let households: [KnownFigure] = [
    KnownFigure(
      "households", "Huishoudens", "Households", .households, .count, columns: ["a_hh"],
      odata: ["HuishoudensTotaal"], measures: ["1050010_2"]),
    KnownFigure(
      "one-person-households", "Eenpersoonshuishoudens", "One-person households", .households, .count,
      columns: ["a_1p_hh"], odata: ["Eenpersoonshuishoudens"], measures: ["1050015"]),
    KnownFigure(
      "households-without-children", "Huishoudens zonder kinderen", "Households without children", .households,
      .count, columns: ["a_hh_z_k"], odata: ["HuishoudensZonderKinderen"], measures: ["1016040"]),
    KnownFigure(
      "households-with-children", "Huishoudens met kinderen", "Households with children", .households, .count,
      columns: ["a_hh_m_k"], odata: ["HuishoudensMetKinderen"], measures: ["1016030"]),
    KnownFigure(
      "household-size", "Gemiddelde huishoudensgrootte", "Average household size", .personsPerHousehold,
      .rate(of: .households), columns: ["g_hhgro"], odata: ["GemiddeldeHuishoudensgrootte"], measures: ["M000114"]),
  ]

  private static func age(
    _ part: String, _ dutch: String, _ english: String, _ column: String, _ odata: String, _ measure: String
  ) -> KnownFigure {
    KnownFigure(
      "population-" + part, dutch, english, .persons, .count, columns: [column], odata: [odata], measures: [measure])
  }

  private static func ageShare(
    _ part: String, _ dutch: String, _ english: String, _ extract: String, _ column: String
  ) -> KnownFigure {
    KnownFigure(
      "population-" + part + "-share", "Aandeel " + dutch, "Share of " + english, .percent, .rate(of: .persons),
      extract: extract, columns: [column])
  }
}
