// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Geography
import PactwerkCore
import PactwerkStorage
import Places
import Records

/// The borders of the areas in a file, ready to be kept: how they are drawn follows from all of them together.
struct BorderPlan {
  /// How far a drawn border may lie beside the real one, in metres.
  static let tolerance = 5.0
  private let drawn: [String: Shape]

  init(_ areas: [AreaFile.Area]) {
    let shapes = Simplification.simplified(areas.map(\.shape), tolerance: BorderPlan.tolerance)
    drawn = Dictionary(zip(areas.map(\.id), shapes)) { first, _ in first }
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
    let isMoved = try writer.save(area.shape, drawn: borders.drawn(area), of: area.id, edition: edition)
    let effect: ImportEffect = !isRenamed && !isMoved ? .unchanged : before == nil ? .added : .changed
    return Taken(record: record, effect: effect, before: before)
  }

  /// Keeps which of the areas with borders lie beside each other: those of one level and edition.
  func joinBorders(_ plan: ImportPlan) throws {
    let areas = plan.rows.compactMap { if case .border(let area) = $0.content { area } else { nil } }
    let kept = try areas.compactMap { area in
      let edition = try area.edition ?? plan.edition ?? writer.area(code: area.id)?.edition
      return edition.map { (area: area, edition: $0, level: Area.Level(code: area.id)) }
    }
    for group in Dictionary(grouping: kept, by: { "\($0.level) \($0.edition)" }).values where group.count > 1 {
      let pairs = Neighbours.all(among: group.map(\.area.shape)).map {
        (group[$0.first].area.id, group[$0.second].area.id, metres: Int($0.borderInMetres.rounded()))
      }
      try writer.setNeighbours(pairs, among: group.map(\.area.id), edition: group[0].edition)
    }
  }
}
