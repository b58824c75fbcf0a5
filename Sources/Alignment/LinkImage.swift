// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import PactwerkCore
import PactwerkStorage
import Places
import Records

/// What an import can say of a link, as a batch keeps it to be put back.
struct LinkImage: Codable, Equatable {
  let proposedOn: Day, madeBy: Side, confirmedOn: Day?, resolvedOn: Day?
  /// Who did something to it here; nil as long as only files did.
  var touchedBy: String?

  init(_ draft: LinkDraft) {
    (proposedOn, madeBy) = (draft.proposedOn, draft.madeBy)
    (confirmedOn, resolvedOn) = (draft.confirmation, draft.kind == .conflicts ? draft.resolvedOn : nil)
  }

  fileprivate init(row: Row) {
    (proposedOn, madeBy) = (row.day("proposed_on") ?? Day(number: 0), row.choice("proposed_side") ?? .programme)
    (confirmedOn, resolvedOn) = (row.day("confirmed_on"), row.day("resolved_on"))
    let accounts = ["proposed_by", "confirmed_by", "withdrawn_by"].compactMap { row.optionalText($0) }
    let settled = row.integer("settled_here") > 0 ? ["settled"] : []
    let touched = (accounts + settled).joined(separator: " ")
    touchedBy = touched.isEmpty ? nil : touched
  }
}

/// A link as stored, withdrawn ones included.
struct StoredLink {
  let id: RecordID
  let image: LinkImage
  let isFromFile: Bool
  /// Whether only files had a say in it so far.
  var isUntouched: Bool { isFromFile && image.touchedBy == nil }
}

extension Reader {
  /// What a link says now, as one line of JSON: the same line as long as nothing changed. Nil when there is none.
  public func linkImage(_ id: RecordID) throws -> String? {
    guard let link = try storedLinks("link.id = \(id)").last else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(link.image), as: UTF8.self)
  }

  /// Links by some condition, oldest first.
  func storedLinks(_ condition: SQL) throws -> [StoredLink] {
    try rows(
      """
      SELECT id, proposed_on, proposed_side, confirmed_on, resolved_on, from_file_on, proposed_by, confirmed_by, withdrawn_by,
        (SELECT count(*) FROM change WHERE change.district_id = link.district_id AND change.record_kind = 'link'
          AND change.record_id = link.id AND change.verb IN ('resolvedForProgramme', 'resolvedForCommunity')) AS settled_here
      FROM link WHERE district_id = \(try district()) AND \(condition) ORDER BY id
      """
    ).map { StoredLink(id: $0.id("id"), image: LinkImage(row: $0), isFromFile: $0.day("from_file_on") != nil) }
  }
}

extension Writer {
  /// Puts a link back as an image has it.
  ///
  /// - Throws: `Refused.changedMeanwhile` when people did something to it here.
  public func restoreLink(_ id: RecordID, image: String) throws {
    try viewer.require(.importProgramme)
    let image = try JSONDecoder().decode(LinkImage.self, from: Data(image.utf8))
    try requireUntouched(id)
    try write(image, to: id, answerOn: image.proposedOn + (try currentDistrict().answerTermInDays))
    try append(Change("restored", RecordRef(kind: AlignmentKind.link, id: id)))
  }

  /// Takes away a link that an import added.
  ///
  /// - Throws: `Refused.changedMeanwhile` when people did something to it here.
  public func removeLink(_ id: RecordID) throws {
    try viewer.require(.importProgramme)
    try requireUntouched(id)
    try execute(
      "DELETE FROM record WHERE district_id = \(try district()) AND id = \(id) AND kind = \(AlignmentKind.link)")
    try append(Change("removed", RecordRef(kind: AlignmentKind.link, id: id)))
  }

  private func requireUntouched(_ id: RecordID) throws {
    guard let link = try storedLinks("link.id = \(id)").last else { throw Refused.notFound }
    guard link.isUntouched else { throw Refused.changedMeanwhile }
  }
}
