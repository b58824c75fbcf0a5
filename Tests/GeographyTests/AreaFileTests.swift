// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import Geography
import Statistics
import TestMaterial
import Testing

@Suite struct `Area file` {
  @Test func `areas are read with code, name, edition and parent`() throws {
    let file = try read(#"{"Code": " WK060601 ", "NAAM": "Oost", "jaar": 2022, "parent": "GM0606"}"#)

    let area = try #require(file.areas.first)
    #expect(file.refused.isEmpty && !file.isDutchGrid)
    #expect(area.code == "WK060601" && area.name == "Oost" && area.edition == 2022 && area.parent == "GM0606")
    #expect(area.line == 2 && area.mended.isEmpty)
    #expect(area.shape == (try shape([square(4_400_000, 51_900_000, 10_000)])))
  }

  @Test(
    arguments: [
      (
        #"{"buurtcode":"BU06060101","buurtnaam":"Stadserf","wijkcode":"WK060601","wijknaam":"Oost"}"#, "BU06060101",
        "Stadserf", "WK060601"
      ),
      (
        #"{"WK_CODE":"WK060601","WK_NAAM":"Oost","GM_CODE":"GM0606","GM_NAAM":"Schiedam"}"#, "WK060601", "Oost",
        "GM0606"
      ),
      (#"{"gm_code":"GM0606","gm_naam":"Schiedam"}"#, "GM0606", "Schiedam", nil),
      (#"{"gwb_code":"BU06060101","regio":"Stadserf"}"#, "BU06060101", "Stadserf", nil),
      (#"{"statcode":"GM0606","statnaam":"Schiedam","jaarcode":"2023"}"#, "GM0606", "Schiedam", nil),
      (#"{"id":"WK060601","gemeentecode":null}"#, "WK060601", "WK060601", nil),
      (#"{"code":6060101,"name":"Stadserf"}"#, "6060101", "Stadserf", nil),
      (#"{"code":"Nieuwland-Oost"}"#, "Nieuwland-Oost", "Nieuwland-Oost", nil),
    ] as [(String, String, String, String?)])
  func `known names of properties are found`(properties: String, code: String, name: String, parent: String?) throws {
    let area = try #require(try read(properties).areas.first)

    #expect(area.code == code && area.name == name && area.parent == parent)
  }

  @Test func `the id of a feature counts when it is a code of CBS`() throws {
    #expect(try read("{}", id: "\"BU06060101\"").areas.first?.code == "BU06060101")
    #expect(try read("{}", id: "7").refused.map(\.reason) == [.missingValue])
  }

  @Test func `an area without a code is known by its name, when that is allowed`() throws {
    let refused = try read(#"{"naam": "Spoorzone"}"#)
    #expect(refused.areas.isEmpty)
    #expect(refused.refused == [Refusal(line: 2, column: "code", value: "Spoorzone", reason: .missingValue)])

    let area = try #require(try read(#"{"naam": "Spoorzone"}"#, allowsMissingCodes: true).areas.first)
    #expect(area.code == nil && area.id == "Spoorzone")

    #expect(try read("{}", allowsMissingCodes: true).refused.map(\.column) == ["name"])
  }

  @Test func `features with one code are all refused with their lines`() throws {
    let file = try AreaFile(
      reading: collection([feature(#"{"code": "A"}"#), feature(#"{"code": "B"}"#), feature(#"{"code": "A"}"#)]))

    #expect(file.areas.map(\.id) == ["B"])
    #expect(file.refused == [2, 4].map { Refusal(line: $0, column: "code", value: "A", reason: .duplicateID) })
  }

  @Test func `a thousand refusals are kept and all are counted`() throws {
    let file = try AreaFile(
      reading: collection(Array(repeating: "7", count: 1_002) + [feature(#"{"code": "A"}"#)]))

    #expect(file.refused.map(\.line) == Array(2...1_001) && file.refusedCount == 1_002)
    #expect(file.areas.map(\.id) == ["A"])
  }

  @Test func `water of an area is left out`() throws {
    let water = feature(#"{"gm_code": "GM0606", "H2O": "JA"}"#)
    let file = try AreaFile(reading: collection([water, feature(#"{"gm_code": "GM0606", "H2O": "NEE"}"#), water]))

    #expect(file.areas.count == 1 && file.waterCount == 2 && file.refused.isEmpty)
  }

  @Test(
    arguments: [
      (
        #"{"type": "Point", "coordinates": [4, 52]}"#, "geometry", "Point",
        .unknownChoice(choices: ["Polygon", "MultiPolygon"])
      ),
      (
        #"{"type": "GeometryCollection", "geometries": []}"#, "geometry", "GeometryCollection",
        .unknownChoice(choices: ["Polygon", "MultiPolygon"])
      ),
      ("null", "geometry", "A", .missingValue),
      (#"{"type": "Polygon"}"#, "coordinates", "{…}", .missingValue),
      (#"{"type": "Polygon", "coordinates": 7}"#, "coordinates", "7", .notAList),
      (#"{"type": "Polygon", "coordinates": [[4, 52], [5, 52], [5, 53], [4, 52]]}"#, "coordinates", "4", .notAList),
      (#"{"type": "Polygon", "coordinates": [[["4", 52]]]}"#, "coordinates", "4", .notANumber),
      (#"{"type": "Polygon", "coordinates": [[[1e999, 52]]]}"#, "coordinates", "1e999", .notANumber),
      (#"{"type": "Polygon", "coordinates": [[[4]]]}"#, "coordinates", "[…]", .missingValue),
      (#"{"type": "Polygon", "coordinates": [[[181, 52]]]}"#, "coordinates", "181", .outOfRange(from: -180, to: 180)),
      (#"{"type": "Polygon", "coordinates": [[[4, 152]]]}"#, "coordinates", "152", .outOfRange(from: -90, to: 90)),
      (#"{"type": "Polygon", "coordinates": [[[4, 52], [5, 52], [4, 52]]]}"#, "coordinates", "A", .noArea),
      (#"{"type": "MultiPolygon", "coordinates": []}"#, "coordinates", "A", .noArea),
    ] as [(String, String, String, Refusal.Reason)])
  func `what is no area is refused by name`(geometry: String, column: String, value: String, reason: Refusal.Reason)
    throws
  {
    let file = try AreaFile(reading: collection([feature(#"{"code": "A"}"#, geometry: geometry)]))

    #expect(file.areas.isEmpty)
    #expect(file.refused == [Refusal(line: 2, column: column, value: value, reason: reason)])
  }

  @Test(
    arguments: [
      (#"{"code": ["A"]}"#, "code", .notAText), (#"{"code": "A", "year": "x"}"#, "year", .notAWholeNumber),
      (#"{"code": "A", "jaar": 22}"#, "jaar", .outOfRange(from: 1900, to: 2200)),
      ("{\"code\": \"" + String(repeating: "x", count: 41) + "\"}", "code", .tooLong(limit: 40)),
      ("{\"code\": \"A\", \"name\": \"" + String(repeating: "x", count: 201) + "\"}", "name", .tooLong(limit: 200)),
    ] as [(String, String, Refusal.Reason)])
  func `wrong properties are refused`(properties: String, column: String, reason: Refusal.Reason) throws {
    let refused = try #require(try read(properties).refused.first)

    #expect(refused.line == 2 && refused.column == column && refused.reason == reason)
  }

  @Test func `a feature that is none is refused and the others are read`() throws {
    let file = try AreaFile(reading: collection(["7", #"{"type": "Polygon"}"#, feature(#"{"code": "A"}"#)]))

    #expect(file.refused.map(\.line) == [2, 3] && file.areas.map(\.id) == ["A"])
  }

  @Test func `metres of the Dutch grid are converted`() throws {
    let geometry =
      #"{"type": "Polygon", "coordinates": [[[87000, 436000], [88000, 436000], [88000, 437000], [87000, 437000], [87000, 436000]]]}"#
    let crs = #""crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}, "#
    for head in ["", crs] {
      let file = try AreaFile(reading: collection([feature(#"{"code": "A"}"#, geometry: geometry)], head: head))

      let area = try #require(file.areas.first)
      #expect(file.isDutchGrid)
      #expect(area.shape.rings[0].positions[0] == DutchGrid.place(x: 87_000, y: 436_000))
      #expect(abs(area.shape.areaInSquareMetres - 1_000_000) < 500)
    }
  }

  @Test(arguments: [
    ("[51.9, 4.4]", "51.9, 4.4"), ("[436000, 87000]", "436000, 87000"), ("[52,5,0]", "52, 5"),
  ]) func `latitude before longitude is refused as such`(place: String, value: String) throws {
    let geometry = "{\"type\": \"Polygon\", \"coordinates\": [[\(place)]]}"
    let file = try AreaFile(reading: collection([feature(#"{"code": "A"}"#, geometry: geometry)]))

    #expect(file.refused == [Refusal(line: 2, column: "coordinates", value: value, reason: .swappedCoordinates)])
  }

  @Test func `degrees among metres are refused`() throws {
    let geometry = #"{"type": "Polygon", "coordinates": [[[87000, 436000], [4.4, 51.9]]]}"#
    let file = try AreaFile(reading: collection([feature(#"{"code": "A"}"#, geometry: geometry)]))

    #expect(file.refused.map(\.reason) == [.outOfRange(from: 289_000, to: 629_000)])
  }

  @Test(
    arguments: [
      ("", .emptyFile), ("[]", .missingColumn), ("{}", .missingColumn), (#"{"type": "Feature"}"#, .missingColumn),
      (#"{"features": []}"#, .missingColumn), (#"{"features": 3, "type": "FeatureCollection"}"#, .missingColumn),
      (#"{"type": "Topology", "features": []}"#, .unknownChoice(choices: ["FeatureCollection"])),
      (#"{"type": "FeatureCollection", "features": []"#, .cutInTheMiddle), ("<kml/>", .notJSON),
      (
        #"{"type": "FeatureCollection", "crs": {"properties": {"name": "EPSG:3857"}}, "features": []}"#,
        .unknownChoice(choices: ["EPSG:4326", "EPSG:4258", "EPSG:28992", "CRS84"])
      ),
      (#"{"type": "FeatureCollection", "features": [[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]}"#, .tooDeep(limit: 16)),
    ] as [(String, Refusal.Reason)])
  func `what is no collection is refused as a whole`(text: String, reason: Refusal.Reason) {
    do throws(Refusals) {
      let file = try AreaFile(reading: Array(text.utf8))
      Issue.record("read as \(file)")
    } catch { #expect(error.all.map(\.reason) == [reason]) }
  }

  @Test func `faults in a border are mended and named`() throws {
    let geometry = #"{"type": "Polygon", "coordinates": [[[4, 52], [5, 53], [5, 52], [4, 53], [4, 52]]]}"#
    let area = try #require(
      try AreaFile(reading: collection([feature(#"{"code": "A"}"#, geometry: geometry)])).areas.first)

    #expect(area.mended.map(\.kind) == [.crossing])
    #expect(area.shape.polygons.count == 2)
  }

  @Test func `places of all areas together are limited`() throws {
    // An area, a ring, five places of two coordinates each.
    let limits = ImportLimits(bytes: 10_000, rows: 17 * 3, columns: 9, cellBytes: 99)
    let features = (0..<4).map { feature("{\"code\": \"A\($0)\"}") }

    #expect(try AreaFile(reading: collection(Array(features.prefix(3))), limits: limits).areas.count == 3)
    #expect(throws: Refusals([Refusal(line: 5, reason: .tooManyRows(limit: 51))])) {
      try AreaFile(reading: collection(features), limits: limits)
    }
  }

  @Test func `tangled borders of one file are mended within one budget`() throws {
    var random = SplitMix64(seed: 93)
    func polygon(_ ring: [Coordinate]) -> String {
      let places = ring.map { "[\($0.longitude),\($0.latitude)]" }
      return "{\"type\": \"Polygon\", \"coordinates\": [[\(places.joined(separator: ","))]]}"
    }
    let bowTie = polygon(ring((0, 0), (100, 100), (100, 0), (0, 100)))
    let tangle = polygon(randomRing(3_000, side: 50_000_000, &random))
    let features = [
      feature(#"{"code": "A"}"#, geometry: bowTie), feature(#"{"code": "B"}"#, geometry: tangle),
      feature(#"{"code": "C"}"#, geometry: bowTie), feature(#"{"code": "D"}"#),
    ]

    let file = try AreaFile(reading: collection(features))

    #expect(file.areas.map(\.id) == ["A", "D"])
    #expect(file.refused.map(\.line) == [3, 4] && file.refused.allSatisfy { $0.reason == .borderTooTangled })
  }

  @Test func `what is written is read as the same`() throws {
    var random = SplitMix64(seed: 91)
    var shapes = try town(3, steps: 4, &random)
    shapes.append(try shape([square(-7, -9, 100), square(1, 1, 9).reversed()], [square(1_000_000, 1_000_000, 5)]))
    let areas = shapes.enumerated().map { number, shape in
      AreaFile.Area(
        code: number == 3 ? nil : "A\(number)", name: "Name \"\(number)\"\\\n é", edition: number == 2 ? 2022 : nil,
        parent: number == 4 ? "B" : nil, shape: shape)
    }

    let file = try AreaFile(reading: AreaFile(areas).json(), allowsMissingCodes: true)

    #expect(file.refused.isEmpty)
    #expect(file.areas.map(unplaced) == areas)
  }

  @Test func `coordinates are written with at most six decimals`() throws {
    let text = String(
      decoding: AreaFile([AreaFile.Area(code: "A", name: "B", shape: try shape([square(-1, 52_000_000, 1_000_010)]))])
        .json(), as: UTF8.self)

    #expect(text.contains("[[[-0.000001,52],[1.000009,52],[1.000009,53.00001],[-0.000001,53.00001],[-0.000001,52]]]"))
  }

  @Test func `a file cut anywhere is refused`() throws {
    let bytes = collection([feature(#"{"code": "A", "name": "é"}"#), feature(#"{"code": "B"}"#)])
    for number in 0..<100 {
      let length = 1 + number * (bytes.count - 4) / 100
      #expect(throws: Refusals.self) { try AreaFile(reading: Array(bytes.prefix(length))) }
    }
  }

  @Test func `fuzz: random bytes in a file give areas or refusals`() throws {
    var random = SplitMix64(seed: 92)
    let whole = collection([feature(#"{"code": "A", "name": "x"}"#), feature(#"{"statcode": "B"}"#)])
    for _ in 0..<fuzzRounds(600) {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] = Array("[]{},:\"-0123456789.eE \n".utf8).randomElement(using: &random) ?? 0
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &random)))
        default: bytes.insert(contentsOf: bytes[max(0, place - 20)..<place], at: place)
        }
        if bytes.isEmpty { bytes = whole }
      }
      guard let file = try? AreaFile(reading: bytes, allowsMissingCodes: true) else { continue }
      #expect(file.areas.allSatisfy { $0.shape.outline.faults.isEmpty })
    }
  }
}

@Suite struct `Official borders` {
  /// The files of the shared folder and how many areas, mended areas and neighbours they have.
  static let files: [(path: String, areas: Int, mended: Int, neighbours: Int)] = [
    ("geo_wijken_2022/nl_gemeenten_2022.geojson", 345, 48, 879),
    ("geo_wijken_2022/zuid_holland_wijken_2022.geojson", 467, 24, 1_233),
    ("geo_wijken_2022/schiedam_wijken_2022.geojson", 10, 0, 20),
    ("geo_buurten_schiedam/schiedam_buurten_ca2016.geojson", 52, 0, 123),
    ("geo_buurten_schiedam/schiedam_oost_buurten_ca2016.geojson", 7, 0, 10),
  ]

  @Test(arguments: files) func `are read, all valid, and find their neighbours`(
    file: (path: String, areas: Int, mended: Int, neighbours: Int)
  ) throws {
    guard let bytes = try Checkout.sharedBytes("data/" + file.path) else { return }

    let read = try AreaFile(reading: bytes)

    #expect(read.areas.count == file.areas && read.refused.isEmpty)
    #expect(read.areas.filter { !$0.mended.isEmpty }.count == file.mended)
    #expect(Set(read.areas.flatMap(\.mended).map(\.kind)).isSubset(of: [.repeatedPosition]))
    let shapes = read.areas.map(\.shape)
    #expect(try Neighbours.all(among: shapes).count == file.neighbours)
    for shape in shapes {
      #expect(shape.outline.faults.isEmpty && shape.contains(shape.labelPlace))
      #expect(try Shape(stored: shape.stored) == shape)
    }
    #expect(try AreaFile(reading: read.json()).areas.map(\.shape) == shapes)
    for shape in Simplification.simplified(shapes, tolerance: 25) { #expect(shape.outline.faults.isEmpty) }
  }
}

private let squareGeometry =
  #"{"type": "Polygon", "coordinates": [[[4.4, 51.9], [4.41, 51.9], [4.41, 51.91], [4.4, 51.91], [4.4, 51.9]]]}"#

private func feature(_ properties: String, geometry: String = squareGeometry, id: String? = nil) -> String {
  let id = id.map { "\"id\": \($0), " } ?? ""
  return "{\"type\": \"Feature\", \(id)\"properties\": \(properties), \"geometry\": \(geometry)}"
}

/// A collection with one feature a line, the first on line 2.
private func collection(_ features: [String], head: String = "") -> [UInt8] {
  Array("{\"type\": \"FeatureCollection\", \(head)\"features\": [\n\(features.joined(separator: ",\n"))\n]}\n".utf8)
}

private func read(_ properties: String, id: String? = nil, allowsMissingCodes: Bool = false) throws -> AreaFile {
  try AreaFile(reading: collection([feature(properties, id: id)]), allowsMissingCodes: allowsMissingCodes)
}

private func unplaced(_ area: AreaFile.Area) -> AreaFile.Area {
  AreaFile.Area(code: area.code, name: area.name, edition: area.edition, parent: area.parent, shape: area.shape)
}
