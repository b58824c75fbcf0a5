// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import TestMaterial

/// Reference data that lies beside the repository and may be absent.
enum Shared {
  /// The bytes of a file, or nil with a line that says what was skipped.
  static func data(_ path: String) -> Data? {
    Checkout.shared(path).flatMap { try? Data(contentsOf: $0) }
  }

  /// A CSV file with quoted or bare fields, without its header.
  static func rows(_ path: String) -> [[String]]? {
    guard let data = data(path) else { return nil }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst().map(fields)
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
