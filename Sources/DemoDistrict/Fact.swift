// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

public import PactwerkCore

extension ExampleDistrict {
  /// One figure about an area, with where it comes from.
  public struct Fact: Hashable, Sendable {
    /// Whether there is a value; an absent one is never zero.
    public enum Status: String, Sendable {
      /// There is a value.
      case known
      /// The source keeps it back, or has none.
      case suppressed
      /// It is not in the table that was used.
      case missing
    }

    /// What is counted: `population`, `dwellings`, `averageHomeValue` …
    public let key: String
    /// The code of the area.
    public let area: String
    /// What is counted, in Dutch.
    public let label: String
    /// The value as people read it, in Dutch; words when there is none.
    public let value: String
    /// `bewoners`, `%`, `euro`; empty when there is no value.
    public let unit: String
    /// Who published it.
    public let source: String
    /// The year it is about.
    public let year: Int
    /// The day it is about, where the source gives one.
    public let referenceOn: Day?
    /// Whether there is a value.
    public let status: Status
    /// Whether it is made up for the example.
    public let fictional: Bool
  }

  /// One step in the history of policy for the district.
  public struct Milestone: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// What began, in a few Dutch words.
    public let title: String
    /// What that meant, in one Dutch sentence.
    public let text: String
    /// Who published it.
    public let source: String
  }

  /// How often people went looking in an area in a week: rounds, consultation hours, gatherings. Fictional.
  public struct LookingWeek: Hashable, Sendable {
    /// The code of the area.
    public let area: String
    /// The Monday of the week.
    public let monday: Day
    /// How often, 0 when nobody looked.
    public let moments: Int
  }
}
