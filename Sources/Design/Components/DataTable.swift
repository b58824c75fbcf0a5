// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// A table with its caption; the first cell of a row is its heading.
public struct DataTable: Sendable {
  /// A column.
  public struct Column: Sendable, Hashable, ExpressibleByStringLiteral {
    /// Its heading.
    public var title: String
    /// Whether it holds numbers, which stand at the end.
    public var isNumber: Bool

    /// A column; of words unless told otherwise.
    public init(_ title: String, isNumber: Bool = false) { (self.title, self.isNumber) = (title, isNumber) }
    /// A column of words.
    public init(stringLiteral title: String) { self.init(title) }
  }

  /// How a table that is wider than a phone is shown there.
  public enum Narrow: Sendable, Hashable {
    /// Each row becomes a block, with the name of the column before each cell.
    case stacked
    /// The table scrolls in its own region.
    case scrolling
  }

  /// What the table holds.
  public var caption: String
  /// Its columns.
  public var columns: [Column]
  /// `rows[row][column]`; a `String` or a piece of mark-up.
  public var rows: [[any HTML]]
  /// Whether the type is small, for tables below a picture.
  public var isCompact: Bool
  /// What happens on a phone.
  public var narrow: Narrow

  /// A table.
  public init(
    _ caption: String, columns: [Column], rows: [[any HTML]], isCompact: Bool = false, narrow: Narrow = .stacked
  ) {
    (self.caption, self.columns, self.rows) = (caption, columns, rows)
    (self.isCompact, self.narrow) = (isCompact, narrow)
  }

  var classes: String {
    "pactwerk-table" + (isCompact ? " pactwerk-table--compact" : "")
      + (narrow == .stacked ? " pactwerk-table--stack" : "")
  }
}

/// A table in a region that scrolls by itself and can be reached by keyboard.
public func dataTable(_ data: DataTable, _ t: Texts) -> some HTML {
  let name = t("design.table.scroll", ["caption": data.caption])
  return div(.class("pactwerk-table-scroll"), .tabindex("0"), .role("region"), .label(name)) {
    table(.classes(data.classes)) {
      caption { data.caption }
      thead {
        tr { each(data.columns) { column in th(.scope("col"), numeric(column)) { column.title } } }
      }
      TableBody(data: data)
    }
  }
}

/// The table a picture was drawn from, one step away.
public func tableBelow(_ data: DataTable, _ t: Texts) -> some HTML {
  details(.class("pactwerk-disclosure")) {
    summary { t("design.table.show") }
    dataTable(data, t)
  }
}

/// The rows of a table, written without an element for each cell: lists are long, and this is where pages spend their time.
private struct TableBody: HTML {
  let data: DataTable

  func write(to writer: inout HTMLWriter) {
    writer.raw("<tbody>")
    for cells in data.rows {
      writer.raw("<tr>")
      for (place, (cell, column)) in zip(cells, data.columns).enumerated() {
        place == 0 ? heading(cell, column, &writer) : self.cell(cell, column, &writer)
      }
      writer.raw("</tr>")
    }
    writer.raw("</tbody>")
  }

  private func heading(_ content: any HTML, _ column: DataTable.Column, _ writer: inout HTMLWriter) {
    writer.raw(column.isNumber ? "<th scope=\"row\" class=\"n\">" : "<th scope=\"row\">")
    content.write(to: &writer)
    writer.raw("</th>")
  }

  private func cell(_ content: any HTML, _ column: DataTable.Column, _ writer: inout HTMLWriter) {
    writer.raw(column.isNumber ? "<td class=\"n\" data-label=\"" : "<td data-label=\"")
    writer.text(column.title)
    writer.raw("\">")
    content.write(to: &writer)
    writer.raw("</td>")
  }
}

private func numeric(_ column: DataTable.Column) -> Attribute {
  .named("class", ifAny: column.isNumber ? "n" : nil)
}
