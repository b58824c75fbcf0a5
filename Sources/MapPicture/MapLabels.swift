// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PictureParts

/// The words on a drawing: in each area its name and value where there is room, else its number.
///
/// A label must lie inside its area and touch no other. Tried in turn: the name on one, two and three lines, the number; a
/// name first in the middle of the area, then elsewhere, the nearest place first.
struct MapLabels {
  /// The lines of one label, the middle of them all, and the ground they stand on.
  struct Label {
    /// Lines of the name, or the number.
    let name: [String]
    /// The value; nil for a number alone or a neighbour without one.
    let value: String?
    let box: SheetBox
    let tint: Tint
  }

  /// The labels, in reading order.
  private(set) var labels: [Label] = []
  /// Entries that have only a number on the map.
  private(set) var numbered: [MapPlan.Entry] = []
  /// How many areas have not even that.
  private(set) var withoutNumber = 0
  /// The scale bar, if there is room in a corner.
  let scaleBar: ScaleBar?
  private let size: MapSize
  private let sheet: SheetBox

  /// - Complexity: O(*a* · *n*) for *a* areas of *n* places, with at most 435 places tried in each.
  init(_ sheet: MapSheet, value: (MapValue) -> String) {
    (size, self.sheet) = (sheet.size, sheet.sheet)
    scaleBar = ScaleBar(sheet)
    for plot in sheet.plots { add(plot, plot.entry.area.said.map(value)) }
  }

  private mutating func add(_ plot: MapSheet.Plot, _ value: String?) {
    let name = plot.entry.area.name
    for lines in (1...3).lazy.compactMap({ MapLabels.broken(name, into: $0) }) {
      if let box = room(for: lines, value, in: plot) {
        return labels.append(Label(name: lines, value: value, box: box, tint: plot.entry.tint))
      }
    }
    guard plot.entry.area.role != .neighbour, let number = plot.entry.number.map(String.init) else { return }
    guard let box = room(forNumber: number, in: plot) else { return withoutNumber += 1 }
    labels.append(Label(name: [number], value: nil, box: box, tint: plot.entry.tint))
    numbered.append(plot.entry)
  }

  /// The name in so many lines of about the same length, broken at blanks; nil when it has too few words, or too many
  /// for a map.
  static func broken(_ name: String, into count: Int) -> [String]? {
    if count < 2 { return [name] }
    let words = name.split(separator: " ").map(String.init)
    guard words.count <= 12 else { return nil }
    let ways = words.indices.dropFirst().compactMap { cut in
      broken(words[cut...].joined(separator: " "), into: count - 1).map { [words[..<cut].joined(separator: " ")] + $0 }
    }
    return ways.min { longest($0) < longest($1) }
  }

  private static func longest(_ lines: [String]) -> Double {
    lines.map { TextWidth.of($0, size: 1) }.max() ?? 0
  }

  /// Where a name and value have room.
  private func room(for name: [String], _ value: String?, in plot: MapSheet.Plot) -> SheetBox? {
    let widths =
      name.map { TextWidth.of($0, plot.entry.tint == .ground ? .regular : .strong, size: size.typeSize) }
      + [value.map { TextWidth.of($0, size: size.typeSize) } ?? 0]
    let lines = Double(name.count + (value == nil ? 0 : 1))
    let (width, height) = ((widths.max() ?? 0) + 8, lines * size.lineHeight)
    guard width <= plot.box.width, height <= plot.box.height else { return nil }
    return places(in: plot).lazy.map { SheetBox(centre: $0, width: width, height: height) }
      .first { isFree($0) && plot.rings.hold($0) }
  }

  /// A number may stand a little over the border: its corners are empty.
  private func room(forNumber number: String, in plot: MapSheet.Plot) -> SheetBox? {
    let width = TextWidth.of(number, .strong, size: size.typeSize)
    return [plot.middle].map { SheetBox(centre: $0, width: width, height: size.typeSize * 0.7) }
      .first { isFree($0) && plot.rings.hold(SheetBox(centre: $0.centre, width: width * 0.8, height: $0.height * 0.8)) }
  }

  private func isFree(_ box: SheetBox) -> Bool {
    sheet.contains(box) && !labels.contains { $0.box.meets(box) } && scaleBar?.box.meets(box) != true
  }

  /// The middle of the area and then a grid over what can be seen of it, the nearest to the middle first.
  private func places(in plot: MapSheet.Plot) -> [SheetPoint] {
    guard let seen = plot.box.common(with: sheet) else { return [] }
    let steps = (0..<12).map { (Double($0) + 0.5) / 12 }
    let grid = steps.flatMap { down in
      steps.map { SheetPoint(x: seen.minX + seen.width * $0, y: seen.minY + seen.height * down) }
    }
    func distance(_ point: SheetPoint) -> Double {
      let (x, y) = (point.x - plot.middle.x, point.y - plot.middle.y)
      return x * x + y * y
    }
    return [plot.middle] + grid.sorted { distance($0) < distance($1) }
  }
}
