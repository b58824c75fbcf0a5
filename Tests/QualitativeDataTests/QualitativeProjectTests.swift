// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import QualitativeData
import Statistics
import TestMaterial
import Testing
import XMLText
import ZipFiles

@Suite struct `A qualitative project` {
  @Test func `comes back as it was written, with everything in it`() throws {
    let project = wholeProject()
    let file = try project.qdpx()

    #expect(try QualitativeProject(qdpx: file) == project)
    #expect(try project.qdpx() == file)
    let names = try ZipArchive(file, limits: .standard).entries.map(\.name)
    #expect(names == ["project.qde"] + [40, 41].map { "sources/\(guid($0)).txt" })
  }

  @Test func `has its parts in the order of the schema, and no empty ones`() throws {
    let xml = try contents(of: "project.qde", in: ZipArchive(wholeProject().qdpx(), limits: .standard))
    var (reader, order): (XMLReader, [String]) = (try XMLReader(xml), [])
    while let event = try reader.next() {
      if case .start(let start) = event, reader.depth == 2 { order.append(start.name) }
      if case .start(let start) = event, start.name == "Project" {
        #expect(start.namespace == "urn:QDA-XML:project:1.0")
      }
    }
    #expect(
      order == [
        "Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Description", "NoteRef",
      ])

    let empty = try contents(of: "project.qde", in: ZipArchive(QualitativeProject(name: "x").qdpx(), limits: .standard))
    #expect(String(decoding: empty, as: UTF8.self).contains("<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"/>"))
  }

  @Test func `is read whatever the order, the name of the document and the folder`() throws {
    let xml = """
      <Project name="p" xmlns="urn:QDA-XML:project:1.0"><Sources>
      <PictureSource guid="{\(guid(9))}"><Description>x</Description></PictureSource>
      <TextSource guid="{\(guid(1).text.lowercased())}" plainTextPath="internal://A.TXT">
      <PlainTextSelection guid="\(guid(2))" startPosition="0" endPosition="3"><Coding guid="\(guid(3))">\
      <CodeRef targetGUID="\(guid(5))"/></Coding></PlainTextSelection>
      <PlainTextSelection guid="\(guid(4))" startPosition="2" endPosition="4"/>
      <PlainTextSelection guid="\(guid(4))" startPosition="3" endPosition="2"/>
      <PlainTextSelection guid="\(guid(4))" startPosition="-1" endPosition="2"/></TextSource>
      <TextSource guid="\(guid(6))" plainTextPath="relative:///elders.txt"/></Sources>
      <CodeBook><Codes><Code guid="\(guid(5))" name="c"/></Codes><Sets><Set guid="\(guid(7))" name="s">\
      <MemberCode targetGUID="\(guid(5))"/></Set></Sets></CodeBook>
      <Graphs><Graph guid="\(guid(8))"/></Graphs></Project>
      """
    let project = try QualitativeProject(qdpx: zip([("Map/iets.QDE", xml), ("Sources/a.txt", "\u{FEFF}é\r\n")]))

    #expect(project.sources.map(\.text) == ["é\r\n", ""])
    #expect(project.sources[0].selections.map(\.range) == [0..<3])
    #expect(project.sources[0].guid == guid(1))
    #expect(project.codes == [Code(guid(5), "c")])
    #expect(project.sets.map(\.codes) == [[guid(5)]])
    #expect(
      project.remarks == [
        .leftOut(line: 2, element: "PictureSource"), .outsideText(line: 5, start: 2, end: 4),
        .outsideText(line: 6, start: 3, end: 2), .outsideText(line: 7, start: -1, end: 2),
        .noText(line: 8, path: "relative:///elders.txt"), .leftOut(line: 10, element: "Graphs"),
      ])
  }

  @Test func `keeps its passages when the text is brought into one form`() throws {
    var project = QualitativeProject(name: "p")
    let text = "\u{FEFF}Cafe\u{301}\r\nnaar\rhuis 👩‍👧 slot"
    let scalars = Array(text.unicodeScalars)
    let ranges = [1..<6, 6..<8, 8..<12, 13..<17, 18..<21, 22..<26, 0..<scalars.count]
    project.sources = [
      TextSource(guid(1), text: text, selections: ranges.enumerated().map { Selection(guid(10 + $0), $1) })
    ]

    let source = try QualitativeProject(qdpx: project.qdpx()).sources[0]
    let written = Array(source.text.unicodeScalars)
    let words = source.selections.map { String(String.UnicodeScalarView(written[$0.range])) }
    #expect(source.text.utf8.elementsEqual("Caf\u{E9}\nnaar\nhuis 👩‍👧 slot".utf8))
    #expect(words == ["Caf\u{E9}", "\n", "naar", "huis", "👩‍👧", "slot", source.text])

    let plain = try QualitativeProject(qdpx: project.qdpx(keepsBeyondBMP: false)).sources[0]
    #expect(plain.text.utf8.elementsEqual("Caf\u{E9}\nnaar\nhuis \u{25A1}\u{200D}\u{25A1} slot".utf8))
    #expect(plain.selections.map(\.range) == source.selections.map(\.range))
  }

  @Test func `agrees with bringing each piece into one form by itself`() throws {
    var random = SplitMix64(seed: 9)
    let pieces = ["a", "e\u{301}", "\r\n", "\r", "\n", "👍", "é", "\u{1100}\u{1161}", "u\u{308}\u{304}", " "]
    for _ in 0..<100 {
      let parts = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      // "\r" and "\n" side by side would be one line end.
      let texts = parts.flatMap { $0 == "\n" ? ["x", "\n"] : [$0] }
      var (start, selections): (Int, [Selection]) = (0, [])
      for (index, text) in texts.enumerated() {
        let end = start + text.unicodeScalars.count
        selections.append(Selection(guid(10 + index), start..<end))
        start = end
      }
      var project = QualitativeProject(name: "p")
      project.sources = [TextSource(guid(1), text: texts.joined(), selections: selections)]
      let source = try QualitativeProject(qdpx: project.qdpx()).sources[0]
      let scalars = Array(source.text.unicodeScalars)
      let forms = texts.map { ["\r\n", "\r"].contains($0) ? "\n" : $0.precomposedStringWithCanonicalMapping }
      #expect(source.selections.map { String(String.UnicodeScalarView(scalars[$0.range])) } == forms)
    }
  }

  @Test func `of another program is read and written again`() throws {
    for (name, users, codes) in [("blank-atlas-project", 2, 0), ("target-atlas-project", 2, 3)] {
      guard let bytes = try Checkout.sharedBytes("data/refi_qda/\(name).qdpx") else { continue }
      let project = try QualitativeProject(qdpx: bytes)
      #expect(project.name == name)
      #expect(project.origin == "ATLAS.ti for Windows 23.2.3.27778")
      #expect(project.users.count == users)
      #expect(Codebook(codes: project.codes).paths.count == codes)
      #expect(project.remarks.isEmpty)
      #expect(try QualitativeProject(qdpx: project.qdpx()) == project)
    }
  }
}

