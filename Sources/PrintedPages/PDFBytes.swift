// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Whether these bytes begin and end as a PDF does (ISO 32000-1, 7.5).
func isWholePDF(_ bytes: [UInt8]) -> Bool {
  bytes.starts(with: "%PDF-".utf8) && bytes.suffix(1_024).firstRange(of: Array("%%EOF".utf8)) != nil
}

/// The PDF without the moment at which it was made, so that the same page is the same PDF whenever it is asked for.
///
/// The two dates stand in clear text in the first object that Chromium writes; spaces in their place keep every offset
/// as it is. Both are optional (ISO 32000-1, 14.3.3). Where they stand elsewhere, they stay.
func withoutDates(_ pdf: [UInt8]) -> [UInt8] {
  var pdf = pdf
  for key in ["/CreationDate (D:", "/ModDate (D:"] {
    let head = pdf.prefix(16_384)
    guard let start = head.firstRange(of: Array(key.utf8)), let end = head[start.upperBound...].firstIndex(of: 0x29),
      end - start.lowerBound < 60
    else { continue }
    for place in start.lowerBound...end { pdf[place] = 0x20 }
  }
  return pdf
}
