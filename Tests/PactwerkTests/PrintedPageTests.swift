// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Pactwerk
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import PrintedPages
import Synchronization
import Testing

@Suite struct `Pages as PDF` {
  private static let reports = ["", "/cijfers", "/programma", "/koppeling", "/draden"]

  /// A program that puts the page itself between the head and the end of a PDF, so that a test can read it.
  private final class Mirror: Sendable {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pactwerk-\(UUID().uuidString)").path
    var printer: PagePrinter { PagePrinter(program: folder + "/program", folder: folder) }

    init(_ body: String = #"{ printf '%%PDF-1.4\n'; cat "$page"; printf '\n%%%%EOF\n'; } > "$out""#) throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let script = """
        #!/bin/sh
        for word in "$@"; do
          case "$word" in --print-to-pdf=*) out="${word#*=}" ;; file://*) page="${word#file://}" ;; esac
        done
        \(body)

        """
      try Data(script.utf8).write(to: URL(fileURLWithPath: folder + "/program"))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/program")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
  }

  @Test(arguments: reports) func `have the words of the page for who asks it, and no more`(path: String) async throws {
    let mirror = try Mirror()
    let marked = try await MarkedDistrict.make(printer: mirror.printer)
    let address = "/wijken/merkwijk" + path
    for (reader, cookie) in [
      ("visitor", nil), ("coordinator", try await marked.cookie(of: "coordinator@voorbeeld.nl")),
    ] {
      let page = await marked.get(address, cookie: cookie)
      let pdf = await marked.get(address + "?als=pdf", cookie: cookie)

      #expect(page.text.contains("als=pdf\" rel=\"nofollow\""))
      #expect(pdf.status == 200)
      #expect(pdf.header("content-type") == "application/pdf")
      #expect(pdf.header("cache-control") == "no-store")
      for word in MarkedDistrict.Word.allCases {
        #expect(page.text.contains(word.rawValue) == pdf.text.contains(word.rawValue), "\(reader) reads \(word)")
      }
    }
    await marked.test.remove()
  }

  @Test func `are made of a page that needs nothing besides itself, in its language and with its choices`()
    async throws
  {
    let mirror = try Mirror()
    let marked = try await MarkedDistrict.make(printer: mirror.printer)

    let page = await marked.get("/en/wijken/merkwijk/cijfers?naast=Buurwijk")
    let pdf = await marked.get("/en/wijken/merkwijk/cijfers?naast=Buurwijk&als=pdf")

    #expect(page.text.contains("/en/wijken/merkwijk/cijfers?naast=Buurwijk&amp;als=pdf"))
    #expect(pdf.header("content-disposition") == "attachment; filename=\"merkwijk-cijfers.pdf\"")
    #expect(pdf.text.contains("Buurwijk") && pdf.text.contains("<html lang=\"en\""))
    #expect(pdf.text.contains("<base href=\"/en/wijken/merkwijk/cijfers?naast=Buurwijk\">"))
    #expect(pdf.text.contains(".pactwerk-noprint") && !pdf.text.contains("<script"))
    #expect(!pdf.text.contains("rel=\"stylesheet\"") && !pdf.text.contains("url(\"vendor/"))
    await marked.test.remove()
  }

  @Test func `name nobody who reads them and hold no token`() async throws {
    let mirror = try Mirror()
    let marked = try await MarkedDistrict.make(printer: mirror.printer)
    let cookie = try await marked.cookie(of: "coordinator@voorbeeld.nl")

    let page = await marked.get("/wijken/merkwijk/draden", cookie: cookie)
    let pdf = await marked.get("/wijken/merkwijk/draden?als=pdf", cookie: cookie)

    #expect(page.text.contains("Test coordinator") && page.text.contains("name=\"csrf\""))
    #expect(!pdf.text.contains("Test coordinator") && !pdf.text.contains("name=\"csrf\""))
    await marked.test.remove()
  }

  @Test func `are nowhere where the server has no program for it`() async throws {
    let marked = try await MarkedDistrict.make()

    #expect(!(await marked.get("/wijken/merkwijk/cijfers")).text.contains("als=pdf"))
    #expect((await marked.get("/wijken/merkwijk/cijfers?als=pdf")).status == 404)
    await marked.test.remove()
  }

  @Test func `are not made of pages that are no report`() async throws {
    let mirror = try Mirror()
    let marked = try await MarkedDistrict.make(printer: mirror.printer)

    let privacy = await marked.get("/privacy?als=pdf")
    #expect(privacy.header("content-type") == "text/html; charset=utf-8")
    #expect(!privacy.text.contains("als=pdf"))
    await marked.test.remove()
  }

  @Test func `that could not be made say so, with the print view as the way out`() async throws {
    let mirror = try Mirror("echo geheim >&2; exit 3")
    let marked = try await MarkedDistrict.make(printer: mirror.printer)

    let dutch = await marked.get("/wijken/merkwijk/cijfers?als=pdf&naast=Buurwijk")
    let english = await marked.get("/en/wijken/merkwijk/cijfers?als=pdf")

    #expect(dutch.status == 500 && english.status == 500)
    #expect(dutch.text.contains("Druk de pagina af met uw browser"))
    #expect(dutch.text.contains("href=\"/wijken/merkwijk/cijfers?naast=Buurwijk\""))
    #expect(english.text.contains("Print the page with your browser"))
    #expect(!dutch.text.contains("geheim"))
    await marked.test.remove()
  }

  @Test func `that could not be made are logged by what went wrong and nothing else`() async throws {
    let mirror = try Mirror("echo 'no usable sandbox; Merkwoorden' >&2; exit 3")
    let marked = try await MarkedDistrict.make()
    let faults = Faults()
    let edge = try Installation.edge(
      marked.test.database, publicFolder: MarkedDistrict.publicFolder, printer: mirror.printer, log: faults.note)

    _ = await edge.answer(
      Incoming(method: "GET", path: "/wijken/merkwijk", query: "als=pdf", headers: ["host": "127.0.0.1"]))

    #expect(faults.all == ["ended(status: 3, speaksOfSandbox: true)"])
    await marked.test.remove()
  }

  @Test func `of which too many are asked at once are put off with a time to come back`() async throws {
    var limits = PrintLimits()
    (limits.atOnce, limits.waiting, limits.seconds) = (1, 0, 300)
    let mirror = try Mirror(
      #"while [ ! -e "${0%/*}/go" ]; do sleep 0.05; done; printf '%%PDF-1.4\n%%%%EOF\n' > "$out""#)
    let printer = PagePrinter(program: mirror.folder + "/program", limits: limits, folder: mirror.folder)
    let marked = try await MarkedDistrict.make(printer: printer)

    let answers = await withTaskGroup(of: Outgoing.self) { group in
      for _ in 0..<2 { group.addTask { await marked.get("/wijken/merkwijk/cijfers?als=pdf") } }
      var answers: [Outgoing] = []
      for await answer in group {
        answers.append(answer)
        _ = FileManager.default.createFile(atPath: mirror.folder + "/go", contents: nil)
      }
      return answers
    }

    let busy = try #require(answers.first { $0.status == 503 })
    #expect(answers.contains { $0.status == 200 })
    #expect(busy.header("retry-after") == "30")
    #expect(busy.text.contains("andere PDF-bestanden"))
    await marked.test.remove()
  }
}

/// The faults that were logged.
private final class Faults: Sendable {
  private let lines = Mutex<[String]>([])
  var all: [String] { lines.withLock { $0 } }
  @Sendable func note(_ line: Edge.LogLine) {
    if let fault = line.fault { lines.withLock { $0.append(fault) } }
  }
}
