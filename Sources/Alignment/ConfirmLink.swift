// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Records

extension Writer {
  /// Says yes for the side that was asked: from now on the link is a bridge.
  ///
  /// - Throws: `Refused.notAllowed` without a seat, `.municipalityForCommunity`, `.ownProposal`, `.otherSideMustAct`,
  ///   `.actedForOtherSide`, `.changedMeanwhile` when somebody was first, `.notFound` for a link of which an end is not seen.
  public func confirmLink(_ id: RecordID, version: Int) throws {
    let rules = try linkRules(.confirmLink)
    let link = try link(id, seenAt: version)
    if let refusal = rules.refusalToConfirm(link) { throw refusal }
    let name = try viewer.account.flatMap { try account($0)?.name }
    try change(
      link, version,
      "confirmed_on = \(today), confirmed_by = \(viewer.account), confirmed_by_name = \(name)", "confirmed", rules.side)
  }

  /// Takes a proposal back, says no to one, or ends a bridge: it stands as long as both sides want it.
  ///
  /// - Throws: as `confirmLink`, but either side may.
  public func withdrawLink(_ id: RecordID, version: Int) throws {
    let rules = try linkRules(.proposeLink)
    let link = try link(id, seenAt: version)
    if let refusal = rules.refusalToWithdraw(link) { throw refusal }
    try change(
      link, version, "withdrawn_on = \(today), withdrawn_by = \(viewer.account)", "withdrawn", rules.side)
  }

  /// Says that the two are no longer in each other's way.
  ///
  /// - Throws: as `withdrawLink`; `.wrongState` for a link that is no open conflict.
  public func resolveConflict(_ id: RecordID, version: Int) throws {
    let rules = try linkRules(.confirmLink)
    let link = try link(id, seenAt: version)
    if let refusal = rules.refusalToResolve(link) { throw refusal }
    try change(link, version, "resolved_on = \(today)", "resolved", rules.side)
  }

  /// The link, if the viewer sees both its ends and nobody changed it since.
  private func link(_ id: RecordID, seenAt version: Int) throws -> Link {
    let known = try row(
      "SELECT version FROM link WHERE district_id = \(try district()) AND id = \(id)")?.integer("version")
    guard let known else { throw Refused.notFound }
    guard known == version else { throw Refused.changedMeanwhile }
    guard let link = try link(id), try seesEnds(of: link) else { throw Refused.notFound }
    return link
  }

  private func change(_ link: Link, _ version: Int, _ columns: SQL, _ verb: String, _ side: Side) throws {
    let touched = try execute(
      """
      UPDATE link SET \(columns), version = version + 1
      WHERE district_id = \(try district()) AND id = \(link.id) AND version = \(version) AND withdrawn_on IS NULL
      """)
    guard touched == 1 else { throw Refused.changedMeanwhile }
    try append(Change(verb + side.verbEnding, RecordRef(kind: AlignmentKind.link, id: link.id)))
  }
}
