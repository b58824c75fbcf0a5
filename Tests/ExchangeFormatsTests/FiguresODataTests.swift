// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Testing

@Suite struct `Figures from OData v3` {
  static let typed = """
    {"odata.metadata": "https://opendata.cbs.nl/ODataApi/OData/85318NED/$metadata#Cbs.OData.WebAPI.TypedDataSet",
     "value": [
      {"ID": 0, "WijkenEnBuurten": "WK060601  ", "Gemeentenaam_1": "Schiedam       ", "SoortRegio_2": "Wijk      ",
       "Codering_3": "WK060601  ", "IndelingswijzigingWijkenEnBuurten_4": "1", "AantalInwoners_5": 11300,
       "k_0Tot15Jaar_8": 1695, "GemiddeldeWOZWaardeVanWoningen_35": 204, "Koopwoningen_40": 43,
       "Appartement_48": 1500, "Appartement_56": 610, "HuishoudensMetEenLaagInkomen_78": null,
       "MeestVoorkomendePostcode_113": "3112"}],
     "odata.nextLink": "https://example.org/next"}
    """

  @Test func `a typed data set is read by name without ordinal, and keeps the key`() throws {
    let (rows, report) = try figures(Self.typed)

    #expect(report.form == .odata3)
    #expect(report.table == "85318NED")
    #expect(report.nextLink == "https://example.org/next")
    #expect(
      rows.map(\.indicator) == [
        "population", "population-0-14", "average-woz-value", "owner-occupied-share", "Appartement_48",
        "Appartement_56", "low-income-household-share",
      ])
    #expect(rows[0].name == "AantalInwoners")
    #expect(rows[0].original == "AantalInwoners_5")
    #expect(rows.map(\.value) == [11300, 1695, 204, 43, 1500, 610, nil])
    #expect(rows[6].status == .secret)
    #expect(rows.allSatisfy { $0.area == "WK060601" && $0.period.year == 2022 })
    #expect(rows.allSatisfy { $0.areaName == nil }, "the municipality's name is not the district's")
    #expect(
      report.ignored == [
        "ID", "SoortRegio_2", "Codering_3", "IndelingswijzigingWijkenEnBuurten_4", "MeestVoorkomendePostcode_113",
      ])
  }

  @Test func `an untyped data set has numbers as padded text`() throws {
    let (rows, _) = try figures(
      """
      [{"ID": "0", "WijkenEnBuurten": "WK060601  ", "Perioden": "2024JJ00", "AantalInwoners_5": "   11300",
        "GemiddeldeHuishoudensgrootte_33": "     2.1", "Nettoarbeidsparticipatie_71": "       .", "Mannen_6": ""}]
      """)

    #expect(rows.map(\.value) == [11300, 2.1, nil, nil])
    #expect(rows.map(\.status) == [.final, .final, .secret, .missing])
    #expect(rows.map(\.period.code) == Array(repeating: "2024JJ00", count: 4))
  }

  @Test func `text of OData has a decimal point, whatever it looks like`() throws {
    let (rows, _) = try figures(#"[{"RegioS": "GM0606", "Perioden": "2024JJ00", "Spreiding_1": "   1.010"}]"#)

    #expect(rows.map(\.value) == [1.01])
  }

  @Test func `other dimensions limit the figures and are kept`() throws {
    let (rows, _) = try figures(
      """
      {"value": [
       {"ID": 1, "WijkenEnBuurten": "WK060601  ", "Leeftijd": "20300   ", "Marges": "MW00000   ",
        "Perioden": "2022JJ00", "ErnstigOvergewicht_10": 17.2},
       {"ID": 2, "WijkenEnBuurten": "WK060601  ", "Leeftijd": "20300   ", "Marges": "MOG0095   ",
        "Perioden": "2022JJ00", "ErnstigOvergewicht_10": 14.9}]}
      """, table: "50120NED")

    #expect(rows.map(\.indicator) == ["obesity-share", "obesity-share"])
    #expect(rows.map { $0.breakdown.map(\.member) } == [["20300", "MW00000"], ["20300", "MOG0095"]])
    #expect(rows.allSatisfy { $0.isModel })
  }

  @Test func `titles, units, names and statuses come from documents that go with it`() throws {
    let (rows, _) = try figures(
      """
      {"value": [{"RegioS": "GM0606", "Perioden": "2023JJ00", "Koopwoningen_2": 18500, "Overig_3": 5}]}
      """,
      companions: [
        """
        {"value": [{"odata.type": "Topic", "Key": "Koopwoningen_2", "Title": "Koopwoningen", "Unit": "aantal"},
                   {"odata.type": "Topic", "Key": "Overig_3", "Title": "Overig", "Unit": "x 1 000"}]}
        """,
        #"{"value": [{"Key": "2023JJ00", "Title": "2023*", "Status": "Voorlopig"}]}"#,
        #"[{"Key": "GM0606  ", "Title": "Schiedam"}]"#,
      ])

    #expect(rows.map(\.indicator) == ["Koopwoningen", "Overig"])
    #expect(rows.map(\.unit) == ["aantal", "x 1 000"])
    #expect(rows.map(\.status) == [.provisional, .provisional])
    #expect(rows.map(\.areaName) == ["Schiedam", "Schiedam"])
  }

  @Test func `a document that says nothing is refused`() {
    #expect(throws: Refusal(reason: .unknownCompanion)) {
      try figures(Self.typed, companions: ["[{\"a\": 1}]"])
    }
  }

  @Test func `an empty page is a page, an error is not`() throws {
    let empty = #"{"odata.metadata": "http://x/85318NED/$metadata#y", "value": []}"#

    #expect(try figures(empty).report.form == .odata3)
    #expect(try figures(empty).figures.isEmpty)
    #expect(figureFault(#"{"odata.error": {"code": "", "message": {"value": "more than 10000 records"}}}"#) != nil)
  }

  @Test func `rows that are no objects are refused and the others read`() throws {
    let (rows, report) = try figures(
      #"[{"RegioS": "GM0606", "Perioden": "2023JJ00", "A_1": 1}, 7,"# + "\n"
        + #"{"RegioS": "GM0599", "Perioden": "2023JJ00", "A_1": {"b": 1}, "B_2": 2}]"#)

    #expect(rows.compactMap(\.value) == [1, 2])
    #expect(report.refused.map(\.reason) == [.notAnObject, .notANumber])
    #expect(rows.map(\.status) == [.final, .final])
  }
}

