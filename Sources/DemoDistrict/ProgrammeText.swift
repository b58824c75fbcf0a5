// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// The example programme as an import file. Interventions, initiatives and links are fictional; long tables.
///
/// Goal 2 has no initiative and Schieveste no voice from the neighbourhood, so that the gap lists are not empty.
struct ProgrammeText {
  let today: Day

  /// Columns: id, name, goals, owner, level, started days ago, ends in days, consulted days ago.
  static let interventions = LiteralTable.rows(
    """
    m-taalpunt|Taalpunt in de bibliotheek|g1|Afdeling Samenleving|district|620|840|600
    m-werkcoach|Werkcoach aan huis|g2|Werkbedrijf De Koppelstang|district|410|700|380
    m-leerwerkplekken|Leerwerkplekken in de bouw|g2 p3|Werkbedrijf De Koppelstang|city|330|900|300
    m-geldloket|Geldloket Oost|g3|Afdeling Samenleving|district|700|760|655
    m-sport|Sport op het schoolplein|g4|Afdeling Samenleving|district|250|480|230
    m-singelplein|Het Singelplein opnieuw inrichten|g5 p1|Afdeling Beheer|district|190|252|170
    m-welkom|Welkom voor nieuwe bewoners|g5 p4|Programmabureau Oost|district|300|430|290
    m-verlichting|Betere straatverlichting|g6 p1|Afdeling Beheer|district|365|365|214
    m-handhaving|Handhaving op straat|g6 p1|Team Handhaving|city|500|600|480
    m-huur|Aanpak particuliere huur|g7 p2|Afdeling Wonen|state|560|1200|520
    m-straten|Groene straten|g7 p1|Afdeling Beheer|district|280|800|260
    m-schieveste|Schieveste: woningen voor Oost|g7 p2|Afdeling Wonen|city|150|2400|
    """)

  /// Columns: id, name, goals, carriers, started days ago, ends in days, autonomous since days ago.
  static let initiatives = LiteralTable.rows(
    """
    i-taalcafe|Taalcafé De Kapstok|g1|g-taalcafe p-ewa-klinker|1500||
    i-weggeefkast|Weggeefkast Newtonbuurt|g3|g-weggeefkast|700||640
    i-wandelgroep|Wandelgroep Singel|g4|g-wandelgroep|900||
    i-moestuin|Moestuin Natuurkundigenbuurt|g4|g-moestuin|1100||
    i-zondagvoetbal|Zondagvoetbal Stadserf|g4|g-zondagvoetbal o-jongerenwerk|480||
    i-werkplaats|Werkplaats De Draaibank|g5 p3|g-werkplaats p-yusuf-stoeprand|820||
    i-straatdiner|Straatdiner Stationsbuurt|g5 p4|g-straatdiner p-dilan-theelepel p-tarik-brugman|400||
    i-portiekgesprekken|Portiekgesprekken Newtonbuurt|g5|g-portiekgesprekken p-tarik-brugman|350||
    i-avondwandelaars|Avondwandelaars Oost|g6 p1|g-avondwandelaars p-mo-trapleuning p-tarik-brugman|600||
    i-bewoners-dijk|Bewoners Rotterdamsedijk|g7|g-bewoners-dijk p-yusuf-stoeprand|1300||
    i-geveltuinen|Geveltuinen Wetenschappersbuurt|g7 p1|g-geveltuinen|760||
    i-verhalenkar|Verhalenkar Oost|g5|p-mo-trapleuning|980|-120|
    """)

  /// Columns: intervention, item, kind, proposed days ago, made by, confirmed days ago and by whom, resolved days ago.
  static let links = LiteralTable.rows(
    """
    m-taalpunt|i-taalcafe|serves|300|community|286|programme|
    m-werkcoach|i-taalcafe|serves|34|programme|||
    m-sport|i-wandelgroep|serves|48|community|||
    m-singelplein|i-werkplaats|needs|120|programme|102|community|
    m-handhaving|i-avondwandelaars|conflicts|23|community|||
    m-straten|i-bewoners-dijk|serves|81|community|||
    m-straten|i-geveltuinen|serves|210|programme|199|community|
    m-straten|i-moestuin|conflicts|240|community|228|programme|180
    m-welkom|i-straatdiner|needs|160|community|151|programme|
    m-sport|i-zondagvoetbal|needs|20|programme|||
    """)

  /// `{"goals":…,"interventions":…,"initiatives":…,"links":…}`, a record a line.
  var json: String {
    let parts = [
      ("goals", GoalTable.json), ("interventions", .list(Self.interventions.map(intervention))),
      ("initiatives", .list(Self.initiatives.map(initiative))), ("links", .list(Self.links.map(link))),
    ]
    return "{\n" + parts.map { "\"\($0.0)\": " + Self.lines($0.1) }.joined(separator: ",\n") + "\n}\n"
  }

  private static func lines(_ value: JSONText) -> String {
    guard case .list(let values) = value else { return value.line }
    return "[\n" + values.map { "  " + $0.line }.joined(separator: ",\n") + "\n]"
  }

  private func intervention(_ row: [String]) -> JSONText {
    .object([
      ("id", .text(row[0])), ("name", .text(row[1])), ("goals", words(row[2])), ("owner", .text(row[3])),
      ("level", .text(row[4])), ("fromOn", ago(row[5])), ("toOn", ahead(row[6])), ("consultedOn", ago(row[7])),
    ])
  }

  private func initiative(_ row: [String]) -> JSONText {
    .object([
      ("id", .text(row[0])), ("name", .text(row[1])), ("goals", words(row[2])), ("carriers", words(row[3])),
      ("fromOn", ago(row[4])), ("toOn", ahead(row[5])), ("autonomousOn", ago(row[6])),
    ])
  }

  private func link(_ row: [String]) -> JSONText {
    .object([
      ("intervention", .text(row[0])), ("item", .text(row[1])), ("kind", .text(row[2])), ("proposedOn", ago(row[3])),
      ("madeBy", .text(row[4])), ("confirmedOn", ago(row[5])), ("confirmedBy", row[6].isEmpty ? .null : .text(row[6])),
      ("resolvedOn", ago(row[7])),
    ])
  }

  private func ago(_ days: String) -> JSONText { .day(Int(days).map { today - $0 }) }
  private func ahead(_ days: String) -> JSONText { .day(Int(days).map { today + $0 }) }
  private func words(_ text: String) -> JSONText {
    .texts(text.utf8.split(separator: 0x20).map { String(Substring($0)) })
  }
}
