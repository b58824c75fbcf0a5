// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// 128 bits that stand for one or more texts, to notice what stands in a file twice without keeping the texts.
///
/// Two FNV-1a sums with different starts; among two million texts two alike by accident come once in 10^25.
/// Source: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm".
struct ContentDigest: Hashable {
  private var high: UInt64 = 0xCBF2_9CE4_8422_2325
  private var low: UInt64 = 0x9E37_79B9_7F4A_7C15

  init() {}

  /// The digest of one text.
  init(_ text: String) { add(text) }

  /// Takes in a text, and where it ends.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  /// Takes in a byte.
  mutating func add(_ byte: UInt8) {
    high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    low = ((low ^ UInt64(byte)) &* 0x0000_0100_0000_01B3) ^ (low >> 29)
  }

  /// The digest in 32 hexadecimal digits.
  var text: String {
    [high, low].map { sum in
      let digits = String(sum, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}

extension ContentDigest {
  /// What makes a figure one figure: area, period, limits and indicator.
  init(_ area: AreaLabel?, _ period: FigurePeriod?, _ breakdown: [FigureBreakdown], _ indicator: String) {
    self.init()
    add(area?.code ?? "")
    if area?.code == nil { add(area?.name ?? "") }
    add(indicator)
    if let period {
      add(UInt8(truncatingIfNeeded: period.year))
      add(UInt8(truncatingIfNeeded: period.year >> 8))
      if period.part != .year { add(period.code) }
    }
    for part in breakdown {
      add(part.dimension)
      add(part.member)
    }
  }
}
