// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension Outline {
  /// Everything that is wrong, most basic faults first; at most `faultLimit`, and empty for a valid shape.
  ///
  /// Rings are judged one by one, then together; how they lie in each other only when all before is right.
  /// - Complexity: near O(*n*) for *n* places of a border, see `SegmentGrid`; an outline so tangled that more than a
  ///   thousand pairs a piece would have to be compared is called crossing without a place.
  public var faults: [Fault] {
    var budget = RepairBudget(pairs: .max)
    return faults(within: &budget)
  }

  /// Everything that is wrong, with the pairs that were compared taken off a budget.
  func faults(within budget: inout RepairBudget) -> [Fault] {
    var inspection = Inspection(self)
    return inspection.faults(within: &budget)
  }
}

/// One look at one outline.
struct Inspection {
  /// A ring that lies in the outline at this place, without closing place, repetitions and spikes.
  struct Border {
    let part: Int
    let ring: Int
    let positions: [Coordinate]
    let box: Box
  }
  /// A point that two rings have in common.
  struct Touch: Hashable {
    let low: Int
    let high: Int
    let place: Coordinate
  }

  private let outline: Outline
  private var borders: [Border] = []
  private var found: [Fault] = []
  private var touches: [Touch: (low: Segment, high: Segment)] = [:]
  private var indices: [Int: RingIndex] = [:]

  init(_ outline: Outline) { self.outline = outline }

  /// What is wrong.
  mutating func faults(within budget: inout RepairBudget) -> [Fault] {
    if outline.polygons.isEmpty || outline.polygons.contains(where: \.isEmpty) {
      return [Fault(.noArea, part: 0, ring: 0)]
    }
    for (part, rings) in outline.polygons.enumerated() {
      for (ring, places) in rings.enumerated() { look(at: places, part: part, ring: ring) }
    }
    compare(within: &budget)
    if found.isEmpty { judgeTouches() }
    if found.isEmpty { judgeNesting() }
    if found.isEmpty { judgeDirections() }
    return found
  }

  /// What is wrong with one ring, apart from crossings.
  private mutating func look(at places: [Coordinate], part: Int, ring: Int) {
    func fault(_ kind: Fault.Kind, _ place: Coordinate? = nil) {
      report(Fault(kind, part: part, ring: ring, place: place))
    }
    if places.count < 4 { return fault(.tooFewPositions, places.first) }
    if places.first != places.last { fault(.notClosed, places.last) }
    let open = withoutRepetitions(places)
    if open.count < places.count - (places.first == places.last ? 1 : 0) {
      for index in places.indices.dropFirst() where places[index] == places[index - 1] {
        fault(.repeatedPosition, places[index])
      }
    }
    if open.count < 3 { return fault(.noArea, places.first) }
    for index in open.indices {
      let before = open[index == 0 ? open.count - 1 : index - 1]
      let after = open[index + 1 == open.count ? 0 : index + 1]
      if turnsBack(before, open[index], after) { fault(.spike, open[index]) }
    }
    // A spike lies over itself; with its foot it would look like a ring that touches itself.
    let blunt = withoutSpikes(open)
    guard blunt.count >= 3, let box = Box(blunt) else { return fault(.noArea, places.first) }
    borders.append(Border(part: part, ring: ring, positions: blunt, box: box))
  }

  private mutating func report(_ fault: Fault) {
    if found.count < Outline.faultLimit { found.append(fault) }
  }

  /// Looks for pieces of border that meet.
  private mutating func compare(within budget: inout RepairBudget) {
    var segments: [Segment] = []
    for (number, border) in borders.enumerated() { segments += pieces(of: border.positions, ring: number) }
    var seen: Set<Fault> = []
    let wasComplete = SegmentGrid(segments).pairs(within: &budget.pairs) { one, other in
      let (low, high) = one.ring <= other.ring ? (one, other) : (other, one)
      guard let meeting = low.meeting(high) else { return true }
      if low.ring == high.ring, areNeighbours(low, high) { return true }
      let kind: Fault.Kind
      let at: Coordinate
      switch meeting {
      case .crossing(let place): (kind, at) = (.crossing, place)
      case .overlapping(let place, _): (kind, at) = (.overlapping, place)
      case .touching(let place):
        if low.ring != high.ring {
          touches[Touch(low: low.ring, high: high.ring, place: place)] = (low, high)
          return true
        }
        (kind, at) = (.touching, place)
      }
      let fault = Fault(kind, part: borders[high.ring].part, ring: borders[high.ring].ring, place: at)
      if seen.insert(fault).inserted { report(fault) }
      return found.count < Outline.faultLimit
    }
    if !wasComplete { report(Fault(.crossing, part: 0, ring: 0)) }
  }

  private func areNeighbours(_ one: Segment, _ other: Segment) -> Bool {
    let apart = abs(one.index - other.index)
    return apart <= 1 || apart == borders[one.ring].positions.count - 1
  }

