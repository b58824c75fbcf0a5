// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore
import PictureParts

/// Every line, every gap and every autonomous item without a line, as a table that stacks on a phone.
struct CouplingTable: HTML {
  let drawing: CouplingDrawing
  let layout: CouplingLayout
  let words: CouplingWords

  func write(to writer: inout HTMLWriter) {
    tableOfPicture(show: words(.table(.show)), region: words(.table(.region)), heading: words(.table(.caption))) {
      head
      tbody { for row in CouplingRows(drawing, layout, words).all { line(row) } }
    }.write(to: &writer)
  }

  private static let columns: [CouplingPhrase.TablePart] = [.goal, .intervention, .item, .state]

  private var head: some HTML {
    thead {
      tr { for column in CouplingTable.columns { th(.scope("col")) { words(.table(column)) } } }
    }
  }

  private func line(_ row: CouplingRows.Row) -> AnyHTML {
    AnyHTML(
      tr {
        th(.scope("row")) { bdi { row.goal } }
        cell(.intervention, row.intervention)
        cell(.item, row.item)
        cell(.state, row.state)
      })
  }

  private func cell(_ column: CouplingPhrase.TablePart, _ text: String?) -> some HTML {
    td(.named("data-label", words(.table(column)))) { bdi { text ?? "–" } }
  }
}
