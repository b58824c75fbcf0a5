// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Writes a document in UTF-8: escaped byte by byte, well formed whatever the texts are.
///
/// Characters that XML does not allow (control characters, U+FFFE, U+FFFF) are left out and counted. Names are written
/// by the program, not by people: a name that is none is a mistake in the program and stops it.
///
/// - Complexity: O(*n*) for *n* bytes written.
public struct XMLWriter: Sendable {
  /// How many characters were left out because XML does not allow them.
  public private(set) var droppedCharacters = 0

  private struct OpenElement: Sendable {
    let name: String
    var hasElements = false
    var hasText = false
  }

  private var bytes: [UInt8] = []
  private var open: [OpenElement] = []
  private var tagIsOpen = false
  private let isIndented: Bool

  /// A writer of a new document.
  ///
  /// - Parameters:
  ///   - isIndented: whether elements stand on lines of their own, two spaces in; never inside text.
  ///   - hasDeclaration: whether the document begins with `<?xml version="1.0" encoding="UTF-8"?>`.
  public init(isIndented: Bool = false, hasDeclaration: Bool = true) {
    self.isIndented = isIndented
    if hasDeclaration { bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8 }
  }

  /// Begins an element.
  ///
  /// - Parameters:
  ///   - name: its name, with its prefix if it has one.
  ///   - namespaces: the namespaces it declares, by prefix; the empty prefix is the default namespace.
  ///   - attributes: its attributes by name, in this order; those without a value are left out.
  public mutating func start(
    _ name: String, namespaces: KeyValuePairs<String, String> = [:], _ attributes: KeyValuePairs<String, String?> = [:]
  ) {
    begin(name)
    for (prefix, namespace) in namespaces { write(attribute: prefix.isEmpty ? "xmlns" : "xmlns:" + prefix, namespace) }
    for (name, value) in attributes { if let value { write(attribute: name, value) } }
  }

  /// Adds an attribute to the element that began last, before anything is written in it.
  public mutating func attribute(_ name: String, _ value: String) {
    precondition(tagIsOpen, "an attribute after the start tag was closed")
    write(attribute: name, value)
  }

  /// Writes text in the element that is open.
  public mutating func text(_ text: String) {
    guard !text.isEmpty, !open.isEmpty else { return }
    closeTag()
    open[open.count - 1].hasText = true
    escape(text, inAttribute: false)
  }

  /// Ends the element that is open.
  public mutating func end() {
    guard let element = open.popLast() else { return }
    if tagIsOpen {
      bytes += "/>".utf8
      tagIsOpen = false
      return
    }
    if element.hasElements, !element.hasText { newLine() }
    bytes += "</".utf8
    bytes += element.name.utf8
    bytes.append(0x3E)
  }

  /// Writes an element with nothing but text in it.
  public mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String = "") {
    start(name, attributes)
    self.text(text)
    end()
  }

  /// Ends every element that is open and gives the document.
  public consuming func finished() -> [UInt8] {
    while !open.isEmpty { end() }
    bytes.append(0x0A)
    return bytes
  }

  private mutating func begin(_ name: String) {
    precondition(XMLCharacters.isQualifiedName(name), "no name of an element: \(name)")
    closeTag()
    if let parent = open.indices.last {
      open[parent].hasElements = true
      if !open[parent].hasText { newLine() }
    }
    open.append(OpenElement(name: name))
    bytes.append(0x3C)
    bytes += name.utf8
    tagIsOpen = true
  }

  private mutating func closeTag() {
    guard tagIsOpen else { return }
    bytes.append(0x3E)
    tagIsOpen = false
  }

  private mutating func newLine() {
    guard isIndented else { return }
    bytes.append(0x0A)
    bytes += [UInt8](repeating: 0x20, count: 2 * open.count)
  }

  private mutating func write(attribute name: String, _ value: String) {
    precondition(XMLCharacters.isQualifiedName(name), "no name of an attribute: \(name)")
    bytes.append(0x20)
    bytes += name.utf8
    bytes += "=\"".utf8
    escape(value, inAttribute: true)
    bytes.append(0x22)
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x22 where inAttribute: bytes += "&quot;".utf8
      // Readers make a space of these in attributes, and a line feed of a carriage return anywhere.
      case 0x09 where inAttribute: bytes += "&#9;".utf8
      case 0x0A where inAttribute: bytes += "&#10;".utf8
      case 0x0D: bytes += "&#13;".utf8
      case 0x20...0x7E: bytes.append(UInt8(scalar.value))
      case let value where XMLCharacters.isAllowed(value): bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      default: droppedCharacters += 1
      }
    }
  }
}
