// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import ExchangeFormats
import PactwerkCore
import PactwerkStorage
import Records

extension Intake {
  /// A link between an intervention and an initiative or thread; it keeps the side that made it.
  func take(_ row: LinkRow) throws -> Taken {
    guard let intervention = known.record("intervention", row.intervention) else {
      throw RowRefused.names(row.intervention, column: "intervention", .intervention)
    }
    guard let item = known.item(row.item) else { throw RowRefused.names(row.item, column: "item", .item) }
    let kind = Link.Kind(rawValue: row.kind.rawValue) ?? .serves
    let draft = LinkDraft(
      intervention: intervention, item: item, kind: kind, proposedOn: row.proposedOn, madeBy: row.madeBy,
      confirmedOn: row.confirmedOn, confirmedBy: row.confirmedBy, resolvedOn: row.resolvedOn)
    let before = try writer.linkBetween(intervention, item, kind).flatMap { try writer.linkImage($0) }
    let (id, effect) = try writer.importLink(draft)
    return Taken("link", id, effect, before: before)
  }
}

extension Reader {
  /// The last link of a kind between two, withdrawn ones included.
  fileprivate func linkBetween(_ intervention: RecordID, _ item: RecordID, _ kind: Link.Kind) throws -> RecordID? {
    try row(
      """
      SELECT id FROM link WHERE district_id = \(try district()) AND intervention_id = \(intervention)
        AND item_id = \(item) AND kind = \(kind) ORDER BY id DESC LIMIT 1
      """)?.id("id")
  }
}
