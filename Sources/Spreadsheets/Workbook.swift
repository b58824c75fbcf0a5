// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText
import ZipFiles

/// The parts of a workbook: its sheets and where they, their texts and their formats lie in the zip file.
struct Workbook {
  /// A sheet and the part it lies in; nil for a chart or dialogue, which has no cells.
  struct Tab {
    let sheet: SheetRows.Sheet
    let part: String?
  }

  /// The tabs, from left to right.
  private(set) var tabs: [Tab] = []
  /// Whether days are counted from 1904, as Excel for Mac once did.
  private(set) var startsIn1904 = false
  /// The part with the shared texts, if there is one.
  let textsPart: String?
  /// The part with the formats, if there is one.
  let formatsPart: String?
  private let parts: WorkbookParts
  /// Most tabs of a workbook; nobody finds their way in more.
  private static let tabLimit = 1_000

  init(_ bytes: [UInt8], limits: SheetLimits) throws(SheetFault) {
    parts = try WorkbookParts(bytes, limits: limits)
    let main = try parts.mainPart()
    let relations = try parts.relations(of: main)
    textsPart = relations.first { $0.kind == "sharedStrings" }?.part
    formatsPart = relations.first { $0.kind == "styles" }?.part
    let sheets = relations.filter { $0.kind == "worksheet" }.map { ($0.id, $0.part) }
    try readTabs(try parts.open(main), Dictionary(sheets) { first, _ in first })
  }

  /// The sheet with this name, or the first that is not hidden.
  func tab(named name: String?) throws(SheetFault) -> (sheet: SheetRows.Sheet, part: String) {
    for tab in tabs {
      guard let part = tab.part else { continue }
      if name.map({ tab.sheet.name == $0 }) ?? !tab.sheet.isHidden { return (tab.sheet, part) }
    }
    throw .noSheet(sheets: tabs.filter { $0.part != nil }.map(\.sheet.name))
  }

  /// Unpacks a part.
  func open(_ part: String) throws(SheetFault) -> PartReader { try parts.open(part) }

  /// Reads the tabs; `sheets` are the parts of sheets by the name of their relation.
  private mutating func readTabs(_ reader: PartReader, _ sheets: [String: String]) throws(SheetFault) {
    var reader = reader
    guard try reader.nextChild()?.name == "workbook" else { throw .noWorkbook }
    while let child = try reader.nextChild() {
      switch child.name {
      case "workbookPr":
        startsIn1904 = ["1", "true", "on"].contains(child["date1904"])
        try reader.skip()
      case "sheets":
        while let sheet = try reader.nextChild() {
          try append(sheet, sheets)
          try reader.skip()
        }
      default: try reader.skip()
      }
    }
  }

  private mutating func append(_ element: XMLStart, _ sheets: [String: String]) throws(SheetFault) {
    guard tabs.count < Workbook.tabLimit else { throw .tooManySheets(limit: Workbook.tabLimit) }
    // `r:id`, whose namespace differs between the two editions of the standard.
    let id = element.attributes.first { $0.name == "id" && $0.namespace != nil }?.value
    let isHidden = ["hidden", "veryHidden"].contains(element["state"])
    tabs.append(Tab(sheet: .init(name: element["name"] ?? "", isHidden: isHidden), part: id.flatMap { sheets[$0] }))
  }
}
