// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import PactwerkStorage

extension Reader {
  /// What the district chose for columns, by the key of the header: it holds for every later list with that header.
  func columnChoices() throws -> [String: ColumnChoice] {
    guard viewer.district != nil else { return [:] }
    let rows = try rows(
      """
      SELECT import_choice.header_key AS header_key, list_kind, column_name, heading FROM import_choice
      JOIN import_choice_column ON import_choice_column.district_id = import_choice.district_id
        AND import_choice_column.header_key = import_choice.header_key
      WHERE import_choice.district_id = \(try district())
      """)
    return Dictionary(grouping: rows) { $0.text("header_key") }.compactMapValues { columns in
      guard let kind = columns.first.flatMap({ ImportKind(rawValue: $0.text("list_kind")) }) else { return nil }
      let chosen = columns.compactMap { row in row.optionalText("heading").map { (row.text("column_name"), $0) } }
      return ColumnChoice(
        kind, Dictionary(uniqueKeysWithValues: chosen), makesKeys: chosen.count < columns.count)
    }
  }
}

extension Writer {
  /// Remembers a choice for lists with this header, in place of what was chosen before.
  func remember(_ choice: ColumnChoice, for header: [String]) throws {
    try viewer.require(ImportCommandKind(choice.kind).permission)
    let key = ColumnChoice.key(of: header)
    try dropChoice(key)
    try execute(
      """
      INSERT INTO import_choice (district_id, header_key, list_kind, chosen_on)
      VALUES (\(try district()), \(key), \(choice.kind.rawValue), \(today))
      """)
    let made: [(String, String?)] = choice.makesKeys ? [(choice.kind.columns[0].name, nil)] : []
    for (column, heading) in choice.headings.sorted(by: { $0.key < $1.key }).map({ ($0.key, $0.value) }) + made {
      try execute(
        """
        INSERT INTO import_choice_column (district_id, header_key, column_name, heading)
        VALUES (\(try district()), \(key), \(column), \(heading))
        """)
    }
    try append(Change("columnsChosen", RecordRef(kind: "import_choice", id: RecordID(key))))
  }

  /// Forgets what was chosen for lists with this header.
  func forgetChoice(for header: [String]) throws {
    guard !viewer.importableKinds.isEmpty else { throw Refused.notFound }
    let key = ColumnChoice.key(of: header)
    guard try dropChoice(key) else { return }
    try append(Change("columnsForgotten", RecordRef(kind: "import_choice", id: RecordID(key))))
  }

  @discardableResult
  private func dropChoice(_ key: String) throws -> Bool {
    try execute("DELETE FROM import_choice WHERE district_id = \(try district()) AND header_key = \(key)") > 0
  }
}
