// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// One figure (*cijfer*) about one area in one period, as a file gives it.
public struct FigureRow: Equatable, Sendable {
  /// The line of the file on which it stands, 1-based.
  public let line: Int
  /// The code of the area, trimmed: `WK060601`, or a code of one's own; nil when the file gives only a name.
  public let area: String?
  /// The name of the area as the file gives it; with `area` nil the caller must find the code that goes with it.
  public let areaName: String?
  /// What is counted: the key of `KnownFigures` when the name is known there, else `name`.
  public let indicator: String
  /// The name in the file without the ordinal that changes every year: `AantalInwoners`.
  public let name: String
  /// The name, key or code exactly as it stood, trimmed: `AantalInwoners_5`.
  public let original: String
  /// The year, quarter or month.
  public let period: FigurePeriod
  /// The figure in the unit of the file; nil exactly when the status is secret or missing. Zero is a figure.
  public let value: Double?
  /// How firm the figure is, or why there is none.
  public let status: FigureStatus
  /// How many the figure rests on (respondents, persons), when the file says so.
  public let n: Int?
  /// The unit in the words of the file (`x 1 000`, `%`); nil when the file is silent.
  public let unit: String?
  /// The table at CBS that it comes from (`85318NED`), when the file or the caller says so.
  public let table: String?
  /// Whether a model made the figure (Leefbaarometer, health estimates of RIVM) and nobody counted or asked.
  public let isModel: Bool
  /// What the figure is limited to besides area and period: kind of crime, age, margin; empty for none.
  public let breakdown: [FigureBreakdown]

  /// A figure of these values.
  public init(
    line: Int = 0, area: String?, areaName: String? = nil, indicator: String, name: String? = nil,
    original: String? = nil, period: FigurePeriod, value: Double?, status: FigureStatus = .final, n: Int? = nil,
    unit: String? = nil, table: String? = nil, isModel: Bool = false, breakdown: [FigureBreakdown] = []
  ) {
    (self.line, self.area, self.areaName, self.indicator) = (line, area, areaName, indicator)
    (self.name, self.original, self.period) = (name ?? indicator, original ?? name ?? indicator, period)
    (self.value, self.status, self.n, self.unit) = (value, status, n, unit)
    (self.table, self.isModel, self.breakdown) = (table, isModel, breakdown)
  }
}

/// One limit of a figure besides area and period.
public struct FigureBreakdown: Hashable, Sendable {
  /// What is divided: `SoortMisdrijf`, `Marges`, `Geslacht`.
  public let dimension: String
  /// The part that is meant: `0.0.0`, `MW00000`, `Totaal misdrijven`.
  public let member: String

  /// This part of this division.
  public init(dimension: String, member: String) { (self.dimension, self.member) = (dimension, member) }
}

/// How firm a figure is, or why there is none: five things that must never be taken for each other or for zero.
public enum FigureStatus: String, CaseIterable, Sendable {
  /// *Definitief*: stands as published; also when the file says nothing about it.
  case final
  /// *Voorlopig*: will still change.
  case provisional
  /// *Schatting*: estimated, not counted.
  case estimated
  /// *Geheim*: the source holds it back, because it is secret, unreliable or unknown to others (`.` at CBS).
  case secret
  /// *Ontbreekt*: there is none, or not yet: an empty cell, a column that was not delivered.
  case missing

  /// Whether a number goes with it.
  public var hasValue: Bool { self != .secret && self != .missing }

  /// The status that a cell names, in Dutch or English; nil for another word.
  static func named(_ text: String) -> FigureStatus? { words[FigureName.key(text)] }

  /// The words that are understood, as they are shown in a refusal.
  static let choices = ["definitief", "voorlopig", "schatting", "geheim", "ontbreekt"]

  private static let words: [String: FigureStatus] = [
    "final": .final, "definitief": .final, "definitive": .final,
    "provisional": .provisional, "voorlopig": .provisional, "nadervoorlopig": .provisional,
    "preliminary": .provisional, "revisedprovisional": .provisional,
    "estimated": .estimated, "estimate": .estimated, "schatting": .estimated, "geschat": .estimated,
    "secret": .secret, "geheim": .secret, "suppressed": .secret, "confidential": .secret, "unreliable": .secret,
    "missing": .missing, "ontbreekt": .missing, "impossible": .missing, "notavailable": .missing,
    "notapplicable": .missing,
  ]
}
