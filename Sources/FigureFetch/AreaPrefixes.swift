// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Which codes of CBS go with the areas that are asked for.
enum AreaPrefixes {
  /// Most areas in one request.
  static let limit = 100

  /// The beginnings of the codes to ask for, each once and in order.
  ///
  /// A municipality (`GM0606`) brings its districts. Every area brings its municipality and the country, to compare with;
  /// the country is `NL00` in tables of districts and `NL01` in others, so `NL` is asked for. A code that is a beginning (`WK0606`, `BU060601`) stands for all codes that begin with it.
  static func of(_ areas: [String]) throws(FetchFault) -> [String] {
    guard !areas.isEmpty else { throw .noArea }
    guard areas.count <= limit else { throw .tooManyAreas(limit: limit) }
    var prefixes = ["NL"]
    for area in areas {
      guard isCode(area) else { throw .invalidArea(area) }
      if let municipality = municipality(of: area) { prefixes.append("GM" + municipality) }
      prefixes.append(area)
      if area.hasPrefix("GM") { prefixes.append("WK" + area.dropFirst(2)) }
    }
    return withoutCovered(prefixes)
  }

  /// Whether this is a code or the beginning of one: `NL00`, `PV28`, `GM0606`, `WK0606`, `WK060601`, `BU06060101`.
  static func isCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, let lengths = lengths[String(decoding: bytes[..<2], as: UTF8.self)] else { return false }
    let digits = bytes[2...]
    let isMunicipality = digits.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
    let isRest = digits.dropFirst(4).allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    return lengths.contains(digits.count) && isMunicipality && isRest
  }

  /// How many digits may follow the letters.
  private static let lengths: [String: Set<Int>] = [
    "NL": [2], "LD": [2], "PV": [2], "CR": [2], "GM": [4], "WK": [4, 6], "BU": [4, 6, 8],
  ]

  private static func municipality(of area: String) -> String? {
    ["GM", "WK", "BU"].contains(area.prefix(2)) ? String(area.dropFirst(2).prefix(4)) : nil
  }

  private static func withoutCovered(_ prefixes: [String]) -> [String] {
    var kept: [String] = []
    for prefix in prefixes where !kept.contains(prefix) {
      let isCovered = prefixes.contains { $0 != prefix && prefix.hasPrefix($0) }
      if !isCovered { kept.append(prefix) }
    }
    return kept
  }
}
