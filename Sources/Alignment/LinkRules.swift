// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Records

/// Who may do what to a link (decisions, chapter 4): sides belong to seats; the proposer is never the confirmer; a
/// municipality's account never acts for the community; nobody acts for both sides of one link.
struct LinkRules: Sendable {
  /// The two ends of a link. Proposals that were withdrawn and made anew are about the same two.
  private struct Ends: Hashable {
    let intervention: RecordID, item: RecordID
  }

  /// The side the viewer's seat acts for.
  let side: Side
  private let proposed: Set<RecordID>
  private let acted: [Ends: Set<Side>]

  fileprivate init(side: Side, rows: [Row]) {
    self.side = side
    proposed = Set(rows.filter { $0.text("act") == "proposed" }.map { $0.id("link_id") })
    acted = rows.reduce(into: [:]) { acted, row in
      guard let side: Side = row.choice("side") else { return }
      acted[Ends(intervention: row.id("intervention_id"), item: row.id("item_id")), default: []].insert(side)
    }
  }

  /// Why the viewer may not act on a link between these two; nil when they may.
  func refusal(intervention: RecordID, item: RecordID) -> Refused? {
    let sides = acted[Ends(intervention: intervention, item: item)] ?? []
    return sides.contains(side.other) ? .actedForOtherSide : nil
  }

  /// Why the viewer may not confirm this link; nil when they may.
  func refusalToConfirm(_ link: Link) -> Refused? {
    if link.isConfirmed { return .wrongState("confirmed") }
    if proposed.contains(link.id) { return .ownProposal }
    if link.proposedSide == side { return .otherSideMustAct }
    return refusal(intervention: link.intervention, item: link.item)
  }

  /// Why the viewer may not withdraw this link, or say no to it; nil when they may.
  func refusalToWithdraw(_ link: Link) -> Refused? { refusal(intervention: link.intervention, item: link.item) }

  /// Why the viewer may not say that this conflict is over; nil when they may.
  func refusalToResolve(_ link: Link) -> Refused? {
    guard link.kind == .conflicts, link.resolvedOn == nil else { return .wrongState("resolved") }
    return refusal(intervention: link.intervention, item: link.item)
  }
}

extension Reader {
  /// The rules for the viewer's seat, with everything the account did to links before. Two statements.
  ///
  /// - Throws: `Refused.notAllowed` without a seat, `.municipalityForCommunity` for a municipality's account on a seat of the community.
  func linkRules(_ permission: Permission) throws -> LinkRules {
    let side = try actingSide(permission)
    guard let account = viewer.account else { throw Refused.notAllowed(permission) }
    let district = try district()
    let acts = try rows(
      """
      SELECT id AS link_id, intervention_id, item_id, 'proposed' AS act, proposed_side AS side FROM link
      WHERE district_id = \(district) AND proposed_by = \(account)
      UNION ALL
      SELECT id AS link_id, intervention_id, item_id, 'confirmed' AS act,
        CASE proposed_side WHEN 'programme' THEN 'community' ELSE 'programme' END AS side FROM link
      WHERE district_id = \(district) AND confirmed_by = \(account)
      UNION ALL
      SELECT link.id AS link_id, link.intervention_id AS intervention_id, link.item_id AS item_id, 'logged' AS act,
        CASE WHEN verb IN ('withdrawnForProgramme', 'resolvedForProgramme') THEN 'programme' ELSE 'community' END AS side
      FROM change JOIN link ON link.district_id = change.district_id AND link.id = change.record_id
      WHERE change.district_id = \(district) AND change.record_kind = 'link' AND change.account_id = \(account)
        AND verb IN ('withdrawnForProgramme', 'resolvedForProgramme', 'withdrawnForCommunity', 'resolvedForCommunity')
      ORDER BY link_id, act, side
      """)
    return LinkRules(side: side, rows: acts)
  }

  /// The side the viewer's seat acts for. One statement.
  ///
  /// - Throws: `Refused.notAllowed` without a seat, `.municipalityForCommunity` for a municipality's account on a seat of the community.
  func actingSide(_ permission: Permission) throws -> Side {
    try viewer.require(permission)
    guard let side = viewer.side, let id = viewer.account else { throw Refused.notAllowed(permission) }
    if side == .community, try account(id)?.employer == .municipality { throw Refused.municipalityForCommunity }
    return side
  }
}

extension Side {
  /// The side at the end of a verb of the history: `withdrawnForCommunity`.
  var verbEnding: String { self == .programme ? "ForProgramme" : "ForCommunity" }
}
