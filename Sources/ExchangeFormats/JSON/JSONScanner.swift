// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Reads JSON (RFC 8259) from bytes into values with line numbers: strict, linear, at most sixteen levels deep.
///
/// Own code and not `JSONDecoder`, because a refusal must name the line and a cut file must be told from a wrong one.
/// One file over the usual size: it is one parser.
struct JSONScanner {
  fileprivate let bytes: [UInt8]
  fileprivate let limits: ImportLimits
  fileprivate var position: Int
  fileprivate var line = 1
  /// The elements of all lists so far.
  private var elementCount = 0

  /// Whether this is a JSON object or list rather than a table: the first byte that is not blank is `{` or `[`.
  static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let first = text.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return first == 0x7B || first == 0x5B
  }

  /// The one value of the file.
  static func read(_ bytes: [UInt8], limits: ImportLimits) throws(Refusal) -> JSONValue {
    var scanner = JSONScanner(bytes: bytes, limits: limits, position: try Bytes.start(of: bytes, limits: limits))
    let value = try scanner.value(depth: 0)
    scanner.passBlanks()
    guard scanner.position == bytes.count else { throw scanner.refusal() }
    return value
  }

  fileprivate init(bytes: [UInt8], limits: ImportLimits, position: Int) {
    (self.bytes, self.limits, self.position) = (bytes, limits, position)
  }

  fileprivate mutating func value(depth: Int) throws(Refusal) -> JSONValue {
    guard depth < JSONValue.depthLimit else {
      throw Refusal(line: line, reason: .tooDeep(limit: JSONValue.depthLimit))
    }
    let (byte, first) = (try next(), line)
    let content: JSONValue.Content
    switch byte {
    case 0x7B: content = .object(try members(depth: depth))
    case 0x5B: content = .list(try elements(depth: depth))
    case 0x22: content = .text(try string())
    case 0x2D, 0x30...0x39: content = .number(try number())
    case 0x74: content = try word("true", .flag(true))
    case 0x66: content = try word("false", .flag(false))
    case 0x6E: content = try word("null", .null)
    default: throw refusal()
    }
    return JSONValue(line: first, content: content)
  }

  private mutating func members(depth: Int) throws(Refusal) -> [(name: String, value: JSONValue)] {
    position += 1
    var members: [(name: String, value: JSONValue)] = []
    var names: Set<String> = []
    if try next() == 0x7D {
      position += 1
      return members
    }
    while true {
      guard try next() == 0x22 else { throw refusal() }
      let name = try string()
      guard isNew(name, members, &names) else {
        throw Refusal(line: line, column: name, value: name, reason: .duplicateColumn)
      }
      guard members.count < limits.columns else {
        throw Refusal(line: line, reason: .tooManyColumns(limit: limits.columns))
      }
      guard try next() == 0x3A else { throw refusal() }
      position += 1
      members.append((name, try value(depth: depth + 1)))
      guard try continues(until: 0x7D) else { return members }
    }
  }

  /// Whether no member has this name; a few names are compared one by one, which is faster than a set.
  private func isNew(_ name: String, _ members: [(name: String, value: JSONValue)], _ names: inout Set<String>) -> Bool
  {
    if members.count < 16 { return !members.contains { $0.name == name } }
    if members.count == 16 { names = Set(members.map(\.name)) }
    return names.insert(name).inserted
  }

  private mutating func elements(depth: Int) throws(Refusal) -> [JSONValue] {
    position += 1
    var elements: [JSONValue] = []
    if try next() == 0x5D {
      position += 1
      return elements
    }
    while true {
      try countElement()
      elements.append(try value(depth: depth + 1))
      guard try continues(until: 0x5D) else { return elements }
    }
  }

  /// Counts one more element of a list; a file has at most `limits.rows`, however many lists they stand in.
  fileprivate mutating func countElement() throws(Refusal) {
    passBlanks()
    elementCount += 1
    guard elementCount <= limits.rows else { throw Refusal(line: line, reason: .tooManyRows(limit: limits.rows)) }
  }

  /// After a member or element: true after a comma, false after the closing bracket.
  fileprivate mutating func continues(until close: UInt8) throws(Refusal) -> Bool {
    let byte = try next()
    guard byte == close || byte == 0x2C else { throw refusal() }
    position += 1
    return byte == 0x2C
  }

  fileprivate mutating func string() throws(Refusal) -> String {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5C, bytes[position] >= 0x20 {
      position += 1
    }
    guard position - start <= limits.cellBytes else {
      throw Refusal(line: line, reason: .cellTooLong(limit: limits.cellBytes))
    }
    if position < bytes.count, bytes[position] == 0x22 {
      position += 1
      return try text(bytes[start..<(position - 1)])
    }
    var content = Array(bytes[start..<position])
    while position < bytes.count, bytes[position] != 0x22 {
      let byte = bytes[position]
      guard byte >= 0x20 else { throw refusal() }
      position += 1
      if byte == 0x5C { try escape(into: &content) } else { content.append(byte) }
      if content.count > limits.cellBytes {
        throw Refusal(line: line, reason: .cellTooLong(limit: limits.cellBytes))
      }
    }
    guard position < bytes.count else { throw Refusal(line: line, reason: .cutInTheMiddle) }
    position += 1
    return try text(content[...])
  }

  private func text(_ content: ArraySlice<UInt8>) throws(Refusal) -> String {
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Refusal(line: line, reason: .wrongEncoding)
    }
    return text
  }

  private mutating func escape(into content: inout [UInt8]) throws(Refusal) {
    guard position < bytes.count else { throw Refusal(line: line, reason: .cutInTheMiddle) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: content.append(byte)
    case 0x62: content.append(0x08)
    case 0x66: content.append(0x0C)
    case 0x6E: content.append(0x0A)
    case 0x72: content.append(0x0D)
    case 0x74: content.append(0x09)
    case 0x75: content += Array(String(Character(try escapedScalar())).utf8)
    default: throw refusal()
    }
  }

  /// The scalar of `\u` and four digits, or of two such for one outside the first plane; NUL is refused.
  private mutating func escapedScalar() throws(Refusal) -> Unicode.Scalar {
    let first = try fourDigits()
    if first == 0 { throw Refusal(line: line, reason: .nulByte) }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first) else { throw refusal() }
    guard position + 1 < bytes.count else { throw Refusal(line: line, reason: .cutInTheMiddle) }
    guard bytes[position] == 0x5C, bytes[position + 1] == 0x75 else { throw refusal() }
    position += 2
    let second = try fourDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw refusal() }
    return scalar
  }

  private mutating func fourDigits() throws(Refusal) -> UInt32 {
    guard position + 4 <= bytes.count else { throw Refusal(line: line, reason: .cutInTheMiddle) }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      switch byte {
      case 0x30...0x39: value = value * 16 + UInt32(byte - 0x30)
      case 0x41...0x46: value = value * 16 + UInt32(byte - 0x37)
      case 0x61...0x66: value = value * 16 + UInt32(byte - 0x57)
      default: throw refusal()
      }
    }
    position += 4
    return value
  }

  /// A number as it stands: `-`, digits without leading zero, fraction, exponent.
  private mutating func number() throws(Refusal) -> String {
    let start = position
    if bytes[position] == 0x2D { position += 1 }
    let whole = try digits()
    if whole > 1, bytes[position - whole] == 0x30 { throw refusal() }
    if position < bytes.count, bytes[position] == 0x2E {
      position += 1
      _ = try digits()
    }
    if position < bytes.count, bytes[position] == 0x65 || bytes[position] == 0x45 {
      position += 1
      if position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D { position += 1 }
      _ = try digits()
    }
    guard position - start <= limits.cellBytes else {
      throw Refusal(line: line, reason: .cellTooLong(limit: limits.cellBytes))
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(Refusal) -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    guard position > start else { throw position == bytes.count ? cut : refusal() }
    return position - start
  }

  private mutating func word(_ word: String, _ content: JSONValue.Content) throws(Refusal) -> JSONValue.Content {
    for byte in word.utf8 {
      guard position < bytes.count else { throw cut }
      guard bytes[position] == byte else { throw refusal() }
      position += 1
    }
    return content
  }

  /// The next byte that is not blank, still to be read.
  fileprivate mutating func next() throws(Refusal) -> UInt8 {
    passBlanks()
    guard position < bytes.count else { throw cut }
    return bytes[position]
  }

  fileprivate mutating func passBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x0A: line += 1
      case 0x0D: line += position + 1 < bytes.count && bytes[position + 1] == 0x0A ? 0 : 1
      case 0x20, 0x09: break
      default: return
      }
      position += 1
    }
  }

  private var cut: Refusal { Refusal(line: line, reason: .cutInTheMiddle) }

  /// No JSON here; a NUL byte or a stray byte of another encoding is said as such.
  fileprivate func refusal() -> Refusal {
    guard position < bytes.count else { return Refusal(line: line, reason: .notJSON) }
    return Refusal(line: line, reason: bytes[position] == 0 ? .nulByte : .notJSON)
  }
}

