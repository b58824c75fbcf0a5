// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The document as bytes, read from front to back with its lines counted: names, white space, comments, and faults with
/// their line.
///
/// Everything that moves through the document does so here; `XMLReader` puts tags and namespaces on top.
struct XMLScanner: Sendable {
  /// The document; UTF-8 of characters that XML has, see `XMLCharacters.firstFault(in:from:)`.
  let bytes: [UInt8]
  let limits: XMLLimits
  /// The next byte.
  var place: Int
  /// The line of `place`, 1-based.
  private(set) var line = 1
  /// The text or value that is being read.
  var buffer: [UInt8] = []

  init(_ bytes: [UInt8], from place: Int, limits: XMLLimits) {
    (self.bytes, self.place, self.limits) = (bytes, place, limits)
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { place == bytes.count }

  /// The next byte, where there is one.
  var byte: UInt8 { bytes[place] }

  /// A fault in the line that is being read.
  func fault(_ reason: XMLFault.Reason) -> XMLFault { XMLFault(line: line, reason: reason) }

  /// The fault of `<!` where no tag, comment or character data begins.
  var faultOfMarkup: XMLFault {
    fault(isCutMarkup ? .cutOff : follows("<!DOCTYPE") ? .documentType : .notWellFormed)
  }

  /// Reads a name: the whole of it, and the part after its prefix.
  mutating func readName() throws(XMLFault) -> (all: Range<Int>, local: Range<Int>) {
    let start = place
    var (local, begins) = (place, true)
    while !isAtEnd {
      if byte == 0x3A, !begins, local == start {
        (begins, local) = (true, place + 1)
        place += 1
        continue
      }
      let (scalar, width) = XMLCharacters.scalar(bytes, at: place)
      guard begins ? XMLCharacters.startsName(scalar) : XMLCharacters.continuesName(scalar) else { break }
      begins = false
      place += width
      guard place - start <= XMLLimits.nameBytes else { throw fault(.tooLong(limit: XMLLimits.nameBytes)) }
    }
    guard !isAtEnd else { throw fault(.cutOff) }
    guard !begins, byte != 0x3A else { throw fault(.notWellFormed) }
    return (start..<place, local..<place)
  }

  /// Passes over white space; tells whether there was any.
  mutating func skipSpace() -> Bool {
    let start = place
    while !isAtEnd, XMLCharacters.isSpace(byte) { step() }
    return place > start
  }

  /// Goes one byte further and counts the line when it was its end.
  mutating func step() {
    let passed = byte
    place += 1
    // A carriage return ends a line of its own unless a line feed, which is counted by itself, comes after it.
    if passed == 0x0A || (passed == 0x0D && (isAtEnd || byte != 0x0A)) { line += 1 }
  }

  /// Whether these bytes come next.
  func follows(_ mark: StaticString) -> Bool {
    let length = mark.utf8CodeUnitCount
    guard place + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[place + offset] != mark.utf8Start[offset] { return false }
    return true
  }

  /// Whether the document ends inside `<!--`, `<![CDATA[` or `<!DOCTYPE`.
  private var isCutMarkup: Bool {
    let rest = bytes[place...]
    return ["<!--", "<![CDATA[", "<!DOCTYPE"].contains { $0.utf8.count > rest.count && $0.utf8.starts(with: rest) }
  }

  /// The text of these bytes.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Passes over `<!-- … -->` or `<?target … ?>`, which comes next.
  mutating func skipCommentOrInstruction() throws(XMLFault) {
    if follows("<!--") {
      place += 4
      try skip(to: "--")
      guard !isAtEnd else { throw fault(.cutOff) }
      guard byte == 0x3E else { throw fault(.notWellFormed) }
      place += 1
    } else {
      place += 2
      let target = string(try readName().all)
      guard target.lowercased() != "xml" else { throw fault(.notWellFormed) }
      guard follows("?>") || isAtEnd || XMLCharacters.isSpace(byte) else { throw fault(.notWellFormed) }
      try skip(to: "?>")
    }
  }

  private mutating func skip(to mark: StaticString) throws(XMLFault) {
    while !follows(mark) {
      guard !isAtEnd else { throw fault(.cutOff) }
      step()
    }
    place += mark.utf8CodeUnitCount
  }
}
