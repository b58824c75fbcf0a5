// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Statistics

extension CouplingResult {
  /// A share, with the counts it is made of.
  public struct Indicator: Equatable, Sendable {
    /// What is counted.
    public enum ID: String, Sendable, Codable {
      case goalCoverage, interventionVoice, itemPlacement, linksConfirmed, balance, agendaShare
    }

    /// What is counted.
    public let id: ID
    /// Which links count; nil where both do.
    public let scope: Scope?
    /// The side that proposed the links; nil for both.
    public let track: Side?
    /// The goal's id, for `balance`.
    public let goal: String?
    /// How many of `denominator`.
    public let numerator: Int
    /// Of how many.
    public let denominator: Int
    /// 95 % Wilson limits, for `agendaShare`.
    public let interval: Interval?

    init(
      _ id: ID, scope: Scope? = nil, track: Side? = nil, goal: String? = nil, _ numerator: Int, of denominator: Int,
      interval: Interval? = nil
    ) {
      (self.id, self.scope, self.track, self.goal) = (id, scope, track, goal)
      (self.numerator, self.denominator, self.interval) = (numerator, denominator, interval)
    }

    /// The share, 0…1; nil ("n.v.t.") when there is nothing to count.
    public var value: Double? { denominator == 0 ? nil : Double(numerator) / Double(denominator) }
  }

  /// The indicator with this id, scope, track and goal; nil when the result has none.
  public func indicator(
    _ id: Indicator.ID, scope: Scope? = nil, track: Side? = nil, goal: String? = nil
  ) -> Indicator? {
    indicators.first { $0.id == id && $0.scope == scope && $0.track == track && $0.goal == goal }
  }
}

extension CouplingResult.Indicator: Codable {
  private enum Name: String, CodingKey {
    case id, scope, track, goal, numerator, denominator, value, lower, upper
  }

  /// Reads an indicator; its value follows from the counts.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Name.self)
    id = try fields.decode(ID.self, forKey: .id)
    scope = try fields.decodeIfPresent(CouplingResult.Scope.self, forKey: .scope)
    track = try fields.decodeIfPresent(Side.self, forKey: .track)
    goal = try fields.decodeIfPresent(String.self, forKey: .goal)
    numerator = try fields.decode(Int.self, forKey: .numerator)
    denominator = try fields.decode(Int.self, forKey: .denominator)
    let lower = try fields.decodeIfPresent(Double.self, forKey: .lower)
    let upper = try fields.decodeIfPresent(Double.self, forKey: .upper)
    if let lower, let upper { interval = Interval(lower: lower, upper: upper) } else { interval = nil }
  }

  /// Writes an indicator; a value that is not there is an explicit `null`.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Name.self)
    try fields.encode(id, forKey: .id)
    try fields.encodeIfPresent(scope, forKey: .scope)
    try fields.encodeIfPresent(track, forKey: .track)
    try fields.encodeIfPresent(goal, forKey: .goal)
    try fields.encode(numerator, forKey: .numerator)
    try fields.encode(denominator, forKey: .denominator)
    try fields.encode(value, forKey: .value)
    try fields.encodeIfPresent(interval?.lower, forKey: .lower)
    try fields.encodeIfPresent(interval?.upper, forKey: .upper)
  }
}
