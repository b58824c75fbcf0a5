// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

/// What the formats of a workbook make of numbers, by the number of a cell's style.
struct CellFormats {
  /// shapes[style]: the shape of a number in a cell of this style.
  private var shapes: [NumberShape] = []
  /// Most styles that a workbook can have; what comes after is not looked at.
  private static let styleLimit = 65_536

  /// Reads the formats; a workbook without them has plain numbers only.
  init(_ workbook: Workbook) throws(SheetFault) {
    guard let part = workbook.formatsPart else { return }
    var (reader, own): (PartReader, [Int: NumberShape]) = (try workbook.open(part), [:])
    guard try reader.nextChild() != nil else { return }
    while let child = try reader.nextChild() {
      switch child.name {
      case "numFmts":
        while let format = try reader.nextChild() {
          if let number = format["numFmtId"].flatMap({ Int($0) }), let code = format["formatCode"] {
            own[number] = NumberShape(code: code)
          }
          try reader.skip()
        }
      case "cellXfs":
        while let style = try reader.nextChild() {
          let number = style["numFmtId"].flatMap { Int($0) } ?? 0
          if shapes.count < CellFormats.styleLimit { shapes.append(own[number] ?? NumberShape(builtIn: number)) }
          try reader.skip()
        }
      default: try reader.skip()
      }
    }
  }

  /// The shape of a number in a cell with this style; a plain number without one.
  func shape(of style: String?) -> NumberShape {
    guard let style, let number = Int(style), shapes.indices.contains(number) else { return .number }
    return shapes[number]
  }
}
