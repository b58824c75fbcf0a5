// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A piece of a page as our own builder writes it: names in small letters, values in double quotes, texts escaped.
enum PageToken: Equatable {
  case start(name: String, attributes: [String: String], isEmpty: Bool)
  case end(name: String)
  case text(String)
}

/// Takes a page apart. Never fails: what is no mark-up is text.
///
/// - Complexity: O(*n*) for *n* bytes.
struct PageTokens: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Elements that have no content.
  private static let empty: Set<String> = ["br", "hr", "img", "input", "link", "meta", "wbr", "col", "source"]

  mutating func next() -> PageToken? {
    guard place < bytes.count else { return nil }
    if bytes[place] == 0x3C, place + 1 < bytes.count, let token = tag() { return token }
    let start = place
    place += 1
    while place < bytes.count, bytes[place] != 0x3C { place += 1 }
    return .text(PageTokens.unescaped(bytes[start..<place]))
  }

  /// The tag that begins here, past it; nil, at the same place, when there is none.
  private mutating func tag() -> PageToken? {
    let isEnd = bytes[place + 1] == 0x2F
    let name = word(from: place + (isEnd ? 2 : 1))
    guard let first = name.first, PageTokens.isLetter(first) else { return nil }
    place = name.endIndex
    let (attributes, isClosed) = self.attributes()
    let text = String(decoding: name, as: UTF8.self)
    if isEnd { return .end(name: text) }
    return .start(name: text, attributes: attributes, isEmpty: isClosed || PageTokens.empty.contains(text))
  }

  /// The attributes of the tag, up to and past its end.
  private mutating func attributes() -> ([String: String], isClosed: Bool) {
    var (found, isClosed): ([String: String], Bool) = ([:], false)
    while place < bytes.count, bytes[place] != 0x3E {
      let name = word(from: place)
      guard !name.isEmpty else {
        isClosed = bytes[place] == 0x2F
        place += 1
        continue
      }
      place = name.endIndex
      var value = bytes[place..<place]
      if place + 1 < bytes.count, bytes[place] == 0x3D, bytes[place + 1] == 0x22 {
        let start = place + 2
        place = bytes[start...].firstIndex(of: 0x22) ?? bytes.count
        value = bytes[start..<place]
        place = Swift.min(place + 1, bytes.count)
      }
      found[String(decoding: name, as: UTF8.self)] = PageTokens.unescaped(value)
    }
    place = Swift.min(place + 1, bytes.count)
    return (found, isClosed)
  }

  private func word(from start: Int) -> ArraySlice<UInt8> {
    var end = start
    while end < bytes.count, PageTokens.isLetter(bytes[end]) || bytes[end] == 0x2D || (0x30...0x39).contains(bytes[end])
    {
      end += 1
    }
    return bytes[Swift.min(start, bytes.count)..<end]
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static let entities: [(StaticString, UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#39;", 0x27),
  ]

  /// A text without the five escapes of our builder.
  private static func unescaped(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(0x26) else { return String(decoding: text, as: UTF8.self) }
    var plain: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      let entity = byte == 0x26 ? entities.first { name, _ in name.withUTF8Buffer { rest.starts(with: $0) } } : nil
      plain.append(entity?.1 ?? byte)
      rest = rest.dropFirst(entity?.0.utf8CodeUnitCount ?? 1)
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
