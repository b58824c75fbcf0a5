// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The thirty thread scripts of the example district, and the links to them. Everything in them is made up.
///
/// The wijkoverleg met 25, 53, 81, 109, 137, 165 and 193 days ago and meets again in 3; the programmabureau met 40,
/// 68 and 124 days ago and meets again in 10; the pactraad met 32 and 123 days ago and meets again in 59.
enum ThreadTable {
  /// All scripts, those of the pages first.
  static let threads: [ExampleDistrict.ThreadScript] =
    ThreadsOfThePages.scripts + ThreadsJustBegun.scripts + ThreadsOnTheTable.scripts + ThreadsAnswered.scripts

  /// Columns: intervention, thread, kind, proposed days ago, proposer, confirmed days ago, confirmer.
  static let links: [ExampleDistrict.ThreadLink] = LiteralTable.rows(
    """
    m-verlichting|doorgang|serves|205|noor|193|ruben
    m-huur|huis|serves|140|lotte|132|ewa
    m-singelplein|zitplekken|serves|9|ruben||
    m-straten|stoep|needs|60|yusuf||
    m-handhaving|scooters|serves|95|noor|81|bram
    """
  ).map { row in
    ExampleDistrict.ThreadLink(
      intervention: row[0], thread: row[1], kind: row[2], proposedDaysAgo: Int(row[3]) ?? 0, proposer: row[4],
      confirmedDaysAgo: Int(row[5]), confirmer: row[6].isEmpty ? nil : row[6])
  }
}
