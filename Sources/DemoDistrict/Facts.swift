// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// The profile and history of Schiedam-Oost; long because it is a table.
///
/// Sources: Platform31, Wijklab Schiedam-Oost (November 2022), for the profile and the history;
/// CBS, Kerncijfers wijken en buurten 2022 (reference date 2022-01-01, CC BY 4.0), for the figures beside them.
/// The two differ where they count in another way; both are kept with their source.
enum FactTable {
  static let wijklab = "Platform31, Wijklab Schiedam-Oost, november 2022"
  static let cbs = "CBS, Kerncijfers wijken en buurten 2022"

  /// Every fact: the profile, the figures of CBS, and what is made up.
  static func facts(today: Day) -> [ExampleDistrict.Fact] { profile + figures + buurtGaps + invented(today) }

  private static let profile: [ExampleDistrict.Fact] = LiteralTable.rows(
    """
    population|Bewoners|11.000|bewoners
    dwellings|Woningen|5.400|woningen
    neighbourhoods|Buurten|7|buurten
    privatelyOwned|Woningen van particulieren|77|%
    privateRental|Particuliere huur|25|%
    ownerOccupied|Bewoond door de eigenaar|52|%
    associationOwned|Van een woningcorporatie|23|%
    migrationBackground|Bewoners met een migratieachtergrond|63,5|%
    nationalities|Nationaliteiten|147|nationaliteiten
    """
  ).map { row in
    ExampleDistrict.Fact(
      key: row[0], area: AreaTable.wijk, label: row[1], value: row[2], unit: row[3], source: wijklab, year: 2022,
      referenceOn: nil, status: .known, fictional: false)
  }

  /// Columns: key, label, unit, Oost, Schiedam. The table that was used has no row for the country.
  private static let figures: [ExampleDistrict.Fact] = LiteralTable.rows(
    """
    population|Bewoners|bewoners|11.300|79.644
    dwellings|Woningen|woningen|5.380|37.749
    averageHomeValue|Gemiddelde WOZ-waarde|euro|204.000|250.000
    ownerOccupied|Koopwoningen|%|43|49
    lowIncome|Personen met een inkomen in de laagste 40 procent van Nederland|%|41,2|39,8
    employmentRate|Netto arbeidsparticipatie|%|63|63
    higherEducation|Opgeleid op hbo of wo|%|22|26
    """
  ).flatMap { row in
    [
      figure(row, area: AreaTable.wijk, value: row[3], status: .known),
      figure(row, area: AreaTable.municipality, value: row[4], status: .known),
      figure(row, area: "NL", value: "ontbreekt in de gebruikte tabel", status: .missing),
    ]
  }

  private static func figure(
    _ row: [String], area: String, value: String, status: ExampleDistrict.Fact.Status
  ) -> ExampleDistrict.Fact {
    ExampleDistrict.Fact(
      key: row[0], area: area, label: row[1], value: value, unit: status == .known ? row[2] : "", source: cbs,
      year: 2022, referenceOn: Day(year: 2022, month: 1, day: 1), status: status, fictional: false)
  }

  /// The table that was used stops at wijken, so a buurt's figures are missing, not zero.
  private static let buurtGaps: [ExampleDistrict.Fact] = Buurt.allCases.map { buurt in
    figure(
      ["population", "Bewoners", "bewoners"], area: buurt.rawValue,
      value: "ontbreekt in de gebruikte tabel", status: .missing)
  }

  private static func invented(_ today: Day) -> [ExampleDistrict.Fact] {
    LiteralTable.rows(
      """
      joinedAnInitiative|Bewoners die meededen aan een initiatief|214|bewoners
      streetsWithGroup|Straten met een buurtapp of portiekgroep|17|straten
      gatherings|Bijeenkomsten in het Wijkhuis|9|bijeenkomsten
      """
    ).map { row in
      ExampleDistrict.Fact(
        key: row[0], area: AreaTable.wijk, label: row[1], value: row[2], unit: row[3],
        source: "Verzonnen telling van het netwerkteam", year: today.year, referenceOn: nil, status: .known,
        fictional: true)
    }
  }

  /// The history, oldest first.
  static let timeline: [ExampleDistrict.Milestone] = LiteralTable.rows(
    """
    2012|Oost voor elkaar|Oost voor elkaar.
    2015|Koers|De Koers voor de wijk.
    2016|Pact|Het Pact voor Oost.
    2017|Overgedragen aan de wijk|Het Pact is overgedragen aan de wijk.
    2020|Budget|Er is budget.
    2022|Wijklab|Een panel van buiten kijkt op 8 september een dag mee en geeft advies.
    """
  ).map { row in
    ExampleDistrict.Milestone(year: Int(row[0]) ?? 0, title: row[1], text: row[2], source: wijklab)
  }
}
