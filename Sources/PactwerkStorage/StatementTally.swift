// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Synchronization

/// Counts the statements of a request over all its reads and writes: a page costs a fixed number, whatever it shows.
public final class StatementTally: Sendable {
  /// The tally of the request that is being answered, if anybody counts.
  @TaskLocal public static var current: StatementTally?
  private let counter = Atomic<Int>(0)

  /// A tally at zero.
  public init() {}

  /// How many statements were run so far.
  public var count: Int { counter.load(ordering: .relaxed) }

  func add(_ statements: Int) { counter.wrappingAdd(statements, ordering: .relaxed) }
}