@Suite struct `A project that is refused` {
  func fault(of body: String, _ files: [(String, String)] = []) throws -> QualitativeFault? {
    QualitativeDataTests.fault(try zip([("project.qde", "<Project name=\"p\">\(body)</Project>")] + files))
  }

  @Test func `has no document, several, or another`() throws {
    #expect(QualitativeDataTests.fault([]) == .zip(.notAZip))
    #expect(QualitativeDataTests.fault(try zip([("a.txt", "")])) == .noProject)
    #expect(QualitativeDataTests.fault(try zip([("a.qde", ""), ("b.QDE", "")])) == .severalProjects)
    #expect(
      QualitativeDataTests.fault(try zip([("a.qde", "<CodeBook/>")]))
        == .wrongRoot(expected: "Project", found: "CodeBook"))
    #expect(QualitativeDataTests.fault(try zip([("a.qde", "<Project>")])) == .xml(XMLFault(line: 1, reason: .cutOff)))
  }

  @Test func `has keys, places or words that are none`() throws {
    #expect(try fault(of: "<Users><User guid=\"x\"/></Users>") == .notAGUID(line: 1, value: "x"))
    #expect(try fault(of: "<Users><User/></Users>") == .missing(line: 1, element: "User", part: "guid"))
    #expect(
      try fault(of: "<Variables><Variable guid=\"\(guid(1))\" name=\"v\" typeOfVariable=\"Kleur\"/></Variables>")
        == .wrongValue(line: 1, element: "Variable", value: "Kleur"))
    #expect(
      try fault(of: "<Cases><Case guid=\"\(guid(1))\"><VariableValue/></Case></Cases>")
        == .missing(line: 1, element: "VariableValue", part: "VariableRef"))
    func source(_ inner: String) -> String {
      "<Sources><TextSource guid=\"\(guid(1))\">\(inner)</TextSource></Sources>"
    }
    #expect(
      try fault(of: source("<PlainTextSelection guid=\"\(guid(1))\" startPosition=\"a\" endPosition=\"1\"/>"))
        == .wrongValue(line: 1, element: "PlainTextSelection", value: "a"))
    #expect(
      try fault(of: source("<PlainTextSelection guid=\"\(guid(1))\" startPosition=\"0\"/>"))
        == .missing(line: 1, element: "PlainTextSelection", part: "endPosition"))
    #expect(
      try fault(of: source("<Coding guid=\"\(guid(1))\"/>")) == .missing(line: 1, element: "Coding", part: "CodeRef"))
    #expect(
      try fault(of: "<Links><Link guid=\"\(guid(1))\" direction=\"Up\"/></Links>")
        == .wrongValue(line: 1, element: "Link", value: "Up"))
  }

  @Test func `has a text that is no UTF-8, or names one large text many times`() throws {
    var writer = ZipWriter()
    try writer.add(
      "p.qde",
      Array(
        "<Project><Sources><TextSource guid=\"\(guid(1))\" plainTextPath=\"internal://a.txt\"/></Sources></Project>"
          .utf8))
    try writer.add("sources/a.txt", [0x63, 0xE9])
    #expect(QualitativeDataTests.fault(writer.finished()) == .wrongEncoding(path: "a.txt"))

    let sources = (1...20).map { "<TextSource guid=\"\(guid($0))\" plainTextPath=\"internal://a.txt\"/>" }.joined()
    let document = "<Project><Sources>\(sources)</Sources></Project>"
    let file = try zip([("p.qde", document), ("sources/a.txt", String(repeating: "a", count: 1_000))])
    // The document counts too, and a text as often as it is unpacked.
    let whole = document.utf8.count + 20_000
    for total in [1_000 + document.utf8.count, 20_000, whole - 1] {
      let limits = ZipLimits(archiveBytes: 100_000, entries: 9, entryBytes: 9_000, totalBytes: total, ratio: 100)
      #expect(QualitativeDataTests.fault(file, limits: limits) == .zip(.totalTooLarge(limit: total)))
    }
    let limits = ZipLimits(archiveBytes: 100_000, entries: 9, entryBytes: 9_000, totalBytes: whole, ratio: 100)
    #expect(QualitativeDataTests.fault(file, limits: limits) == nil)
  }

  @Test func `is cut off anywhere`() throws {
    let file = try wholeProject().qdpx()
    for place in 0..<100 {
      #expect(QualitativeDataTests.fault(Array(file.prefix(file.count * place / 100))) == .zip(.notAZip))
    }
    let xml = try contents(of: "project.qde", in: ZipArchive(file, limits: .standard))
    for place in 0..<100 {
      let cut = String(decoding: xml.prefix(xml.count * place / 100), as: UTF8.self)
      #expect(QualitativeDataTests.fault(try zip([("p.qde", cut)])) != nil)
    }
  }

  @Test func `fuzz: a broken document gives a project that can be written, or a fault`() throws {
    let xml = try contents(of: "project.qde", in: ZipArchive(wholeProject().qdpx(), limits: .standard))
    var random = SplitMix64(seed: 4)
    for _ in 0..<fuzzRounds(1_000) {
      var bytes = xml
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = Array("0159AF-<>/\"' ".utf8).randomElement(using: &random) ?? 0
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...60, using: &random)))
        case 2: bytes[place] = UInt8.random(in: 0x30...0x39, using: &random)
        default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        }
      }
      var writer = ZipWriter()
      try writer.add("p.qde", bytes, as: .stored)
      do throws(QualitativeFault) {
        let project = try QualitativeProject(qdpx: writer.finished())
        #expect(
          project.sources.allSatisfy { source in
            source.selections.allSatisfy { $0.range.upperBound <= source.text.unicodeScalars.count }
          })
      } catch {}
    }
  }
}
