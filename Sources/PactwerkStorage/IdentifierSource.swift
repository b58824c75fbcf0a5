// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Synchronization

/// Makes keys that sort by the time they were made, also within one millisecond.
public final class IdentifierSource: Sendable {
  private struct State {
    var last: Int64 = 0
    var counter: UInt64 = 0
    var random: @Sendable () -> UInt64
  }
  private let state: Mutex<State>

  /// Keys with random bits from `random`: the system's generator in use, a seeded one in tests.
  public init(random: @escaping @Sendable () -> UInt64) { state = Mutex(State(random: random)) }

  /// The system's own generator.
  public static var system: IdentifierSource { IdentifierSource { UInt64.random(in: .min ... .max) } }

  /// The next key. Within a millisecond the 12 bits after the time count up; when they run out the time moves on.
  public func next<Owner>(at moment: Moment) -> Identifier<Owner> {
    state.withLock { state in
      if moment.milliseconds > state.last {
        state.last = moment.milliseconds
        state.counter = state.random() & 0x7FF
      } else {
        state.counter += 1
        if state.counter > 0xFFF {
          state.last += 1
          state.counter = 0
        }
      }
      return Identifier(at: Moment(milliseconds: state.last), high: state.counter, low: state.random())
    }
  }
}
