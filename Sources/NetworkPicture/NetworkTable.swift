// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PictureParts

/// The table a picture was drawn from, one step away; it stacks on a phone.
struct NetworkTable: HTML {
  /// A row: who or what, with its page, and the other cells.
  struct Row {
    let name: String
    let address: Address?
    let cells: [String]
  }

  let heading: String
  /// The columns, that of the names first.
  let columns: [NetworkPhrase.TablePart]
  let rows: [Row]
  let words: NetworkWords

  func write(to writer: inout HTMLWriter) {
    tableOfPicture(show: words(.table(.show)), region: words(.table(.region)), heading: heading) {
      thead {
        tr { for column in columns { th(.scope("col")) { words(.table(column)) } } }
      }
      Rows(table: self)
    }.write(to: &writer)
  }

  /// The rows, written without an element for each cell: there may be hundreds.
  private struct Rows: HTML {
    let table: NetworkTable

    func write(to writer: inout HTMLWriter) {
      let labels = table.columns.dropFirst().map { table.words(.table($0)) }
      writer.raw("<tbody>")
      for row in table.rows {
        writer.raw("<tr><th scope=\"row\" dir=\"auto\">")
        if let address = row.address {
          a(.href(address)) { row.name }.write(to: &writer)
        } else {
          writer.text(row.name)
        }
        writer.raw("</th>")
        for (cell, label) in zip(row.cells, labels) {
          writer.raw("<td dir=\"auto\" data-label=\"")
          writer.text(label)
          writer.raw("\">")
          writer.text(cell.isEmpty ? "–" : cell)
          writer.raw("</td>")
        }
        writer.raw("</tr>")
      }
      writer.raw("</tbody>")
    }
  }
}
