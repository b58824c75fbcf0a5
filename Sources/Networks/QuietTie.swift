// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// A tie that has been quiet for longer than its own rhythm explains.
public struct QuietTie: Sendable, Equatable {
  public let tie: Tie
  /// The day of the last contact; nil when only the first day of the tie is known.
  public let since: Day?
  /// The days since then.
  public let days: Int

  /// The ties that are there on `day`, have a rhythm, and were quiet for more than twice that rhythm; the longest against their rhythm first.
  ///
  /// A tie of which no day is known at all is not judged: see ``undated(_:on:)``.
  public static func find(_ ties: [Tie], on day: Day) -> [QuietTie] {
    let quiet = ties.compactMap { tie -> QuietTie? in
      guard tie.isActive(on: day), let rhythm = tie.rhythmInDays, let last = tie.lastContact ?? tie.fromOn else {
        return nil
      }
      return day - last > 2 * rhythm ? QuietTie(tie: tie, since: tie.lastContact, days: day - last) : nil
    }
    return quiet.sorted { $0.comesBefore($1) }
  }

  /// How many ties are there on `day` of which no contact is known: they are not fresh, and not quiet either.
  public static func undated(_ ties: [Tie], on day: Day) -> Int {
    ties.count { $0.isActive(on: day) && $0.lastContact == nil }
  }

  /// By days against rhythm, without dividing.
  private func comesBefore(_ other: QuietTie) -> Bool {
    let (mine, theirs) = (days * (other.tie.rhythmInDays ?? 1), other.days * (tie.rhythmInDays ?? 1))
    return (theirs, tie.id) < (mine, other.tie.id)
  }
}
