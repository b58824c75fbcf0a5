// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import OpenDocuments
import PageDocuments
import QualitativeData
import Spreadsheets
import XMLText
import ZipFiles

/// `ZipArchive`: what can be unpacked is packed and unpacked the same.
@Sendable func readZip(_ bytes: [UInt8]) {
  guard let archive = try? ZipArchive(bytes, limits: .fuzzed) else { return }
  var (writer, contents) = (ZipWriter(), [(name: String, bytes: [UInt8])]())
  for entry in archive.entries {
    guard let unpacked = try? archive.contents(of: entry) else { continue }
    promise(unpacked.count == entry.size, "an entry of another size")
    unrefused("an entry") { () throws(ZipFault) in try writer.add(entry.name, unpacked) }
    contents.append((entry.name, unpacked))
  }
  let again = unrefused("a zip file") { () throws(ZipFault) in
    try ZipArchive(writer.finished(), limits: .standard)
  }
  promise(again.entries.map(\.name) == contents.map(\.name), "other entries")
  for (name, bytes) in contents {
    promise(again.entry(named: name).flatMap { try? again.contents(of: $0) } == bytes, "another entry")
  }
}

/// `SheetRows`, of a workbook or of its parts.
@Sendable func readWorkbook(_ bytes: [UInt8]) {
  let limits = SheetLimits(
    rows: 500, columns: 60, cells: 10_000, cellBytes: 4_000, textBytes: 200_000, zip: .fuzzed)
  guard let sheet = try? SheetRows(workbook: packed(bytes), limits: limits) else { return }
  promise(sheet.rows.allSatisfy { !$0.cells.isEmpty && $0.cells.count <= limits.columns }, "a row of no length")
  promise(zip(sheet.rows, sheet.rows.dropFirst()).allSatisfy { $0.line < $1.line }, "rows out of order")
  for name in sheet.sheetNames { _ = try? SheetRows(workbook: packed(bytes), sheet: name, limits: limits) }
}

/// A project of REFI-QDA, or its parts: what was written once is read and written the same from then on.
@Sendable func readProject(_ bytes: [UInt8]) {
  let project = try? QualitativeProject(qdpx: packed(bytes), limits: .fuzzed, xmlLimits: .fuzzed)
  // Two sources with one key cannot be written.
  guard let project, let written = try? project.qdpx(keepsBeyondBMP: bytes.count.isMultiple(of: 2)) else { return }
  let again = unrefused("a project") { () throws(QualitativeFault) in try QualitativeProject(qdpx: written) }
  promise(again.sources.count == project.sources.count && again.codes.count == project.codes.count, "another project")
  let once = unrefused("a project") { () throws(ZipFault) in try again.qdpx() }
  let twice = unrefused("a project") { () throws(QualitativeFault) in try QualitativeProject(qdpx: once) }
  promise(twice == again, "another project the second time")
  _ = CodebookTable.rows(of: project)
}

/// A codebook of REFI-QDA: what was written once is read and written the same from then on.
@Sendable func readCodebook(_ bytes: [UInt8]) {
  guard let codebook = try? Codebook(qdc: bytes, limits: .fuzzed) else { return }
  let again = unrefused("a codebook") { () throws(QualitativeFault) in try Codebook(qdc: codebook.qdc()) }
  promise(again.paths.map(\.path) == codebook.paths.map(\.path), "other codes")
  let twice = unrefused("a codebook") { () throws(QualitativeFault) in try Codebook(qdc: again.qdc()) }
  promise(twice == again, "another codebook the second time")
}

/// A page as a text document, whose content is well formed.
@Sendable func readPage(_ bytes: [UInt8]) {
  let document = TextDocument(
    DocumentProperties(title: "Fuzz"), page: bytes, origin: "https://pactwerk.example")
  let written = unrefused("a document") { () throws(ZipFault) in try document.odt() }
  let archive = unrefused("a document") { () throws(ZipFault) in try ZipArchive(written, limits: .standard) }
  let most = XMLLimits(bytes: 10_000_000, depth: 100_000, elements: 1_000_000, textBytes: 1_000_000)
  for entry in archive.entries where entry.name == "content.xml" {
    let contents = unrefused(entry.name) { () throws(ZipFault) in try archive.contents(of: entry) }
    unrefused(entry.name) { () throws(XMLFault) in
      var reader = try XMLReader(contents, limits: most)
      while try reader.next() != nil {}
    }
  }
}
