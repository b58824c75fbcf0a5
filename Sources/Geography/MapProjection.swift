// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Draws places of a town on a sheet: equirectangular, north up, in tenths of a unit of the sheet.
///
/// A metre is as long to the east as to the north at the middle latitude; over a municipality that differs by under
/// 0.5 % from top to bottom, over the whole country by 3 %. The same input gives the same text on every machine.
public struct MapProjection: Equatable, Sendable {
  /// The width of the sheet in its own units, such as pixels of an SVG view box.
  public let width: Int
  /// The height of the sheet.
  public let height: Int
  /// Units of the sheet in a metre, for a scale bar.
  public let unitsPerMetre: Double
  private let west: Double
  private let north: Double
  private let acrossScale: Double
  private let uprightScale: Double
  private let left: Double
  private let top: Double

  /// Fits a box in the middle of a sheet and keeps a margin free on all sides.
  ///
  /// - Precondition: the sheet is larger than twice the margin, and at most 100,000 units wide and high.
  public init(_ box: Box, width: Int, height: Int, margin: Int = 0) {
    precondition(margin >= 0 && width > 2 * margin && height > 2 * margin, "no sheet is left within the margin")
    precondition(width <= 100_000 && height <= 100_000, "the sheet is too large")
    (self.width, self.height) = (width, height)
    let metric = Metric(latitude: (box.southWest.latitude + box.northEast.latitude) / 2)
    let across = max(Double(box.northEast.x - box.southWest.x), 1) * max(metric.east, 1e-9)
    let upright = max(Double(box.northEast.y - box.southWest.y), 1) * metric.north
    let (roomAcross, roomUpright) = (Double(width - 2 * margin), Double(height - 2 * margin))
    let scale = min(roomAcross / across, roomUpright / upright)
    unitsPerMetre = scale
    (west, north) = (Double(box.southWest.x), Double(box.northEast.y))
    (acrossScale, uprightScale) = (metric.east * scale, metric.north * scale)
    left = Double(margin) + (roomAcross - across * scale) / 2
    top = Double(margin) + (roomUpright - upright * scale) / 2
  }

  /// The place on the sheet, from the upper left corner, in tenths of a unit.
  public func tenths(_ place: Coordinate) -> (x: Int, y: Int) {
    let x = left + (Double(place.x) - west) * acrossScale
    let y = top + (north - Double(place.y)) * uprightScale
    // Places outside the box stay numbers that an SVG can hold.
    return (Int((min(max(x, -1e6), 1e6) * 10).rounded()), Int((min(max(y, -1e6), 1e6) * 10).rounded()))
  }

  /// The place on the sheet as text: `x` and `y` with at most one decimal.
  public func text(_ place: Coordinate) -> (x: String, y: String) {
    let (x, y) = tenths(place)
    return (decimal(x), decimal(y))
  }

  /// The data of one SVG path for an area, to be filled by the even-odd or the non-zero rule.
  ///
  /// A ring starts with `M` and goes on in steps (`l`) to `z`. Places that fall on the one before are left out, and
  /// rings of less than three different places as well, but for an area of which nothing else is left: that is drawn as
  /// a dot, a square of one tenth.
  /// - Complexity: O(*n*) for *n* places.
  public func path(_ shape: Shape) -> String {
    let text = shape.rings.reduce(into: "") { $0 += path($1) }
    if !text.isEmpty { return text }
    let (x, y) = self.text(shape.polygons[0].outer.positions[0])
    return "M\(x) \(y)h.1v.1h-.1z"
  }

  private func path(_ ring: Ring) -> String {
    var points: [(x: Int, y: Int)] = []
    for place in ring.positions {
      let point = tenths(place)
      if let last = points.last, last == point { continue }
      points.append(point)
    }
    while points.count > 1, points[0] == points[points.count - 1] { points.removeLast() }
    guard points.count > 2 else { return "" }
    var text = "M" + decimal(points[0].x) + separated(decimal(points[0].y)) + "l"
    for (index, (from, to)) in zip(points, points.dropFirst()).enumerated() {
      let across = decimal(to.x - from.x)
      text += (index == 0 ? across : separated(across)) + separated(decimal(to.y - from.y))
    }
    return text + "z"
  }

  /// A number after another one: a minus sign parts them as well as a blank.
  private func separated(_ number: String) -> String { number.utf8.first == 0x2D ? number : " " + number }

  /// Tenths as the shortest decimal: `12`, `-.5`, `3.4`.
  private func decimal(_ tenths: Int) -> String {
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    let sign = tenths < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    return sign + (whole == 0 ? "" : String(whole)) + "." + String(rest)
  }
}
