// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import PactwerkStorage
import Places

/// Takes figures in chunks: compares them with what is there, keeps what they replace, adds what is new.
struct FigureIntake {
  /// Where a figure stands.
  private struct Place: Hashable {
    let area, period: String
    let indicator: Int
    let breakdown: String
  }

  /// What stands there.
  private struct Content: Equatable {
    let value: Double?
    let status: FigureStatus
    let n: Int?
  }

  private let writer: Writer
  private let number: Int
  private var result: FigureImport
  private var indicators: [String: Int]
  private var municipalities: [String: String]
  private var seenAreas: Set<String> = []

  init(_ writer: Writer, named name: String) throws {
    (self.writer, result) = (writer, FigureImport(file: name))
    number = try writer.integer("SELECT coalesce(max(number), 0) + 1 AS next FROM figure_source")
    indicators = try writer.rows("SELECT indicator_key, number FROM figure_indicator").reduce(into: [:]) {
      $0[$1.text("indicator_key")] = $1.integer("number")
    }
    let named = try writer.rows("SELECT name, code FROM area WHERE level = 'municipality' ORDER BY edition")
    municipalities = named.reduce(into: [:]) { $0[$1.text("name").lowercased()] = $1.text("code") }
    try writer.execute(
      """
      INSERT INTO figure_source (number, file_name, file_digest, form, hat, imported_at, figures_read, figures_added,
        figures_changed, rows_refused)
      VALUES (\(number), \(name), '', '', \(writer.viewer.hatName), \(writer.now), 0, 0, 0, 0)
      """)
  }

  mutating func take(_ rows: [FigureRow]) throws {
    var placed: [(place: Place, content: Content)] = []
    var chosen: Set<Place> = []
    for row in rows {
      guard let area = row.area ?? row.areaName.flatMap({ municipalities[$0.lowercased()] }) else {
        result.refuse(Refusal(line: row.line, value: row.areaName, reason: .unknown(.area)))
        continue
      }
      try learn(area, row)
      let place = Place(
        area: area, period: row.period.code, indicator: try number(of: row), breakdown: breakdown(row))
      guard chosen.insert(place).inserted else {
        result.refuse(Refusal(line: row.line, value: row.indicator, reason: .duplicateFigure))
        continue
      }
      result.read += 1
      result.statuses[row.status.rawValue, default: 0] += 1
      placed.append((place, Content(value: row.value, status: row.status, n: row.n)))
    }
    try keep(placed)
  }

  /// Fills in what is known of the file at its end. A file that changed nothing leaves no source.
  mutating func finish(_ report: FigureReport, digest: String) throws -> FigureImport {
    result.refuse(report)
    result.ignored = report.ignored
    guard result.added + result.changed > 0 else {
      try writer.execute("DELETE FROM figure_source WHERE number = \(number)")
      return result
    }
    result.source = number
    try writer.execute(
      """
      UPDATE figure_source SET file_digest = \(digest), form = \(report.form.rawValue), title = \(report.title),
        publisher = \(report.source ?? publisher(report.form)), table_code = \(report.table),
        account_id = \(writer.viewer.account), figures_read = \(result.read), figures_added = \(result.added),
        figures_changed = \(result.changed), rows_refused = \(result.refusedCount) WHERE number = \(number)
      """)
    let counts = ["added": String(result.added), "changed": String(result.changed)]
    try writer.append(Change("imported", RecordRef(kind: "figure_source", id: RecordID(String(number))), counts))
    return result
  }

  private func publisher(_ form: FigureForm) -> String? {
    switch form {
    case .districtExtract, .districtFigures, .odata3, .odata4, .statLine: "CBS"
    case .liveability: "Leefbaarometer (Ministerie van BZK)"
    case .plain, .table: nil
    }
  }

