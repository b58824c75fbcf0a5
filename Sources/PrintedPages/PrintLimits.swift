// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// How much one PDF may ask of the machine, and how many may be made at once.
public struct PrintLimits: Sendable {
  /// The longest that the program may work, in seconds.
  public var seconds = 20
  /// The largest PDF, in bytes; what the program complains about counts with it.
  public var bytes = 20_000_000
  /// The most memory of the program and its children together, in bytes, what they share with files left out.
  public var memoryInBytes = 1_000_000_000
  /// How many programs are at work at once.
  public var atOnce = 2
  /// How many pages may wait for their turn.
  public var waiting = 4
  /// The longest that a page waits for its turn, in seconds. Waiting and work together stay below the 60 seconds that
  /// a reverse proxy usually waits for an answer.
  public var secondsWaiting = 20

  /// The usual limits.
  public init() {}
}
