// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A piece of a page.
public protocol HTML: Sendable {
  /// Writes the piece; a value writes the same bytes each time.
  func write(to writer: inout HTMLWriter)
  /// The piece without its type; a piece that hides another gives that one.
  var erased: any HTML { get }
}

extension HTML {
  public var erased: any HTML { self }
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

/// Pieces one after the other. Their types are forgotten, so that a page is not one type of a thousand parts: see ADR 32.
public struct Pieces: HTML {
  let pieces: [any HTML]
  public func write(to writer: inout HTMLWriter) { for piece in pieces { piece.write(to: &writer) } }
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
  public var erased: any HTML { piece }
}

/// Pieces after each other, for a function that has something to prepare before them.
public func together<Piece: HTML>(@HTMLBuilder _ pieces: () -> Piece) -> Piece { pieces() }

/// A piece without links that is the same on every page: written once, copied after that.
public struct Prewritten: HTML {
  private let bytes: [UInt8]

  /// Writes `piece` now.
  public init(_ piece: some HTML) {
    var writer = HTMLWriter(reserving: 256)
    piece.write(to: &writer)
    bytes = writer.bytes
  }

  public func write(to writer: inout HTMLWriter) { writer.copy(bytes) }
}

/// A piece that is secret; whoever sends the page is told.
public struct Secret<Piece: HTML>: HTML {
  private let piece: Piece
  /// Marks `piece` as secret.
  public init(_ piece: Piece) { self.piece = piece }
  public func write(to writer: inout HTMLWriter) {
    writer.carriesSecret = true
    piece.write(to: &writer)
  }
}

/// Builds a piece of a page from the statements in a closure.
@resultBuilder public enum HTMLBuilder {
  public static func buildBlock<Piece: HTML>(_ piece: Piece) -> Piece { piece }
  public static func buildBlock(_ pieces: any HTML...) -> Pieces { Pieces(pieces: pieces) }
  public static func buildOptional<Piece: HTML>(_ piece: Piece?) -> Piece? { piece }
  public static func buildEither<First: HTML, Second: HTML>(first: First) -> Either<First, Second> { .first(first) }
  public static func buildEither<First: HTML, Second: HTML>(second: Second) -> Either<First, Second> { .second(second) }
  public static func buildArray<Piece: HTML>(_ pieces: [Piece]) -> ForEach<Piece> { ForEach(pieces: pieces) }
}
