// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography

/// One drawing: the areas on a sheet of paper, simplified as far as the eye does not see it.
struct MapSheet {
  /// An area on the sheet.
  struct Plot {
    let entry: MapPlan.Entry
    /// The data of its path.
    let path: String
    let rings: SheetRings
    let box: SheetBox
    /// Well inside its largest part.
    let middle: SheetPoint
  }

  let size: MapSize
  let height: Int
  /// In reading order; neighbours beside the sheet are left out.
  let plots: [Plot]
  /// The path around all areas of the district together; empty without them.
  let rim: String
  let unitsPerMetre: Double

  /// How far a border may be off, in pixels.
  static let tolerance = 0.3

  /// - Complexity: that of `Simplification.simplified`, and O(*n* log *n*) for *n* places around the district.
  init(_ plan: MapPlan, _ box: Box, size: MapSize) {
    let projection = size.projection(box)
    let tolerance = MapSheet.tolerance / projection.unitsPerMetre
    let shapes = Simplification.simplified(plan.entries.map(\.area.shape), tolerance: tolerance)
    (self.size, height, unitsPerMetre) = (size, projection.height, projection.unitsPerMetre)
    let sheet = SheetBox(minX: 0, minY: 0, maxX: Double(size.width), maxY: Double(projection.height))
    plots = zip(plan.entries, shapes).compactMap { entry, shape in
      let plot = MapSheet.plot(entry, shape, projection)
      return plot.box.meets(sheet) ? plot : nil
    }
    let district = zip(plan.entries, shapes).filter { $0.0.area.role == .district }.map(\.1)
    rim = MapSheet.rim(around: district, projection)
  }

  /// The whole sheet.
  var sheet: SheetBox { SheetBox(minX: 0, minY: 0, maxX: Double(size.width), maxY: Double(height)) }

  private static func plot(_ entry: MapPlan.Entry, _ shape: Shape, _ projection: MapProjection) -> Plot {
    let middle = projection.point(shape.labelPlace)
    let rings = shape.rings.map { $0.positions.map(projection.point) }
    return Plot(
      entry: entry, path: projection.path(shape), rings: SheetRings(rings: rings),
      box: SheetBox(rings.joined()) ?? SheetBox(centre: middle, width: 0, height: 0), middle: middle)
  }

  /// The border of the union. Slivers between areas whose borders do not quite fit are closed; when no union can be
  /// made, each area has its own outline.
  private static func rim(around shapes: [Shape], _ projection: MapProjection) -> String {
    guard shapes.count > 1 else { return shapes.map(projection.path).joined() }
    let all = Outline(shapes.flatMap(\.outline.polygons))
    guard let union = try? all.repaired().shape else { return shapes.map(projection.path).joined() }
    let closed = Outline(
      union.outline.polygons.map { rings in rings.prefix(1) + rings.dropFirst().filter { !isSliver($0, projection) } })
    return projection.path((try? Shape(closed)) ?? union)
  }

  /// Whether a hole is thinner than the outline around it would be.
  private static func isSliver(_ ring: [Coordinate], _ projection: MapProjection) -> Bool {
    let points = ring.map(projection.point)
    var (area, length) = (0.0, 0.0)
    for (from, to) in zip(points, points.dropFirst()) {
      area += from.x * to.y - to.x * from.y
      length += ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)).squareRoot()
    }
    return abs(area) < length * 4
  }
}

extension MapProjection {
  /// The place in pixels.
  func point(_ place: Coordinate) -> SheetPoint {
    let (x, y) = tenths(place)
    return SheetPoint(x: Double(x) / 10, y: Double(y) / 10)
  }
}
