// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Networks
import PactwerkCore
import PactwerkStorage
import Places
import Programmes
import Records

extension Writer {
  /// Proposes a link between an intervention and an item: an initiative, or a thread that was taken up. The other side answers
  /// within the district's term.
  ///
  /// - Throws: `Refused.notAllowed` without a seat, `.municipalityForCommunity`, `.actedForOtherSide`, `.notFound` for an end the
  ///   viewer does not see or that does not run now, `.invalid` for a thread nobody took up or a link that is there already.
  public func proposeLink(intervention: RecordID, item: RecordID, kind: Link.Kind) throws -> RecordID {
    let rules = try linkRules(.proposeLink)
    guard try interventions().contains(where: { $0.id == intervention }) else { throw Refused.notFound }
    try requireItem(item)
    if let refusal = rules.refusal(intervention: intervention, item: item) { throw refusal }
    let same = try integer(
      """
      SELECT count(*) AS n FROM link WHERE district_id = \(try district()) AND intervention_id = \(intervention)
        AND item_id = \(item) AND kind = \(kind) AND withdrawn_on IS NULL AND resolved_on IS NULL
      """)
    guard same == 0 else { throw Refused.invalid(field: "initiatief", reason: "alignment.link.already") }
    let id: RecordID = newID()
    let ref = RecordRef(kind: AlignmentKind.link, id: id)
    let answerOn = today + (try currentDistrict().answerTermInDays)
    try insertRecord(ref)
    try execute(
      """
      INSERT INTO link (id, district_id, intervention_id, item_id, kind, proposed_on, proposed_side, proposed_by, answer_on, version)
      VALUES (\(id), \(try district()), \(intervention), \(item), \(kind), \(today), \(rules.side), \(viewer.account), \(answerOn), 1)
      """)
    let content = ["intervention": intervention.text, "item": item.text, "kind": kind.rawValue]
    try append(Change("proposed" + rules.side.verbEnding, ref, content))
    return id
  }

  /// Refuses what cannot be an item of the koppelkaart.
  private func requireItem(_ item: RecordID) throws {
    if let initiative = try initiative(item) {
      guard initiative.isActive(on: today) else { throw Refused.notFound }
      return
    }
    guard let thread = try thread(ThreadID(item.text))?.thread else { throw Refused.notFound }
    guard thread.takenUpOn != nil else {
      throw Refused.invalid(field: "initiatief", reason: "alignment.link.not_taken_up")
    }
  }
}
