// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// An address that is safe to put in a link: a page of our own, a file of our own, a place on this page, a telephone or a mailbox.
///
/// There is no way to make one from free text, so `javascript:` cannot come in.
public struct Address: Hashable, Sendable, CustomStringConvertible {
  private enum Kind: Hashable, Sendable { case page, fixed }
  private let kind: Kind
  private let path: String

  private init(_ kind: Kind, _ path: String) { (self.kind, self.path) = (kind, path) }

  /// A page of our own, by the segments of its path; each is percent-encoded. No segments is the front page.
  public static func page(_ segments: String...) -> Address { page(segments: segments) }

  /// A page of our own, by a list of segments.
  public static func page(segments: [String]) -> Address {
    Address(.page, segments.isEmpty ? "/" : segments.reduce(into: "") { $0 += "/" + encoded($1) })
  }

  /// A path of our own that is the same in every language: a file, the API, a health check.
  public static func file(_ path: StaticString) -> Address { Address(.fixed, path.description) }

  /// A static file under its content hash.
  public static func asset(_ path: String) -> Address {
    Address(.fixed, "/" + path.split(separator: "/").map { encoded(String($0)) }.joined(separator: "/"))
  }

  /// A place on the same page.
  public static func fragment(_ id: String) -> Address { Address(.fixed, "#" + encoded(id)) }

  /// A telephone number, written with digits, spaces and a plus.
  public static func telephone(_ number: String) -> Address {
    Address(
      .fixed, "tel:" + String(decoding: number.utf8.filter { (0x30...0x39).contains($0) || $0 == 0x2B }, as: UTF8.self))
  }

  /// A mailbox.
  public static func mail(_ mailbox: String) -> Address {
    Address(.fixed, "mailto:" + mailbox.split(separator: "@").map { encoded(String($0)) }.joined(separator: "@"))
  }

  /// Another site, which somebody who may edit the district entered: `https` only, nil for anything else.
  public static func site(_ text: String) -> Address? {
    guard text.lowercased().hasPrefix("https://"), text.utf8.count < 500 else { return nil }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E && $0 != 0x5C })
    else { return nil }
    return Address(.fixed, text)
  }

  /// The same page in the language with this prefix (`""` for Dutch, `/en`).
  public func inLanguage(prefix: String) -> Address {
    kind == .page ? Address(.fixed, text(languagePrefix: prefix)) : self
  }

  /// The address with one more value in its query.
  public func with(_ name: StaticString, _ value: String) -> Address {
    Address(kind, path + (path.utf8.contains(0x3F) ? "&" : "?") + name.description + "=" + Address.encoded(value))
  }

  /// The address with a place on that page.
  public func at(_ id: String) -> Address { Address(kind, path + "#" + Address.encoded(id)) }

  /// The address as it goes into a link or a `Location` header.
  public func text(languagePrefix: String) -> String {
    guard kind == .page, !languagePrefix.isEmpty else { return path }
    return path == "/" ? languagePrefix : languagePrefix + path
  }

  /// The address without a language.
  public var description: String { path }

  /// A segment or value with percent-encoding; nearly all of ours need none and are given back as they are.
  static func encoded(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes.append(contentsOf: [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
