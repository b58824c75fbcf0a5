// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import OpenDocuments
import PageDocuments
import PactwerkCore
import Places

extension Visit {
  /// The choices of a reader that a document keeps: another district, an indicator on the map, the day as of which the koppelkaart is drawn.
  private static let choices: [StaticString] = ["naast", "kaart", "op"]

  /// Where this page is, with the choices that were made on it.
  var pageAddress: Address { Visit.pageAddress(segments, query) }

  /// Where the page of these segments is, with the choices that a document keeps.
  static func pageAddress(_ segments: [String], _ query: Fields) -> Address {
    let chosen = choices.filter { query["\($0)"] != nil }
    return chosen.reduce(Address.page(segments: segments)) { $0.with($1, query.text("\($1)")) }
  }

  /// A page as a document to edit further, with what this viewer sees on it; nil when it is too large to be one.
  func document(_ content: some PageContent) -> Answer? {
    var writer = HTMLWriter(languagePrefix: texts.language.prefix)
    content.body(texts).write(to: &writer)
    let properties = DocumentProperties(
      title: content.title(texts), language: texts.language == .nl ? "nl-NL" : "en-GB", author: district?.name,
      day: today.text)
    let document = TextDocument(properties, page: writer.bytes, origin: origin)
    guard let bytes = try? document.odt() else { return nil }
    return .file(bytes, type: "application/vnd.oasis.opendocument.text", name: fileName + ".odt")
  }

  /// The last two parts of the address: `schiedam-oost-cijfers`.
  var fileName: String {
    let name = segments.suffix(2).joined(separator: "-").utf8.filter { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    return name.isEmpty ? "pactwerk" : String(decoding: name, as: UTF8.self)
  }
}
