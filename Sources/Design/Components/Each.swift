// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// The same piece for each of a list, where the piece comes from a function that returns `some HTML`.
///
/// Swift 6.3 cannot type a `for` in a result builder whose pieces have an opaque type
/// ("underlying type for opaque result type could not be inferred"); a closure it can.
public func each<Items: Sequence, Piece: HTML>(
  _ items: Items, @HTMLBuilder _ piece: (Items.Element) -> Piece
) -> Each<Piece> {
  Each(pieces: items.map(piece))
}

/// Pieces of one kind after each other.
public struct Each<Piece: HTML>: HTML {
  let pieces: [Piece]

  public func write(to writer: inout HTMLWriter) { for piece in pieces { piece.write(to: &writer) } }
}
