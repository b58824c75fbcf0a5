// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension KnownFigures {
  static let work: [KnownFigure] = [
    KnownFigure(
      "net-labour-participation", "Nettoarbeidsparticipatie", "Net labour participation", .percent,
      .rate(of: .personsOf15To74), extract: "employment_rate", columns: ["p_arb_pp"],
      odata: ["Nettoarbeidsparticipatie"], measures: ["M001796_2"]),
    KnownFigure(
      "employees-share", "Werknemers", "Employees", .percent, .rate(of: .workingPersons), columns: ["p_arb_wn"],
      odata: ["PercentageWerknemers"], measures: ["2021320"]),
    KnownFigure(
      "self-employed-share", "Zelfstandigen", "Self-employed", .percent, .rate(of: .workingPersons),
      columns: ["p_arb_zs"], odata: ["PercentageZelfstandigen"], measures: ["2021380"]),
    education(
      "low", "Basisonderwijs, vmbo, mbo 1", "Primary and lower secondary education", ["a_opl_lg", "a_opl_bvm"],
      ["OpleidingsniveauLaag", "BasisonderwijsVmboMbo1"], "2018700"),
    education(
      "middle", "Havo, vwo, mbo 2-4", "Upper secondary education", ["a_opl_md", "a_opl_hvm"],
      ["OpleidingsniveauMiddelbaar", "HavoVwoMbo24"], "2018740"),
    education(
      "high", "Hbo, wo", "Higher education", ["a_opl_hg", "a_opl_hw"], ["OpleidingsniveauHoog", "HboWo"],
      "2018790"),
    KnownFigure(
      "education-high-share", "Aandeel hbo, wo", "Share with higher education", .percent,
      .rate(of: .personsOf15To74), extract: "edu_appl_sci"),
    KnownFigure(
      "businesses", "Bedrijfsvestigingen", "Business establishments", .number, .count, columns: ["a_bedv"],
      odata: ["BedrijfsvestigingenTotaal"], measures: ["M000200_2"]),
  ]

  static let income: [KnownFigure] = [
    KnownFigure(
      "income-recipients", "Aantal inkomensontvangers", "Recipients of an income", .persons, .count,
      columns: ["a_inkont"], odata: ["AantalInkomensontvangers"], measures: ["M000232"]),
    KnownFigure(
      "income-per-recipient", "Gemiddeld inkomen per inkomensontvanger", "Average income of a recipient",
      .thousandEuro, .rate(of: .incomeRecipients), columns: ["g_ink_po"],
      odata: ["GemiddeldInkomenPerInkomensontvanger"], measures: ["M000223"]),
    KnownFigure(
      "income-per-inhabitant", "Gemiddeld inkomen per inwoner", "Average income of an inhabitant", .thousandEuro,
      .rate(of: .persons), columns: ["g_ink_pi"], odata: ["GemiddeldInkomenPerInwoner"], measures: ["M000224"]),
    persons(
      "lowest-40-income-share", "40% personen met laagste inkomen", "Persons in the lowest 40 % of incomes",
      "p_ink_li", "k_40PersonenMetLaagsteInkomen", "D000187", extract: "income_low"),
    persons(
      "highest-20-income-share", "20% personen met hoogste inkomen", "Persons in the highest 20 % of incomes",
      "p_ink_hi", "k_20PersonenMetHoogsteInkomen", "D000185", extract: "income_high"),
    persons("poverty-share", "Personen in armoede", "Persons in poverty", "p_ink_ar", "PersonenInArmoede", "M008349"),
    persons(
      "near-poverty-share", "Personen tot 25% boven armoedegrens", "Persons up to 25 % above the poverty line",
      "p_ink_ba", "PersonenTot25BovenArmoedegrens", "M008348"),
    homes(
      "standardised-income", "Gemiddeld gestandaardiseerd inkomen", "Average standardised income", .thousandEuro,
      "g_hh_sti", ["GemGestandaardiseerdInkomenVanHuish", "GemGestandaardiseerdInkomen"], "M000222"),
    homes(
      "lowest-40-household-income-share", "40% huishoudens met laagste inkomen",
      "Households in the lowest 40 % of incomes", .percent, "p_hh_li", ["k_40HuishoudensMetLaagsteInkomen"],
      "D000186"),
    homes(
      "highest-20-household-income-share", "20% huishoudens met hoogste inkomen",
      "Households in the highest 20 % of incomes", .percent, "p_hh_hi", ["k_20HuishoudensMetHoogsteInkomen"],
      "D000184"),
    homes(
      "low-income-household-share", "Huishoudens met een laag inkomen", "Households with a low income", .percent,
      "p_hh_lkk", ["HuishoudensMetEenLaagInkomen"], nil),
    homes(
      "social-minimum-share", "Huishoudens onder of rond sociaal minimum", "Households at or below the social minimum",
      .percent, "p_hh_osm", ["HuishOnderOfRondSociaalMinimum"], nil),
    homes(
      "social-minimum-110-share", "Huishoudens tot 110% van sociaal minimum",
      "Households up to 110 % of the social minimum", .percent, "p_hh_110", ["HuishoudensTot110VanSociaalMinimum"],
      nil),
    homes(
      "social-minimum-120-share", "Huishoudens tot 120% van sociaal minimum",
      "Households up to 120 % of the social minimum", .percent, "p_hh_120", ["HuishoudensTot120VanSociaalMinimum"],
      nil),
    KnownFigure(
      "median-wealth", "Mediaan vermogen van particuliere huishoudens", "Median wealth of private households",
      .thousandEuro, .whole, columns: ["m_hh_ver"], odata: ["MediaanVermogenVanParticuliereHuish"],
      measures: ["M000939"]),
  ]

  static let support: [KnownFigure] = [
    benefit("social-assistance", "Bijstand", "Social assistance", "a_soz_wb", "D006842"),
    benefit("disability-benefit", "AO", "Disability benefit", "a_soz_ao", "D006837"),
    benefit("unemployment-benefit", "WW", "Unemployment benefit", "a_soz_ww", "D001827"),
    benefit("old-age-pension", "AOW", "Old-age pension", "a_soz_ow", "D000193"),
    KnownFigure(
      "youth-care", "Jongeren met jeugdzorg in natura", "Young persons with youth care", .persons, .count,
      columns: ["a_jz_tn"], odata: ["JongerenMetJeugdzorgInNatura"], measures: ["T001203"]),
    KnownFigure(
      "youth-care-share", "Percentage jongeren met jeugdzorg", "Share of young persons with youth care", .percent,
      .rate(of: .youngPersons), columns: ["p_jz_tn"], odata: ["PercentageJongerenMetJeugdzorg"],
      measures: ["A045561"]),
    KnownFigure(
      "social-support-clients", "Wmo-cliënten", "Clients of social support", .persons, .count, columns: ["a_wmo_t"],
      odata: ["WmoClienten"], measures: ["M001342_1"]),
    KnownFigure(
      "social-support-rate", "Wmo-cliënten per 1 000 inwoners", "Clients of social support per 1,000",
      .perThousand, .rate(of: .persons), columns: ["p_wmo_t"], odata: ["WmoClientenRelatief"],
      measures: ["M001342_2"]),
  ]

  private static func education(
    _ level: String, _ dutch: String, _ english: String, _ columns: [String], _ odata: [String], _ measure: String
  ) -> KnownFigure {
    KnownFigure(
      "education-" + level, dutch, english, .persons, .count, columns: columns, odata: odata, measures: [measure])
  }

  private static func persons(
    _ key: String, _ dutch: String, _ english: String, _ column: String, _ odata: String, _ measure: String,
    extract: String? = nil
  ) -> KnownFigure {
    KnownFigure(
      key, dutch, english, .percent, .rate(of: .personsInPrivateHouseholds), extract: extract, columns: [column],
      odata: [odata], measures: [measure])
  }

  private static func homes(
    _ key: String, _ dutch: String, _ english: String, _ unit: KnownFigure.Unit, _ column: String,
    _ odata: [String], _ measure: String?
  ) -> KnownFigure {
    KnownFigure(
      key, dutch, english, unit, .rate(of: .households), columns: [column], odata: odata,
      measures: measure.map { [$0] } ?? [])
  }

  private static func benefit(
    _ key: String, _ kind: String, _ english: String, _ column: String, _ measure: String
  ) -> KnownFigure {
    KnownFigure(
      key, "Personen met uitkering: " + kind, english, .persons, .count, columns: [column],
      odata: ["PersonenPerSoortUitkering" + kind], measures: [measure])
  }
}
