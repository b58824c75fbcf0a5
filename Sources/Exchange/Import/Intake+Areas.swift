// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Geography
import PactwerkCore
import PactwerkStorage
import Places
import Records

extension Intake {
  /// An area of an edition; areas are shared by all districts.
  func take(_ row: AreaRow) throws -> Taken {
    let record = RecordRef(kind: "area", id: RecordID("\(row.code) \(row.edition)"))
    let before = try writer.areaImage(record.id)
    let area = Area(code: row.code, edition: row.edition, name: row.name, parent: row.parent)
    let isChanged = try writer.save(area)
    return Taken(record: record, effect: !isChanged ? .unchanged : before == nil ? .added : .changed, before: before)
  }

  /// A district without areas is made of the one wijk of the list, or, in a list without wijken, of its areas of your own.
  ///
  /// - Returns: the codes; empty when the district has areas, or when the list leaves a choice.
  func joinAreas(_ plan: ImportPlan) throws -> [String] {
    guard let district = writer.viewer.district, try writer.areasOfDistrict().isEmpty else { return [] }
    let rows = plan.rows.compactMap { if case .area(let row) = $0.content { row } else { nil } }
    let wijken = rows.filter { $0.level == .district }.map(\.code)
    let codes = wijken.isEmpty ? rows.filter { $0.level == .other }.map(\.code) : wijken.count == 1 ? wijken : []
    for code in codes { try writer.addArea(code, to: district) }
    return codes
  }
}

extension Reader {
  /// An area as lines of `key=value`; its key is code and edition. Nil when it is not there.
  func areaImage(_ id: RecordID) throws -> String? {
    let (code, edition) = Reader.area(id)
    guard let area = try area(code: code, edition: edition) else { return nil }
    let border = try storedShape(of: code, edition: edition)
    return ["name=" + area.name, area.parent.map { "parent=" + $0 }, border.map { "border=" + $0 }]
      .compactMap { $0 }.joined(separator: "\n")
  }

  /// Whether a district is made of the area, or a signal tells about it.
  func isAreaUsed(_ id: RecordID) throws -> Bool {
    let (code, edition) = Reader.area(id)
    return try integer(
      """
      SELECT (SELECT count(*) FROM district_area WHERE area_code = \(code) AND area_edition = \(edition))
        + (SELECT count(*) FROM signal WHERE area_code = \(code)) + (SELECT count(*) FROM thread WHERE area_code = \(code))
        AS n
      """) > 0
  }

  static func area(_ id: RecordID) -> (code: String, edition: Int) {
    let parts = id.text.utf8.split(separator: 0x20).map { String(Substring($0)) }
    return (parts.dropLast().joined(separator: " "), parts.last.flatMap { Int($0) } ?? 0)
  }
}

extension Writer {
  /// Puts an area back as an image has it.
  func restoreArea(_ id: RecordID, image: String) throws {
    let (code, edition) = Reader.area(id)
    let fields = RecordFields(image: image)
    _ = try save(Area(code: code, edition: edition, name: fields["name"] ?? "", parent: fields["parent"]))
    guard let stored = fields["border"], let shape = try? Shape(stored: stored) else {
      try execute("DELETE FROM area_shape WHERE area_code = \(code) AND area_edition = \(edition)")
      return
    }
    let drawn = Simplification.simplified([shape], tolerance: BorderPlan.tolerance)[0]
    _ = try save(shape, drawn: drawn, of: code, edition: edition)
  }

  /// Takes an imported area away.
  func removeArea(_ id: RecordID) throws {
    let (code, edition) = Reader.area(id)
    try execute("DELETE FROM area WHERE code = \(code) AND edition = \(edition)")
  }
}
