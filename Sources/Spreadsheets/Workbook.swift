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

  init(_ bytes: [UInt8], limits: SheetLimits) throws(SheetFault) {
    parts = try WorkbookParts(bytes, limits: limits)
    let main = try parts.mainPart()
    let relations = try parts.relations(of: main)
    textsPart = relations.first { $0.kind == "sharedStrings" }?.part
    formatsPart = relations.first { $0.kind == "styles" }?.part
    try readTabs(try parts.open(main), relations)
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

  private mutating func readTabs(_ reader: PartReader, _ relations: [WorkbookParts.Relation]) throws(SheetFault) {
    var reader = reader
    guard try reader.nextChild()?.name == "workbook" else { throw .noWorkbook }
    while let child = try reader.nextChild() {
      switch child.name {
      case "workbookPr":
        startsIn1904 = ["1", "true", "on"].contains(child["date1904"])
        try reader.skip()
      case "sheets":
        while let sheet = try reader.nextChild() {
          append(sheet, relations)
          try reader.skip()
        }
      default: try reader.skip()
      }
    }
  }

  private mutating func append(_ element: XMLStart, _ relations: [WorkbookParts.Relation]) {
    // `r:id`, whose namespace differs between the two editions of the standard.
    let id = element.attributes.first { $0.name == "id" && $0.namespace != nil }?.value
    let relation = relations.first { $0.id == id && $0.kind == "worksheet" }
    let isHidden = ["hidden", "veryHidden"].contains(element["state"])
    tabs.append(Tab(sheet: .init(name: element["name"] ?? "", isHidden: isHidden), part: relation?.part))
  }
}
