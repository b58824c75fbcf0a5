// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A text that is compared code point by code point, as ids are: two ways to write one letter stay two ids.
///
/// (`String` compares letters as a reader sees them. UTF-8 bytes sort in the order of code points.)
struct CodePointText: Hashable, Comparable {
  let text: String

  static func == (left: CodePointText, right: CodePointText) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  static func < (left: CodePointText, right: CodePointText) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(UInt8.max)
  }
}
