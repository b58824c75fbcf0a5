// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Running text with its make-up.
public struct Span: Equatable, Sendable {
  /// The text; a line feed is a new line in the same paragraph, a tab a tab.
  public var text: String
  /// Whether it matters more than what stands around it; shown bold.
  public var isStrong: Bool
  /// Whether it is stressed; shown slanted.
  public var isEmphasised: Bool
  /// Where it leads to; only `https:`, `http:` and `mailto:` addresses become links, others stay text.
  public var address: String?

  /// This text.
  public init(_ text: String, isStrong: Bool = false, isEmphasised: Bool = false, address: String? = nil) {
    (self.text, self.isStrong, self.isEmphasised, self.address) = (text, isStrong, isEmphasised, address)
  }

  /// The address if it is one a document may lead to.
  var safeAddress: String? {
    guard let address else { return nil }
    let scheme = address.prefix { $0 != ":" }.lowercased()
    return ["https", "http", "mailto"].contains(scheme) && address.utf8.contains(0x3A) ? address : nil
  }
}

/// A list; its points may have lists of their own.
public struct DocumentList: Equatable, Sendable {
  /// One point of a list.
  public struct Point: Equatable, Sendable {
    /// Its text.
    public var text: [Span]
    /// Lists under it.
    public var lists: [DocumentList]

    /// This point.
    public init(_ text: [Span], lists: [DocumentList] = []) { (self.text, self.lists) = (text, lists) }
  }

  /// Whether the points have numbers instead of bullets.
  public var isNumbered: Bool
  /// The points, in order.
  public var points: [Point]

  /// This list.
  public init(isNumbered: Bool = false, _ points: [Point]) { (self.isNumbered, self.points) = (isNumbered, points) }
}

/// A table with one header row.
public struct DocumentTable: Equatable, Sendable {
  /// What the table shows, above it; nil to leave that out.
  public var caption: String?
  /// The names of the columns; a row with fewer cells is filled up, what is beyond is left out.
  public var header: [String]
  /// The columns, counted from 0, whose cells are numbers and stand to the right.
  public var numberColumns: Set<Int>
  /// The rows; rows[row][column] is the text of a cell.
  public var rows: [[[Span]]]

  /// This table.
  public init(caption: String? = nil, header: [String], numberColumns: Set<Int> = [], rows: [[[Span]]]) {
    (self.caption, self.header, self.numberColumns, self.rows) = (caption, header, numberColumns, rows)
  }
}

/// A text to read and edit further, such as an advice.
public struct TextDocument: Equatable, Sendable {
  /// A part of the text.
  public enum Block: Equatable, Sendable {
    /// A heading of level 1 to 4; other levels are brought within.
    case heading(level: Int, [Span])
    /// A paragraph.
    case paragraph([Span])
    /// A list with bullets or numbers.
    case list(DocumentList)
    /// A table.
    case table(DocumentTable)
    /// Where figures come from, small, such as `Bron: CBS`.
    case source([Span])
    /// What follows begins on a new page.
    case pageBreak
  }

  /// What the document says about itself; its title stands above the text too.
  public var properties: DocumentProperties
  /// The text, in order.
  public var blocks: [Block]

  /// This document.
  public init(_ properties: DocumentProperties, _ blocks: [Block]) {
    (self.properties, self.blocks) = (properties, blocks)
  }
}
