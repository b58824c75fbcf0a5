// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What the caller knows about a file of rows, and how much of it is read.
public struct ImportContext: Sendable {
  /// Which column is what, where somebody chose that; passed over for a file without these headings.
  public var choice: ColumnChoice?
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
    choice: ColumnChoice? = nil, dump: SignalenDump = SignalenDump(), limits: ImportLimits = .standard,
    borderLimits: ImportLimits = .areas, signalLimits: ImportLimits? = nil
  ) {
    (self.choice, self.dump, self.limits, self.borderLimits) = (choice, dump, limits, borderLimits)
    self.signalLimits = signalLimits ?? limits
  }
}
