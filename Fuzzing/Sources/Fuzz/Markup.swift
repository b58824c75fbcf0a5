// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

/// `XMLReader`: what it meets is written by `XMLWriter` and met again.
@Sendable func readXML(_ bytes: [UInt8]) {
  guard let found = try? events(bytes, .fuzzed) else { return }
  var writer = XMLWriter()
  for event in found {
    switch event {
    case .start(let start):
      writer.start(start.name, namespaces: ["": start.namespace ?? ""])
      for attribute in start.attributes { writer.attribute(attribute.name, attribute.value) }
    case .text(let text): writer.text(text)
    case .end: writer.end()
    }
  }
  promise(writer.droppedCharacters == 0, "a character that XML does not have")
  let again = unrefused("a document") { () throws(XMLFault) in try events(writer.finished(), .standard) }
  promise(again == found, "another document")
}

/// The events without their lines and without attributes of namespaces.
private func events(_ bytes: [UInt8], _ limits: XMLLimits) throws(XMLFault) -> [XMLEvent] {
  var (reader, events): (XMLReader, [XMLEvent]) = (try XMLReader(bytes, limits: limits), [])
  while let event = try reader.next() {
    guard case .start(let start) = event else {
      events.append(event)
      continue
    }
    let attributes = start.attributes.filter { $0.namespace == nil }
    events.append(.start(XMLStart(name: start.name, namespace: start.namespace, attributes: attributes, line: 0)))
  }
  promise(reader.depth == 0, "a document that ended inside an element")
  return events
}
