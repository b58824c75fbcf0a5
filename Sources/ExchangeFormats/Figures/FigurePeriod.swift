// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The time a figure is about: a year, or a part of one.
public struct FigurePeriod: Hashable, Sendable {
  /// Which part of the year.
  public enum Part: Hashable, Sendable {
    /// All of it, or its first day for what is counted on one day.
    case year
    /// 1 to 4.
    case quarter(Int)
    /// 1 to 12.
    case month(Int)
    /// Another code of CBS: two letters and two digits (`SJ00`, a school year).
    case other(String)
  }

  /// The year, 1900 to 2200.
  public let year: Int
  /// The part of it.
  public let part: Part

  /// This part of this year.
  public init(year: Int, part: Part = .year) { (self.year, self.part) = (year, part) }

  /// The code as CBS writes it: `2024JJ00`, `2024KW01`, `2024MM01`.
  public var code: String {
    switch part {
    case .year: "\(year)JJ00"
    case .quarter(let number): "\(year)KW0\(number)"
    case .month(let number): "\(year)MM" + (number < 10 ? "0" : "") + String(number)
    case .other(let code): "\(year)" + code
    }
  }

  /// The years that are read.
  static let years = 1900...2200

  /// Reads `2024`, `2024JJ00`, `2024KW01`, `2024MM01`, `2024 1e kwartaal`, `2024 januari`; a `*`, `**` or
  /// `(voorlopig)` behind it, as StatLine writes, makes the figures of the period provisional.
  ///
  /// - Returns: nil for anything else.
  static func read(_ text: String) -> (period: FigurePeriod, isProvisional: Bool)? {
    var bytes = Array(Text.trimmed(text).utf8.prefix(60))
    guard bytes.count >= 4, bytes.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let year = bytes.prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard years.contains(year) else { return nil }
    bytes.removeFirst(4)
    let isProvisional = passMark(&bytes)
    guard let part = part(String(decoding: bytes, as: UTF8.self)) else { return nil }
    return (FigurePeriod(year: year, part: part), isProvisional)
  }

  /// Takes the mark of a provisional period from the end.
  private static func passMark(_ bytes: inout [UInt8]) -> Bool {
    let marks = ["**", "*", "(voorlopig)", "(nader voorlopig)"].map { Array($0.utf8) }
    guard let mark = marks.first(where: { bytes.reversed().starts(with: $0.reversed()) }) else { return false }
    bytes.removeLast(mark.count)
    return true
  }

  private static func part(_ rest: String) -> Part? {
    let rest = Text.trimmed(rest)
    if rest.isEmpty { return .year }
    if let month = months.firstIndex(of: FigureName.key(rest)) { return .month(month + 1) }
    let bytes = Array(rest.utf8)
    if rest.utf8.count > 3, FigureName.key(rest).hasSuffix("ekwartaal") { return quarter(Int(bytes[0]) - 0x30) }
    guard bytes.count == 4, bytes[0...1].allSatisfy({ (0x41...0x5A).contains($0) }),
      let number = Int(String(decoding: bytes[2...3], as: UTF8.self)), number >= 0
    else { return nil }
    switch String(decoding: bytes[0...1], as: UTF8.self) {
    case "JJ": return number == 0 ? .year : nil
    case "KW": return quarter(number)
    case "MM": return (1...12).contains(number) ? .month(number) : nil
    default: return .other(rest)
    }
  }

  private static func quarter(_ number: Int) -> Part? { (1...4).contains(number) ? .quarter(number) : nil }

  private static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
  ]
}
