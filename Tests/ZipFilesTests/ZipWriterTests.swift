// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics
import Testing
import ZipFiles

@Suite struct `A zip file that is written` {
  @Test func `has the bytes the specification says`() throws {
    var writer = ZipWriter(modified: ZipTime(year: 2026, month: 3, day: 1, hour: 9, minute: 30, second: 4) ?? .earliest)
    try writer.add("a", [0x78], as: .stored)

    let time: [UInt8] = [0xC2, 0x4B, 0x61, 0x5C]
    let sizes: [UInt8] = number(slowCRC([0x78]), 4) + [1, 0, 0, 0, 1, 0, 0, 0]
    let local: [UInt8] = [0x50, 0x4B, 3, 4, 10, 0, 0, 0, 0, 0] + time + sizes + [1, 0, 0, 0, 0x61, 0x78]
    let directory: [UInt8] =
      [0x50, 0x4B, 1, 2, 20, 0, 10, 0, 0, 0, 0, 0] + time + sizes
      + [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x61]
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 32, 0, 0, 0, 0, 0]
    #expect(writer.finished() == local + directory + end)
  }

  @Test func `starts with the type of an OpenDocument, readable as it is`() throws {
    var writer = ZipWriter()
    try writer.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8), as: .stored)
    try writer.add("content.xml", Array(repeating: 0x20, count: 1_000))

    let file = writer.finished()
    #expect(String(decoding: file[30..<77], as: UTF8.self) == "mimetypeapplication/vnd.oasis.opendocument.text")
    #expect(file.count < 400)
  }

  @Test func `is the same every time`() throws {
    let files = try (0..<2).map { _ in
      var writer = ZipWriter()
      try writer.add("map/één.txt", Array("een".utf8))
      try writer.add("map/", [])
      return writer.finished()
    }
    #expect(files[0] == files[1])
  }

  @Test func `marks names beyond ASCII as UTF-8, and only those`() throws {
    var writer = ZipWriter()
    try writer.add("é", [1])
    try writer.add("e", [2])

    let file = writer.finished()
    #expect(file[6...7] == [0, 8])
    #expect(file[(33 + 6)...(33 + 7)] == [0, 0])
    #expect(try ZipArchive(file, limits: .standard).entries.map(\.name) == ["é", "e"])
  }

  @Test func `stores what deflate would only make larger`() throws {
    var writer = ZipWriter()
    try writer.add("a", [1, 2, 3])
    try writer.add("b", [])
    try writer.add("c", Array(repeating: 7, count: 100))

    let entries = try ZipArchive(writer.finished(), limits: .standard).entries
    #expect(entries.map(\.method) == [.stored, .stored, .deflated])
  }

  @Test(arguments: ["", "/a", "../a", "a/../b", "a/..", "./a", "a//b", "a\\b", "C:a", "a\0b", "a\nb", "/"])
  func `refuses a name that is not safe, and stays as it was`(name: String) throws {
    var writer = ZipWriter()
    #expect(throws: ZipFault.unsafeName(name)) { try writer.add(name, []) }
    #expect(writer.finished() == ZipWriter().finished())
  }

  @Test func `refuses a name a second time`() throws {
    var writer = ZipWriter()
    try writer.add("a", [1])
    #expect(throws: ZipFault.duplicateName("a")) { try writer.add("a", [2]) }
    #expect(try ZipArchive(writer.finished(), limits: .standard).entries.count == 1)
  }

  @Test func `comes back as it went in, whatever it holds`() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<200 {
      let files = (0..<Int.random(in: 0...6, using: &random)).map { ("f\($0)/x", randomContents(&random)) }
      var writer = ZipWriter()
      for (name, contents) in files {
        try writer.add(name, contents, as: Bool.random(using: &random) ? .stored : .deflated)
      }
      let archive = try ZipArchive(writer.finished(), limits: .standard)
      #expect(archive.entries.map(\.name) == files.map(\.0))
      for (name, data) in files {
        #expect(try contents(of: name, in: archive) == data)
        #expect(archive.entry(named: name)?.checksum == UInt32(slowCRC(data)))
      }
    }
  }
}

@Suite struct `The time of a zip file` {
  @Test func `has years 1980 to 2107`() {
    #expect(ZipTime(year: 1980, month: 1, day: 1) == .earliest)
    #expect(ZipTime(year: 2107, month: 12, day: 31, hour: 23, minute: 59, second: 59) != nil)
    #expect(ZipTime(year: 1979, month: 1, day: 1) == nil)
    #expect(ZipTime(year: 2108, month: 1, day: 1) == nil)
    #expect(ZipTime(year: 2026, month: 13, day: 1) == nil)
    #expect(ZipTime(year: 2026, month: 1, day: 1, hour: 24) == nil)
  }
}
