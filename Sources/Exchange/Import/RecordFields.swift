// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The fields of a record's image, to tell what an import changes: JSON, lines of `key=value`, or the fixed list of a signal.
struct RecordFields: Equatable {
  private let values: [String: String]

  init(image: String) {
    if image.utf8.first == 0x7B {
      values = RecordFields.json(image)
    } else if image.utf8.contains(0x1F) {
      let parts = image.utf8.split(separator: 0x1F, omittingEmptySubsequences: false).map { String(Substring($0)) }
      values = Dictionary(zip(RecordFields.ofSignal, parts)) { first, _ in first }
    } else {
      values = RecordFields.lines(image)
    }
  }

  subscript(_ field: String) -> String? { values[field] }

  private static let ofSignal = [
    "text", "area", "theme", "channel", "observed_on", "received_on", "source_state",
    "source_category",
  ]

  /// What the record is called; nil for one without a name and for the draft of a person.
  var name: String? { values["draft_until"] == nil ? values["name"] ?? values["label"] ?? values["text"] : nil }

  /// The fields that are different in `other`, by name.
  func differences(from other: RecordFields) -> [String] {
    Set(values.keys).union(other.values.keys).filter { values[$0] != other.values[$0] }.sorted()
  }

  private static func lines(_ image: String) -> [String: String] {
    image.utf8.split(separator: 0x0A).reduce(into: [:]) { values, line in
      guard let sign = line.firstIndex(of: 0x3D) else { return }
      values[String(Substring(line[..<sign]))] = String(Substring(line[line.index(after: sign)...]))
    }
  }

  /// Fields in camelCase become the names of columns, so that one text serves both.
  private static func json(_ image: String) -> [String: String] {
    let object = try? JSONSerialization.jsonObject(with: Data(image.utf8)) as? [String: Any]
    return (object ?? [:]).reduce(into: [:]) { values, field in
      let column = field.key.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
      values[column] = (field.value as? [String])?.joined(separator: "|") ?? "\(field.value)"
    }
  }
}
