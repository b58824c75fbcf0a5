// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The value of an attribute of a node, tie or graph.
public enum AttributeValue: Hashable, Sendable {
  /// Any text.
  case text(String)
  /// A whole number.
  case whole(Int)
  /// A finite number.
  case number(Double)
  /// Yes or no.
  case flag(Bool)
  /// Several texts; one text parted by `|` in formats without lists.
  case list([String])

  /// The value as a cell or as the content of an element.
  public var text: String {
    switch self {
    case .text(let text): text
    case .whole(let number): String(number)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let texts): texts.joined(separator: "|")
    }
  }

  /// What the values of one attribute have in common.
  enum Kind { case text, whole, number, flag, list }

  var kind: Kind {
    switch self {
    case .text: .text
    case .whole: .whole
    case .number: .number
    case .flag: .flag
    case .list: .list
    }
  }

  /// The value of `text` when it is of this kind; nil when it is not.
  init?(_ text: String, as kind: Kind) {
    switch kind {
    case .text: self = .text(text)
    case .list:
      let values = Text.values(text)
      guard !values.isEmpty else { return nil }
      self = .list(values)
    case .whole:
      guard let number = Int(Text.trimmed(text)) else { return nil }
      self = .whole(number)
    case .number:
      guard let number = AttributeValue.decimal(text) else { return nil }
      self = .number(number)
    case .flag:
      switch Text.key(Text.trimmed(text)) {
      case "true", "1": self = .flag(true)
      case "false", "0": self = .flag(false)
      default: return nil
      }
    }
  }

  /// A finite number as programs write it, with a point; nil for anything else.
  static func decimal(_ text: String) -> Double? {
    let text = Text.trimmed(text)
    return text.utf8.contains(0x2C) ? nil : Decimals.number(text)
  }
}

/// The attributes of the nodes or of the ties of a graph: their names, in order of appearance, and their kinds.
struct AttributeColumns {
  private(set) var names: [String] = []
  private(set) var kinds: [AttributeValue.Kind] = []
  private var places: [String: Int] = [:]

  /// The columns of all these attributes.
  ///
  /// - Complexity: O(*k*) for *k* attributes.
  init(_ all: some Sequence<[TieGraph.Attribute]>) {
    for attributes in all {
      for attribute in attributes { add(attribute.name, attribute.value.kind) }
    }
  }

  /// Whole numbers among others are numbers; any other mixture is text.
  private mutating func add(_ name: String, _ kind: AttributeValue.Kind) {
    guard let place = places[name] else {
      places[name] = names.count
      names.append(name)
      kinds.append(kind)
      return
    }
    guard kinds[place] != kind else { return }
    let areNumbers = [AttributeValue.Kind.whole, .number].contains(kind) && [.whole, .number].contains(kinds[place])
    kinds[place] = areNumbers ? .number : .text
  }

  /// The cells of one node or tie, in order of the columns; empty where it has no such attribute.
  func cells(of attributes: [TieGraph.Attribute]) -> [String] {
    var cells = [String](repeating: "", count: names.count)
    for attribute in attributes { if let place = places[attribute.name] { cells[place] = attribute.value.text } }
    return cells
  }

  /// The place of the column.
  func place(of name: String) -> Int? { places[name] }
}

/// Names of attributes that a format needs for itself: an attribute that happens to have one gets ` (attribute)`
/// behind it, which the reader takes off.
struct ReservedNames {
  private static let suffix = " (attribute)"
  private let keys: Set<String>

  init(_ names: [String]) { keys = Set(names.map(Text.key)) }

  /// The name as it is written.
  func escaped(_ name: String) -> String { isReserved(name) ? name + ReservedNames.suffix : name }

  /// The name as it was before `escaped`.
  func unescaped(_ name: String) -> String {
    guard name.utf8.suffix(ReservedNames.suffix.utf8.count).elementsEqual(ReservedNames.suffix.utf8) else {
      return name
    }
    let stem = String(Substring(name.utf8.dropLast(ReservedNames.suffix.utf8.count)))
    return isReserved(stem) ? stem : name
  }

  private func isReserved(_ name: String) -> Bool {
    var bytes = name.utf8[...]
    while bytes.count >= ReservedNames.suffix.utf8.count,
      bytes.suffix(ReservedNames.suffix.utf8.count).elementsEqual(ReservedNames.suffix.utf8)
    {
      bytes = bytes.dropLast(ReservedNames.suffix.utf8.count)
    }
    return keys.contains(Text.key(String(Substring(bytes))))
  }
}
