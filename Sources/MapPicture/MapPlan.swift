// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography

/// What both drawings, the legend and the table have in common: the areas in reading order, their numbers and tints.
struct MapPlan {
  /// An area with its place in the reading order and its tint.
  struct Entry {
    let area: MapArea
    /// From 1, the same in both drawings and the table; nil for an area of which nothing is said.
    let number: Int?
    let tint: Tint
  }

  /// From the north-west to the south-east.
  let entries: [Entry]
  /// The classes, when there are numbers.
  let boundaries: ClassBoundaries?
  /// What the map must show whole: all areas but the neighbours, or else all; nil without areas.
  let box: Box?

  init(_ drawing: MapDrawing) {
    let decimals = drawing.indicator.decimals
    let numbers = drawing.areas.compactMap { $0.role == .neighbour ? nil : $0.value?.figure?.number }
    let boundaries =
      drawing.boundaries ?? (numbers.isEmpty ? nil : ClassBoundaries(of: numbers, decimals: decimals))
    let shown = drawing.areas.filter { $0.role != .neighbour }
    box = MapPlan.box(of: shown) ?? MapPlan.box(of: drawing.areas)
    self.boundaries = boundaries
    var number = 0
    entries = MapPlan.inReadingOrder(drawing.areas, box).map { area in
      if area.said != nil { number += 1 }
      let tint = MapPlan.tint(of: area, boundaries, decimals: decimals)
      return Entry(area: area, number: area.said == nil ? nil : number, tint: tint)
    }
  }

  private static func box(of areas: [MapArea]) -> Box? {
    guard let first = areas.first else { return nil }
    return areas.dropFirst().reduce(first.shape.box) { $0.union($1.shape.box) }
  }

  /// By how far an area lies along the line from the north-west to the south-east; in equal places by code.
  private static func inReadingOrder(_ areas: [MapArea], _ box: Box?) -> [MapArea] {
    guard let box else { return [] }
    let projection = MapProjection(box, width: 1_000, height: 1_000)
    let places = areas.map { area in
      let (x, y) = projection.tenths(area.shape.labelPlace)
      return (x + y, area.code, area)
    }
    return places.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// By the number as it is written, so that no area seems to stand in the wrong class.
  private static func tint(of area: MapArea, _ boundaries: ClassBoundaries?, decimals: Int) -> Tint {
    guard area.role != .neighbour else { return .ground }
    guard let value = area.value?.figure, let boundaries else { return .none(area.said?.absence ?? .notMeasured) }
    let scale = Tint.scale(boundaries.values.count + 1)
    return scale[boundaries.index(of: written(value.number, decimals: decimals))]
  }

  static func written(_ number: Double, decimals: Int) -> Double {
    let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    return (number * power).rounded(.toNearestOrAwayFromZero) / power
  }
}

extension MapPlan {
  /// The numbers that have a tint.
  var figures: [(number: Double, status: MapValue.Status)] {
    entries.compactMap { $0.area.role == .neighbour ? nil : $0.area.value?.figure }
  }
}
