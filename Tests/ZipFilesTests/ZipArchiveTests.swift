// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics
import TestMaterial
import Testing
import ZipFiles

@Suite struct `A zip file that is read` {
  @Test func `without entries is empty`() throws {
    #expect(try ZipArchive(rawZip([]), limits: .standard).entries.isEmpty)
    #expect(try ZipArchive(rawZip([], comment: "niets"), limits: .standard).entries.isEmpty)
  }

  @Test func `may have a comment with an end record in it`() throws {
    let inner = String(decoding: rawZip([]), as: UTF8.self)
    let file = rawZip([RawEntry("a", [1])], comment: inner + "x")
    #expect(try ZipArchive(file, limits: .standard).entries.map(\.name) == ["a"])
  }

  @Test func `gives its entries in pieces`() throws {
    var writer = ZipWriter()
    let contents = (0..<200_000).map { UInt8($0 % 251) }
    try writer.add("a", contents)
    try writer.add("b", contents, as: .stored)
    let archive = try ZipArchive(writer.finished(), limits: .standard)

    for entry in archive.entries {
      var reader = try archive.reader(of: entry)
      var all: [UInt8] = []
      while let piece = try reader.next() {
        #expect((1...ZipEntryReader.pieceSize).contains(piece.count))
        all += piece
      }
      #expect(all == contents)
      let rest = try reader.next()
      #expect(rest == nil)
    }
  }

  @Test func `may say the sizes after the data`() throws {
    let data = Array("after".utf8)
    for signature in [[], number(0x0807_4B50, 4)] {
      var entry = RawEntry("a", data)
      entry.flags = 8
      entry.descriptor = signature + number(entry.crc, 4) + number(5, 4) + number(5, 4)
      let archive = try ZipArchive(rawZip([entry, RawEntry("b", [2])]), limits: .standard)
      #expect(try contents(of: "a", in: archive) == data)
      #expect(try contents(of: "b", in: archive) == [2])
    }
  }

  @Test func `may have sizes in a zip64 field`() throws {
    var entry = RawEntry("a", [1, 2, 3])
    (entry.size, entry.packed) = (0xFFFF_FFFF, 0xFFFF_FFFF)
    entry.extra = number(0x5455, 2) + number(1, 2) + [0] + number(1, 2) + number(16, 2) + number(3, 8) + number(3, 8)
    #expect(try contents(of: "a", in: ZipArchive(rawZip([entry]), limits: .standard)) == [1, 2, 3])

    entry.extra = number(1, 2) + number(16, 2) + number(1 << 40, 8) + number(3, 8)
    #expect(fault(rawZip([entry])) == .entryTooLarge(name: "a", limit: 100_000_000))
    entry.extra = number(1, 2) + number(8, 2) + number(3, 8)
    #expect(fault(rawZip([entry])) == .damagedDirectory)
    entry.extra = []
    #expect(fault(rawZip([entry])) == .entryTooLarge(name: "a", limit: 100_000_000))
    entry.extra = number(1, 2) + number(16, 2) + [UInt8](repeating: 0xFF, count: 16)
    #expect(fault(rawZip([entry])) == .damagedDirectory)
  }

  @Test func `may have a zip64 end record`() throws {
    let plain = rawZip([RawEntry("a", [9])])
    let (end, start) = (plain.count - 22, 32)
    let wide =
      number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8) + number(1, 8)
      + number(1, 8) + number(end - start, 8) + number(start, 8)
    let locator = number(0x0706_4B50, 4) + number(0, 4) + number(end, 8) + number(1, 4)
    let last =
      number(0x0605_4B50, 4) + number(0, 4) + number(0xFFFF, 2) + number(0xFFFF, 2) + number(-1, 4) + number(-1, 4)
    let file = plain[..<end] + wide + locator + last + [0, 0]

