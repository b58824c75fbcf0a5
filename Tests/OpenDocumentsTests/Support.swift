// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import OpenDocuments
import Testing
import XMLText
import ZipFiles

let properties = DocumentProperties(title: "Advies & meer", language: "nl-NL", author: "Wijklab", day: "2026-03-01")

func part(_ name: String, of file: [UInt8]) throws -> String {
  let archive = try ZipArchive(file, limits: .standard)
  return String(decoding: try archive.contents(of: try #require(archive.entry(named: name))), as: UTF8.self)
}

/// The document as a list of tags and texts: `<text:p>` by local names, attributes in brackets when asked for.
func outline(_ xml: String, attributes: [String] = []) throws -> [String] {
  var (reader, lines): (XMLReader, [String]) = (try XMLReader(Array(xml.utf8)), [])
  while let event = try reader.next() {
    switch event {
    case .start(let start):
      let shown = start.attributes.filter { attributes.contains($0.name) }.map { " \($0.name)=\($0.value)" }
      lines.append("<" + start.name + shown.joined() + ">")
    case .text(let text): lines.append(text)
    case .end: break
    }
  }
  return lines
}

/// The lines of the body of a text document with these blocks.
func body(_ blocks: [TextDocument.Block], attributes: [String] = []) throws -> [String] {
  let lines = try outline(try part("content.xml", of: TextDocument(properties, blocks).odt()), attributes: attributes)
  return Array(lines.drop { !$0.hasPrefix("<text") }.dropFirst())
}

/// The text of a paragraph as an OpenDocument reader sees it: white space joined, then its elements put back.
func readBack(_ lines: [String]) -> String {
  var text = ""
  for line in lines {
    switch line {
    case "<line-break>": text += "\n"
    case "<tab>": text += "\t"
    case "<s>": text += " "
    case let tag where tag.hasPrefix("<s c="):
      text += String(repeating: " ", count: Int(tag.dropFirst(5).dropLast()) ?? 0)
    case let tag where tag.hasPrefix("<"): break
    default:
      for scalar in line.unicodeScalars where !(scalar == " " && (text.isEmpty || text.hasSuffix(" "))) {
        text.unicodeScalars.append(scalar)
      }
    }
  }
  return text
}
