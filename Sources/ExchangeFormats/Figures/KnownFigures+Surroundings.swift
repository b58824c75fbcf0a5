// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension KnownFigures {
  static let surroundings: [KnownFigure] = [
    KnownFigure(
      "urbanity", "Mate van stedelijkheid (1 = zeer sterk)", "Degree of urbanisation (1 = extremely)", .score, .whole,
      extract: "urbanity", columns: ["ste_mvs"], odata: ["MateVanStedelijkheid"], measures: ["ST0001"]),
    KnownFigure(
      "address-density", "Omgevingsadressendichtheid", "Density of addresses", .addressesPerSquareKilometre, .whole,
      columns: ["ste_oad"], odata: ["Omgevingsadressendichtheid"], measures: ["ST0003"]),
    KnownFigure(
      "surface-ha", "Oppervlakte totaal", "Surface", .hectares, .count, columns: ["a_opp_ha"],
      odata: ["OppervlakteTotaal"], measures: ["T001455_2"]),
    KnownFigure(
      "land-ha", "Oppervlakte land", "Land", .hectares, .count, columns: ["a_lan_ha"], odata: ["OppervlakteLand"],
      measures: ["A047044"]),
    KnownFigure(
      "water-ha", "Oppervlakte water", "Water", .hectares, .count, columns: ["a_wat_ha"],
      odata: ["OppervlakteWater"], measures: ["A047040"]),
    KnownFigure(
      "surface-km2", "Oppervlakte in vierkante kilometer", "Surface in square kilometres", .squareKilometres, .count,
      extract: "area"),
    KnownFigure(
      "cars", "Personenauto's", "Cars", .number, .count, columns: ["a_pau"], odata: ["PersonenautoSTotaal"],
      measures: ["A018943_2"]),
    KnownFigure(
      "cars-per-household", "Personenauto's per huishouden", "Cars a household", .carsPerHousehold,
      .rate(of: .households), columns: ["g_pau_hh"], odata: ["PersonenautoSPerHuishouden"], measures: ["M000368"]),
    distance("general-practice", "huisartsenpraktijk", "general practice", "g_afs_hp", "Huisartsenpraktijk", "D000028"),
    distance("supermarket", "grote supermarkt", "large supermarket", "g_afs_gs", "GroteSupermarkt", "D000025"),
    distance("day-care", "kinderdagverblijf", "day care", "g_afs_kv", "Kinderdagverblijf", "D000029"),
    distance("school", "school", "primary school", "g_afs_sc", "School", "D000045"),
  ]

  static let crime: [KnownFigure] = [
    KnownFigure(
      "registered-crimes", "Geregistreerde misdrijven", "Registered crimes", .number, .count, source: .police,
      odata: ["GeregistreerdeMisdrijven", "TotaalGeregistreerdeMisdrijven"])
  ]

  static let health: [KnownFigure] = [
    health(
      "exercise-guideline-share", "Voldoet aan beweegrichtlijn", "Meets the guideline for exercise",
      "VoldoetAanBeweegrichtlijn"),
    health("weekly-sports-share", "Wekelijkse sporters", "Does sports every week", "WekelijkseSporters"),
    health("obesity-share", "Ernstig overgewicht", "Obesity", "ErnstigOvergewicht"),
    health(
      "good-health-share", "Ervaren gezondheid goed of zeer goed", "Feels in good or very good health",
      "ErvarenGezondheidGoedZeerGoed", kind: .perception),
    health(
      "serious-loneliness-share", "Ernstig of zeer ernstig eenzaam", "Seriously or very seriously lonely",
      "ErnstigZeerErnstigEenzaam", kind: .perception),
  ]

  /// The Leefbaarometer 3.0: a model of the surroundings, not what residents say; deviations are from the national
  /// mean, classes run from 1 to 9 and class 4 (*zwak*) outranks class 3.
  static let liveability: [KnownFigure] = [
    score(
      "score", "Leefbaarheid, score", "Liveability, score", ["lbm", "leefbarometer_score", "leefbaarometer_score"]),
    score("deviation", "Leefbaarheid, afwijking", "Liveability, deviation", ["afw"]),
    score("physical", "Fysieke omgeving", "Physical surroundings", ["fys", "leefbarometer_fysieke_omgeving"]),
    score("nuisance", "Overlast en onveiligheid", "Nuisance and unsafety", ["onv"]),
    score("cohesion", "Sociale samenhang", "Social cohesion", ["soc", "leefbarometer_sociale_samenhang"]),
    score("facilities", "Voorzieningen", "Facilities", ["vrz", "leefbarometer_voorzieningen"]),
    score("dwellings", "Woningvoorraad", "Stock of dwellings", ["won"]),
    score("class", "Leefbaarheid, klasse", "Liveability, class", ["kscore"]),
    score("physical-class", "Fysieke omgeving, klasse", "Physical surroundings, class", ["kfys"]),
    score("nuisance-class", "Overlast en onveiligheid, klasse", "Nuisance and unsafety, class", ["konv"]),
    score("cohesion-class", "Sociale samenhang, klasse", "Social cohesion, class", ["ksoc"]),
    score("facilities-class", "Voorzieningen, klasse", "Facilities, class", ["kvrz"]),
    score("dwellings-class", "Woningvoorraad, klasse", "Stock of dwellings, class", ["kwon"]),
  ]

  private static func distance(
    _ key: String, _ dutch: String, _ english: String, _ column: String, _ odata: String, _ measure: String
  ) -> KnownFigure {
    KnownFigure(
      "distance-to-" + key, "Afstand tot " + dutch, "Distance to " + english, .kilometres, .rate(of: .persons),
      columns: [column], odata: ["AfstandTot" + odata], measures: [measure])
  }

  private static func health(
    _ key: String, _ dutch: String, _ english: String, _ odata: String, kind: KnownFigure.Kind = .fact
  ) -> KnownFigure {
    KnownFigure(
      key, dutch, english, .percent, .rate(of: .adults), kind: kind, source: .health, isModel: true,
      odata: [odata])
  }

  private static func score(_ key: String, _ dutch: String, _ english: String, _ columns: [String]) -> KnownFigure {
    KnownFigure(
      "liveability-" + key, dutch, english, .score, .whole, source: .liveability, isModel: true, columns: columns)
  }
}
