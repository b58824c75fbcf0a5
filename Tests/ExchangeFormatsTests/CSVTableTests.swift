// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Testing

@Suite struct `A CSV table` {
  func table(_ text: String) throws -> CSVTable { try CSVTable(bytes(text), limits: .standard) }
  func fault(_ content: [UInt8], _ limits: ImportLimits = .standard) -> Refusal? {
    do throws(Refusal) {
      _ = try CSVTable(content, limits: limits)
      return nil
    } catch { return error }
  }

  @Test func `quotes, separators and line ends inside a cell belong to it`() throws {
    let table = try table("a,b\r\n\"one, \"\"two\"\"\r\nthree\",4\r\n5,6\r\n")

    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.cells) == [["one, \"two\"\r\nthree", "4"], ["5", "6"]])
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test(arguments: [(",", UInt8(0x2C)), (";", 0x3B), ("\t", 0x09)])
  func `the separator is the one of the header line`(sign: String, byte: UInt8) throws {
    let table = try table("a\(sign)b\(sign)\"c,;\t,;\t\"\n1\(sign)2\(sign)3\n")

    #expect(table.separator == byte)
    #expect(table.rows.map(\.cells) == [["1", "2", "3"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `each line end counts one line`(end: String) throws {
    let table = try table("a,b" + end + end + "1,2" + end + "3,4")

    #expect(table.rows.map(\.line) == [3, 4])
  }

  @Test func `a byte order mark is no part of the header`() throws {
    let table = try CSVTable([0xEF, 0xBB, 0xBF] + bytes("id;text\n1;2\n"), limits: .standard)

    #expect(table.header == ["id", "text"])
  }

  @Test func `a header without rows is an empty table`() throws {
    #expect(try table("source,target\n").rows.isEmpty)
    #expect(try table("source,target").rows.isEmpty)
  }

  @Test func `a row with another number of cells is refused alone`() throws {
    let table = try table("a,b\n1\n1,2,3\n4,5\n")

    #expect(table.rows.map(\.cells) == [["4", "5"]])
    #expect(table.uneven.map(\.line) == [2, 3])
    #expect(table.uneven.first?.reason == .wrongCellCount(expected: 2, found: 1))
  }

  @Test func `a file that ends inside a quoted cell or a row was cut`() {
    #expect(fault(bytes("a,b\n1,\"2")) == Refusal(line: 2, reason: .cutInTheMiddle))
    #expect(fault(bytes("a,b\n1,2\n3")) == Refusal(line: 3, reason: .cutInTheMiddle))
  }

  @Test(arguments: ["a,b\nx\"y,2\n", "a,b\n\"x\"y,2\n", "a,b\n\"x\"\u{301},2\n", "a,b\n\"x\" ,2\n"])
  func `a quote in the wrong place is refused`(text: String) {
    #expect(fault(bytes(text)) == Refusal(line: 2, reason: .strayQuote))
  }

  @Test func `each limit is kept`() {
    let limits = ImportLimits(bytes: 40, rows: 2, columns: 3, cellBytes: 8)

    #expect(fault([UInt8](repeating: 0x61, count: 41), limits)?.reason == .fileTooLarge(limit: 40))
    #expect(fault(bytes("a\n1\n2\n3\n"), limits) == Refusal(line: 4, reason: .tooManyRows(limit: 2)))
    #expect(fault(bytes("a,b,c,d\n"), limits)?.reason == .tooManyColumns(limit: 3))
    #expect(fault(bytes("a\n123456789\n"), limits) == Refusal(line: 2, reason: .cellTooLong(limit: 8)))
    #expect(fault(bytes("a\n\"123456789\"\n"), limits) == Refusal(line: 2, reason: .cellTooLong(limit: 8)))
    #expect(fault(bytes("a\n12345678\n\"12345678\"\n"), limits) == nil)
  }

  @Test func `what is no UTF-8 text is refused with its line`() {
    #expect(fault(bytes("a\ncaf") + [0xE9, 0x0A]) == Refusal(line: 2, reason: .wrongEncoding))
    #expect(fault([0xFF, 0xFE, 0x61, 0x00])?.reason == .wrongEncoding)
    #expect(fault([0xFE, 0xFF, 0x00, 0x61])?.reason == .wrongEncoding)
    #expect(fault([0x61, 0x00, 0x2C, 0x00]) == Refusal(line: 1, reason: .nulByte))
    #expect(fault(bytes("a\n\"x") + [0x00] + bytes("\"\n")) == Refusal(line: 2, reason: .nulByte))
    #expect(fault(bytes("a\n\"x\"") + [0x00]) == Refusal(line: 2, reason: .nulByte))
  }

  @Test(arguments: ["", "\n", "\r\n \t\n", "\u{FEFF}", "\u{FEFF}\n"]) func `nothing is an empty file`(text: String) {
    #expect(fault(bytes(text)) == Refusal(reason: .emptyFile))
  }

  @Test(arguments: [
    ("12\" pipe", "12\" pipe"), ("a\"b\"c", "a\"b\"c"), ("\"goed\" zo", "\"goed\" zo"), ("\"open", "\"open"),
    ("\"\"", ""), ("\"\"\"", "\"\"\""), ("\"\"\"\"", "\""), ("\"", "\""), ("\"\"x", "\"\"x"), ("\"a\"\"b\"", "a\"b"),
    ("\"twee\nregels\"", "twee\nregels"), ("\"een\ttab\"", "een\ttab"), ("\"x\"\u{301}", "\"x\"\u{301}"),
  ]) func `a quote between tabs is one only when it closes`(cell: String, text: String) throws {
    for table in [
      try table("a\tb\n\(cell)\t2\n3\t4\n"), try table("a\tb\r\n2\t\(cell)\r\n3\t4"),
      try table("a\tb\n3\t4\n2\t\(cell)"),
    ] {
      #expect(table.rows.contains { $0.cells.contains(text) && $0.cells.contains("2") && $0.cells.count == 2 })
      #expect(table.rows.contains { $0.cells == ["3", "4"] })
      #expect(table.uneven.isEmpty)
    }
  }

  @Test func `a quote in the header line hides no tabs`() throws {
    let table = try table("12\" pipe\tb, c\t\"d\"\"\t\"\n1\t2\t3\n")

    #expect(table.header == ["12\" pipe", "b, c", "d\""])
    #expect(table.separator == 0x09)
    #expect(fault(bytes("12\" pipe,b\n1,2\n")) == Refusal(line: 1, reason: .strayQuote))
    #expect(fault(bytes("12\" pipe;b\n1;2\n")) == Refusal(line: 1, reason: .strayQuote))
  }

  @Test func `lines are counted once when a quote between tabs did not close`() throws {
    let table = try table("a\tb\n\"x\t1\n\"y\ny\"\t2\nz\t3\n")

    #expect(table.rows.map(\.line) == [2, 3, 5])
    #expect(table.rows.map(\.cells) == [["\"x", "1"], ["y\ny", "2"], ["z", "3"]])
  }

  @Test(arguments: ["\"x\t", "\"\"\"\"x\t", "\"x\"\"\t", "\"\t", "\"\"\t", "\"\"\"\t", "\"\"\"x\"\"\t"])
  func `half a megabyte of quotes between tabs is read in one pass`(piece: String) throws {
    let wide = ImportLimits(bytes: 6_000_000, rows: 10, columns: 3_000_000, cellBytes: 6_000_000)
    let line = Array(repeating: Array(piece.utf8), count: 500_000 / piece.utf8.count).flatMap { $0 }

    #expect(fault(bytes("a\tb\n") + line, wide) == nil)
  }

  @Test func `a line of five megabytes is read or refused in one pass`() {
    let wide = ImportLimits(bytes: 6_000_000, rows: 10, columns: 10, cellBytes: 6_000_000)
    let line = [UInt8](repeating: 0x78, count: 5_000_000)

    #expect(fault(line) == Refusal(line: 1, reason: .cellTooLong(limit: 20_000)))
    #expect(fault(line, wide) == nil)
    #expect(fault([0x22] + line, wide)?.reason == .cutInTheMiddle)
    #expect(fault([UInt8](repeating: 0x2C, count: 5_000_000)) == Refusal(line: 1, reason: .tooManyColumns(limit: 100)))
    #expect(fault([UInt8](repeating: 0x22, count: 5_000_000), wide) == nil)
  }
}
