// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// One file, one thing: the grammar of XML 1.0 with namespaces, read from front to back.

/// Reads a document event by event: strict, in UTF-8, with namespaces, without document types and entities.
///
/// Whatever cannot be trusted in a file from outside is refused: a document type declaration, an entity of its own,
/// another encoding, a control character. Nothing outside the bytes is ever read. Comments and processing instructions
/// are passed over.
///
/// - Complexity: O(*n*) time for *n* bytes in all; memory for the open elements and the longest text.
///
/// Source: XML 1.0 (fifth edition) and Namespaces in XML 1.0 (third edition), W3C.
public struct XMLReader: Sendable {
  /// The line on which the last event began, 1-based.
  public private(set) var line = 1
  /// How many elements are open.
  public var depth: Int { open.count }

  private struct OpenElement: Sendable {
    let name: Range<Int>
    let localName: String
    /// The prefixes that it declared; the empty one is the default namespace.
    let prefixes: [String]
  }

  private struct RawAttribute {
    let prefix: String
    let name: String
    let value: String
  }

  private let bytes: [UInt8]
  private let limits: XMLLimits
  private var place: Int
  /// The line of `place`.
  private var currentLine = 1
  private var open: [OpenElement] = []
  private var elements = 0
  private var hasRoot = false
  /// Whether the element that began last was an empty-element tag, so that its end is due.
  private var endIsDue = false
  /// The namespaces of each prefix, the innermost last; an empty address takes the namespace away.
  private var bindings: [String: [String]] = ["xml": [xmlNamespace]]
  private var defaultNamespace: String?
  private var buffer: [UInt8] = []

