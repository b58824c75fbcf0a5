// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// An area (*gebied*) of a code list: `code,name,edition,parent`.
public struct AreaRow: ImportRow {
  /// What kind of area a code names, told by the code itself as CBS writes it.
  public enum Level: String, CaseIterable, Sendable {
    /// `NL00`: the whole country.
    case country
    /// `GM` and four signs: *gemeente*.
    case municipality
    /// `WK` and six signs: *wijk*.
    case district
    /// `BU` and eight signs: *buurt*.
    case neighbourhood
    /// Any other code: an area without a CBS code.
    case other
  }

  public var line: Int
  /// The code, `WK060601` or one of your own.
  public let code: String
  /// The name.
  public let name: String
  /// The year of the division into areas that the code belongs to.
  public let edition: Int
  /// The code of the area around it, in the same edition.
  public let parent: String?

  /// A row of these values.
  public init(line: Int = 0, code: String, name: String, edition: Int, parent: String? = nil) {
    (self.line, self.code, self.name, self.edition, self.parent) = (line, code, name, edition, parent)
  }

  /// The kind of area the code names.
  public var level: Level {
    switch (String(Substring(code.utf8.prefix(2))), code.utf8.count) {
    case ("NL", 4): .country
    case ("GM", 6): .municipality
    case ("WK", 8): .district
    case ("BU", 10): .neighbourhood
    default: .other
    }
  }

  public static let columns = [
    ImportColumn("code", required: true), ImportColumn("name", required: true),
    ImportColumn("edition", required: true), ImportColumn("parent"),
  ]
  public var key: String? { "\(code) \(edition)" }
  public var values: [FieldValue] { [.text(code), .text(name), .number(edition), .text(parent)] }

  public init?(_ reader: inout RowReader) {
    let (code, name) = (reader.required("code", limit: 40), reader.required("name"))
    if !reader.isFilled("edition") { reader.refuse("edition", nil, .missingValue) }
    let edition = reader.number("edition", in: 1900...2200)
    let parent = reader.text("parent", limit: 40)
    guard let code, let name, let edition else { return nil }
    self.init(line: reader.line, code: code, name: name, edition: edition, parent: parent)
  }
}