    #expect(try contents(of: "a", in: ZipArchive(Array(file), limits: .standard)) == [9])
    for place in end..<file.count {
      var broken = Array(file)
      broken[place] ^= 0x80
      _ = fault(broken)
    }
  }

  @Test func `that another program made is read`() throws {
    for (name, size) in [("blank-atlas-project", 601), ("target-atlas-project", 1_090)] {
      guard let file = try Checkout.sharedBytes("data/refi_qda/\(name).qdpx") else { continue }
      let archive = try ZipArchive(file, limits: .standard)
      #expect(archive.entries.map(\.name) == ["project.qde"])
      #expect(try contents(of: "project.qde", in: archive).count == size)
    }
  }
}

@Suite struct `A zip file that is refused` {
  @Test func `is none, or was cut off`() throws {
    #expect(fault([]) == .notAZip)
    #expect(fault(Array("PK\u{3}\u{4} and text that goes on".utf8)) == .notAZip)
    let file = rawZip([RawEntry("a", [1, 2, 3]), RawEntry("b", [4])])
    for end in 0..<file.count { #expect(fault(Array(file[..<end])) == .notAZip) }
    #expect(fault(file + [0]) == .notAZip)
  }

  @Test(arguments: ["/etc/x", "../x", "a/../../x", "..", "a\\b", "c:x", "", "a//b", "a\u{7}"])
  func `has an entry that leads elsewhere`(name: String) {
    #expect(fault(rawZip([RawEntry(name, [])])) == .unsafeName(name))
  }

  @Test func `has a name that is no UTF-8, or a NUL in it`() {
    var entry = RawEntry("a", [])
    entry.name = [0x63, 0xE9]
    #expect(fault(rawZip([entry])) == .unsafeName("c\u{FFFD}"))
    entry.name = [0x61, 0, 0x62]
    #expect(fault(rawZip([entry])) == .unsafeName("a\0b"))
  }

  @Test func `has one name twice`() {
    #expect(fault(rawZip([RawEntry("a", [1]), RawEntry("a", [2])])) == .duplicateName("a"))
    #expect(fault(rawZip([RawEntry("\u{E9}", []), RawEntry("e\u{301}", [])])) == .duplicateName("e\u{301}"))
  }

  @Test func `has entries that share bytes`() {
    let first = RawEntry("a", Array(repeating: 1, count: 50))
    var second = RawEntry("a", first.data)
    (second.name, second.localName, second.place) = ([0x61], [0x62], 0)
    #expect(fault(rawZip([first, second])) == .duplicateName("a"))

    // The second entry lies inside the data of the first.
    let inner = Array(rawZip([RawEntry("b", [7])])[..<32])
    var outer = RawEntry("a", inner + [0, 0])
    outer.localName = [0x61]
    var hidden = RawEntry("b", [7])
    hidden.place = 31
    #expect(fault(rawZip([outer, hidden])) == .overlap(name: "b"))

    var long = RawEntry("a", [1, 2])
    (long.packed, long.size) = (60, 60)
    #expect(fault(rawZip([long])) == .overlap(name: "a"))
  }

  @Test func `is locked, packed in another way or one of several parts`() {
    var entry = RawEntry("a", [1])
    entry.flags = 1
    #expect(fault(rawZip([entry])) == .encrypted(name: "a"))
    (entry.flags, entry.method) = (0, 12)
    #expect(fault(rawZip([entry])) == .unknownMethod(name: "a", method: 12))
    var file = rawZip([])
    file[4] = 1
    #expect(fault(file) == .severalParts)
  }

  @Test func `promises other sizes than it has`() {
    var entry = RawEntry("a", [1, 2, 3])
    entry.size = 4
    #expect(fault(rawZip([entry])) == .wrongSize(name: "a"))
    (entry.size, entry.localSize) = (3, 2)
    #expect(fault(rawZip([entry])) == .headersDisagree(name: "a"))
    entry.localSize = nil
    entry.crc ^= 1
    #expect(fault(rawZip([entry])) == .wrongChecksum(name: "a"))
    #expect(fault(rawZip([RawEntry("a", [])], count: 2)) == .damagedDirectory)
    #expect(fault(rawZip([RawEntry("a", []), RawEntry("b", [])], count: 1)) == .damagedDirectory)
    entry = RawEntry("a", [])
    entry.localName = [0x62]
    #expect(fault(rawZip([entry])) == .headersDisagree(name: "a"))
    #expect(fault(rawZip([RawEntry("a/", [1])])) == .wrongSize(name: "a/"))
  }

  @Test func `has a deflate stream that is longer, shorter or broken`() throws {
    var writer = ZipWriter()
    try writer.add("a", Array(repeating: 5, count: 10_000))
    let file = writer.finished()
    let packed = try #require(try ZipArchive(file, limits: .standard).entries.first).compressedSize
    var entry = RawEntry("a", Array(file[31..<31 + packed]))
    (entry.method, entry.size, entry.crc) = (8, 10_000, slowCRC(Array(repeating: 5, count: 10_000)))
    #expect(fault(rawZip([entry])) == nil)

    for size in [9_999, 10_001] {
      entry.size = size
      #expect(fault(rawZip([entry])) == .wrongSize(name: "a"))
    }
    entry.size = 10_000
    entry.data.append(0)
    #expect(fault(rawZip([entry])) == .damagedEntry(name: "a"))
    entry.data.removeLast(3)
    #expect(fault(rawZip([entry])) == .damagedEntry(name: "a"))
    entry.data = [0xFF, 0xFF]
    #expect(fault(rawZip([entry])) == .damagedEntry(name: "a"))
    entry.data = []
    #expect(fault(rawZip([entry])) == .damagedEntry(name: "a"))
  }

  @Test func `is over a limit`() throws {
    let limits = ZipLimits(archiveBytes: 2_000, entries: 2, entryBytes: 100, totalBytes: 150, ratio: 10)
    func entry(_ name: String, _ count: Int) -> RawEntry { RawEntry(name, Array(repeating: 1, count: count)) }

    #expect(fault([UInt8](repeating: 0, count: 2_001), limits) == .archiveTooLarge(limit: 2_000))
    #expect(fault(rawZip([entry("a", 0), entry("b", 0), entry("c", 0)]), limits) == .tooManyEntries(limit: 2))
    #expect(fault(rawZip([entry("a", 101)]), limits) == .entryTooLarge(name: "a", limit: 100))
    #expect(fault(rawZip([entry("a", 100), entry("b", 51)]), limits) == .totalTooLarge(limit: 150))
    #expect(fault(rawZip([entry("a", 100), entry("b", 50)]), limits) == nil)
  }

  @Test func `is a bomb`() throws {
    var writer = ZipWriter()
    try writer.add("a", Array(repeating: 0, count: 10_000_000))
    let file = writer.finished()
    #expect(file.count < 11_000)
    #expect(fault(file) == .compressedTooWell(name: "a", limit: 200))

    // One that says it is small stops at what it said.
    var entry = RawEntry("a", Array(file[31..<31 + file.count - 31 - 47 - 22]))
    (entry.method, entry.size, entry.crc) = (8, 70_000, 0)
    #expect(fault(rawZip([entry])) == .wrongSize(name: "a"))
  }
}

@Suite struct `Random zip files` {
  @Test func `fuzz: broken files are read or refused, and what is read keeps its promise`() throws {
    var random = SplitMix64(seed: 7)
    var read = 0
    let whole = try (1...20).map { _ in
      var writer = ZipWriter()
      for index in 0..<Int.random(in: 1...3, using: &random) {
        try writer.add("e\(index)", Array(randomContents(&random).prefix(300)))
      }
      return writer.finished()
    }
    for _ in 0..<fuzzRounds(5_000) {
      var file = whole.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<file.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: file[place] = UInt8.random(in: 0...255, using: &random)
        case 1: file[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: file.replaceSubrange(place..<min(file.count, place + 4), with: [0xFF, 0xFF, 0xFF, 0xFF])
        default: file.remove(at: place)
        }
      }
      do throws(ZipFault) {
        let archive = try ZipArchive(file, limits: .standard)
        for entry in archive.entries { #expect(try archive.contents(of: entry).count == entry.size) }
        read += 1
      } catch {}
    }
    #expect(read < fuzzRounds(5_000) || fuzzRounds(5_000) == 0)
  }
}
