// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Synchronization

/// A clock that stands still until a test moves it.
public final class FixedClock: Sendable {
  private let moment: Mutex<Moment>

  /// Stands at `moment`; at 1 March 2026, 09:30 UTC, where none is given.
  public init(_ moment: Moment = Moment(milliseconds: 1_772_357_400_000)) { self.moment = Mutex(moment) }

  /// The moment it shows.
  public var now: Moment { moment.withLock { $0 } }

  /// The clock as a `Database` takes it.
  public var reading: @Sendable () -> Moment { { self.now } }

  /// Moves on.
  public func advance(seconds: Int) { moment.withLock { $0 = $0 + seconds } }

  /// Moves on by whole days of 24 hours.
  public func advance(days: Int) { advance(seconds: days * 86_400) }

  /// Jumps, forwards or back.
  public func set(to moment: Moment) { self.moment.withLock { $0 = moment } }
}
