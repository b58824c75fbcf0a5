// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

/// Reads the elements of a project or codebook one by one.
struct ElementReader {
  private var xml: XMLReader

  init(_ bytes: [UInt8], limits: XMLLimits) throws(QualitativeFault) {
    do throws(XMLFault) { xml = try XMLReader(bytes, limits: limits) } catch { throw .xml(error) }
  }

  /// The root element, which must have this name; its namespace differs between editions and is not looked at.
  mutating func root(_ name: String) throws(QualitativeFault) -> XMLStart {
    guard let root = try nextChild() else { throw .wrongRoot(expected: name, found: "") }
    guard root.name == name else { throw .wrongRoot(expected: name, found: root.name) }
    return root
  }

  /// The next element inside the one that is open; nil when that ends. The one given before must have been read to
  /// its end, by `nextChild()`, `skip()` or `text()`.
  mutating func nextChild() throws(QualitativeFault) -> XMLStart? {
    do throws(XMLFault) { return try xml.nextChild() } catch { throw .xml(error) }
  }

  /// Passes over the element that was given last.
  mutating func skip() throws(QualitativeFault) {
    do throws(XMLFault) { try xml.skip() } catch { throw .xml(error) }
  }

  /// The text in the element that was given last, to its end.
  mutating func text() throws(QualitativeFault) -> String {
    do throws(XMLFault) { return try xml.textToEnd() } catch { throw .xml(error) }
  }

  /// The text in the element that was given last; nil when there is nothing but white space.
  mutating func description() throws(QualitativeFault) -> String? {
    let text = try text()
    return text.utf8.allSatisfy { $0 <= 0x20 } ? nil : text
  }

  /// The key that the element given last points at; it must have one.
  mutating func reference(_ element: XMLStart) throws(QualitativeFault) -> GUID {
    try skip()
    // `targetGUID` in projects, `guid` in the sets of codebooks.
    guard let text = element["targetGUID"] ?? element["guid"] else {
      throw .missing(line: element.line, element: element.name, part: "targetGUID")
    }
    return try element.guid(from: text)
  }
}

extension XMLStart {
  /// The key of this element.
  func ownGUID() throws(QualitativeFault) -> GUID { try guid(from: try required("guid")) }

  /// The key in an attribute; nil when it does not stand there or is empty.
  func optionalGUID(_ attribute: String) throws(QualitativeFault) -> GUID? {
    guard let text = self[attribute], !text.isEmpty else { return nil }
    return try guid(from: text)
  }

  /// The value of an attribute that must be there.
  func required(_ attribute: String) throws(QualitativeFault) -> String {
    guard let value = self[attribute] else { throw .missing(line: line, element: name, part: attribute) }
    return value
  }

  func guid(from text: String) throws(QualitativeFault) -> GUID {
    guard let guid = GUID(text) else { throw .notAGUID(line: line, value: String(text.prefix(80))) }
    return guid
  }
}