  /// The namespace of the prefix `xml`.
  public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// A reader at the start of a document.
  ///
  /// - Parameters:
  ///   - bytes: the document, in UTF-8, with or without a byte order mark.
  ///   - limits: how much is read.
  /// - Throws: when it is too large, empty, or holds bytes that are no UTF-8 or no XML characters.
  /// - Complexity: O(*n*) for *n* bytes, all of which are looked at once.
  public init(_ bytes: [UInt8], limits: XMLLimits = .standard) throws(XMLFault) {
    guard bytes.count <= limits.bytes else { throw XMLFault(line: 1, reason: .tooLarge(limit: limits.bytes)) }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.prefix(2).contains(0) {
      throw XMLFault(line: 1, reason: .wrongEncoding)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let fault = XMLCharacters.firstFault(in: bytes, from: start) {
      let line = 1 + bytes[..<fault.place].count { $0 == 0x0A }
      throw XMLFault(line: line, reason: fault.reason)
    }
    guard !bytes[start...].allSatisfy(XMLCharacters.isSpace) else { throw XMLFault(line: 1, reason: .empty) }
    (self.bytes, self.limits, self.place) = (bytes, limits, start)
    if follows("<?xml"), start + 5 < bytes.count, XMLCharacters.isSpace(bytes[start + 5]) { try readDeclaration() }
  }

  /// The next event; nil at the end of the document.
  ///
  /// - Throws: the first thing that is wrong; after that the reader is of no more use.
  /// - Complexity: O(*k*) for the *k* bytes of the event.
  public mutating func next() throws(XMLFault) -> XMLEvent? {
    if endIsDue {
      endIsDue = false
      return .end(name: close().localName)
    }
    if open.isEmpty { return try nextOutsideRoot() }
    line = currentLine
    if let text = try readText() { return .text(text) }
    line = currentLine
    return follows("</") ? try readEndTag() : try readStartTag()
  }

  /// Reads past the end of the element that began last, with everything in it.
  ///
  /// - Complexity: O(*k*) for the *k* bytes of the element.
  public mutating func skip() throws(XMLFault) {
    let outside = depth - 1
    while depth > outside { guard try next() != nil else { return } }
  }

  /// Reads past the end of the element that began last and gives its text; elements inside are passed over with theirs.
  ///
  /// - Complexity: O(*k*) for the *k* bytes of the element.
  public mutating func textToEnd() throws(XMLFault) -> String {
    var text = ""
    while let event = try next() {
      switch event {
      case .start: try skip()
      case .text(let more): text += more
      case .end: return text
      }
    }
    return text
  }

  // MARK: - Outside the root

  private mutating func nextOutsideRoot() throws(XMLFault) -> XMLEvent? {
    while place < bytes.count {
      if XMLCharacters.isSpace(bytes[place]) {
        step()
      } else if follows("<!--") || follows("<?") {
        try skipCommentOrInstruction()
      } else if follows("<!") {
        throw fault(isCutMarkup ? .cutOff : follows("<!DOCTYPE") ? .documentType : .notWellFormed)
      } else if bytes[place] == 0x3C, !hasRoot {
        hasRoot = true
        line = currentLine
        return try readStartTag()
      } else {
        throw fault(.notWellFormed)
      }
    }
    guard hasRoot else { throw fault(.cutOff) }
    return nil
  }

  /// Reads `<?xml version="1.0" encoding="UTF-8"?>`; another encoding than UTF-8 or its part ASCII is refused.
  private mutating func readDeclaration() throws(XMLFault) {
    place += 5
    var names: [String] = []
    while true {
      let hadSpace = skipSpace()
      if follows("?>") { break }
      let isCut = place == bytes.count || (bytes[place] == 0x3F && place + 1 == bytes.count)
      guard hadSpace, !isCut else { throw fault(isCut ? .cutOff : .notWellFormed) }
      let name = string(try readName().all)
      let value = try readEqualsAndValue()
      guard ["version", "encoding", "standalone"].contains(name), !names.contains(name) else {
        throw fault(.notWellFormed)
      }
      if name == "encoding", !["utf-8", "utf8", "us-ascii", "ascii"].contains(value.lowercased()) {
        throw fault(.wrongEncoding)
      }
      names.append(name)
    }
    guard names.first == "version" else { throw fault(.notWellFormed) }
    place += 2
  }

  // MARK: - Text

  /// All text up to the next tag, or nil when there is none.
  private mutating func readText() throws(XMLFault) -> String? {
    buffer.removeAll(keepingCapacity: true)
    while true {
      guard place < bytes.count else { throw fault(.cutOff) }
      switch bytes[place] {
      case 0x3C:
        if follows("<![CDATA[") {
          try readCharacterData()
        } else if follows("<!--") || follows("<?") {
          try skipCommentOrInstruction()
        } else if follows("<!") {
          throw fault(isCutMarkup ? .cutOff : follows("<!DOCTYPE") ? .documentType : .notWellFormed)
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
      guard place < bytes.count else { throw fault(.cutOff) }
      takeByte()
      guard buffer.count <= limits.textBytes else { throw fault(.tooLong(limit: limits.textBytes)) }
    }
    place += 3
  }

  /// Takes one byte of text; `\r\n` and a lone `\r` become `\n`.
  private mutating func takeByte() {
    let byte = bytes[place]
    step()
    guard byte == 0x0D else { return buffer.append(byte) }
    if place < bytes.count, bytes[place] == 0x0A { step() }
    buffer.append(0x0A)
  }

  /// Takes the bytes up to the next one that may mean something: `<` `&` `]` a quote, a tab or a line end.
  private mutating func takeRun() {
    let start = place
    // A run without such a byte may be as long as the document, the buffer only a byte longer than the limit.
    let end = min(bytes.count, place + limits.textBytes + 1)
    place += 1
    while place < end, !XMLReader.isSpecial(bytes[place]) { place += 1 }
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
      guard let byte = XMLReader.entities[name] else { throw fault(.unknownEntity(name)) }
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

  private mutating func skipCommentOrInstruction() throws(XMLFault) {
    if follows("<!--") {
      place += 4
      try skip(to: "--")
      guard place < bytes.count else { throw fault(.cutOff) }
      guard bytes[place] == 0x3E else { throw fault(.notWellFormed) }
      place += 1
    } else {
      place += 2
      let target = string(try readName().all)
      guard target.lowercased() != "xml" else { throw fault(.notWellFormed) }
      guard follows("?>") || place == bytes.count || XMLCharacters.isSpace(bytes[place]) else {
        throw fault(.notWellFormed)
      }
      try skip(to: "?>")
    }
  }

  private mutating func skip(to mark: StaticString) throws(XMLFault) {
    while !follows(mark) {
      guard place < bytes.count else { throw fault(.cutOff) }
      step()
    }
    place += mark.utf8CodeUnitCount
  }

  // MARK: - Tags

  private mutating func readStartTag() throws(XMLFault) -> XMLEvent {
    place += 1
    elements += 1
    guard elements <= limits.elements else { throw fault(.tooManyElements(limit: limits.elements)) }
    guard open.count < limits.depth else { throw fault(.tooDeep(limit: limits.depth)) }
    let name = try readName()
    var (attributes, declared): ([RawAttribute], [String]) = ([], [])
    var declarations: [(prefix: String, namespace: String)] = []
    while true {
      let hadSpace = skipSpace()
      guard place < bytes.count else { throw fault(.cutOff) }
      if bytes[place] == 0x3E || bytes[place] == 0x2F { break }
      guard hadSpace else { throw fault(.notWellFormed) }
      let attribute = try readAttribute()
      if let prefix = try declaredPrefix(of: attribute) {
        guard !declared.contains(prefix) else { throw fault(.duplicateAttribute("xmlns:" + prefix)) }
        declared.append(prefix)
        declarations.append((prefix, attribute.value))
      } else {
        attributes.append(attribute)
      }
      guard attributes.count + declared.count <= limits.attributes else {
        throw fault(.tooManyAttributes(limit: limits.attributes))
      }
    }
    try readTagEnd()
    for declaration in declarations { bind(declaration.prefix, to: declaration.namespace) }
    let localName = string(name.local)
    open.append(OpenElement(name: name.all, localName: localName, prefixes: declared))
    let prefix = string(name.all.lowerBound..<max(name.all.lowerBound, name.local.lowerBound - 1))
    let namespace = prefix.isEmpty ? defaultNamespace : try namespace(of: prefix)
    return .start(
      XMLStart(name: localName, namespace: namespace, attributes: try resolved(attributes), line: line))
  }

  /// Reads `>` or `/>`.
  private mutating func readTagEnd() throws(XMLFault) {
    if bytes[place] == 0x2F {
      place += 1
      guard place < bytes.count else { throw fault(.cutOff) }
      guard bytes[place] == 0x3E else { throw fault(.notWellFormed) }
      endIsDue = true
    }
    place += 1
  }

  private mutating func readEndTag() throws(XMLFault) -> XMLEvent {
    place += 2
    let name = try readName()
    _ = skipSpace()
    guard place < bytes.count else { throw fault(.cutOff) }
    guard bytes[place] == 0x3E else { throw fault(.notWellFormed) }
    let element = close()
    guard bytes[name.all].elementsEqual(bytes[element.name]) else {
      throw fault(.wrongEnd(expected: string(element.name), found: string(name.all)))
    }
    place += 1
    return .end(name: element.localName)
  }

  private mutating func close() -> OpenElement {
    let element = open.removeLast()
    for prefix in element.prefixes {
      bindings[prefix]?.removeLast()
      if prefix.isEmpty { defaultNamespace = boundNamespace("") }
    }
    return element
  }

  // MARK: - Attributes and namespaces

  private mutating func readAttribute() throws(XMLFault) -> RawAttribute {
    let name = try readName()
    let prefix = string(name.all.lowerBound..<max(name.all.lowerBound, name.local.lowerBound - 1))
    return RawAttribute(prefix: prefix, name: string(name.local), value: try readEqualsAndValue())
  }

  private mutating func readEqualsAndValue() throws(XMLFault) -> String {
    _ = skipSpace()
    guard place < bytes.count else { throw fault(.cutOff) }
    guard bytes[place] == 0x3D else { throw fault(.notWellFormed) }
    place += 1
    _ = skipSpace()
    guard place < bytes.count else { throw fault(.cutOff) }
    let quote = bytes[place]
    guard quote == 0x22 || quote == 0x27 else { throw fault(.notWellFormed) }
    place += 1
    buffer.removeAll(keepingCapacity: true)
    while true {
      guard place < bytes.count else { throw fault(.cutOff) }
      switch bytes[place] {
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

  /// The prefix that the attribute declares, empty for the default namespace; nil for any other attribute.
  private func declaredPrefix(of attribute: RawAttribute) throws(XMLFault) -> String? {
    let isDefault = attribute.prefix.isEmpty && attribute.name == "xmlns"
    guard isDefault || attribute.prefix == "xmlns" else { return nil }
    let reserved = [XMLReader.xmlNamespace, "http://www.w3.org/2000/xmlns/"].contains(attribute.value)
    if isDefault {
      guard !reserved else { throw fault(.notWellFormed) }
      return ""
    }
    if attribute.name == "xml" {
      guard attribute.value == XMLReader.xmlNamespace else { throw fault(.notWellFormed) }
    } else {
      guard attribute.name != "xmlns", !attribute.value.isEmpty, !reserved else { throw fault(.notWellFormed) }
    }
    return attribute.name
  }

  private mutating func bind(_ prefix: String, to namespace: String) {
    bindings[prefix, default: []].append(namespace)
    if prefix.isEmpty { defaultNamespace = boundNamespace("") }
  }

  private func boundNamespace(_ prefix: String) -> String? {
    guard let namespace = bindings[prefix]?.last, !namespace.isEmpty else { return nil }
    return namespace
  }

  private func namespace(of prefix: String) throws(XMLFault) -> String {
    guard let namespace = boundNamespace(prefix) else { throw fault(.unknownPrefix(prefix)) }
    return namespace
  }

  private func resolved(_ raw: [RawAttribute]) throws(XMLFault) -> [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    attributes.reserveCapacity(raw.count)
    var seen: Set<String> = []
    for attribute in raw {
      let namespace = attribute.prefix.isEmpty ? nil : try namespace(of: attribute.prefix)
      attributes.append(XMLAttribute(name: attribute.name, namespace: namespace, value: attribute.value))
      // A name holds no space, so this is one key for one pair of namespace and name.
      guard raw.count < 2 || seen.insert(attribute.name + " " + (namespace ?? "")).inserted else {
        throw fault(.duplicateAttribute(attribute.name))
      }
    }
    return attributes
  }

  // MARK: - Bytes

  /// Reads a name: the whole of it, and the part after its prefix.
  private mutating func readName() throws(XMLFault) -> (all: Range<Int>, local: Range<Int>) {
    let start = place
    var (local, begins) = (place, true)
    while place < bytes.count {
      if bytes[place] == 0x3A, !begins, local == start {
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
    guard place < bytes.count else { throw fault(.cutOff) }
    guard !begins, bytes[place] != 0x3A else { throw fault(.notWellFormed) }
    return (start..<place, local..<place)
  }

  private mutating func skipSpace() -> Bool {
    let start = place
    while place < bytes.count, XMLCharacters.isSpace(bytes[place]) { step() }
    return place > start
  }

  /// Goes one byte further and counts the line when it was its end.
  private mutating func step() {
    let byte = bytes[place]
    place += 1
    if byte == 0x0A { currentLine += 1 }
    // A carriage return ends a line of its own unless a line feed, which is counted by itself, comes after it.
    if byte == 0x0D {
      currentLine += 1
      if place < bytes.count, bytes[place] == 0x0A { currentLine -= 1 }
    }
  }

  private func follows(_ mark: StaticString) -> Bool {
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

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func fault(_ reason: XMLFault.Reason) -> XMLFault { XMLFault(line: currentLine, reason: reason) }
}