/// Reads the elements of one list of a JSON file one by one, so that a large file is never a tree in memory.
///
/// The list is the whole file, or a member of the one object that is the file; the members beside it are kept.
struct JSONElements {
  private enum Place { case before, inside, after, end }
  private var scanner: JSONScanner
  private let names: Set<String>
  private var place = Place.before
  private var isBare = false
  /// The members that stand beside the list, complete after the last element.
  private(set) var head: [String: JSONValue] = [:]
  /// The name of the list; nil for a file that is a list, and before the first element.
  private(set) var listName: String?
  /// Whether the list was found.
  var isFound: Bool { place != .before && (isBare || listName != nil) }

  /// A reader of the list with one of these names.
  init(_ bytes: [UInt8], limits: ImportLimits, names: Set<String>) throws(Refusal) {
    scanner = JSONScanner(bytes: bytes, limits: limits, position: try Bytes.start(of: bytes, limits: limits))
    self.names = names
  }

  /// The next element; nil when the file was read to its end.
  mutating func next() throws(Refusal) -> JSONValue? {
    if place == .before { try open() }
    guard place == .inside else { return try finished() }
    try scanner.countElement()
    let element = try scanner.value(depth: isBare ? 1 : 2)
    if try !scanner.continues(until: 0x5D) { place = .after }
    return element
  }

