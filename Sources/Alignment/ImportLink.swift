// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Records

/// A link as a file tells it.
public struct LinkDraft: Sendable, Equatable {
  public var intervention: RecordID
  /// An initiative or a thread.
  public var item: RecordID
  public var kind: Link.Kind
  public var proposedOn: Day
  /// The side that made it.
  public var madeBy: Side
  /// The day on which the other side confirmed it, and that side; it counts only when the file has both.
  public var confirmedOn: Day?
  public var confirmedBy: Side?
  /// The day on which a conflict was over.
  public var resolvedOn: Day?

  /// A link as a file tells it.
  public init(
    intervention: RecordID, item: RecordID, kind: Link.Kind, proposedOn: Day, madeBy: Side, confirmedOn: Day? = nil,
    confirmedBy: Side? = nil, resolvedOn: Day? = nil
  ) {
    (self.intervention, self.item, self.kind, self.proposedOn) = (intervention, item, kind, proposedOn)
    (self.madeBy, self.confirmedOn, self.confirmedBy, self.resolvedOn) = (madeBy, confirmedOn, confirmedBy, resolvedOn)
  }

  /// The day of the confirmation, where the file says by whom and when.
  var confirmation: Day? { confirmedBy == nil ? nil : confirmedOn }
}

extension Writer {
  /// Adds the link of a file, or brings the one that came with a file up to date. What people did to a link here stays as it is:
  /// a link that was proposed, confirmed, withdrawn or settled here is never overruled by a file.
  ///
  /// - Throws: `Refused.invalid` when a side would confirm its own proposal, or a day comes before the proposal or after today.
  public func importLink(_ draft: LinkDraft) throws -> (id: RecordID, effect: ImportEffect) {
    try viewer.require(.importProgramme)
    try requireSound(draft)
    let known = try storedLinks(
      "intervention_id = \(draft.intervention) AND item_id = \(draft.item) AND kind = \(draft.kind)"
    ).last
    let answerOn = draft.proposedOn + (try currentDistrict().answerTermInDays)
    let image = LinkImage(draft)
    guard let known else { return (try add(draft, image, answerOn: answerOn), .added) }
    guard known.isUntouched, known.image != image else { return (known.id, .unchanged) }
    try write(image, to: known.id, answerOn: answerOn)
    try append(Change("changed", RecordRef(kind: AlignmentKind.link, id: known.id)))
    return (known.id, .changed)
  }

  private func requireSound(_ draft: LinkDraft) throws {
    if draft.confirmedBy == draft.madeBy {
      throw Refused.invalid(field: "confirmed_by", reason: "alignment.link.same_side")
    }
    for (field, day) in [("confirmed_on", draft.confirmedOn), ("resolved_on", draft.resolvedOn)] {
      if let day, day < draft.proposedOn {
        throw Refused.invalid(field: field, reason: "alignment.link.before_proposal")
      }
    }
    if draft.proposedOn > today { throw Refused.invalid(field: "proposed_on", reason: "alignment.link.future") }
  }

  private func add(_ draft: LinkDraft, _ image: LinkImage, answerOn: Day) throws -> RecordID {
    let id: RecordID = newID()
    let ref = RecordRef(kind: AlignmentKind.link, id: id)
    try insertRecord(ref)
    try execute(
      """
      INSERT INTO link (id, district_id, intervention_id, item_id, kind, proposed_on, proposed_side, answer_on, confirmed_on,
        from_file_on, resolved_on, version)
      VALUES (\(id), \(try district()), \(draft.intervention), \(draft.item), \(draft.kind), \(image.proposedOn), \(image.madeBy),
        \(answerOn), \(image.confirmedOn), \(today), \(image.resolvedOn), 1)
      """)
    let content = ["intervention": draft.intervention.text, "item": draft.item.text, "kind": draft.kind.rawValue]
    try append(Change("imported", ref, content))
    return id
  }

  func write(_ image: LinkImage, to id: RecordID, answerOn: Day) throws {
    let touched = try execute(
      """
      UPDATE link SET proposed_on = \(image.proposedOn), proposed_side = \(image.madeBy), answer_on = \(answerOn),
        confirmed_on = \(image.confirmedOn), resolved_on = \(image.resolvedOn), version = version + 1
      WHERE district_id = \(try district()) AND id = \(id)
      """)
    guard touched == 1 else { throw Refused.notFound }
  }
}
