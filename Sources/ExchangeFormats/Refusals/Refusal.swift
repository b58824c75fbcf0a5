// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Why a file, or one row of it, was not taken: where it went wrong and the reason.
public struct Refusal: Error, Equatable, Sendable {
  /// The line in the file, 1-based; nil when the whole file is meant.
  public let line: Int?
  /// The column (CSV) or field (JSON) as the format calls it; nil when no single one is meant.
  public let column: String?
  /// What stood there, at most 80 characters, control characters replaced; nil when nothing stood there.
  public let value: String?
  /// What is wrong.
  public let reason: Reason

  /// A refusal; `column` and `value` are shortened to 80 characters and made safe to print.
  public init(line: Int? = nil, column: String? = nil, value: String? = nil, reason: Reason) {
    (self.line, self.reason) = (line, reason)
    self.column = column.map(Refusal.printable)
    self.value = value.map(Refusal.printable)
  }

  /// What a text `refusal.<code>` can name between braces: `line`, `column`, `value` and the reason's own.
  public var parameters: [String: String] {
    var all = reason.parameters
    if let line { all["line"] = String(line) }
    if let column { all["column"] = column }
    if let value { all["value"] = value }
    return all
  }

  /// One line for the command line: `line 3, column observed_on: 31-2-2026 is not a day.`
  public var englishSentence: String {
    let place = [line.map { "line \($0)" }, column.map { "column \($0)" }].compactMap { $0 }
    let where_ = place.isEmpty ? "file" : place.joined(separator: ", ")
    return where_ + ": " + englishReason
  }

  /// The sentence alone, without the place; equal to the English text `refusal.<code>`.
  public var englishReason: String { reason.english(column: column ?? "", value: value ?? "") }

  /// At most 80 scalars of `text`; those that steer a terminal or the reading direction become U+FFFD.
  static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(80) {
      result.append(steers(scalar.value) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  private static func steers(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || (0x7F...0x9F).contains(scalar) || (0x202A...0x202E).contains(scalar)
      || (0x2066...0x2069).contains(scalar)
  }
}

/// Everything for which a file was refused, in order of lines; never empty.
public struct Refusals: Error, Equatable, Sendable {
  /// The refusals, first line first.
  public let all: [Refusal]

  /// All of these.
  public init(_ all: [Refusal]) { self.all = all }

  /// The one refusal.
  init(_ refusal: Refusal) { self.all = [refusal] }
}
