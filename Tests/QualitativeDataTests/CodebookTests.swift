// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import QualitativeData
import TestMaterial
import Testing
import XMLText

@Suite struct `A codebook` {
  @Test func `comes back as it was written`() throws {
    let project = wholeProject()
    var codebook = Codebook(origin: "Pactwerk", codes: project.codes, sets: [CodeSet(guid(80), "s", codes: [guid(11)])])
    codebook.codes[0].codes[0].notes = []

    #expect(try Codebook(qdc: codebook.qdc()) == codebook)
    let text = String(decoding: codebook.qdc(), as: UTF8.self)
    #expect(text.contains("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Pactwerk\">"))
    #expect(text.contains("<MemberCode guid=\"\(guid(11))\"/>"))
    #expect(!String(decoding: Codebook(codes: []).qdc(), as: UTF8.self).contains("Sets"))
  }

  @Test func `holds a code usable unless it says otherwise`() throws {
    let xml = ["", " isCodable=\"true\"", " isCodable=\"1\"", " isCodable=\"false\"", " isCodable=\"0\""].enumerated()
      .map { "<Code guid=\"{\(guid($0))}\" name=\"c\"\($1)/>" }.joined()
    let codes = try Codebook(qdc: Array("<CodeBook><Codes>\(xml)</Codes></CodeBook>".utf8)).codes

    #expect(codes.map(\.isCodable) == [true, true, true, false, false])
    #expect(
      codebookFault("<CodeBook><Codes><Code guid=\"\(guid(1))\" name=\"c\" isCodable=\"ja\"/></Codes></CodeBook>")
        == .wrongValue(line: 1, element: "Code", value: "ja"))
  }

  @Test func `writes colours only as the schema has them`() throws {
    let colours = ["#fff", "#A0b1C2", "red", "#12", "#gggggg", ""]
    let codebook = Codebook(codes: colours.enumerated().map { Code(guid($0), "c", colour: $1) })
    #expect(try Codebook(qdc: codebook.qdc()).codes.map(\.colour) == ["#fff", "#A0b1C2", nil, nil, nil, nil])
  }

  @Test func `knows the names above each code`() {
    let paths = Codebook(codes: wholeProject().codes).paths
    #expect(paths.map { $0.path.joined(separator: "/") } == ["Wonen", "Wonen/Huur", "Wonen/Koop", "Groen"])
  }

  @Test(arguments: [
    ("REFI-QDA-1-5.qdc", 6, 0, 4), ("doorstop-core-tests-files-exported.qdc", 8, 2, 8),
    ("portableQDA_Atlasti.qdc", 5, 2, 0), ("portableQDA_test_compare_Diff_destAtlas.qdc", 2, 1, 2),
  ]) func `of another program is read and written again`(name: String, codes: Int, sets: Int, described: Int) throws {
    guard let bytes = try Checkout.sharedBytes("data/refi_qda/" + name) else { return }
    let codebook = try Codebook(qdc: bytes)

    #expect(codebook.paths.count == codes)
    #expect(codebook.sets.count == sets)
    #expect(codebook.paths.filter { $0.code.description != nil }.count == described)
    #expect(try Codebook(qdc: codebook.qdc()) == codebook)
  }

  @Test func `is refused with what is wrong`() {
    #expect(codebookFault("<Project/>") == .wrongRoot(expected: "CodeBook", found: "Project"))
    #expect(codebookFault("") == .xml(XMLFault(line: 1, reason: .empty)))
    #expect(
      codebookFault("<CodeBook><Codes><Code name=\"a\"/></Codes></CodeBook>")
        == .missing(line: 1, element: "Code", part: "guid"))
    #expect(
      codebookFault("<CodeBook>\n<Codes><Code guid=\"\(guid(1))\"/></Codes></CodeBook>")
        == .missing(line: 2, element: "Code", part: "name"))
    #expect(
      codebookFault("<CodeBook><Sets><Set guid=\"\(guid(1))\" name=\"s\"><MemberCode/></Set></Sets></CodeBook>")
        == .missing(line: 1, element: "MemberCode", part: "targetGUID"))
  }

  @Test func `with codes ever deeper is refused, not run out of stack`() {
    let deep = String(repeating: "<Code guid=\"\(guid(1))\" name=\"c\">", count: 5_000)
    #expect(codebookFault("<CodeBook><Codes>" + deep) == .xml(XMLFault(line: 1, reason: .tooDeep(limit: 100))))
  }
}

@Suite struct `A key` {
  @Test func `is read in any case, with or without braces`() {
    let text = "5215CC69-B628-4E02-AFB9-9BEEAEE55808"
    #expect(GUID(text)?.text == text)
    #expect(GUID("{\(text.lowercased())}")?.text == text)
    for wrong in [
      "", text.dropLast() + "", text + "0", "{\(text)", "5215CC69B6284E02AFB99BEEAEE55808",
      "5215CC69-B628-4E02-AFB9-9BEEAEE5580G", "5215CC69-B628-4E02-AFB99-BEEAEE55808",
      "------------------------------------",
    ] {
      #expect(GUID(wrong) == nil)
    }
  }
}

@Suite struct `A codebook as a table` {
  @Test func `has how often and where each code was used`() {
    #expect(
      CodebookTable.rows(of: wholeProject()) == [
        ["Wonen", "Alles over <wonen>", "0", "0"], ["Wonen/Huur", "", "1", "1"], ["Wonen/Koop", "", "0", "0"],
        ["Groen", "", "0", "1"],
      ])
    #expect(CodebookTable.header.count == 4)
  }

  @Test(arguments: ["name", "Tag", " PATH "]) func `is read by any of its names`(column: String) throws {
    let entries = try CodebookTable.entries(
      header: ["x", "Description", column],
      rows: [["", " om \n", " Groen "], ["", "", "Wonen/Huur"], ["1", "2", "3", "4"]])
    #expect(entries.map(\.name) == ["Groen", "Wonen/Huur", "3"])
    #expect(entries.map(\.description) == ["om", nil, "2"])
    #expect(try CodebookTable.entries(header: [column], rows: []).isEmpty)
  }

  @Test func `is refused without names, or with one twice`() {
    #expect(throws: CodebookTable.Fault.noNames) { try CodebookTable.entries(header: ["code"], rows: []) }
    #expect(throws: CodebookTable.Fault.emptyName(row: 1)) {
      try CodebookTable.entries(header: ["tag"], rows: [["a"], [" "]])
    }
    #expect(throws: CodebookTable.Fault.duplicateName(row: 1, name: "a")) {
      try CodebookTable.entries(header: ["tag"], rows: [["a"], ["a"], ["A"]])
    }
  }
}