  private mutating func open() throws(Refusal) {
    switch try scanner.next() {
    case 0x5B:
      isBare = true
      try openList()
    case 0x7B:
      scanner.position += 1
      if try scanner.next() == 0x7D {
        scanner.position += 1
        place = .end
      } else {
        try passMembers()
      }
    default: throw scanner.refusal()
    }
  }

  /// Reads members up to the list or the end of the object.
  private mutating func passMembers() throws(Refusal) {
    repeat {
      guard try scanner.next() == 0x22 else { throw scanner.refusal() }
      let name = try scanner.string()
      guard head[name] == nil, name != listName else {
        throw Refusal(line: scanner.line, column: name, value: name, reason: .duplicateColumn)
      }
      guard head.count < scanner.limits.columns else {
        throw Refusal(line: scanner.line, reason: .tooManyColumns(limit: scanner.limits.columns))
      }
      guard try scanner.next() == 0x3A else { throw scanner.refusal() }
      scanner.position += 1
      if listName == nil, names.contains(name), try scanner.next() == 0x5B {
        listName = name
        return try openList()
      }
      head[name] = try scanner.value(depth: 1)
    } while try scanner.continues(until: 0x7D)
    place = .end
  }

  private mutating func openList() throws(Refusal) {
    scanner.position += 1
    place = .inside
    if try scanner.next() == 0x5D {
      scanner.position += 1
      place = .after
    }
  }

  private mutating func finished() throws(Refusal) -> JSONValue? {
    if place == .after {
      place = .end
      if !isBare, try scanner.continues(until: 0x7D) { try passMembers() }
      scanner.passBlanks()
      guard scanner.position == scanner.bytes.count else { throw scanner.refusal() }
    } else if !isFound {
      scanner.passBlanks()
      guard scanner.position == scanner.bytes.count else { throw scanner.refusal() }
    }
    return nil
  }
}
