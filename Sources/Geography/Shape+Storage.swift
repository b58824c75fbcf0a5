// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What is wrong with the stored text of a shape.
public enum StoredShapeFault: Error, Equatable, Sendable {
  /// Another version than `1`, or no text.
  case unknownVersion
  /// The text ends in the middle, or goes on after the end.
  case wrongLength
  /// A sign outside the alphabet at this byte, counted from 0.
  case unknownSign(byte: Int)
  /// A number too large for a place on earth, or a count beyond the limits of `Outline`.
  case outOfRange
  /// The shape is not valid.
  case invalid(Fault)
}

extension Shape {
  /// The shape as short text for a column of a database: about seven signs a place, letters, digits, `-` and `_` only.
  ///
  /// `1`, the number of parts, per part the number of rings, per ring the number of places, then the steps east and
  /// north from place to place in millionths of a degree; the first step starts at 0°, 0°. A number is written in
  /// groups of five bits, lowest first, of which all but the last have the sixth bit set; a negative one −*n* as
  /// 2*n* − 1 and any other as 2*n*. A group is a sign of the alphabet of RFC 4648, section 5.
  /// - Complexity: O(*n*) for *n* places.
  public var stored: String {
    var text = ShapeText()
    text.write(polygons.count)
    var last = Coordinate(x: 0, y: 0)
    for polygon in polygons {
      text.write(polygon.rings.count)
      for ring in polygon.rings {
        text.write(ring.positions.count)
        for place in ring.positions {
          text.writeSigned(place.x - last.x)
          text.writeSigned(place.y - last.y)
          last = place
        }
      }
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// The shape of a stored text, checked anew.
  ///
  /// - Throws: what is wrong with the text, for whatever text.
  /// - Complexity: that of `Outline.faults`.
  public init(stored: String) throws(StoredShapeFault) {
    var text = ShapeText(bytes: Array(stored.utf8))
    guard text.bytes.first == ShapeText.version else { throw .unknownVersion }
    var (polygons, last, rings, places) = ([[[Coordinate]]](), Coordinate(x: 0, y: 0), 0, 0)
    for _ in 0..<(try text.count(upTo: Outline.ringLimit)) {
      polygons.append([])
      for _ in 0..<(try text.count(upTo: Outline.ringLimit - rings)) {
        rings += 1
        var ring: [Coordinate] = []
        let count = try text.count(upTo: Outline.positionLimit - places)
        places += count
        for _ in 0..<count {
          last = try text.place(after: last)
          ring.append(last)
        }
        polygons[polygons.count - 1].append(ring + ring.prefix(1))
      }
    }
    guard text.isAtEnd else { throw .wrongLength }
    do throws(Fault) { try self.init(Outline(polygons)) } catch { throw .invalid(error) }
  }
}

/// Numbers as text, written at the end or read from the beginning.
private struct ShapeText {
  static let version: UInt8 = 0x31
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  /// The value of each byte of the alphabet; 64 for others.
  private static let values: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    UInt8(alphabet.firstIndex(of: byte) ?? 64)
  }

  private(set) var bytes: [UInt8] = [version]
  private var position = 1

  init() {}
  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func write(_ number: Int) {
    var rest = number
    while rest > 31 {
      bytes.append(Self.alphabet[rest & 31 | 32])
      rest >>= 5
    }
    bytes.append(Self.alphabet[rest])
  }

  mutating func writeSigned(_ number: Int) { write(number < 0 ? -2 * number - 1 : 2 * number) }

  mutating func read() throws(StoredShapeFault) -> Int {
    var (number, shift) = (0, 0)
    while true {
      guard position < bytes.count else { throw .wrongLength }
      let value = Int(Self.values[Int(bytes[position])])
      guard value < 64 else { throw .unknownSign(byte: position) }
      // Two steps around the earth need thirty bits.
      guard shift <= 30 else { throw .outOfRange }
      position += 1
      number |= (value & 31) << shift
      shift += 5
      if value < 32 { return number }
    }
  }

  mutating func count(upTo limit: Int) throws(StoredShapeFault) -> Int {
    let count = try read()
    guard count <= limit else { throw .outOfRange }
    return count
  }

  mutating func place(after last: Coordinate) throws(StoredShapeFault) -> Coordinate {
    let (east, north) = (try readSigned(), try readSigned())
    guard let place = Coordinate(longitudeInMillionths: last.x + east, latitudeInMillionths: last.y + north) else {
      throw .outOfRange
    }
    return place
  }

  private mutating func readSigned() throws(StoredShapeFault) -> Int {
    let number = try read()
    return number & 1 == 1 ? -(number + 1) / 2 : number / 2
  }
}
