// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The border of an area as it stands in a file: any rings of places, right or wrong.
///
/// `faults` says what is wrong with it, `repaired()` makes a `Shape` of it.
public struct Outline: Equatable, Sendable {
  /// `polygons[part][ring][place]`: per part the outer ring and then its holes; each ring ends where it began.
  public var polygons: [[[Coordinate]]]

  /// An outline of these rings.
  public init(_ polygons: [[[Coordinate]]]) { self.polygons = polygons }

  /// Places in all rings together.
  public var positionCount: Int { polygons.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } }

  /// Most places in one area, closing ones not counted: a detailed border of a province has some 20,000.
  public static let positionLimit = 200_000
  /// Most rings in one area.
  public static let ringLimit = 5_000
  /// Most faults that are listed of one outline.
  public static let faultLimit = 1_000
}

/// Something wrong with an outline, and where.
public struct Fault: Error, Hashable, Sendable {
  /// What can be wrong. Every kind can be mended, unless nothing with an area is left.
  public enum Kind: String, CaseIterable, Sendable {
    /// The last place is not the first. Mended: the ring is closed with a straight line.
    case notClosed
    /// Fewer than four places, the closing one included. Mended: the ring is dropped.
    case tooFewPositions
    /// The same place twice in a row. Mended: one is dropped.
    case repeatedPosition
    /// The border runs out and straight back. Mended: the point is cut off.
    case spike
    /// The ring encloses nothing. Mended: it is dropped.
    case noArea
    /// Two pieces of border cross. Mended: cut there; what lies inside an odd number of times stays.
    case crossing
    /// A ring touches itself, as in a figure eight. Mended: cut there into two rings.
    case touching
    /// Two pieces of border run over each other. Mended: dissolved.
    case overlapping
    /// An outer ring runs clockwise or a hole anticlockwise, against RFC 7946. Mended: turned around.
    case wrongDirection
    /// A hole outside its outer ring, or inside another hole. Mended: dropped.
    case misplacedHole
    /// A part lies inside another part. Mended: dissolved.
    case partsOverlap
    /// Holes touch each other or the outer ring so that the inside falls apart. Mended: cut into parts.
    case cutInside
  }

  /// What is wrong.
  public let kind: Kind
  /// The part, counted from 0.
  public let part: Int
  /// The ring of the part: 0 is the outer one, then the holes.
  public let ring: Int
  /// Where; rounded to a millionth of a degree for a crossing.
  public let place: Coordinate?

  /// This fault.
  public init(_ kind: Kind, part: Int, ring: Int, place: Coordinate? = nil) {
    (self.kind, self.part, self.ring, self.place) = (kind, part, ring, place)
  }
}
