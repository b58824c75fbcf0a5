// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension XMLScanner {
  /// All text up to the next tag, or nil when there is none.
  mutating func readText() throws(XMLFault) -> String? {
    buffer.removeAll(keepingCapacity: true)
    while true {
      guard !isAtEnd else { throw fault(.cutOff) }
      switch byte {
      case 0x3C:
        if follows("<![CDATA[") {
          try readCharacterData()
        } else if follows("<!--") || follows("<?") {
          try skipCommentOrInstruction()
        } else if follows("<!") {
          throw faultOfMarkup
        } else {
          return buffer.isEmpty ? nil : String(decoding: buffer, as: UTF8.self)
        }
      case 0x26: try readReference()
      case 0x5D where follows("]]>"): throw fault(.notWellFormed)
      case 0x0D, 0x0A, 0x5D: takeByte()
      default: takeRun()
      }
      guard buffer.count <= limits.textBytes else { throw fault(.tooLong(limit: limits.textBytes)) }
    }
  }

  private mutating func readCharacterData() throws(XMLFault) {
    place += 9
    while !follows("]]>") {
      guard !isAtEnd else { throw fault(.cutOff) }
      takeByte()
      guard buffer.count <= limits.textBytes else { throw fault(.tooLong(limit: limits.textBytes)) }
    }
    place += 3
  }

  /// Takes one byte of text; `\r\n` and a lone `\r` become `\n`.
  private mutating func takeByte() {
    let taken = byte
    step()
    guard taken == 0x0D else { return buffer.append(taken) }
    if !isAtEnd, byte == 0x0A { step() }
    buffer.append(0x0A)
  }

  /// Takes the bytes up to the next one that may mean something: `<` `&` `]` a quote, a tab or a line end.
  private mutating func takeRun() {
    let start = place
    // A run without such a byte may be as long as the document, the buffer only a byte longer than the limit.
    let end = min(bytes.count, place + limits.textBytes + 1)
    place += 1
    while place < end, !XMLScanner.isSpecial(byte) { place += 1 }
    buffer.append(contentsOf: bytes[start..<place])
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x22, 0x26, 0x27, 0x3C, 0x5D: true
    default: false
    }
  }

  /// Takes the character that `&…;` stands for.
  private mutating func readReference() throws(XMLFault) {
    let start = place + 1
    var end = start
    while end < bytes.count, bytes[end] != 0x3B, end - start < 32, isReferenceByte(bytes[end]) { end += 1 }
    guard end < bytes.count else { throw fault(.cutOff) }
    guard bytes[end] == 0x3B, end > start else { throw fault(.invalidReference) }
    if bytes[start] == 0x23 {
      buffer.append(contentsOf: try character(of: bytes[(start + 1)..<end]))
    } else {
      let name = string(start..<end)
      guard let byte = XMLScanner.entities[name] else { throw fault(.unknownEntity(name)) }
      buffer.append(byte)
    }
    place = end + 1
  }

  private static let entities: [String: UInt8] = ["amp": 0x26, "lt": 0x3C, "gt": 0x3E, "apos": 0x27, "quot": 0x22]

  private func isReferenceByte(_ byte: UInt8) -> Bool {
    byte == 0x23 || (byte != 0x3A && byte < 0x80 && XMLCharacters.continuesName(UInt32(byte)))
  }

  private func character(of digits: ArraySlice<UInt8>) throws(XMLFault) -> String.UTF8View {
    let isHexadecimal = digits.first == 0x78
    let text = string(isHexadecimal ? digits.dropFirst().indices : digits.indices)
    guard text.utf8.first != 0x2D, let value = UInt32(text, radix: isHexadecimal ? 16 : 10),
      XMLCharacters.isAllowed(value), let scalar = Unicode.Scalar(value)
    else { throw fault(.invalidReference) }
    return String(Character(scalar)).utf8
  }

  /// Reads `= "…"`, with white space around the sign, and gives what stands between the quotes.
  mutating func readEqualsAndValue() throws(XMLFault) -> String {
    _ = skipSpace()
    guard !isAtEnd else { throw fault(.cutOff) }
    guard byte == 0x3D else { throw fault(.notWellFormed) }
    place += 1
    _ = skipSpace()
    guard !isAtEnd else { throw fault(.cutOff) }
    let quote = byte
    guard quote == 0x22 || quote == 0x27 else { throw fault(.notWellFormed) }
    place += 1
    buffer.removeAll(keepingCapacity: true)
    while true {
      guard !isAtEnd else { throw fault(.cutOff) }
      switch byte {
      case quote:
        place += 1
        return String(decoding: buffer, as: UTF8.self)
      case 0x3C: throw fault(.notWellFormed)
      case 0x26: try readReference()
      case 0x09, 0x0A, 0x0D:
        takeByte()
        buffer[buffer.count - 1] = 0x20
      default: takeRun()
      }
      guard buffer.count <= limits.textBytes else { throw fault(.tooLong(limit: limits.textBytes)) }
    }
  }
}
