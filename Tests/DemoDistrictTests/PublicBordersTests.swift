// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import DemoDistrict
import ExchangeFormats
import Geography
import TestMaterial
import Testing

@Suite struct `The borders of the example district` {
  private func read() throws -> AreaFile { try AreaFile(reading: Array(ExampleDistrict.borders.geoJSON.utf8)) }

  @Test func `are sound, and named like its figures`() throws {
    let file = try read()

    #expect(file.areas.count == 10 && file.refused.isEmpty)
    #expect(file.areas.allSatisfy { $0.mended.isEmpty })
    #expect(Set(file.areas.map(\.id)) == Set((0...9).map { "WK06060\($0)" }))
    #expect(file.areas.first { $0.id == "WK060601" }?.name == "Oost")
  }

  @Test func `are as large as CBS says, within what ten metres and dropped corners do`() throws {
    for area in try read().areas {
      let row = ExampleDistrict.figures.csv.split(separator: "\n").first { $0.hasPrefix(area.id) }
      let squareKilometres = row.flatMap { Double($0.split(separator: ",")[2]) } ?? 0
      let drawn = area.shape.areaInSquareMetres / 1_000_000

      #expect(abs(drawn - squareKilometres) < 0.35 * squareKilometres + 0.1, "\(area.name): \(drawn)")
    }
  }

  @Test func `lie within two hundred metres of the official file`() throws {
    guard let bytes = try Checkout.sharedBytes("data/geo_wijken_2022/schiedam_wijken_2022.geojson") else { return }
    let official = try AreaFile(reading: bytes)
    for area in try read().areas {
      let whole = try #require(official.areas.first { $0.id == area.id })
      let (ours, theirs) = (area.shape.box, whole.shape.box)
      for (one, other) in [(ours.southWest, theirs.southWest), (ours.northEast, theirs.northEast)] {
        #expect(abs(one.longitude - other.longitude) < 0.003, "\(area.name)")
        #expect(abs(one.latitude - other.latitude) < 0.002, "\(area.name)")
      }
    }
  }
}
