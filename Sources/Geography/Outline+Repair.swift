// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A shape, and what had to be mended in the outline to get it.
public struct Repair: Equatable, Sendable {
  /// The valid shape.
  public let shape: Shape
  /// What was wrong with the outline; empty when nothing was. What was done about it stands with `Fault.Kind`.
  public let mended: [Fault]
}

/// Why no shape could be made of an outline.
public enum Unrepairable: Error, Equatable, Sendable {
  /// Nothing with an area is left.
  case noArea
  /// More places than are read for one area.
  case tooManyPositions(limit: Int)
  /// More rings than are read for one area.
  case tooManyRings(limit: Int)
  /// So many crossings that no border can be meant.
  case tooTangled(crossingLimit: Int)
}

/// How much work the outlines of one file may take together, so that many small tangles cost no more than one large.
public struct RepairBudget: Equatable, Sendable {
  /// Crossings that may still be cut; negative when one too many was found.
  var crossings = Outline.crossingLimit
  /// Pairs of pieces of border that may still be compared.
  var pairs = 400_000_000

  /// The whole budget: the crossings of one outline, and pairs for a few seconds.
  public init() {}

  init(pairs: Int) { self.pairs = pairs }
}

extension Fault {
  /// Whether the look for crossings was given up.
  fileprivate var isTangle: Bool { kind == .crossing && place == nil }
}

extension Fault.Kind {
  /// Whether rings must be cut at their crossings to mend this.
  var needsCut: Bool {
    switch self {
    case .crossing, .touching, .overlapping, .misplacedHole, .partsOverlap, .cutInside: true
    case .notClosed, .tooFewPositions, .repeatedPosition, .spike, .noArea, .wrongDirection: false
    }
  }
}

extension Outline {
  /// Most crossings that are cut in one outline, or in the outlines of one file together.
  public static let crossingLimit = 100_000

  /// The shape that is meant, with what was mended.
  ///
  /// First repeated places and spikes go, rings are closed and turned. When rings still cross or touch, all of them
  /// are cut at their crossings: of each ring stays what lies inside it an odd number of times, and land is what lies
  /// in more outer rings than holes. A crossing is rounded to a millionth of a degree, and a border that passes within
  /// half a millionth of a place is led through it; nothing else moves.
  ///
  /// - Throws: when nothing with an area is left, and for outlines larger or more tangled than any real one, before or
  ///   after they are cut.
  /// - Complexity: near O(*n* log *n*) for *n* places and crossings.
  public func repaired() throws(Unrepairable) -> Repair {
    var budget = RepairBudget()
    return try repaired(within: &budget)
  }

  /// The shape that is meant, with the work taken off a budget that the outlines of one file share.
  ///
  /// - Throws: as `repaired()`, and `tooTangled` when the budget is spent.
  public func repaired(within budget: inout RepairBudget) throws(Unrepairable) -> Repair {
    try checkSize()
    let faults = faults(within: &budget)
    if faults.isEmpty { return Repair(shape: Shape(faultless: self), mended: []) }
    if faults.contains(where: \.isTangle) { throw .tooTangled(crossingLimit: Outline.crossingLimit) }
    let clean = cleaned
    guard !clean.polygons.isEmpty else { throw .noArea }
    // Cleaning changes nothing about rings that only lie wrong.
    let rest = faults.allSatisfy { $0.kind.needsCut } ? faults : clean.faults(within: &budget)
    if rest.isEmpty { return Repair(shape: Shape(faultless: clean), mended: faults) }
    // Faults of another kind that only show when spikes are gone belong in the account as well.
    let known = Set(faults.map(\.kind))
    let shape = try clean.cut(within: &budget)
    // A tangle falls apart into more rings than it had, and may lie too close together to be judged.
    try shape.outline.checkSize()
    guard shape.outline.faults(within: &budget).isEmpty else { throw .tooTangled(crossingLimit: Outline.crossingLimit) }
    return Repair(shape: shape, mended: faults + rest.filter { !known.contains($0.kind) })
  }

  private func checkSize() throws(Unrepairable) {
    let ringCount = polygons.reduce(0) { $0 + $1.count }
    guard ringCount <= Outline.ringLimit else { throw .tooManyRings(limit: Outline.ringLimit) }
    guard positionCount - ringCount <= Outline.positionLimit else {
      throw .tooManyPositions(limit: Outline.positionLimit)
    }
  }

  /// The rings that have an area, closed, without repetitions and spikes, in the right direction.
  private var cleaned: Outline { Outline(polygons.compactMap(cleaned)) }

  private func cleaned(_ rings: [[Coordinate]]) -> [[Coordinate]]? {
    var kept: [[Coordinate]] = []
    for (number, places) in rings.enumerated() {
      var open = withoutSpikes(places)
      if open.count < 3 {
        // Without its outer ring a part is nothing.
        if number == 0 { return nil }
        continue
      }
      if (shoelace(open) > 0) != (number == 0) { open = open.prefix(1) + open.dropFirst().reversed() }
      kept.append(open + open.prefix(1))
    }
    return kept.isEmpty ? nil : kept
  }

  private func cut(within budget: inout RepairBudget) throws(Unrepairable) -> Shape {
    let noded = try Noding.noded(polygons.map { $0.map { Array($0.dropLast()) } }, within: &budget)
    var weights: [Edge: Int] = [:]
    for part in noded {
      for (number, ring) in part.enumerated() {
        for edge in Arrangement(winding(ring)).border(where: { $0 % 2 != 0 }) {
          let sign = (edge.from < edge.to ? 1 : -1) * (number == 0 ? 1 : -1)
          weights[Edge(edge.from, edge.to), default: 0] += sign
        }
      }
    }
    let polygons = Arrangement(weights).polygons(where: { $0 > 0 })
    guard !polygons.isEmpty else { throw .noArea }
    return Shape(trusted: polygons)
  }

  /// How often, on balance, the ring passes each edge from west to east.
  private func winding(_ ring: [Coordinate]) -> [Edge: Int] {
    var weights: [Edge: Int] = [:]
    for piece in pieces(of: ring, ring: 0) where piece.from != piece.to {
      weights[Edge(piece.from, piece.to), default: 0] += piece.from < piece.to ? 1 : -1
    }
    return weights
  }
}

/// The ring without closing place, repetitions and points where it goes straight back.
func withoutSpikes(_ places: [Coordinate]) -> [Coordinate] {
  var kept: [Coordinate] = []
  for place in places {
    kept.append(place)
    shorten(&kept)
  }
  // Where the end meets the beginning, from both sides until nothing changes.
  var first = 0
  while kept.count - first > 2 {
    let (last, start) = (kept[kept.count - 1], kept[first])
    if last == start || turnsBack(kept[kept.count - 2], last, start) {
      kept.removeLast()
    } else if turnsBack(last, start, kept[first + 1]) {
      first += 1
    } else {
      break
    }
  }
  return Array(kept[first...])
}

/// Takes away the last place but one while the way goes straight back there, and repetitions.
private func shorten(_ kept: inout [Coordinate]) {
  while kept.count > 1 {
    let end = kept[kept.count - 1]
    if kept[kept.count - 2] == end {
      kept.removeLast()
    } else if kept.count > 2, turnsBack(kept[kept.count - 3], kept[kept.count - 2], end) {
      kept.remove(at: kept.count - 2)
    } else {
      return
    }
  }
}
