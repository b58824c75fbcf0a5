// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// The page somebody wanted before signing in, as it came along in the address: never trusted, so never another site.
enum LocalPath {
  /// The name of the value, in the query and in forms.
  static let field = "naar"

  /// A page of ours: a path of plain segments that does not lead back to signing in or out; nil for anything else.
  static func address(_ text: String) -> Address? {
    guard text.utf8.first == 0x2F, (2...500).contains(text.utf8.count) else { return nil }
    let segments = text.utf8.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
    guard segments.allSatisfy(isPlain) else { return nil }
    let names = segments.map { String(decoding: $0, as: UTF8.self) }
    guard let first = names.first, !["inloggen", "uitloggen", "tweede-factor", "pet"].contains(first) else {
      return nil
    }
    return .page(segments: names)
  }

  /// The same text if it is a page of ours, else an empty one: what goes into a form or an address.
  static func safe(_ text: String) -> String { address(text) == nil ? "" : text }

  private static func isPlain(_ segment: Substring.UTF8View) -> Bool {
    guard !segment.isEmpty, segment.contains(where: { $0 != 0x2E }) else { return false }
    return segment.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
      default: false
      }
    }
  }
}

extension Address {
  /// The address with the page to go on to, if there is one.
  func onward(to path: String) -> Address {
    let path = LocalPath.safe(path)
    return path.isEmpty ? self : with("naar", path)
  }
}
