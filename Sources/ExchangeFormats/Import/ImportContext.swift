// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What the caller knows about a file of rows, and how much of it is read.
public struct ImportContext: Sendable {
  /// Which column is what, where somebody chose that, by the key of the header.
  public var choices: [String: ColumnChoice]
  /// What other dumps say about the signals of a dump of Signalen.
  public var dump: SignalenDump
  /// How much of a file is read.
  public var limits: ImportLimits
  /// How much of a file of borders is read, which is large for its few rows.
  public var borderLimits: ImportLimits
  /// How much of a CSV file of signals is read, which is never in memory as rows.
  public var signalLimits: ImportLimits

  /// This knowledge; nothing by default, and the limits for files that people send in.
  public init(
    choices: [String: ColumnChoice] = [:], dump: SignalenDump = SignalenDump(), limits: ImportLimits = .standard,
    borderLimits: ImportLimits = .areas, signalLimits: ImportLimits? = nil
  ) {
    (self.choices, self.dump, self.limits, self.borderLimits) = (choices, dump, limits, borderLimits)
    self.signalLimits = signalLimits ?? limits
  }

  /// What was chosen for a table with this header.
  func choice(for header: [String]) -> ColumnChoice? {
    guard let choice = choices[ColumnChoice.key(of: header)], choice.places(in: header) != nil else { return nil }
    return choice
  }
}
