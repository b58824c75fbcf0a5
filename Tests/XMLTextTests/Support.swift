// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

/// Every event of the document.
func events(_ bytes: [UInt8], limits: XMLLimits = .standard) throws(XMLFault) -> [XMLEvent] {
  var reader = try XMLReader(bytes, limits: limits)
  var events: [XMLEvent] = []
  while let event = try reader.next() { events.append(event) }
  return events
}

func events(_ text: String, limits: XMLLimits = .standard) throws(XMLFault) -> [XMLEvent] {
  try events(Array(text.utf8), limits: limits)
}

/// Why the document is refused; nil when it is not.
func fault(_ bytes: [UInt8], limits: XMLLimits = .standard) -> XMLFault? {
  do throws(XMLFault) {
    _ = try events(bytes, limits: limits)
    return nil
  } catch { return error }
}

func fault(_ text: String, limits: XMLLimits = .standard) -> XMLFault? { fault(Array(text.utf8), limits: limits) }

/// A tree that says the same as the events, for comparing what was written with what is read.
indirect enum Node: Equatable {
  case element(name: String, attributes: [XMLAttribute], children: [Node])
  case text(String)

  /// Writes the node; texts and attributes only in this form, so without namespaces.
  func write(to writer: inout XMLWriter) {
    switch self {
    case .text(let text): writer.text(text)
    case .element(let name, let attributes, let children):
      writer.start(name)
      for attribute in attributes { writer.attribute(attribute.name, attribute.value) }
      for child in children { child.write(to: &writer) }
      writer.end()
    }
  }

  /// The tree of a whole document.
  init?(reading bytes: [UInt8]) throws(XMLFault) {
    var reader = try XMLReader(bytes)
    var stack: [(name: String, attributes: [XMLAttribute], children: [Node])] = [("", [], [])]
    while let event = try reader.next() {
      switch event {
      case .start(let start): stack.append((start.name, start.attributes, []))
      case .text(let text): stack[stack.count - 1].children.append(.text(text))
      case .end:
        let last = stack.removeLast()
        stack[stack.count - 1].children.append(
          .element(name: last.name, attributes: last.attributes, children: last.children))
      }
    }
    guard let root = stack.first?.children.first else { return nil }
    self = root
  }
}
