// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import PactwerkStorage
import Places
import Records

/// Takes the rows of an import one by one: looks up what they name, refuses what is not there, hands the rest to the rooms.
struct Intake {
  let writer: Writer
  /// What a row can name, by the key it has in files.
  var known: KnownKeys
  private let batch: RecordID?
  private var changedCount = 0
  private var result: ImportResult
  private var shownPersons: [RecordID] = []
  let plan: ImportPlan

  /// An intake that keeps what rows did under a batch; without one nothing can be undone.
  init(_ writer: Writer, _ plan: ImportPlan, _ batch: RecordID?) throws {
    (self.writer, self.plan, self.batch, result) = (writer, plan, batch, ImportResult(plan))
    known = try KnownKeys(writer, for: plan.kind)
  }

  /// Why a row is not taken, when the district cannot place it.
  enum RowRefused: Error {
    case names(String, column: String, Refusal.Reference)
    case own(OwnReason, value: String)
  }

  /// What a room did with a row.
  struct Taken {
    let record: RecordRef
    let effect: Records.ImportEffect
    /// What the record was; nil when it was not there.
    let before: String?
    var isDraft = false
  }

  /// Takes a row, or keeps why not.
  mutating func take(_ row: PlannedRow) throws {
    do {
      try keep(try taken(row.content), of: row)
    } catch let refused as RowRefused {
      refuse(row, refused)
    } catch Refused.invalid(let field, let reason) {
      refuse(row, .own(.notAccepted(field: field, reason: reason), value: row.content.name))
    }
  }

  /// What became of the rows.
  mutating func finished() throws -> ImportResult {
    if plan.kind == .areas {
      try joinBorders(plan)
      result.joinedAreas = try joinAreas(plan)
    }
    writer.noteAccess(to: shownPersons, purpose: "import")
    result.read = result.added + result.merged + result.unchanged + result.refusedCount
    result.sortRefused()
    return result
  }

  /// Keeps the keys of carriers who are not in the network.
  mutating func passOver(_ carriers: [String]) {
    for carrier in carriers where !result.unknownCarriers.contains(carrier) { result.unknownCarriers.append(carrier) }
  }

  private mutating func taken(_ content: PlannedRow.Content) throws -> Taken {
    switch content {
    case .area(let row): try take(row)
    case .border(let area): try take(area)
    case .node(let row): try take(row)
    case .tie(let row): try take(row)
    case .contact(let row): try take(row)
    case .signal(let row): try take(row)
    case .goal(let row): try take(row)
    case .intervention(let row): try take(row)
    case .initiative(let row): try take(row)
    case .link(let row): try take(row)
    }
  }

  private mutating func keep(_ taken: Taken, of row: PlannedRow) throws {
    known.add(taken.record, for: row.content)
    switch taken.effect {
    case .unchanged:
      result.unchanged += 1
      return
    case .added: result.added += 1
    case .changed: result.merged += 1
    }
    if taken.isDraft { result.drafts += 1 }
    let after = try writer.image(of: taken.record) ?? ""
    if taken.effect == .changed, result.mergedRows.count < ImportResult.shownRows { show(row, taken, after) }
    guard let batch else { return }
    let change = ChangedRow(line: row.line, record: taken.record, before: taken.before, after: after)
    try writer.insert(change, changedCount, in: batch)
    changedCount += 1
  }

  /// Keeps a merged row for the preview: what it is called here, and what changes.
  private mutating func show(_ row: PlannedRow, _ taken: Taken, _ after: String) {
    let before = RecordFields(image: taken.before ?? "")
    let fields = before.differences(from: RecordFields(image: after))
    result.mergedRows.append(.init(line: row.line, name: row.content.name, known: before.name, fields: fields))
    if taken.record.kind == "actor" { shownPersons.append(taken.record.id) }
  }

  private mutating func refuse(_ row: PlannedRow, _ refused: RowRefused) {
    let file = plan.fileNames[row.file]
    switch refused {
    case .names(let value, let column, let reference):
      let heading = plan.headings[column] ?? column
      let refusal = Refusal(line: row.line, column: heading, value: value, reason: .unknown(reference))
      result.refuse(RefusedRow(refusal, file: file))
    case .own(let reason, let value):
      result.refuse(RefusedRow(reason, line: row.line, file: file, value: value))
    }
  }
}
