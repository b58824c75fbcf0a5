// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// What stands in a calendar: when, where and what for. Who comes is nobody's business in a file that travels.
public struct CalendarEntry: Equatable, Sendable {
  /// Why there is no such entry.
  public enum Invalid: Error, Equatable {
    /// A key without a character.
    case emptyKey
    /// An end before the start, or for a moment at the start.
    case endsBeforeStart
  }

  /// When it is.
  public enum Time: Equatable, Sendable {
    /// From one moment to another, shown in the time of the Netherlands.
    case moments(start: Moment, end: Moment)
    /// Whole days, the last one included.
    case days(first: Day, last: Day)
  }

  /// Whether it goes on.
  public enum Status: String, CaseIterable, Sendable {
    /// Not sure yet.
    case tentative = "TENTATIVE"
    /// It goes on.
    case confirmed = "CONFIRMED"
    /// It does not.
    case cancelled = "CANCELLED"
  }

  /// The key, the same for ever and in the whole world: `0192…@pactwerk.example`.
  public let key: String
  /// When it is.
  public let time: Time
  /// What it is called.
  public let title: String
  /// What it is for; nil for nothing to say.
  public let description: String?
  /// Where it is, in words.
  public let place: String?
  /// The address of its page.
  public let address: String?
  /// What it belongs to: `Wijklab`.
  public let categories: [String]
  /// Whether it goes on.
  public let status: Status
  /// How often it was changed; a calendar takes the highest.
  public let revision: Int

  /// An entry of these values.
  public init(
    key: String, time: Time, title: String, description: String? = nil, place: String? = nil, address: String? = nil,
    categories: [String] = [], status: Status = .confirmed, revision: Int = 0
  ) throws(Invalid) {
    guard !Text.trimmed(key).isEmpty else { throw .emptyKey }
    switch time {
    case .moments(let start, let end): guard start < end else { throw .endsBeforeStart }
    case .days(let first, let last): guard first <= last else { throw .endsBeforeStart }
    }
    (self.key, self.time, self.title, self.description) = (Text.trimmed(key), time, title, description)
    (self.place, self.address, self.categories) = (place, address, categories)
    (self.status, self.revision) = (status, max(0, revision))
  }
}
