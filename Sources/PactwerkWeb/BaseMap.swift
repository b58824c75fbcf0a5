// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A base map that an installation chose: pictures of a map in squares, from a server of somebody else.
///
/// There is none unless it is set up, since that server sees the address of every visitor who looks at it.
public struct BaseMap: Sendable, Equatable {
  /// The address of a square, with `{z}`, `{x}` and `{y}` for zoom, column and row.
  public let tiles: String
  /// Whom the map is of, as its maker wants it said; plain text.
  public let attribution: String
  /// Where the squares come from, `https://host`: what a page's policy must allow.
  public let origin: String

  /// Nil for an address that is no `https` (or, on this machine, `http`), lacks a place for `{z}`, `{x}` or `{y}`, or has
  /// signs in it that mean something in a policy.
  public init?(tiles: String, attribution: String) {
    let parts = tiles.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[1].isEmpty, let host = parts[2].split(separator: ":").first else { return nil }
    let isHere = host == "127.0.0.1" || host == "localhost"
    guard parts[0] == "https:" || (parts[0] == "http:" && isHere) else { return nil }
    guard parts[2].utf8.allSatisfy(BaseMap.isOfHost), ["{z}", "{x}", "{y}"].allSatisfy(parts[3].contains),
      parts[3].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C })
    else { return nil }
    (self.tiles, self.attribution) = (tiles, attribution)
    origin = parts[0] + "//" + parts[2]
  }

  /// The name of the server, as visitors are told it.
  public var host: String { String(origin.split(separator: "/").last ?? "") }

  private static func isOfHost(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2E, 0x2D, 0x3A].contains(byte)
  }
}

extension Visit {
  /// The base map of this installation; nil where none is set up.
  public var baseMap: BaseMap? { frame.baseMap }
}
