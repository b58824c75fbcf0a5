// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Geography
import PactwerkCore
import PactwerkStorage
import Places
import Records

/// The borders of the areas in files, ready to be kept: how they are drawn, and who lies beside whom, follows from all of
/// them together.
struct BorderPlan: Sendable {
  /// Two areas of one level with a border in common.
  struct Pair {
    let first: String, second: String
    let metres: Int
  }

  /// How far a drawn border may lie beside the real one, in metres.
  static let tolerance = 5.0
  private let drawn: [String: Shape]
  /// The areas of one level that lie beside each other.
  let neighbours: [Pair]

  init(_ areas: [AreaFile.Area]) throws(NeighboursUntold) {
    let shapes = Simplification.simplified(areas.map(\.shape), tolerance: BorderPlan.tolerance)
    drawn = Dictionary(zip(areas.map(\.id), shapes)) { first, _ in first }
    neighbours = try BorderPlan.neighbours(areas.map { ($0.id, $0.shape) })
  }

  /// The pairs of areas of one level that lie beside each other, by code.
  static func neighbours(_ areas: [(code: String, shape: Shape)]) throws(NeighboursUntold) -> [Pair] {
    var pairs: [Pair] = []
    for group in Dictionary(grouping: areas, by: { Area.Level(code: $0.code) }).values where group.count > 1 {
      for found in try Neighbours.all(among: group.map(\.shape)) {
        pairs.append(
          Pair(
            first: group[found.first].code, second: group[found.second].code,
            metres: Int(found.borderInMetres.rounded())))
      }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// How the border of an area is drawn.
  func drawn(_ area: AreaFile.Area) -> Shape { drawn[area.id] ?? area.shape }
}

extension Intake {
  /// An area with its border. A file that does not say of which edition it is belongs to the newest one that has the code,
  /// or to the one that the caller named.
  func take(_ area: AreaFile.Area) throws -> Taken {
    let known = try writer.area(code: area.id)
    guard let edition = area.edition ?? plan.edition ?? known?.edition else {
      throw RowRefused.own(.noEdition, value: area.name)
    }
    let record = RecordRef(kind: "area", id: RecordID("\(area.id) \(edition)"))
    let before = try writer.areaImage(record.id)
    let old = try writer.area(code: area.id, edition: edition)
    let name = area.name == area.id ? old?.name ?? area.name : area.name
    let isRenamed = try writer.save(
      Area(code: area.id, edition: edition, name: name, parent: area.parent ?? old?.parent))
    let isMoved = try writer.save(area.shape, drawn: plan.borders.drawn(area), of: area.id, edition: edition)
    let effect: ImportEffect = !isRenamed && !isMoved ? .unchanged : before == nil ? .added : .changed
    return Taken(record: record, effect: effect, before: before)
  }

  /// Keeps which of the areas with borders lie beside each other: those of one level and edition.
  func joinBorders(_ plan: ImportPlan) throws {
    var codes: [Int: [String]] = [:]
    for row in plan.rows {
      guard case .border(let area) = row.content else { continue }
      guard let edition = try area.edition ?? plan.edition ?? writer.area(code: area.id)?.edition else { continue }
      codes[edition, default: []].append(area.id)
    }
    for (edition, codes) in codes.sorted(by: { $0.key < $1.key }) {
      try writer.join(plan.borders.neighbours, among: codes, edition: edition)
    }
  }
}

extension Writer {
  /// Keeps who lies beside whom among areas after an undo, from the borders they have now.
  func rejoinBorders(of areas: [RecordID]) throws {
    for (edition, areas) in Dictionary(grouping: areas.map { Reader.area($0) }, by: \.edition).sorted(by: {
      $0.key < $1.key
    }) {
      let shapes = try areas.compactMap { area -> (code: String, shape: Shape)? in
        guard let stored = try storedShape(of: area.code, edition: edition) else { return nil }
        return (area.code, try Shape(stored: stored))
      }
      try join(try BorderPlan.neighbours(shapes), among: areas.map(\.code), edition: edition)
    }
  }

  fileprivate func join(_ pairs: [BorderPlan.Pair], among codes: [String], edition: Int) throws {
    let named = Set(codes)
    let kept = pairs.filter { named.contains($0.first) && named.contains($0.second) }
    try setNeighbours(kept.map { ($0.first, $0.second, metres: $0.metres) }, among: codes, edition: edition)
  }
}
