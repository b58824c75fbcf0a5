// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

/// The texts that cells share: cell after cell names them by number.
enum SharedTexts {
  /// All texts in order, at most `limit`; empty when the workbook has none.
  static func read(_ workbook: Workbook, limit: Int) throws(SheetFault) -> [String] {
    guard let part = workbook.textsPart else { return [] }
    var (reader, texts): (PartReader, [String]) = (try workbook.open(part), [])
    guard try reader.nextChild() != nil else { return [] }
    while let item = try reader.nextChild() {
      guard item.name == "si" else {
        try reader.skip()
        continue
      }
      guard texts.count < limit else { throw .tooManyTexts(limit: limit) }
      texts.append(try text(&reader))
    }
    return texts
  }

  /// The text of an `si` or `is` that was begun: its own `t`, or those of its runs; how it is pronounced is left out.
  static func text(_ reader: inout PartReader) throws(SheetFault) -> String {
    var text = ""
    while let child = try reader.nextChild() {
      switch child.name {
      case "t": text += try reader.text()
      case "r":
        while let piece = try reader.nextChild() {
          if piece.name == "t" { text += try reader.text() } else { try reader.skip() }
        }
      default: try reader.skip()
      }
    }
    return EscapedText.read(text)
  }
}
