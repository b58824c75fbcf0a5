// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography

extension AreaFile {
  /// The areas of a GeoJSON file.
  ///
  /// Names of properties are taken without regard to case, blanks and underscores: for the code `code`, `gwb_code`,
  /// `statcode`, `buurtcode`, `wijkcode`, `gemeentecode` and more; of several the finest is the code and the next
  /// coarser the parent. The feature's own `id` counts when it looks like a code of CBS.
  ///
  /// - Parameters:
  ///   - allowsMissingCodes: whether an area without a code is taken, to be known by its name.
  /// - Throws: what is wrong with the file as a whole. What is wrong with one feature stands in `refused`.
  /// - Complexity: near linear in the bytes, borders that cross themselves within one `RepairBudget`; only one feature at a time is in memory as a tree.
  public init(reading bytes: [UInt8], limits: ImportLimits = .areas, allowsMissingCodes: Bool = false) throws(Refusals)
  {
    var reader = AreaReader(allowsMissingCodes: allowsMissingCodes)
    do throws(Refusal) {
      self = try reader.read(bytes, limits: limits)
    } catch { throw Refusals(error) }
  }
}

/// Reads features one by one and keeps areas and refusals. One file, as it is one reader.
private struct AreaReader {
  let allowsMissingCodes: Bool
  private var areas: [AreaFile.Area] = []
  private var refused: [Refusal] = []
  private var waterCount = 0
  private var refusedCount = 0
  /// The line of each area by its code or name.
  private var lines: [String: Int] = [:]
  private var repeated: Set<String> = []
  private var budget = RepairBudget()
  /// Whether the file has metres of the Dutch grid; told by its first place.
  private var isDutchGrid: Bool?

  init(allowsMissingCodes: Bool) { self.allowsMissingCodes = allowsMissingCodes }

  mutating func read(_ bytes: [UInt8], limits: ImportLimits) throws(Refusal) -> AreaFile {
    var features = try JSONElements(bytes, limits: limits, names: ["features"])
    while let feature = try features.next() {
      do throws(Refusal) {
        if let area = try area(of: feature) { areas.append(area) }
      } catch {
        refuse(error)
      }
    }
    guard features.isFound, features.listName != nil else {
      throw Refusal(column: "features", reason: .missingColumn)
    }
    try check(features.head)
    // Which of two borders of one area is right, nobody can tell.
    areas.removeAll { repeated.contains($0.id) }
    refused.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return AreaFile(
      areas, refused: refused, refusedCount: refusedCount, waterCount: waterCount, isDutchGrid: isDutchGrid ?? false)
  }

  private mutating func refuse(_ refusal: Refusal) {
    refusedCount += 1
    if refused.count < AreaFile.refusalLimit { refused.append(refusal) }
  }

  /// The members beside the features: the type, and a reference system that can be read.
  private func check(_ head: [String: JSONValue]) throws(Refusal) {
    guard let type = head["type"] else { throw Refusal(column: "type", reason: .missingColumn) }
    guard type.text == "FeatureCollection" else {
      throw Refusal(
        line: type.line, column: "type", value: type.shown, reason: .unknownChoice(choices: ["FeatureCollection"]))
    }
    guard let system = head["crs"]?["properties"]?["name"], let name = system.text else { return }
    // 7415 is the Dutch grid with heights; 4258 differs from 4326 by under a metre.
    guard
      ["CRS84", "4326", "4258", "28992", "7415"].contains(where: {
        name.utf8.reversed().starts(with: $0.utf8.reversed())
      })
    else {
      let choices = ["EPSG:4326", "EPSG:4258", "EPSG:28992", "CRS84"]
      throw Refusal(line: system.line, column: "crs", value: name, reason: .unknownChoice(choices: choices))
    }
  }

  /// The area of a feature; nil for water.
  private mutating func area(of feature: JSONValue) throws(Refusal) -> AreaFile.Area? {
    guard feature.members != nil else { throw refusal(feature, "features", .notAnObject) }
    guard feature["type"]?.text == "Feature" else {
      throw refusal(feature["type"] ?? feature, "type", .unknownChoice(choices: ["Feature"]))
    }
    let properties = AreaProperties(feature)
    if try properties.isWater {
      waterCount += 1
      return nil
    }
    let (code, name) = (try properties.code, try properties.name)
    guard code != nil || allowsMissingCodes else {
      throw Refusal(line: feature.line, column: "code", value: name, reason: .missingValue)
    }
    guard let name = name ?? code else { throw Refusal(line: feature.line, column: "name", reason: .missingValue) }
    let (edition, parent) = (try properties.edition, try properties.parent)
    let repair = try repair(feature, name: code ?? name)
    var area = AreaFile.Area(code: code, name: name, edition: edition, parent: parent, shape: repair.shape)
    (area.line, area.mended) = (feature.line, repair.mended)
    if let first = lines.updateValue(area.line, forKey: area.id) {
      func refusal(_ line: Int) -> Refusal {
        Refusal(line: line, column: code == nil ? "name" : "code", value: area.id, reason: .duplicateID)
      }
      if repeated.insert(area.id).inserted { refuse(refusal(first)) }
      throw refusal(area.line)
    }
    return area
  }

