// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The names of columns and indicators, compared by what does not change between editions and forms.
enum FigureName {
  /// The ASCII letters in lower case and the digits of `text`, and bytes outside ASCII: `Regio's` is `regios`.
  static func key(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A: bytes.append(byte + 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x80...: bytes.append(byte)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `AantalInwoners` of `AantalInwoners_5`; the ordinal of a key of OData v3 changes with every edition.
  ///
  /// Only what looks like such a key loses it: words run together with a capital in front (or `k_`), no other
  /// underscore, one to three digits. The columns `a_00_14` and `p_hh_110` keep their digits.
  static func withoutOrdinal(_ name: String) -> String {
    let bytes = Array(name.utf8)
    guard let last = bytes.lastIndex(of: 0x5F), (1...3).contains(bytes.count - 1 - last),
      bytes[(last + 1)...].allSatisfy({ (0x30...0x39).contains($0) })
    else { return name }
    let stem = bytes[..<last]
    let body = stem.starts(with: [0x6B, 0x5F]) ? stem.dropFirst(2) : stem
    let startsWell = body.count < stem.count || body.first.map { (0x41...0x5A).contains($0) } == true
    let isRunTogether = body.contains { (0x61...0x7A).contains($0) } && !body.contains { $0 == 0x5F || $0 == 0x20 }
    return startsWell && isRunTogether ? String(decoding: stem, as: UTF8.self) : name
  }

  /// Name and unit of a StatLine heading: `Leeftijd/Laag (%)` is `Leeftijd/Laag` in `%`.
  static func parted(_ heading: String) -> (name: String, unit: String?) {
    let bytes = Array(heading.utf8)
    guard bytes.last == 0x29, let open = bytes.lastIndex(of: 0x28), open > 1, bytes[open - 1] == 0x20,
      open + 2 < bytes.count
    else { return (heading, nil) }
    let unit = Text.trimmed(String(decoding: bytes[(open + 1)..<(bytes.count - 1)], as: UTF8.self))
    return (Text.trimmed(String(decoding: bytes[..<open], as: UTF8.self)), unit.isEmpty ? nil : unit)
  }

  /// Whether there is a letter in it; a name without any is the row number that some programs write.
  static func hasLetter(_ name: String) -> Bool { name.utf8.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } }

  /// Whether `text` has the form of a region code of CBS: `NL00`, `GM0606`, `WK060601`, `BU0363AB10`.
  static func isRegionCode(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (4...10).contains(bytes.count), bytes.count.isMultiple(of: 2) else { return false }
    let isCode = bytes.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    guard isCode, bytes.dropFirst(2).contains(where: { (0x30...0x39).contains($0) }) else { return false }
    let kind = bytes.prefix(2).reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
    return regionKinds.contains(kind)
  }

  /// Country, parts of the country, provinces, COROP, municipalities, districts, neighbourhoods and the regions of
  /// police, health and youth care.
  private static let regionKinds = Set(
    ["NL", "LD", "PV", "CR", "GM", "WK", "BU", "RE", "GG", "JZ", "VR", "AM", "RT", "PC"].map {
      $0.utf8.reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
    })

  /// The table of CBS that an address names: `85318NED` in `…/85318NED/$metadata#…`.
  static func table(in address: String) -> String? {
    address.utf8.split(separator: 0x2F).map { String(Substring($0)) }.first(where: isTable)
  }

  /// Five digits and `NED` or `ENG`, with at most two letters more.
  static func isTable(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (8...10).contains(bytes.count), bytes.prefix(5).allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    let language = String(decoding: bytes[5...7], as: UTF8.self)
    return (language == "NED" || language == "ENG") && bytes[8...].allSatisfy { (0x41...0x5A).contains($0) }
  }
}
