// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// 128 bits that stand for area, period, limits and indicator, to notice what stands in a file twice.
///
/// Two FNV-1a sums with different starts; among two million figures two alike by accident come once in 10^25.
/// Source: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm".
struct FigureDigest: Hashable {
  private var high: UInt64 = 0xCBF2_9CE4_8422_2325
  private var low: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(_ area: AreaLabel?, _ period: FigurePeriod?, _ breakdown: [FigureBreakdown], _ indicator: String) {
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

  private mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    low = ((low ^ UInt64(byte)) &* 0x0000_0100_0000_01B3) ^ (low >> 29)
  }
}
