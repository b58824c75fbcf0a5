// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

extension Codebook {
  /// The codebook as a `.qdc` file; notes, sources and notes of sets have no place there.
  ///
  /// The schema asks for at least one code, and wants no empty `Sets`: those are left out.
  ///
  /// - Complexity: O(*n*) for *n* codes and bytes of text.
  public func qdc() -> [UInt8] {
    var xml = XMLWriter(isIndented: true)
    xml.start("CodeBook", namespaces: ["": "urn:QDA-XML:codebook:1.0"], ["origin": origin])
    xml.start("Codes")
    for code in codes { xml.write(code, hasNotes: false) }
    xml.end()
    if !sets.isEmpty {
      xml.start("Sets")
      for set in sets {
        xml.start("Set", ["guid": set.guid.text, "name": set.name])
        xml.write(description: set.description)
        for code in set.codes { xml.element("MemberCode", ["guid": code.text]) }
        xml.end()
      }
      xml.end()
    }
    return xml.finished()
  }
}

extension XMLWriter {
  /// A code and those under it. The schema wants `isCodable` always, and a colour only as six or three digits.
  mutating func write(_ code: Code, hasNotes: Bool) {
    let colour = code.colour.flatMap { XMLWriter.isColour($0) ? $0 : nil }
    start(
      "Code",
      [
        "guid": code.guid.text, "name": code.name, "isCodable": code.isCodable ? "true" : "false", "color": colour,
      ])
    write(description: code.description)
    if hasNotes { write(references: code.notes, "NoteRef") }
    for inner in code.codes { write(inner, hasNotes: hasNotes) }
    end()
  }

  /// A `Description`, when there is one.
  mutating func write(description: String?) {
    if let description { element("Description", text: PlainText.lineFeeds(description)) }
  }

  /// An element for every key.
  mutating func write(references: [GUID], _ name: String) {
    for guid in references { element(name, ["targetGUID": guid.text]) }
  }

  private static func isColour(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.utf8.first == 0x23 && (digits.count == 6 || digits.count == 3)
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF) }
  }
}
