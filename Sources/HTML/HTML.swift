// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A piece of a page.
public protocol HTML: Sendable {
  /// Writes the piece; a value writes the same bytes each time.
  func write(to writer: inout HTMLWriter)
}

extension String: HTML {
  public func write(to writer: inout HTMLWriter) { writer.text(self) }
}

extension Optional: HTML where Wrapped: HTML {
  public func write(to writer: inout HTMLWriter) { self?.write(to: &writer) }
}

/// Nothing at all.
public struct Nothing: HTML {
  /// Nothing at all.
  public init() {}
  public func write(to writer: inout HTMLWriter) {}
}

/// Pieces one after the other.
public struct Pieces<each Piece: HTML>: HTML {
  let pieces: (repeat each Piece)
  init(_ pieces: repeat each Piece) { self.pieces = (repeat each pieces) }
  public func write(to writer: inout HTMLWriter) { repeat (each pieces).write(to: &writer) }
}

/// One piece or the other.
public enum Either<First: HTML, Second: HTML>: HTML {
  case first(First), second(Second)
  public func write(to writer: inout HTMLWriter) {
    switch self {
    case .first(let piece): piece.write(to: &writer)
    case .second(let piece): piece.write(to: &writer)
    }
  }
}

/// The same kind of piece for each of a list.
public struct ForEach<Piece: HTML>: HTML {
  let pieces: [Piece]
  public func write(to writer: inout HTMLWriter) { for piece in pieces { piece.write(to: &writer) } }
}

/// A piece whose type is hidden: for a list of unlike pieces.
public struct AnyHTML: HTML {
  private let piece: any HTML
  /// Hides the type of `piece`.
  public init(_ piece: any HTML) { self.piece = piece }
  public func write(to writer: inout HTMLWriter) { piece.write(to: &writer) }
}

/// Builds a piece of a page from the statements in a closure.
@resultBuilder public enum HTMLBuilder {
  public static func buildBlock<each Piece: HTML>(_ pieces: repeat each Piece) -> Pieces<repeat each Piece> {
    Pieces(repeat each pieces)
  }
  public static func buildOptional<Piece: HTML>(_ piece: Piece?) -> Piece? { piece }
  public static func buildEither<First: HTML, Second: HTML>(first: First) -> Either<First, Second> { .first(first) }
  public static func buildEither<First: HTML, Second: HTML>(second: Second) -> Either<First, Second> { .second(second) }
  public static func buildArray<Piece: HTML>(_ pieces: [Piece]) -> ForEach<Piece> { ForEach(pieces: pieces) }
}