  private mutating func repair(_ feature: JSONValue, name: String) throws(Refusal) -> Repair {
    guard let geometry = feature["geometry"] else {
      throw Refusal(line: feature.line, column: "geometry", value: name, reason: .missingValue)
    }
    let outline = try outline(of: geometry)
    do throws(Unrepairable) {
      return try outline.repaired(within: &budget)
    } catch {
      throw Refusal(line: geometry.line, column: "coordinates", value: name, reason: Self.reason(error))
    }
  }

  private static func reason(_ fault: Unrepairable) -> Refusal.Reason {
    switch fault {
    case .noArea: .noArea
    case .tooManyPositions(let limit), .tooManyRings(let limit): .borderTooLarge(limit: limit)
    case .tooTangled: .borderTooTangled
    }
  }

  private mutating func outline(of geometry: JSONValue) throws(Refusal) -> Outline {
    let type = geometry["type"]
    guard let coordinates = geometry["coordinates"], type?.text == "Polygon" || type?.text == "MultiPolygon" else {
      if type?.text == "Polygon" || type?.text == "MultiPolygon" {
        throw refusal(geometry, "coordinates", .missingValue)
      }
      throw refusal(type ?? geometry, "geometry", .unknownChoice(choices: ["Polygon", "MultiPolygon"]))
    }
    if type?.text == "Polygon" { return Outline([try polygon(coordinates)]) }
    var polygons: [[[Coordinate]]] = []
    for polygon in try list(coordinates) { polygons.append(try self.polygon(polygon)) }
    return Outline(polygons)
  }

  private mutating func polygon(_ value: JSONValue) throws(Refusal) -> [[Coordinate]] {
    var rings: [[Coordinate]] = []
    for ring in try list(value) {
      let positions = try list(ring)
      var places: [Coordinate] = []
      places.reserveCapacity(positions.count)
      for position in positions { places.append(try place(position)) }
      rings.append(places)
    }
    return rings
  }

  private func list(_ value: JSONValue) throws(Refusal) -> [JSONValue] {
    guard case .list(let elements) = value.content else { throw refusal(value, "coordinates", .notAList) }
    return elements
  }

  /// The place of a position; a height after it is left away.
  private mutating func place(_ position: JSONValue) throws(Refusal) -> Coordinate {
    let numbers = try list(position)
    guard numbers.count >= 2 else { throw refusal(position, "coordinates", .missingValue) }
    let (x, y) = (try number(numbers[0]), try number(numbers[1]))
    if isSwapped(x, y) {
      throw Refusal(
        line: position.line, column: "coordinates", value: "\(numbers[0].shown), \(numbers[1].shown)",
        reason: .swappedCoordinates)
    }
    let isGrid = isDutchGrid ?? DutchGrid.isLikely(x: x, y: y)
    isDutchGrid = isGrid
    if isGrid {
      if let place = DutchGrid.place(x: x, y: y) { return place }
      if !DutchGrid.x.contains(x) { throw outside(numbers[0], DutchGrid.x) }
      throw outside(numbers[1], DutchGrid.y)
    }
    if let place = Coordinate(longitude: x, latitude: y) { return place }
    throw abs(x) <= 180 ? outside(numbers[1], -90...90) : outside(numbers[0], -180...180)
  }

  /// Whether a place lies in the Netherlands only when its two numbers change places.
  private func isSwapped(_ x: Double, _ y: Double) -> Bool {
    let liesThere = DutchGrid.isLikely(x: x, y: y) || DutchGrid.isLikely(longitude: x, latitude: y)
    return !liesThere && (DutchGrid.isLikely(x: y, y: x) || DutchGrid.isLikely(longitude: y, latitude: x))
  }

  private func number(_ value: JSONValue) throws(Refusal) -> Double {
    guard case .number(let text) = value.content, let number = Double(text), number.isFinite else {
      throw refusal(value, "coordinates", .notANumber)
    }
    return number
  }

  private func outside(_ value: JSONValue, _ range: ClosedRange<Double>) -> Refusal {
    refusal(value, "coordinates", .outOfRange(from: Int(range.lowerBound), to: Int(range.upperBound)))
  }
}

private func refusal(_ value: JSONValue, _ column: String, _ reason: Refusal.Reason) -> Refusal {
  Refusal(line: value.line, column: column, value: value.shown, reason: reason)
}

