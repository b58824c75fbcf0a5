// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import PactwerkCore

/// The path of a request, taken apart.
struct Target {
  let language: Language
  /// The path without its language, always with a leading slash.
  let path: String
  let segments: [String]

  /// Nil for a path that is none of ours: a trailing or double slash, a dot segment, bad encoding.
  init?(path: String) {
    guard path.utf8.first == 0x2F, path.utf8.count <= 2_000 else { return nil }
    var parts = path.utf8.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false).map {
      Fields.decoded($0, plusIsSpace: false)
    }
    if parts == [""] { parts = [] }
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." || $0.utf8.contains(0) }) else { return nil }
    language = parts.first.flatMap { first in Language.allCases.first { $0 != .nl && $0.rawValue == first } } ?? .nl
    if language != .nl { parts.removeFirst() }
    segments = parts
    let plain = language == .nl ? path : String(path.dropFirst(language.prefix.count))
    self.path = plain.isEmpty ? "/" : plain
  }
}
