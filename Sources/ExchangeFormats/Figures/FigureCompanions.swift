// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Titles, units and statuses from documents that go with a table of CBS.
struct FigureCompanions {
  /// Title and unit by measure code (v4) or topic key (v3).
  private(set) var measures: [String: (title: String?, unit: String?)] = [:]
  /// Status by period.
  private(set) var periods: [FigurePeriod: FigureStatus] = [:]
  /// Name by area code.
  private(set) var areas: [String: String] = [:]

  /// What the documents hold: lists of objects with `Identifier` or `Key`, bare or in `value`.
  ///
  /// - Throws: what is wrong with a document as JSON, or that it is none of those known.
  init(_ documents: [[UInt8]], limits: ImportLimits) throws(Refusal) {
    for document in documents {
      guard try read(document, limits: limits) else { throw Refusal(reason: .unknownCompanion) }
    }
  }

  private mutating func read(_ document: [UInt8], limits: ImportLimits) throws(Refusal) -> Bool {
    var elements = try JSONElements(document, limits: limits, names: ["value"])
    var isKnown = false
    while let element = try elements.next() {
      guard let members = element.members else { continue }
      if take(Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })) {
        isKnown = true
      }
    }
    return isKnown
  }

  private mutating func take(_ fields: [String: JSONValue]) -> Bool {
    func text(_ name: String) -> String? {
      fields[name]?.text.map(Text.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let key = text("Identifier") ?? text("Key") else { return false }
    if fields["Unit"] != nil || fields["MeasureGroupId"] != nil {
      measures[key] = (text("Title"), text("Unit"))
      return true
    }
    if FigureName.isRegionCode(key) {
      areas[key] = text("Title")
      return true
    }
    guard let (period, isProvisional) = FigurePeriod.read(key) else { return text("Title") != nil }
    let status = text("Status").flatMap(FigureStatus.named)
    let isMarked = text("Title").flatMap(FigurePeriod.read)?.isProvisional == true
    periods[period] = status ?? (isProvisional || isMarked ? .provisional : .final)
    return true
  }
}