  /// Rings may touch in a point, but not cross there, and not so that the inside of a part falls apart.
  private mutating func judgeTouches() {
    let sorted = touches.sorted { ($0.key.place, $0.key.low, $0.key.high) < ($1.key.place, $1.key.low, $1.key.high) }
    var groups = Groups()
    for (touch, pieces) in sorted {
      let (low, high) = (borders[touch.low], borders[touch.high])
      let (from, to) = ends(at: touch.place, pieces.low, low.positions)
      let (other, another) = ends(at: touch.place, pieces.high, high.positions)
      if isBetween(other, from, to, around: touch.place) != isBetween(another, from, to, around: touch.place) {
        report(Fault(.crossing, part: high.part, ring: high.ring, place: touch.place))
      } else if low.part == high.part {
        // Rings and the points where they touch form a graph; a circle in it cuts something off.
        let point = Groups.Member.point(part: low.part, touch.place)
        let isNew = groups.join(.ring(touch.low), point)
        if !groups.join(.ring(touch.high), point) || !isNew {
          report(Fault(.cutInside, part: high.part, ring: high.ring, place: touch.place))
        }
      }
    }
  }

  /// The ends of the border on both sides of a place on it.
  private func ends(at place: Coordinate, _ piece: Segment, _ positions: [Coordinate]) -> (Coordinate, Coordinate) {
    let last = positions.count - 1
    if place == piece.from { return (positions[piece.index == 0 ? last : piece.index - 1], piece.to) }
    if place == piece.to { return (piece.from, positions[(piece.index + 2) % positions.count]) }
    return (piece.from, piece.to)
  }

  private mutating func judgeNesting() {
    let parts = Dictionary(grouping: borders.indices) { borders[$0].part }.sorted { $0.key < $1.key }.map(\.value)
    for part in parts {
      let (outer, holes) = (part[0], part.dropFirst())
      for hole in holes {
        let isInOther = holes.contains { $0 != hole && isInside(hole, $0) }
        if !isInside(hole, outer) || isInOther {
          report(Fault(.misplacedHole, part: borders[hole].part, ring: borders[hole].ring))
        }
      }
    }
    for one in parts {
      for other in parts where one[0] != other[0] && isInside(one[0], other[0]) {
        if !other.dropFirst().contains(where: { isInside(one[0], $0) }) {
          report(Fault(.partsOverlap, part: borders[one[0]].part, ring: 0))
        }
      }
    }
  }

  private mutating func isInside(_ inner: Int, _ outer: Int) -> Bool {
    guard borders[outer].box.contains(borders[inner].positions[0]) else { return false }
    return index(of: outer).side(of: borders[inner].positions) == .inside
  }

  private mutating func index(of border: Int) -> RingIndex {
    if let index = indices[border] { return index }
    let index = RingIndex(borders[border].positions)
    indices[border] = index
    return index
  }

  private mutating func judgeDirections() {
    for border in borders where (shoelace(border.positions) > 0) != (border.ring == 0) {
      report(Fault(.wrongDirection, part: border.part, ring: border.ring))
    }
  }
}

/// Rings and points that hang together.
///
/// Source: the union-find of Galler & Fischer, "An improved equivalence algorithm", CACM 7(5), 1964.
private struct Groups {
  enum Member: Hashable {
    case ring(Int)
    case point(part: Int, Coordinate)
  }
  private var parents: [Member: Member] = [:]
  private var pairs: Set<[Member]> = []

  /// Joins two members; false when they hung together already in another way.
  mutating func join(_ one: Member, _ other: Member) -> Bool {
    guard pairs.insert([one, other]).inserted else { return true }
    let (first, second) = (root(one), root(other))
    if first == second { return false }
    parents[first] = second
    return true
  }

  private mutating func root(_ member: Member) -> Member {
    var root = member
    while let parent = parents[root] { root = parent }
    var next = member
    while let parent = parents[next], parent != root {
      parents[next] = root
      next = parent
    }
    return root
  }
}

/// The pieces of a ring without closing place.
func pieces(of positions: [Coordinate], ring: Int) -> [Segment] {
  positions.indices.map {
    Segment(from: positions[$0], to: positions[$0 + 1 == positions.count ? 0 : $0 + 1], ring: ring, index: $0)
  }
}

/// The ring without closing place and without the same place twice in a row.
func withoutRepetitions(_ places: [Coordinate]) -> [Coordinate] {
  var kept: [Coordinate] = []
  kept.reserveCapacity(places.count)
  for place in places where place != kept.last { kept.append(place) }
  while kept.count > 1, kept.first == kept.last { kept.removeLast() }
  return kept
}

/// Whether the way goes straight back at `middle`.
func turnsBack(_ start: Coordinate, _ middle: Coordinate, _ end: Coordinate) -> Bool {
  guard turn(start, middle, end) == 0 else { return false }
  let ahead = (middle.x - start.x) * (end.x - middle.x) + (middle.y - start.y) * (end.y - middle.y)
  return ahead < 0
}

/// Whether the direction from `centre` to `place` comes before that to `end` when turning left from that to `start`.
private func isBetween(_ place: Coordinate, _ start: Coordinate, _ end: Coordinate, around centre: Coordinate) -> Bool {
  let afterStart = turn(centre, start, place) > 0
  let beforeEnd = turn(centre, place, end) > 0
  if turn(centre, start, end) > 0 { return afterStart && beforeEnd }
  // A half turn or more, or straight on: everything but the sector from end to start.
  return turn(centre, start, end) == 0 ? afterStart : afterStart || beforeEnd
}
