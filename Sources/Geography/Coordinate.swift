// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A place on earth in WGS84 (EPSG:4326), kept in whole millionths of a degree: 11 cm north, 7 cm east in our country.
///
/// Whole numbers make every test of crossing and touching exact, and what is written with six decimals (the advice of
/// RFC 7946, section 11.2) reads back as the same place. The order is from west to east, then from south to north.
public struct Coordinate: Hashable, Comparable, Sendable {
  /// Millionths of a degree east of Greenwich, −180,000,000 ... 180,000,000.
  public let longitudeInMillionths: Int32
  /// Millionths of a degree north of the equator, −90,000,000 ... 90,000,000.
  public let latitudeInMillionths: Int32

  /// The nearest place to these degrees; nil when one is not finite or lies outside ±180 and ±90.
  public init?(longitude: Double, latitude: Double) {
    guard abs(longitude) <= 180, abs(latitude) <= 90 else { return nil }
    longitudeInMillionths = Int32((longitude * 1e6).rounded())
    latitudeInMillionths = Int32((latitude * 1e6).rounded())
  }

  /// The place at these millionths of a degree; nil outside ±180 and ±90 degrees.
  public init?(longitudeInMillionths: Int, latitudeInMillionths: Int) {
    guard (-180_000_000...180_000_000).contains(longitudeInMillionths),
      (-90_000_000...90_000_000).contains(latitudeInMillionths)
    else { return nil }
    self.init(x: longitudeInMillionths, y: latitudeInMillionths)
  }

  /// A place between places that are on earth.
  init(x: Int, y: Int) { (longitudeInMillionths, latitudeInMillionths) = (Int32(x), Int32(y)) }

  /// Degrees east of Greenwich.
  public var longitude: Double { Double(longitudeInMillionths) / 1e6 }
  /// Degrees north of the equator.
  public var latitude: Double { Double(latitudeInMillionths) / 1e6 }

  /// Millionths of a degree east, wide enough to multiply.
  var x: Int { Int(longitudeInMillionths) }
  /// Millionths of a degree north, wide enough to multiply.
  var y: Int { Int(latitudeInMillionths) }

  public static func < (left: Coordinate, right: Coordinate) -> Bool {
    (left.longitudeInMillionths, left.latitudeInMillionths)
      < (right.longitudeInMillionths, right.latitudeInMillionths)
  }
}

/// The smallest upright rectangle of degrees around something; its sides belong to it.
public struct Box: Equatable, Sendable {
  /// The corner in the south-west.
  public private(set) var southWest: Coordinate
  /// The corner in the north-east.
  public private(set) var northEast: Coordinate

  /// The box around these places; nil when there are none.
  public init?(_ places: some Sequence<Coordinate>) {
    var iterator = places.makeIterator()
    guard let first = iterator.next() else { return nil }
    (southWest, northEast) = (first, first)
    while let next = iterator.next() { add(next) }
  }

  /// The box of one place.
  init(around place: Coordinate) { (southWest, northEast) = (place, place) }

  /// The smallest box around both.
  public func union(_ other: Box) -> Box {
    var all = self
    all.add(other.southWest)
    all.add(other.northEast)
    return all
  }

  /// Whether the two have a place in common.
  public func meets(_ other: Box) -> Bool {
    southWest.x <= other.northEast.x && other.southWest.x <= northEast.x
      && southWest.y <= other.northEast.y && other.southWest.y <= northEast.y
  }

  /// Whether the place lies in the box or on its side.
  public func contains(_ place: Coordinate) -> Bool {
    southWest.x <= place.x && place.x <= northEast.x && southWest.y <= place.y && place.y <= northEast.y
  }

  private mutating func add(_ place: Coordinate) {
    southWest = Coordinate(x: min(southWest.x, place.x), y: min(southWest.y, place.y))
    northEast = Coordinate(x: max(northEast.x, place.x), y: max(northEast.y, place.y))
  }
}
