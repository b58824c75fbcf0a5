// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Geography
import PactwerkCore

/// `AreaFile`: borders are mended, written and read back the same, simplified, and asked for their neighbours.
@Sendable func readAreas(_ bytes: [UInt8]) {
  let file = read { () throws(Refusals) in
    try AreaFile(reading: bytes, limits: .fuzzed, allowsMissingCodes: true)
  }
  guard let file else { return }
  look(at: file.refused)
  let again = unrefused("a file of areas") { () throws(Refusals) in
    try AreaFile(reading: file.json(), allowsMissingCodes: true)
  }
  promise(again.refused.isEmpty, "an area is refused: \(again.refused)")
  promise(again.areas.map(plain) == file.areas.map(plain), "other areas")
  let shapes = file.areas.map(\.shape)
  for shape in shapes { check(shape) }
  for shape in Simplification.simplified(shapes, tolerance: 100) { check(shape) }
  _ = try? Neighbours.all(among: shapes)
}

/// A shape as it stands in the database.
@Sendable func readShape(_ bytes: [UInt8]) {
  guard let shape = try? Shape(stored: String(decoding: bytes, as: UTF8.self)) else { return }
  check(shape)
}

/// The map of a coupling, which is written and read back the same.
@Sendable func readCoupling(_ bytes: [UInt8]) {
  guard let map = read({ () throws(Refusals) in try CouplingFile(reading: bytes, limits: .fuzzed) }) else { return }
  let again = unrefused("a map") { () throws(Refusals) in try CouplingFile(reading: map.json()) }
  promise(again == map.sorted(), "another map")
}

private func check(_ shape: Shape) {
  promise(shape.outline.faults.isEmpty, "a shape with faults: \(shape.outline.faults)")
  promise((try? Shape(stored: shape.stored)) == shape, "another shape is stored")
}

/// The area without where it stood and what was mended.
private func plain(_ area: AreaFile.Area) -> AreaFile.Area {
  var area = area
  (area.line, area.mended) = (0, [])
  return area
}
