// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PictureParts
import Testing

@Suite struct `The width of text` {
  @Test func `is that of the font`() {
    #expect(TextWidth.of("") == 0)
    #expect(abs(TextWidth.of("wijk") - (719 + 246 + 247 + 495) * 0.016) < 1e-9)
    #expect(TextWidth.of("Rondkomen", .strong) > TextWidth.of("Rondkomen"))
    #expect(TextWidth.of("wijk", size: 32) == 2 * TextWidth.of("wijk"))
  }

  @Test(arguments: [0.0, 10, 40, 90, 200, 316]) func `after a cut fits in the room`(room: Double) {
    for name in [
      "Samen eten, elke week in het Wijkhuis", "مقهى اللغة العربية في الحي", "字字字字字字字字字字", "e\u{301}e\u{301}e\u{301}",
    ] {
      let cut = TextWidth.cut(name, to: room)

      #expect(cut == name || cut.hasSuffix("…"))
      #expect(TextWidth.of(cut) <= max(room, TextWidth.of("…")))
    }
  }
}
