// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PictureParts

/// Every area with its value, how sure it is or why there is none, and the year: a table that stacks on a phone.
struct MapTable: HTML {
  let plan: MapPlan
  let drawing: MapDrawing
  let words: MapWords
  /// Whether the numbers of the map are explained here.
  let hasNumbers: Bool

  func write(to writer: inout HTMLWriter) {
    tableOfPicture(show: words(.table(.show)), region: words(.table(.region)), heading: words(.table(.caption))) {
      head
      MapTableRows(table: self)
    }.write(to: &writer)
  }

  fileprivate var hasYears: Bool { plan.entries.contains { $0.area.said != nil && $0.area.year != nil } }

  private var head: some HTML {
    thead {
      tr {
        th(.scope("col")) { words(.table(.area)) }
        th(.scope("col"), .class("n")) { words(.table(.value)) }
        th(.scope("col")) { words(.table(.status)) }
        if hasYears { th(.scope("col"), .class("n")) { words(.table(.year)) } }
      }
    }
  }
}

/// The rows, written without an element for each cell.
private struct MapTableRows: HTML {
  let table: MapTable

  func write(to writer: inout HTMLWriter) {
    let words = table.words
    writer.raw("<tbody>")
    for entry in table.plan.entries {
      guard let value = entry.area.said else { continue }
      heading(entry, &writer)
      let number = value.figure.map { words.quantity($0.number, table.drawing.indicator) } ?? "–"
      cell(.value, number, isNumber: true, &writer)
      cell(.status, status(of: value), isNumber: false, &writer)
      if table.hasYears { cell(.year, entry.area.year.map(String.init) ?? "–", isNumber: true, &writer) }
      writer.raw("</tr>")
    }
    writer.raw("</tbody>")
  }

  private func status(of value: MapValue) -> String {
    value.absence.map { table.words(.absence($0)) } ?? table.words(.status(value.figure?.status ?? .final))
  }

  private func heading(_ entry: MapPlan.Entry, _ writer: inout HTMLWriter) {
    writer.raw("<tr><th scope=\"row\">")
    if table.hasNumbers, let number = entry.number { writer.text("\(number) ") }
    guard let address = entry.area.address else {
      writer.raw("<bdi>")
      writer.text(entry.area.name)
      return writer.raw("</bdi></th>")
    }
    writer.raw("<a href=\"")
    writer.text(address.text(languagePrefix: writer.languagePrefix))
    writer.raw("\">")
    writer.text(entry.area.name)
    writer.raw("</a></th>")
  }

  private func cell(_ column: MapPhrase.TablePart, _ text: String, isNumber: Bool, _ writer: inout HTMLWriter) {
    writer.raw(isNumber ? "<td class=\"n\" data-label=\"" : "<td data-label=\"")
    writer.text(table.words(.table(column)))
    writer.raw("\">")
    writer.text(text)
    writer.raw("</td>")
  }
}
