// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Statistics
import TestMaterial
import Testing

@Suite struct `Rows of CSV one by one` {
  let limits = ImportLimits(bytes: 1_000, rows: 3, columns: 4, cellBytes: 8)

  func fault(_ text: [UInt8], limits: ImportLimits = .standard) -> Refusal? {
    do throws(Refusal) {
      var rows = try CSVRows(text, limits: limits)
      while let row = try rows.next() { _ = try row.texts() }
      return nil
    } catch { return error }
  }

  @Test func `give their cells when asked`() throws {
    var rows = try CSVRows(bytes("\n id ;text\n1;\"a \"\"b\"\"\n;\"\n2;'=1\n3\n"), limits: .standard)

    #expect(rows.header == ["id", "text"])
    #expect(rows.headerLine == 2)
    #expect(rows.separator == 0x3B)
    let first = try #require(try rows.next())
    #expect(try first.text(1) == "a \"b\"\n;")
    let second = try #require(try rows.next())
    #expect(try second.texts() == ["2", "=1"])
    #expect([first.line, second.line] == [3, 5])
    #expect(try first.texts() == ["1", "a \"b\"\n;"])
    let third = try #require(try rows.next())
    #expect(third.refusal == Refusal(line: 6, reason: .wrongCellCount(expected: 2, found: 1)))
    #expect(third.count == 1)
    #expect(try rows.next() == nil)
    #expect(try rows.next() == nil)
  }

  @Test(arguments: ["\"\"", "\"\"\"\"", "\"\"\"a\"", "\"a\"\"\"", "\"a\"\"\"\"b\"", "\"\"\",\"\"\""])
  func `undouble quotes`(cell: String) throws {
    var rows = try CSVRows(bytes("a,b\n\(cell),x\n"), limits: .standard)
    let expected = cell.dropFirst().dropLast().replacing("\"\"", with: "\"")

    #expect(try rows.next()?.texts() == [String(expected), "x"])
  }

  @Test func `are refused for what is wrong, with the line`() {
    #expect(fault([]) == Refusal(reason: .emptyFile))
    #expect(fault(bytes("a,b\n1,2\n3")) == Refusal(line: 3, reason: .cutInTheMiddle))
    #expect(fault(bytes("a,b\n1,x\"\n")) == Refusal(line: 2, reason: .strayQuote))
    #expect(fault(bytes("a,b\n\"1\n2\",") + [0xE9, 0x0A]) == Refusal(line: 3, reason: .wrongEncoding))
    #expect(fault(bytes("a\n1\n2\n3\n"), limits: limits) == nil)
    #expect(fault(bytes("a\n1\n2\n3\n4\n"), limits: limits) == Refusal(line: 5, reason: .tooManyRows(limit: 3)))
    #expect(fault(bytes("a\n\"12345678\"\n\"\"\"234567\"\"\"\n"), limits: limits) == nil)
    let long = Refusal(line: 2, reason: .cellTooLong(limit: 8))
    #expect(fault(bytes("a\n\"123456789\"\n"), limits: limits) == long)
    #expect(fault(bytes("a\n\"\"\"2345678\"\"\"\n"), limits: limits) == long)
  }

  @Test func `fuzz: are those of the table, also when they are kept`() throws {
    var random = SplitMix64(seed: 9)
    let signs = Array("ab1\";,\t\n\r'=é".utf8)
    for _ in 0..<fuzzRounds(3_000) {
      let tail = (0..<Int.random(in: 0...40, using: &random)).map { _ in signs.randomElement(using: &random) ?? 0 }
      let content = bytes("x,y\n") + tail
      do throws(Refusal) {
        let table = try CSVTable(content, limits: .standard)
        var (rows, kept): (CSVRows, [CSVRows.Row]) = (try CSVRows(content, limits: .standard), [])
        while let row = try rows.next() { kept.append(row) }
        #expect(kept.compactMap(\.refusal) == table.uneven)
        let good = kept.filter { $0.refusal == nil }
        #expect(good.map(\.line) == table.rows.map(\.line))
        for (row, expected) in zip(good, table.rows) { #expect(try row.texts() == expected.cells) }
      } catch {
        #expect(fault(content) == error)
      }
    }
  }
}
