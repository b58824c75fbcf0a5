// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import ExchangeFormats
import HTML

extension Texts {
  /// The table of what is refused: what stands there, why, and what to do. `total` refusals are about `count` rows.
  func refusedTable(_ shown: [RefusedRow], of total: Int, rows count: Int) -> DataTable {
    let rest = total - shown.count
    let caption = self("exchange.refused.caption", count: count)
    return DataTable(
      rest > 0 ? caption + " " + self("exchange.and_more", count: rest) : caption,
      columns: ["line", "stands", "why", "do"].map { .init(self("exchange.column.\($0)")) },
      rows: shown.map { refused in
        let (why, advice) = words(for: refused)
        return [refused.line.map { number($0) } ?? self("exchange.whole_file"), stands(refused), why, advice]
      }, isCompact: true)
  }

  private func stands(_ refused: RefusedRow) -> String {
    let value = refused.value ?? self("exchange.empty_cell")
    guard let column = refused.column, column != value else { return value }
    return self("exchange.in_column", ["column": column, "value": value])
  }
}
