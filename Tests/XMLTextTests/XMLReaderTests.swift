// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Statistics
import TestMaterial
import Testing
import XMLText

@Suite struct `Reading a document` {
  @Test func `gives starts, texts and ends in order, with lines`() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- a wijk -->
      <wijk code='WK060601'>
        <naam>Nieuwland &amp; Oost</naam><leeg/>
      </wijk>

      """

    #expect(
      try events(text) == [
        .start(XMLStart(name: "wijk", attributes: [XMLAttribute(name: "code", value: "WK060601")], line: 3)),
        .text("\n  "),
        .start(XMLStart(name: "naam", line: 4)), .text("Nieuwland & Oost"), .end(name: "naam"),
        .start(XMLStart(name: "leeg", line: 4)), .end(name: "leeg"),
        .text("\n"), .end(name: "wijk"),
      ])
  }

  @Test func `joins text over comments, instructions, references and character data`() throws {
    let text = "<a>x<!-- - -->y<?php echo ?>&lt;&#233;&#x1F3E1;<![CDATA[<&>]] ]]>\r\nz\rq</a>"

    #expect(try events(text)[1] == .text("xy<é🏡<&>]] \nz\nq"))
  }

  @Test func `resolves namespaces of elements and attributes`() throws {
    let text = """
      <a xmlns="urn:1" xmlns:p="urn:2" x="1" p:x="2" xml:lang="nl"><p:b/><c xmlns=""><d/></c><e xmlns:p="urn:3" \
      p:x="4"/><p:f/></a>
      """
    let starts = try events(text).compactMap { if case .start(let start) = $0 { start } else { nil } }

    #expect(starts.map(\.namespace) == ["urn:1", "urn:2", nil, nil, "urn:1", "urn:2"])
    #expect(starts[0]["x"] == "1")
    #expect(starts[0]["x", in: "urn:2"] == "2")
    #expect(starts[0]["lang", in: XMLReader.xmlNamespace] == "nl")
    #expect(starts[0].attributes.count == 3)
    #expect(starts[4]["x", in: "urn:3"] == "4")
  }

  @Test func `makes spaces of line ends in attributes, but not of references to them`() throws {
    let starts = try events("<a b='1\r\n2\t3&#10;4&quot;5'/>")
      .compactMap { if case .start(let start) = $0 { start } else { nil } }

    #expect(try #require(starts.first)["b"] == "1 2 3\n4\"5")
  }

  @Test func `passes over a byte order mark, and takes names and texts of any language`() throws {
    let read = try events([0xEF, 0xBB, 0xBF] + Array("<wijkéñ 名='ë'>\u{10FFFF}</wijkéñ>".utf8))

    #expect(read[1] == .text("\u{10FFFF}"))
    #expect(read.last == .end(name: "wijkéñ"))
  }

  @Test func `can skip an element and take its text`() throws {
    var reader = try XMLReader(Array("<a><b>1<c>2<d/></c>3</b><e><f/></e><g/></a>".utf8))

    _ = try reader.next()
    _ = try reader.next()
    #expect(try reader.textToEnd() == "13")
    _ = try reader.next()
    try reader.skip()
    _ = try reader.next()
    #expect(reader.depth == 2)
    try reader.skip()
    #expect(try reader.next() == .end(name: "a"))
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test(arguments: ["\n", "\r", "\r\n"]) func `counts the line ends of every system`(end: String) throws {
    let text = ["<a>", "<!--", "-->", "x", "<b", "/>", "</c>"].joined(separator: end)

    #expect(fault(text) == XMLFault(line: 7, reason: .wrongEnd(expected: "a", found: "c")))
  }
}

@Suite struct `A document that cannot be trusted` {
  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "<a><!DOCTYPE b></a>",
  ]) func `may not declare a document type`(text: String) {
    #expect(fault(text)?.reason == .documentType)
  }

  @Test func `may not use entities of its own`() {
    #expect(fault("<a>\n&nbsp;</a>") == XMLFault(line: 2, reason: .unknownEntity("nbsp")))
    #expect(fault("<a b='&lol9;'/>")?.reason == .unknownEntity("lol9"))
  }

  @Test(arguments: [
    "&", "& ", "&;", "&#;", "&#x;", "&#0;", "&#xD800;", "&#xFFFE;", "&#1114112;", "&#99999999999;", "&#-1;", "&#X41;",
    "&a b;", "&#8;",
  ]) func `may not refer to what is no character`(reference: String) {
    #expect(fault("<a>\(reference)</a>")?.reason == .invalidReference)
  }

  @Test(arguments: [
    "<a", "</a>", "<a></b>", "<a b></a>", "<a b=c/>", "<a b='1'c='2'/>", "<a b='<'/>", "<a/><b/>", "<a/>x", "x<a/>",
    "<a>]]></a>", "<a><!-- -- --></a>", "<a><!-- ---></a>", "<1/>", "<a:/>", "<:a/>", "<a:b:c xmlns:a='1'/>", "< a/>",
    "<a / >", "<a><?xml version='1.0'?></a>", " <?xml version='1.0'?><a/>", "<a><? x?></a>",
    "<?xml encoding='UTF-8'?><a/>",
    "<?xml version='1.0' version='1.0'?><a/>", "<?xml version='1.0' x='1'?><a/>", "<a><!x></a>", "<!x><a/>",
    "<a xmlns:p=''/>", "<a xmlns:xmlns='x'/>", "<a xmlns:xml='x'/>", "<a xmlns='http://www.w3.org/2000/xmlns/'/>",
    "<a b='1' b='2'/>", "<a xmlns='1' xmlns='2'/>", "<a xmlns:p='1' xmlns:q='1' p:b='1' q:b='2'/>", "<p:a/>",
    "<a p:b='1'/>", "<a><b xmlns:p='1'/><p:c/></a>", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
    "<a><![cdata[]]></a>",
  ]) func `must be well formed`(text: String) {
    #expect(fault(text) != nil)
  }

  @Test func `must be UTF-8 of allowed characters`() {
    #expect(fault([]) == XMLFault(line: 1, reason: .empty))
    #expect(fault(" \n ") == XMLFault(line: 1, reason: .empty))
    #expect(fault([0xFF, 0xFE, 0x3C, 0]) == XMLFault(line: 1, reason: .wrongEncoding))
    #expect(fault([0x3C, 0, 0x61, 0]) == XMLFault(line: 1, reason: .wrongEncoding))
    for wrong: [UInt8] in [
      [0xE9], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8], [0x80], [0xE2, 0x82],
      [0xF0, 0x8F, 0x80, 0x80],
    ] {
      #expect(fault(Array("<a>\n".utf8) + wrong + Array("</a>".utf8)) == XMLFault(line: 2, reason: .wrongEncoding))
    }
    for wrong: [UInt8] in [[0], [0x08], [0x1F], [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF]] {
      #expect(fault(Array("<a>\n".utf8) + wrong + Array("</a>".utf8)) == XMLFault(line: 2, reason: .invalidCharacter))
    }
  }

  @Test func `must stay within the limits`() {
    let limits = XMLLimits(bytes: 4_000, depth: 3, elements: 5, attributes: 2, textBytes: 10)

    #expect(fault(String(repeating: " ", count: 4_001), limits: limits)?.reason == .tooLarge(limit: 4_000))
    #expect(fault("<a><a><a/></a></a>", limits: limits) == nil)
    #expect(fault("<a><a><a><a/></a></a></a>", limits: limits)?.reason == .tooDeep(limit: 3))
    #expect(fault("<a><b/><b/><b/><b/></a>", limits: limits) == nil)
    #expect(fault("<a><b/><b/><b/><b/><b/></a>", limits: limits)?.reason == .tooManyElements(limit: 5))
    #expect(fault("<a b='' c=''/>", limits: limits) == nil)
    #expect(fault("<a b='' c='' xmlns='d'/>", limits: limits)?.reason == .tooManyAttributes(limit: 2))
    #expect(fault("<a>0123456789</a>", limits: limits) == nil)
    #expect(fault("<a>01234<!-- -->56789<![CDATA[0]]></a>", limits: limits)?.reason == .tooLong(limit: 10))
    #expect(fault("<a b='0123456789&amp;'/>", limits: limits)?.reason == .tooLong(limit: 10))
    #expect(fault("<\(String(repeating: "a", count: 1_001))/>", limits: limits)?.reason == .tooLong(limit: 1_000))
  }

  @Test func `must not be cut off, at any of its bytes`() {
    let whole = """
      <?xml version="1.0" encoding="UTF-8"?><!-- c --><?p i?>\
      <a xmlns:é="urn:1" b="1&amp;é" c='2'><é:d>&#233;<![CDATA[x]]>\
      <!-- c --><?p i?>y</é:d ><e /></a>
      """
    let bytes = Array(whole.utf8)
    #expect(fault(bytes) == nil)

    for length in 1..<bytes.count {
      let found = fault(Array(bytes[..<length]))
      #expect(found != nil, "cut at \(length)")
      if String(validating: bytes[..<length], as: UTF8.self) != nil {
        #expect(found?.reason == .cutOff, "cut at \(length)")
      }
    }
  }

  @Test func `is read or refused whatever random bytes stand in it`() {
    let rounds = fuzzRounds(5_000)
    let seed = Array(
      "<?xml version='1.0'?><a xmlns:p='u' b='1&lt;'><p:c d=\"é\">t&#65;<![CDATA[x]]></p:c><!-- c --><e/></a>".utf8)
    let signs = Array("<>&;'\"=/!?-[]:#x \n\r".utf8) + [0, 0xFF, 0xC3, 0xE2]
    let limits = XMLLimits(bytes: 10_000, depth: 4, elements: 20, attributes: 4, textBytes: 100)
    var (random, read) = (SplitMix64(seed: 7), 0)
    for _ in 0..<rounds {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = signs.randomElement(using: &random) ?? 0
        case 1: bytes.insert(signs.randomElement(using: &random) ?? 0, at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...5, using: &random)))
        default: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
        }
      }
      if let fault = fault(bytes, limits: limits) { #expect(fault.line >= 1) } else { read += 1 }
    }
    #expect(read > rounds / 50 && read < rounds)
  }
}