  private mutating func keep(_ placed: [(place: Place, content: Content)]) throws {
    let known = try known(placed.map(\.place))
    var (new, replaced): ([(Place, Content)], [Place]) = ([], [])
    for (place, content) in placed {
      switch known[place] {
      case nil:
        result.added += 1
        new.append((place, content))
      case content: result.unchanged += 1
      default:
        result.changed += 1
        replaced.append(place)
        new.append((place, content))
      }
    }
    for start in stride(from: 0, to: replaced.count, by: 100) {
      try keepBefore(replaced[start..<min(start + 100, replaced.count)])
    }
    for start in stride(from: 0, to: new.count, by: 100) { try write(new[start..<min(start + 100, new.count)]) }
  }

  /// What stands at these places now: one statement over their areas and periods.
  private func known(_ places: [Place]) throws -> [Place: Content] {
    var known: [Place: Content] = [:]
    guard !places.isEmpty else { return known }
    let (areas, periods) = (Array(Set(places.map(\.area))).sorted(), Array(Set(places.map(\.period))).sorted())
    try writer.forEachRow(
      """
      SELECT area_code, period_code, indicator_number, breakdown, amount, status, sample_size FROM figure
      WHERE area_code IN (\(list: areas)) AND period_code IN (\(list: periods))
      """
    ) { row in
      let place = Place(
        area: row.text("area_code"), period: row.text("period_code"), indicator: row.integer("indicator_number"),
        breakdown: row.text("breakdown"))
      known[place] = Content(
        value: row.optionalReal("amount"), status: row.choice("status") ?? .missing,
        n: row.optionalInteger("sample_size"))
    }
    return known
  }

  private func keepBefore(_ places: ArraySlice<Place>) throws {
    let keys = places.map { place -> SQL in
      "(\(place.area), \(place.period), CAST(\(place.indicator) AS BIGINT), \(place.breakdown))"
    }
    try writer.execute(
      """
      INSERT INTO figure_before (source_number, area_code, period_code, indicator_number, breakdown, amount, status,
        sample_size, from_source)
      SELECT \(number), area_code, period_code, indicator_number, breakdown, amount, status, sample_size, source_number
      FROM figure WHERE (area_code, period_code, indicator_number, breakdown) IN (VALUES \(rows: keys))
      ON CONFLICT (source_number, area_code, period_code, indicator_number, breakdown) DO NOTHING
      """)
  }

  private func write(_ figures: ArraySlice<(Place, Content)>) throws {
    let rows = figures.map { place, content -> SQL in
      """
      (\(place.area), \(place.period), \(place.indicator), \(place.breakdown), \(content.value), \(content.status), \(content.n),
      \(number))
      """
    }
    try writer.execute(
      """
      INSERT INTO figure (area_code, period_code, indicator_number, breakdown, amount, status, sample_size, source_number)
      VALUES \(rows: rows)
      ON CONFLICT (area_code, period_code, indicator_number, breakdown) DO UPDATE SET amount = excluded.amount,
        status = excluded.status, sample_size = excluded.sample_size, source_number = excluded.source_number
      """)
  }

  private mutating func number(of row: FigureRow) throws -> Int {
    if let known = indicators[row.indicator] { return known }
    let next = (indicators.values.max() ?? 0) + 1
    let known = KnownFigures.figure(row.indicator)
    let isModel = row.isModel || known?.isModel == true
    try writer.execute(
      """
      INSERT INTO figure_indicator (number, indicator_key, name, unit, model_on)
      VALUES (\(next), \(row.indicator), \(row.name), \(known?.unit.rawValue ?? row.unit), \(isModel ? writer.today : nil))
      """)
    indicators[row.indicator] = next
    return next
  }

  /// An area that the list does not have yet is added under the name that the file gives.
  private mutating func learn(_ code: String, _ row: FigureRow) throws {
    guard seenAreas.insert(code).inserted, let name = row.areaName, !name.isEmpty else { return }
    guard try writer.area(code: code) == nil else { return }
    let area = Area(code: code, edition: row.period.year, name: name, parent: Area.parent(of: code))
    if try writer.save(area) { result.areasAdded += 1 }
    if area.level == .municipality { municipalities[name.lowercased()] = code }
  }

  private func breakdown(_ row: FigureRow) -> String {
    row.breakdown.map { $0.dimension + "=" + $0.member }.joined(separator: ";")
  }
}

extension FigureStatus: SQLBindable {}
