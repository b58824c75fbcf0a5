// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Testing
import ZipFiles

@Suite struct `Pages as documents` {
  private static let reports = [
    "", "/cijfers", "/programma", "/koppeling", "/draden",
  ]

  /// The text of a document: what stands in its content, without tags.
  private func content(_ bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(
      bytes,
      limits: ZipLimits(
        archiveBytes: 2_000_000, entries: 20, entryBytes: 5_000_000, totalBytes: 9_000_000, ratio: 1_000))
    let entry = try #require(archive.entry(named: "content.xml"))
    return String(decoding: try archive.contents(of: entry), as: UTF8.self)
  }

  @Test(arguments: reports) func `have the words of the page for who asks it, and no more`(path: String) async throws {
    let marked = try await MarkedDistrict.make()
    let address = "/wijken/merkwijk" + path
    for (reader, cookie) in [
      ("visitor", nil), ("coordinator", try await marked.cookie(of: "coordinator@voorbeeld.nl")),
    ] {
      let page = await marked.get(address, cookie: cookie)
      let document = await marked.get(address + "?als=odt", cookie: cookie)

      #expect(page.text.contains("als=odt"))
      #expect(document.header("content-type") == "application/vnd.oasis.opendocument.text")
      let text = try content(document.body)
      #expect(text.contains("<text:p"))
      for word in MarkedDistrict.Word.allCases where text.contains(word.rawValue) {
        #expect(page.text.contains(word.rawValue), "\(reader) reads \(word) in \(path)")
      }
    }
    await marked.test.remove()
  }

  @Test func `keep the choices of the page, in the language of the page`() async throws {
    let marked = try await MarkedDistrict.make()

    let page = await marked.get("/en/wijken/merkwijk/cijfers?naast=Buurwijk")
    let document = await marked.get("/en/wijken/merkwijk/cijfers?naast=Buurwijk&als=odt")

    #expect(page.text.contains("/en/wijken/merkwijk/cijfers?naast=Buurwijk&amp;als=odt"))
    #expect(document.header("content-disposition") == "attachment; filename=\"merkwijk-cijfers.odt\"")
    #expect(try content(document.body).contains("Buurwijk"))
    await marked.test.remove()
  }

  @Test func `are not made of pages that are no report`() async throws {
    let marked = try await MarkedDistrict.make()

    #expect(await marked.get("/privacy?als=odt").header("content-type") == "text/html; charset=utf-8")
    await marked.test.remove()
  }
}
