// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import Statistics
import TestMaterial
import Testing

@Suite struct `Broken files of figures` {
  private static let files = [
    """
    area,indicator,year,value,n,status
    WK060601,population,2022,11300,,
    "WK060602",Nettoarbeidsparticipatie_71,2023,"45,5",212,voorlopig

    """,
    """
    "Titel; met punt"
    "Perioden: 2022"
    "";"Onderwerp"
    "";"Huishoudens";"Vermogen"
    "Regio's";"x 1 000";"mld euro"
    "Schiedam";"37,9";"1.007,2"
    "Zwolle";"0,0";"."
    "Bron: CBS"

    """,
    """
    gwb_code;regio;a_inw;g_woz;p_koopw
    WK060601;Oost;11.300;204;43,1
    WK060602;Havens;2.905;.;-99997

    """,
    `Figures from OData v3`.typed, `Figures from OData v4`.observations,
    """
    {"type": "FeatureCollection", "features": [
     {"properties": {"id": "WK060601", "year": 2024, "afw": -0.2, "fys": 0, "onv": 1e-3, "soc": null}}]}
    """,
  ].map { Array($0.utf8) }

  private static let limits = ImportLimits(bytes: 50_000, rows: 100, columns: 40, cellBytes: 2_000)

  /// Reads what can be read; every figure must hold what is promised.
  @discardableResult
  private func tryOut(_ file: [UInt8], year: Int? = 2022) -> [FigureRow]? {
    do throws(Refusal) {
      let (rows, report) = try FigureFile(
        file, context: FigureContext(year: year, companions: []), limits: Self.limits
      ).read()
      for row in rows {
        #expect((row.value == nil) == !row.status.hasValue)
        #expect(row.value?.isFinite != false)
        #expect(row.area != nil || row.areaName != nil)
      }
      #expect(report.figures == rows.count)
      #expect(report.statuses.values.reduce(0, +) == rows.count)
      #expect(report.columns.reduce(0) { $0 + $1.numbers } == rows.filter { $0.value != nil }.count)
      #expect(report.refused.allSatisfy { !$0.englishSentence.isEmpty })
      return rows
    } catch {
      #expect(!error.englishSentence.isEmpty)
      return nil
    }
  }

  @Test func `a file cut at each of a hundred places is refused or gives no more figures`() {
    for file in Self.files {
      let whole = tryOut(file, year: nil) ?? tryOut(file) ?? []
      #expect(!whole.isEmpty)
      for part in 0..<100 {
        let piece = Array(file[..<(file.count * part / 100)])
        #expect((tryOut(piece, year: nil) ?? tryOut(piece) ?? []).count <= whole.count)
      }
    }
  }

  @Test func `random bytes in good files never crash (fuzz)`() {
    let rounds = fuzzRounds(3_000)
    var (random, read) = (SplitMix64(seed: 2026), 0)
    for _ in 0..<rounds {
      var file = Self.files.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...5, using: &random) { change(&file, &random) }
      if tryOut(file, year: Bool.random(using: &random) ? 2022 : nil) != nil { read += 1 }
    }
    #expect(read > 0)
  }

  private func change(_ file: inout [UInt8], _ random: inout SplitMix64) {
    let place = Int.random(in: 0...file.count, using: &random)
    let signs: [UInt8] = [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x2E, 0x2D, 0x00, 0xC2, 0xA0, 0x7B, 0x5D, 0x30, 0x20]
    switch Int.random(in: 0..<5, using: &random) {
    case 0 where place < file.count: file[place] = UInt8.random(in: 0...255, using: &random)
    case 1 where place < file.count: file.remove(at: place)
    case 2: file.insert(signs.randomElement(using: &random) ?? 0, at: place)
    case 3:
      let end = Int.random(in: place...file.count, using: &random)
      file.insert(contentsOf: file[place..<end], at: Int.random(in: 0...file.count, using: &random))
    default: file.removeSubrange(place..<min(file.count, place + Int.random(in: 0...30, using: &random)))
    }
  }

  @Test func `limits hold for tables and for JSON`() {
    let rows = "gwb_code;a_inw\n" + (0..<101).map { "WK\(100_000 + $0);1\n" }.joined()
    let wide = "gwb_code;" + (0..<40).map { "c\($0)" }.joined(separator: ";") + "\n"
    let objects = "[" + (0..<101).map { #"{"RegioS": "GM\#(1000 + $0)", "A_1": 1}"# }.joined(separator: ",") + "]"
    let keys = "[" + (0..<41).map { #"{"RegioS": "GM0606", "A\#($0)_1": 1}"# }.joined(separator: ",") + "]"
    let deep = "{\"value\": " + String(repeating: "[", count: 50) + String(repeating: "]", count: 50) + "}"

    #expect(figureFault(rows, year: 2022, limits: Self.limits)?.reason == .tooManyRows(limit: 100))
    #expect(figureFault(wide, year: 2022, limits: Self.limits)?.reason == .tooManyColumns(limit: 40))
    #expect(figureFault(objects, year: 2022, limits: Self.limits)?.reason == .tooManyRows(limit: 100))
    #expect(figureFault(keys, year: 2022, limits: Self.limits)?.reason == .tooManyColumns(limit: 40))
    #expect(figureFault(deep, year: 2022)?.reason == .tooDeep(limit: 16))
    #expect(
      figureFault(String(repeating: "x", count: 50_001), limits: Self.limits)?.reason
        == .fileTooLarge(limit: 50_000))
  }

  @Test func `no more indicators are kept than the limit`() throws {
    let text = "area,indicator,year,value\n" + (0..<10_003).map { "GM0606,x\($0),2022,1\n" }.joined()
    let (rows, report) = try figures(text)

    #expect(rows.count == 10_000)
    #expect(report.refused.map(\.reason) == Array(repeating: .tooManyColumns(limit: 10_000), count: 3))
  }

  @Test func `no more refusals are kept than the limit, and all are counted`() throws {
    let text = "area,indicator,year,value\n" + (0..<1_500).map { "WK\(100_000 + $0),x,2022,veel\n" }.joined()
    let report = try figures(text + "WK060601,x,2022,1\n").report

    #expect(report.refusedCount == 1_500)
    #expect(report.refused.count == FigureReport.refusalLimit)
  }

  @Test func `a list of JSON read piece by piece is the list read whole`() throws {
    let objects = (0..<30).map {
      #"{"RegioS": "GM\#(1000 + $0)", "Perioden": "2022JJ00", "A_1": \#($0), "B_2": "\#($0).5"}"#
    }
    let list = "[" + objects.joined(separator: ",\n") + "]"

    let bare = try figures(list).figures
    let wrapped = try figures(#"{"a": [1, 2], "value": "# + list + #", "z": {"b": null}}"#).figures

    #expect(bare.count == 60)
    let expected = (0..<30).map(Double.init).flatMap { [$0, $0 + 0.5] }
    #expect(bare.compactMap(\.value) == expected)
    #expect(wrapped == bare)
    for broken in [
      list + "]", list + ",", "{\"value\": " + list, "{\"value\": " + list + "}}",
      "{\"value\": " + list + ", \"value\": 1}", "{\"a\": 1, \"a\": 2, \"value\": " + list + "}", "[{}{}]", "[,]",
    ] {
      #expect(figureFault(broken) != nil, "\(broken.suffix(30))")
    }
  }
}
