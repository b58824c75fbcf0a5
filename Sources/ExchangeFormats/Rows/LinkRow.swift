// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A link (*koppeling*) between an intervention and an initiative or thread.
public struct LinkRow: ImportRow {
  /// What the link says.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    /// The item helps the intervention.
    case serves
    /// One needs the other.
    case needs
    /// The two are in each other's way.
    case conflicts
  }

  public var line: Int
  /// The key of the intervention.
  public let intervention: String
  /// The key of the initiative or thread.
  public let item: String
  /// What the link says.
  public let kind: Kind
  /// The day on which it was proposed.
  public let proposedOn: Day
  /// The side that proposed it.
  public let madeBy: Side
  /// The day on which the other side confirmed it.
  public let confirmedOn: Day?
  /// The side that confirmed it.
  public let confirmedBy: Side?
  /// The day on which a conflict was resolved.
  public let resolvedOn: Day?

  /// A row of these values.
  public init(
    line: Int = 0, intervention: String, item: String, kind: Kind, proposedOn: Day, madeBy: Side,
    confirmedOn: Day? = nil, confirmedBy: Side? = nil, resolvedOn: Day? = nil
  ) {
    (self.line, self.intervention, self.item, self.kind) = (line, intervention, item, kind)
    (self.proposedOn, self.madeBy, self.confirmedOn) = (proposedOn, madeBy, confirmedOn)
    (self.confirmedBy, self.resolvedOn) = (confirmedBy, resolvedOn)
  }

  /// Whether the file says by whom and when it was confirmed; without both it waits.
  public var isConfirmed: Bool { confirmedOn != nil && confirmedBy != nil }

  public static let columns = [
    ImportColumn("intervention", required: true), ImportColumn("item", required: true),
    ImportColumn("kind", required: true), ImportColumn("proposed_on", json: "proposedOn", required: true),
    ImportColumn("made_by", json: "madeBy", required: true), ImportColumn("confirmed_on", json: "confirmedOn"),
    ImportColumn("confirmed_by", json: "confirmedBy"), ImportColumn("resolved_on", json: "resolvedOn"),
  ]
  /// One link of a kind between the same two.
  public var key: String? { "\(intervention) – \(item) – \(kind.rawValue)" }
  public var values: [FieldValue] {
    [
      .text(intervention), .text(item), .word(kind), .day(proposedOn), .word(madeBy), .day(confirmedOn),
      .word(confirmedBy), .day(resolvedOn),
    ]
  }

  public init?(_ reader: inout RowReader) {
    let (intervention, item) = (reader.required("intervention"), reader.required("item"))
    let kind = reader.requiredChoice("kind", of: Kind.self)
    let (proposed, made) = (reader.requiredDay("proposed_on"), reader.requiredChoice("made_by", of: Side.self))
    let (confirmed, by) = (reader.day("confirmed_on"), reader.choice("confirmed_by", of: Side.self))
    let resolved = reader.day("resolved_on")
    reader.expect(confirmed, in: "confirmed_on", after: proposed, in: "proposed_on")
    reader.expect(resolved, in: "resolved_on", after: proposed, in: "proposed_on")
    if let by, by == made { reader.refuse("confirmed_by", by.rawValue, .sameSide) }
    guard let intervention, let item, let kind, let proposed, let made else { return nil }
    self.init(
      line: reader.line, intervention: intervention, item: item, kind: kind, proposedOn: proposed, madeBy: made,
      confirmedOn: confirmed, confirmedBy: by, resolvedOn: resolved)
  }
}