@Suite struct `Figures from OData v4` {
  static let observations = """
    {"@odata.context": "https://odata4.cbs.nl/CBS/86165NED/$metadata#Observations", "value": [
     {"Id": 1, "Measure": "T001036", "ValueAttribute": "None", "Value": 11345.0, "StringValue": null,
      "WijkenEnBuurten": "WK060601  ", "Perioden": "2025JJ00"},
     {"Id": 2, "Measure": "M001642", "ValueAttribute": "Confidential", "Value": null, "StringValue": null,
      "WijkenEnBuurten": "WK060601", "Perioden": "2025JJ00"},
     {"Id": 3, "Measure": "D000187", "ValueAttribute": "Impossible", "Value": null, "StringValue": "",
      "WijkenEnBuurten": "WK060601", "Perioden": "2025JJ00"},
     {"Id": 4, "Measure": "PC000C", "ValueAttribute": "None", "Value": null, "StringValue": "3112",
      "WijkenEnBuurten": "WK060601", "Perioden": "2025JJ00"},
     {"Id": 5, "Measure": "X9", "ValueAttribute": "None", "Value": 0, "StringValue": null,
      "WijkenEnBuurten": "WK060601", "Perioden": "2025JJ00"},
     {"Id": 6, "Measure": "X9", "ValueAttribute": "Wat dan ook", "Value": 0, "StringValue": null,
      "WijkenEnBuurten": "WK060602", "Perioden": "2025JJ00"}],
     "@odata.nextLink": "https://odata4.cbs.nl/CBS/86165NED/Observations?$skip=100000"}
    """

  @Test func `observations are read by measure code`() throws {
    let (rows, report) = try figures(Self.observations)

    #expect(report.form == .odata4)
    #expect(report.nextLink == "https://odata4.cbs.nl/CBS/86165NED/Observations?$skip=100000")
    #expect(rows.map(\.indicator) == ["population", "average-woz-value", "lowest-40-income-share", "X9"])
    #expect(rows.map(\.original) == ["T001036", "M001642", "D000187", "X9"])
    #expect(rows.map(\.value) == [11345, nil, nil, 0])
    #expect(rows.map(\.status) == [.final, .secret, .missing, .final])
    #expect(rows.allSatisfy { $0.area == "WK060601" && $0.table == "86165NED" && $0.period.year == 2025 })
    #expect(report.ignored == ["Id", "PC000C"])
    #expect(report.refused.map(\.reason.code) == ["unknown-choice"])
  }

  @Test func `measure codes give titles and units`() throws {
    let (rows, _) = try figures(
      Self.observations,
      companions: [
        """
        {"value": [{"Identifier": "X9", "Title": "Fietsen", "Unit": "per huishouden", "MeasureGroupId": "g"},
                   {"Identifier": "M001642", "Title": "Gemiddelde WOZ-waarde", "Unit": "x 1 000 euro"}]}
        """,
        #"{"value": [{"Identifier": "2025JJ00", "Title": "2025", "Status": "Voorlopig"}]}"#,
        #"{"value": [{"Identifier": "WK060601", "Title": "Wijk 01 Oost"}]}"#,
      ])

    #expect(rows.last?.indicator == "Fietsen")
    #expect(rows.last?.original == "X9")
    #expect(rows.map(\.unit) == [nil, "x 1 000 euro", nil, "per huishouden"])
    #expect(rows.map(\.status) == [.provisional, .secret, .missing, .provisional])
    #expect(rows.allSatisfy { $0.areaName == "Wijk 01 Oost" })
  }

  @Test func `the same as CSV is read alike`() throws {
    let (rows, report) = try figures(
      """
      "Id";"Measure";"ValueAttribute";"Value";"StringValue";"WijkenEnBuurten";"Perioden"
      1;"T001036";"None";11345;"";"WK060601";"2025JJ00"
      2;"PC000C";"None";"";"3112";"WK060601";"2025JJ00"
      """)

    #expect(report.form == .odata4)
    #expect(rows.map(\.value) == [11345])
    #expect(report.ignored == ["Id", "PC000C"])
  }
}
