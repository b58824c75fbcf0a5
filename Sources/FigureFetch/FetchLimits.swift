// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// How much is taken, and how long is waited.
public struct FetchLimits: Equatable, Sendable {
  /// Most bytes of one answer, unpacked; a full page of CBS is about 15 MB.
  public var answerBytes = 64_000_000
  /// Most bytes of all answers together, which are in memory at once.
  public var bytes = 300_000_000
  /// Most pages.
  public var pages = 400
  /// How often an answer is asked for that does not come whole.
  public var attempts = 5
  /// Most seconds for one answer.
  public var secondsPerAnswer = 300
  /// Most seconds that a service may ask to wait.
  public var longestWait = 120
  /// How many seconds an answer that is kept is taken for new; then the service is asked whether it changed.
  public var freshFor = 86_400

  /// The usual limits.
  public init() {}
}
