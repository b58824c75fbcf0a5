// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A record as lines of `key=value` in a fixed order: to see whether it changed since an import, and to put it back.
///
/// Values stand on one line; what is not known has no line.
struct RecordImage {
  /// The lines.
  let text: String
  private let values: [String: String]

  init(_ lines: [(String, String?)]) {
    self.init(text: lines.compactMap { key, value in value.map { key + "=" + $0 } }.joined(separator: "\n"))
  }

  init(text: String) {
    self.text = text
    values = text.utf8.split(separator: 0x0A).reduce(into: [:]) { values, line in
      guard let sign = line.firstIndex(of: 0x3D) else { return }
      values[String(decoding: line[..<sign], as: UTF8.self)] = String(
        decoding: line[line.index(after: sign)...], as: UTF8.self)
    }
  }

  subscript(_ key: String) -> String? { values[key] }

  /// The values of a line that holds several, parted by spaces.
  func list(_ key: String) -> [String] {
    (values[key] ?? "").utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }
}
