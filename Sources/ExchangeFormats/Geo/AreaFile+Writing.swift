// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography

extension AreaFile {
  /// The areas as GeoJSON (RFC 7946): WGS84, six decimals, outer rings anticlockwise, one feature a line.
  ///
  /// Reading it gives the same areas, with the same shapes to the last digit.
  public func json() -> [UInt8] {
    var bytes = Array("{\n\"type\": \"FeatureCollection\",\n\"features\": [\n".utf8)
    for (number, area) in areas.enumerated() {
      if number > 0 { bytes += Array(",\n".utf8) }
      Self.write(area, to: &bytes)
    }
    return bytes + Array("\n]\n}\n".utf8)
  }

  private static func write(_ area: Area, to bytes: inout [UInt8]) {
    var members: [String] = []
    if let code = area.code { members.append("\"code\": " + JSONWriter.quoted(code)) }
    members.append("\"name\": " + JSONWriter.quoted(area.name))
    if let edition = area.edition { members.append("\"edition\": \(edition)") }
    if let parent = area.parent { members.append("\"parent\": " + JSONWriter.quoted(parent)) }
    bytes += Array(("{\"type\": \"Feature\", \"properties\": {" + members.joined(separator: ", ")).utf8)
    let isSingle = area.shape.polygons.count == 1
    let type = isSingle ? "Polygon" : "MultiPolygon"
    bytes += Array("}, \"geometry\": {\"type\": \"\(type)\", \"coordinates\": ".utf8)
    let polygons = area.shape.outline.polygons
    if isSingle {
      write(polygons[0], to: &bytes)
    } else {
      list(polygons, to: &bytes) { write($0, to: &$1) }
    }
    bytes += Array("}}".utf8)
  }

  private static func write(_ rings: [[Coordinate]], to bytes: inout [UInt8]) {
    list(rings, to: &bytes) { ring, bytes in
      list(ring, to: &bytes) { place, bytes in
        bytes.append(0x5B)
        bytes += Array(degrees(place.longitudeInMillionths).utf8)
        bytes.append(0x2C)
        bytes += Array(degrees(place.latitudeInMillionths).utf8)
        bytes.append(0x5D)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], to bytes: inout [UInt8], _ write: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(0x5B)
    for (number, element) in elements.enumerated() {
      if number > 0 { bytes.append(0x2C) }
      write(element, &bytes)
    }
    bytes.append(0x5D)
  }

  /// Millionths of a degree as degrees: `4.40267`, `-0.000001`, `52`.
  private static func degrees(_ millionths: Int32) -> String {
    var (fraction, length) = (Int(millionths.magnitude) % 1_000_000, 6)
    let whole = (millionths < 0 ? "-" : "") + String(millionths.magnitude / 1_000_000)
    if fraction == 0 { return whole }
    while fraction % 10 == 0 { (fraction, length) = (fraction / 10, length - 1) }
    let digits = String(fraction)
    return whole + "." + String(repeating: "0", count: length - digits.utf8.count) + digits
  }
}
