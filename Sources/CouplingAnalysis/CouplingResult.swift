// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// The indicators, gap lists and conflicts of a coupling: the JSON that `analyse coupling` writes.
public struct CouplingResult: Equatable, Sendable, Codable {
  /// In this order: goal coverage, intervention voice and item placement, each `confirmed` then `all`; confirmed links
  /// overall, of the programme, of the community; balance per goal; agenda share.
  public let indicators: [Indicator]
  /// What is missing.
  public let gaps: ScopedGaps
  /// The unresolved conflicts, longest first, then by intervention and item.
  public let conflicts: [Conflict]

  /// Which links count.
  public enum Scope: String, Sendable, Codable, CaseIterable {
    /// Only links that both sides said yes to.
    case confirmed
    /// Proposals too.
    case all
  }

  /// What is missing, in both scopes.
  public struct ScopedGaps: Hashable, Sendable, Codable {
    /// With only confirmed links.
    public let confirmed: Gaps
    /// With proposals too.
    public let all: Gaps

    /// The gaps of one scope.
    public subscript(scope: Scope) -> Gaps { scope == .confirmed ? confirmed : all }
  }

  /// The gap lists A, B and C: ids in the order of the input.
  public struct Gaps: Hashable, Sendable, Codable {
    /// A: goals without joint work.
    public let goals: [String]
    /// B: interventions without a voice of residents or entrepreneurs.
    public let interventions: [String]
    /// C: active items without a place in the programme; autonomous ones are no gap.
    public let items: [String]

    /// The gap lists A, B and C.
    public init(goals: [String], interventions: [String], items: [String]) {
      (self.goals, self.interventions, self.items) = (goals, interventions, items)
    }
  }

  /// An unresolved conflict.
  public struct Conflict: Hashable, Sendable, Codable {
    /// The intervention's id.
    public let intervention: String
    /// The item's id.
    public let item: String
    /// Its age in days.
    public let days: Int

    /// A conflict that has lasted `days` days.
    public init(intervention: String, item: String, days: Int) {
      (self.intervention, self.item, self.days) = (intervention, item, days)
    }
  }
}