/// The properties of a feature that say which area it is.
private struct AreaProperties {
  private let feature: JSONValue
  private let properties: [String: JSONValue]

  /// Names of properties in pairs of code and name, as `Text.key` has them: those that say what the feature is first,
  /// then the levels of CBS from fine to coarse.
  private static let names: [(codes: [String], names: [String])] = [
    (
      ["code", "gwbcode", "statcode", "regiocode", "gebiedcode", "gebiedscode", "areacode", "cbscode"],
      ["name", "naam", "statnaam", "regionaam", "regio", "gebiednaam", "gebiedsnaam", "areaname"]
    ),
    (["buurtcode", "bucode"], ["buurtnaam", "bunaam", "buurt"]),
    (["wijkcode", "wkcode"], ["wijknaam", "wknaam", "wijk"]),
    (["gemeentecode", "gmcode"], ["gemeentenaam", "gmnaam", "gemeente"]),
  ]

  init(_ feature: JSONValue) {
    self.feature = feature
    properties = Dictionary(
      (feature["properties"]?.members ?? []).map { (Text.key($0.name), $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The code, or nil when there is none.
  var code: String? {
    get throws(Refusal) {
      for level in Self.names {
        if let code = try text(level.codes, limit: 40) { return code }
      }
      // Many files number their features; only a code of CBS can be told from such a number.
      for value in [feature["id"], properties["id"]] {
        if let code = try value.flatMap({ value throws(Refusal) in try text(value, "id", limit: 40) }), isCBS(code) {
          return code
        }
      }
      return nil
    }
  }

  /// The name at the level of the code, or else the finest there is.
  var name: String? {
    get throws(Refusal) {
      let level = try level ?? 0
      for names in [Self.names[0].names, Self.names[level].names] + Self.names.map(\.names) {
        if let name = try text(names, limit: 200) { return name }
      }
      return nil
    }
  }

  /// The code of the area around it.
  var parent: String? {
    get throws(Refusal) {
      if let parent = try text(["parent", "parentcode"], limit: 40) { return parent }
      guard let code = try code else { return nil }
      for level in Self.names.dropFirst() {
        // The levels that are as fine as the area itself or finer say nothing about what lies around it.
        if let coarser = try text(level.codes, limit: 40), coarser != code, isCoarser(coarser, than: code) {
          return coarser
        }
      }
      return nil
    }
  }

  /// The year of the division.
  var edition: Int? {
    get throws(Refusal) {
      for name in ["edition", "editie", "jaar", "year", "jaarcode", "peiljaar"] {
        guard let value = properties[name], let text = try text(value, name, limit: 40) else { continue }
        guard let year = Int(text) else { throw refusal(value, name, .notAWholeNumber) }
        guard (1900...2200).contains(year) else { throw refusal(value, name, .outOfRange(from: 1900, to: 2200)) }
        return year
      }
      return nil
    }
  }

  /// Whether CBS marks the feature as the water of an area.
  var isWater: Bool {
    get throws(Refusal) { try text(["water", "h2o"], limit: 40).map { Text.key($0) == "ja" } ?? false }
  }

  private var level: Int? {
    get throws(Refusal) {
      for (number, level) in Self.names.enumerated() where try text(level.codes, limit: 40) != nil { return number }
      return nil
    }
  }

  private func isCBS(_ code: String) -> Bool {
    AreaRow(code: code, name: code, edition: 0).level != .other
  }

  private func isCoarser(_ one: String, than other: String) -> Bool {
    let levels = AreaRow.Level.allCases
    let (coarse, fine) = (
      AreaRow(code: one, name: one, edition: 0).level, AreaRow(code: other, name: other, edition: 0).level
    )
    guard let coarseIndex = levels.firstIndex(of: coarse), let fineIndex = levels.firstIndex(of: fine) else {
      return false
    }
    return coarseIndex < fineIndex
  }

  /// The first of these properties that is filled.
  private func text(_ names: [String], limit: Int) throws(Refusal) -> String? {
    for name in names {
      if let value = properties[name], let text = try text(value, name, limit: limit) { return text }
    }
    return nil
  }

  /// A text or number without blanks at its ends; nil when it is empty or null.
  private func text(_ value: JSONValue, _ name: String, limit: Int) throws(Refusal) -> String? {
    let text: String
    switch value.content {
    case .text(let content), .number(let content): text = Text.trimmed(content)
    case .null: return nil
    case .object, .list, .flag: throw refusal(value, name, .notAText)
    }
    if Text.isLonger(text, than: limit) { throw refusal(value, name, .tooLong(limit: limit)) }
    return text.isEmpty ? nil : text
  }
}
