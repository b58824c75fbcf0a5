// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The goals of the example district: the seven of its programme and the pact's own four; a table.
///
/// The seven carry the short names of the pages; the four say in plain Dutch what oostpactdoor.nl names.
enum GoalTable {
  /// The year in which the seven must reach the city's average.
  static let targetYear = 2042

  /// Columns: id, number, name, set, the figures by which it is followed.
  static let rows = LiteralTable.rows(
    """
    g1|1|Nederlandse taal|programme|
    g2|2|Aan het werk|programme|net-labour-participation education-high-share
    g3|3|Rondkomen|programme|lowest-40-income-share
    g4|4|Gezond leven|programme|
    g5|5|Verbonden met de wijk|programme|
    g6|6|Veilig in de wijk|programme|
    g7|7|Wonen en buitenruimte|programme|owner-occupied-share average-woz-value
    p1|1|Een schoon, heel, veilig en eerlijk Oost|pact|
    p2|2|Een bevolking in evenwicht|pact|
    p3|3|Een ondernemende wijk waar iedereen tot bloei komt|pact|
    p4|4|Open en duidelijk met elkaar praten|pact|
    """)

  /// The goals as in the programme file.
  static var json: JSONText {
    .list(
      rows.map { row in
        .object([
          ("id", .text(row[0])), ("number", .number(Int(row[1]) ?? 0)), ("name", .text(row[2])), ("set", .text(row[3])),
          ("targetYear", row[3] == "programme" ? .number(targetYear) : .null),
          ("indicators", .list(row[4].split(separator: " ").map { .text(String($0)) })),
        ])
      })
  }
}
