// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// How wide text is in a picture: Source Sans 3, from the advance widths of the font.
///
/// Other scripts are estimated, on the wide side. Good for room and cutting; what must touch is anchored instead.
public enum TextWidth {
  /// How heavy text is.
  public enum Weight: Sendable {
    /// Weight 400, of ordinary text.
    case regular
    /// Weight 660, of what stands out.
    case strong
  }

  /// The width in pixels of the picture.
  ///
  /// - Parameter size: the type size in pixels of the picture.
  public static func of(_ text: String, _ weight: Weight = .regular, size: Double = 16) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance($1, weight) } * size / 1000
  }

  /// The text at 16 pixels when it fits in `room` pixels, or as much of it as fits with an ellipsis.
  ///
  /// - Complexity: O(n) for n characters.
  public static func cut(_ text: String, to room: Double, _ weight: Weight = .regular) -> String {
    guard of(text, weight) > room else { return text }
    var rest = room - of("…", weight)
    var kept = ""
    for character in text {
      rest -= of(String(character), weight)
      if rest < 0 { break }
      kept.append(character)
    }
    while let last = kept.last, last == " " || last == "," { kept.removeLast() }
    return kept + "…"
  }

  /// In thousandths of the type size.
  private static func advance(_ scalar: Unicode.Scalar, _ weight: Weight) -> Double {
    switch scalar.value {
    case 0x20..<0x7F: Double((weight == .regular ? regular : strong)[Int(scalar.value) - 0x20])
    case 0x00..<0x20, 0x7F, 0x300..<0x370, 0x200B..<0x2010, 0x202A..<0x202F, 0x2066..<0x206A: 0
    case 0xA0: 200
    case 0xC0..<0xE0: 640
    case 0xE0..<0x180: 560
    case 0x2018..<0x201C: 290
    case 0x2026: 1000
    case 0x1100..<0x1200, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFF00..<0xFF61: 1000
    case 0x10000...: 1250
    default: 620
    }
  }

  /// The advance widths of the printable ASCII characters at weight 400.
  private static let regular: [UInt16] = [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497,
    497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727,
    647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555,
    496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303,
    241, 303, 497,
  ]

  /// The same at weight 660.
  private static let strong: [UInt16] = [
    200, 330, 515, 522, 522, 851, 656, 290, 336, 336, 449, 522, 290, 328, 290, 341, 522, 522, 522, 522, 522, 522, 522,
    522, 522, 522, 290, 290, 522, 522, 522, 456, 891, 567, 602, 579, 631, 544, 518, 634, 669, 293, 503, 607, 511, 755,
    662, 680, 590, 680, 605, 551, 552, 661, 548, 808, 557, 515, 541, 336, 341, 336, 522, 500, 553, 523, 569, 465, 569,
    513, 331, 528, 566, 270, 272, 537, 280, 852, 567, 553, 569, 569, 388, 438, 374, 563, 512, 765, 501, 511, 453, 336,
    263, 336, 522,
  ]
}
