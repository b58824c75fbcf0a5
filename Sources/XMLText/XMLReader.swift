// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

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

  private var scanner: XMLScanner
  private var namespaces = XMLNamespaces()
  private var open: [OpenElement] = []
  private var elements = 0
  private var hasRoot = false
  /// Whether the element that began last was an empty-element tag, so that its end is due.
  private var endIsDue = false

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
    scanner = XMLScanner(bytes, from: start, limits: limits)
    if scanner.follows("<?xml"), start + 5 < bytes.count, XMLCharacters.isSpace(bytes[start + 5]) {
      try readDeclaration()
    }
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
    line = scanner.line
    if let text = try scanner.readText() { return .text(text) }
    line = scanner.line
    return scanner.follows("</") ? try readEndTag() : try readStartTag()
  }

  /// Reads past the end of the element that began last, with everything in it.
  ///
  /// - Complexity: O(*k*) for the *k* bytes of the element.
  public mutating func skip() throws(XMLFault) {
    let outside = depth - 1
    while depth > outside { guard try next() != nil else { return } }
  }

  /// The next element inside the one that is open, passing over text; nil when that one ends, or the document.
  ///
  /// The element given before must have been read to its end, by `nextChild()`, `skip()` or `textToEnd()`. The first
  /// call gives the root.
  ///
  /// - Complexity: O(*k*) for the *k* bytes up to and with the start tag.
  public mutating func nextChild() throws(XMLFault) -> XMLStart? {
    while let event = try next() {
      switch event {
      case .start(let start): return start
      case .end: return nil
      case .text: continue
      }
    }
    return nil
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
    while !scanner.isAtEnd {
      if XMLCharacters.isSpace(scanner.byte) {
        scanner.step()
      } else if scanner.follows("<!--") || scanner.follows("<?") {
        try scanner.skipCommentOrInstruction()
      } else if scanner.follows("<!") {
        throw scanner.faultOfMarkup
      } else if scanner.byte == 0x3C, !hasRoot {
        hasRoot = true
        line = scanner.line
        return try readStartTag()
      } else {
        throw scanner.fault(.notWellFormed)
      }
    }
    guard hasRoot else { throw scanner.fault(.cutOff) }
    return nil
  }

  /// Reads `<?xml version="1.0" encoding="UTF-8"?>`; another encoding than UTF-8 or its part ASCII is refused.
  private mutating func readDeclaration() throws(XMLFault) {
    scanner.place += 5
    var names: [String] = []
    while true {
      let hadSpace = scanner.skipSpace()
      if scanner.follows("?>") { break }
      let isCut = scanner.isAtEnd || (scanner.byte == 0x3F && scanner.place + 1 == scanner.bytes.count)
      guard hadSpace, !isCut else { throw scanner.fault(isCut ? .cutOff : .notWellFormed) }
      let name = scanner.string(try scanner.readName().all)
      let value = try scanner.readEqualsAndValue()
      guard ["version", "encoding", "standalone"].contains(name), !names.contains(name) else {
        throw scanner.fault(.notWellFormed)
      }
      if name == "encoding", !["utf-8", "utf8", "us-ascii", "ascii"].contains(value.lowercased()) {
        throw scanner.fault(.wrongEncoding)
      }
      names.append(name)
    }
    guard names.first == "version" else { throw scanner.fault(.notWellFormed) }
    scanner.place += 2
  }

  // MARK: - Tags

  private mutating func readStartTag() throws(XMLFault) -> XMLEvent {
    scanner.place += 1
    elements += 1
    let limits = scanner.limits
    guard elements <= limits.elements else { throw scanner.fault(.tooManyElements(limit: limits.elements)) }
    guard open.count < limits.depth else { throw scanner.fault(.tooDeep(limit: limits.depth)) }
    let name = try scanner.readName()
    var (attributes, declared): ([RawAttribute], [String]) = ([], [])
    var declarations: [(prefix: String, namespace: String)] = []
    while true {
      let hadSpace = scanner.skipSpace()
      guard !scanner.isAtEnd else { throw scanner.fault(.cutOff) }
      if scanner.byte == 0x3E || scanner.byte == 0x2F { break }
      guard hadSpace else { throw scanner.fault(.notWellFormed) }
      let attribute = try readAttribute()
      if let prefix = try declaredPrefix(of: attribute) {
        guard !declared.contains(prefix) else { throw scanner.fault(.duplicateAttribute("xmlns:" + prefix)) }
        declared.append(prefix)
        declarations.append((prefix, attribute.value))
      } else {
        attributes.append(attribute)
      }
      guard attributes.count + declared.count <= limits.attributes else {
        throw scanner.fault(.tooManyAttributes(limit: limits.attributes))
      }
    }
    try readTagEnd()
    for declaration in declarations { namespaces.bind(declaration.prefix, to: declaration.namespace) }
    let localName = scanner.string(name.local)
    open.append(OpenElement(name: name.all, localName: localName, prefixes: declared))
    let prefix = scanner.string(name.all.lowerBound..<max(name.all.lowerBound, name.local.lowerBound - 1))
    let namespace = prefix.isEmpty ? namespaces.ofNoPrefix : try namespace(of: prefix)
    return .start(
      XMLStart(name: localName, namespace: namespace, attributes: try resolved(attributes), line: line))
  }

  /// Reads `>` or `/>`.
  private mutating func readTagEnd() throws(XMLFault) {
    if scanner.byte == 0x2F {
      scanner.place += 1
      guard !scanner.isAtEnd else { throw scanner.fault(.cutOff) }
      guard scanner.byte == 0x3E else { throw scanner.fault(.notWellFormed) }
      endIsDue = true
    }
    scanner.place += 1
  }

  private mutating func readEndTag() throws(XMLFault) -> XMLEvent {
    scanner.place += 2
    let name = try scanner.readName()
    _ = scanner.skipSpace()
    guard !scanner.isAtEnd else { throw scanner.fault(.cutOff) }
    guard scanner.byte == 0x3E else { throw scanner.fault(.notWellFormed) }
    let element = close()
    guard scanner.bytes[name.all].elementsEqual(scanner.bytes[element.name]) else {
      throw scanner.fault(.wrongEnd(expected: scanner.string(element.name), found: scanner.string(name.all)))
    }
    scanner.place += 1
    return .end(name: element.localName)
  }

  private mutating func close() -> OpenElement {
    let element = open.removeLast()
    for prefix in element.prefixes { namespaces.unbind(prefix) }
    return element
  }

  // MARK: - Attributes

  private mutating func readAttribute() throws(XMLFault) -> RawAttribute {
    let name = try scanner.readName()
    let prefix = scanner.string(name.all.lowerBound..<max(name.all.lowerBound, name.local.lowerBound - 1))
    return RawAttribute(prefix: prefix, name: scanner.string(name.local), value: try scanner.readEqualsAndValue())
  }

  /// The prefix that the attribute declares, empty for the default namespace; nil for any other attribute.
  private func declaredPrefix(of attribute: RawAttribute) throws(XMLFault) -> String? {
    let isDefault = attribute.prefix.isEmpty && attribute.name == "xmlns"
    guard isDefault || attribute.prefix == "xmlns" else { return nil }
    let reserved = [XMLReader.xmlNamespace, "http://www.w3.org/2000/xmlns/"].contains(attribute.value)
    if isDefault {
      guard !reserved else { throw scanner.fault(.notWellFormed) }
      return ""
    }
    if attribute.name == "xml" {
      guard attribute.value == XMLReader.xmlNamespace else { throw scanner.fault(.notWellFormed) }
    } else {
      guard attribute.name != "xmlns", !attribute.value.isEmpty, !reserved else { throw scanner.fault(.notWellFormed) }
    }
    return attribute.name
  }

  private func namespace(of prefix: String) throws(XMLFault) -> String {
    guard let namespace = namespaces.namespace(of: prefix) else { throw scanner.fault(.unknownPrefix(prefix)) }
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
        throw scanner.fault(.duplicateAttribute(attribute.name))
      }
    }
    return attributes
  }
}
