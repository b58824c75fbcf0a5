// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The lines above the rows of a StatLine export: titles of one cell, then a header of one or more lines.
///
/// The last header line names the columns that label the rows and gives the units; each line above it gives, for
/// every column, a topic, a period or another limit, and its first filled cell says which.
struct StatLineHeader {
  /// The first title.
  private(set) var title: String?
  /// The titles that read `Perioden: 2022`.
  private(set) var limits: [(dimension: String, member: String)] = []
  /// The header lines, each as wide as the rows.
  private(set) var lines: [[String]] = []
  /// The line of the last one.
  private(set) var line = 1
  /// How many columns label the rows, as far as the header says.
  private(set) var labelCount = 1

  /// Whether a file starts this way: with a title, or with a header line of dimensions.
  static func begins(with cells: [String]) -> Bool {
    let keys = cells.map(FigureName.key)
    guard keys.count > 1 else { return true }
    guard keys.allSatisfy({ !FigureRoles.valueNames.contains($0) }) else { return false }
    return topicWords.contains(keys[0]) || (keys[0].isEmpty && keys.contains { isDimension($0) })
  }

  /// Reads the header and leaves the scanner at the first row; nil when there is none.
  init?(_ scanner: inout CSVScanner) throws(Refusal) {
    var ahead = scanner
    var (peeked, width): ([CSVTable.Row], Int) = ([], 0)
    while peeked.count < StatLineHeader.lineLimit, let record = try ahead.next() {
      peeked.append(record.row)
      width = max(width, record.row.cells.count)
    }
    guard width > 1 else { return nil }
    let start = peeked.firstIndex { $0.cells.count > 1 } ?? 0
    for row in peeked[..<start] { takeTitle(Text.trimmed(row.cells[0])) }
    var pending: String?
    for row in peeked[start...] {
      let cells = row.cells.map(Text.trimmed)
      guard StatLineHeader.isHeader(cells, width: width) else { break }
      line = row.line
      if let caption = StatLineHeader.caption(cells) {
        pending = caption
        lines.append([])
      } else {
        lines.append(StatLineHeader.widened(cells, to: width, dimension: pending))
        pending = nil
      }
    }
    for _ in 0..<(start + lines.count) { _ = try scanner.next() }
    lines.removeAll(where: \.isEmpty)
    guard let last = lines.last, start + lines.count < peeked.count else { return nil }
    labelCount = max(1, last.prefix(width - 1).prefix { StatLineHeader.isDimension(FigureName.key($0)) }.count)
  }

  private mutating func takeTitle(_ text: String) {
    guard !text.isEmpty else { return }
    guard title != nil else {
      title = text
      return
    }
    guard let (dimension, member) = StatLineHeader.limit(text) else { return }
    limits.append((dimension, member))
  }

  /// Dimension and member of `Perioden: 2022`.
  private static func limit(_ text: String) -> (String, String)? {
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: 0x3A), colon > 0, colon + 1 < bytes.count else { return nil }
    return (
      Text.trimmed(String(decoding: bytes[..<colon], as: UTF8.self)),
      Text.trimmed(String(decoding: bytes[(colon + 1)...], as: UTF8.self))
    )
  }

  /// A header line is short, labelled with a dimension or nothing, or holds no number and no `.`.
  private static func isHeader(_ cells: [String], width: Int) -> Bool {
    guard cells.count > 1 else { return false }
    if cells.count < width || cells[0].isEmpty || isDimension(FigureName.key(cells[0])) { return true }
    return !cells.dropFirst().contains { cell in
      switch FigureCell.text(cell).reading {
      case .number, .withheld, .code: true
      default: false
      }
    }
  }

  /// The dimension that a line like `"";"Onderwerp"` announces for the next line.
  private static func caption(_ cells: [String]) -> String? {
    let filled = cells.filter { !$0.isEmpty }
    guard cells[0].isEmpty, let first = filled.first, filled.allSatisfy({ isDimension(FigureName.key($0)) }) else {
      return nil
    }
    return first
  }

  /// The line with its label filled in and every blank filled from its left: a heading may span columns.
  private static func widened(_ cells: [String], to width: Int, dimension: String?) -> [String] {
    var line = cells + Array(repeating: "", count: width - cells.count)
    if line[0].isEmpty { line[0] = dimension ?? "Onderwerp" }
    for index in line.indices.dropFirst(2) where line[index].isEmpty { line[index] = line[index - 1] }
    return line
  }

  /// Most lines that are looked at to find the first row.
  private static let lineLimit = 60

  private static let topicWords: Set<String> = ["onderwerp", "onderwerpen", "topic", "subject"]

  /// Whether this is the name of a dimension that CBS uses to label rows or columns.
  static func isDimension(_ key: String) -> Bool {
    topicWords.contains(key) || FigureRoles.periodNames.contains(key) || FigureRoles.isRegionName(key)
      || ["geslacht", "leeftijd", "soortmisdrijf", "marges", "herkomst", "kenmerkenvanhuishoudens"].contains(key)
  }

  /// What the line says about: the last filled cell above the labels of the rows.
  static func label(of line: [String], labels: Int) -> String { line.prefix(labels).last { !$0.isEmpty } ?? "" }

  /// The topics of a column from the outermost to its own, a repeated one once.
  func topics(of index: Int, labels: Int) -> [String] {
    var topics: [String] = []
    for line in lines.dropLast() where StatLineHeader.isTopic(StatLineHeader.label(of: line, labels: labels)) {
      if topics.last != line[index] { topics.append(line[index]) }
    }
    return topics
  }

  /// Whether the lines labelled so hold the names of what is counted.
  static func isTopic(_ label: String) -> Bool { topicWords.contains(FigureName.key(label)) }
}
