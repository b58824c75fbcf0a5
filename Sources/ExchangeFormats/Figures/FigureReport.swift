// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What was read from a file of figures; complete once the last figure was taken.
public struct FigureReport: Equatable, Sendable {
  /// One column or measure that gave figures.
  public struct Column: Equatable, Sendable {
    /// The key or name, as in `FigureRow.indicator`.
    public let indicator: String
    /// The name as it stood.
    public let original: String
    /// The unit in the words of the file.
    public let unit: String?
    /// The period, where periods stand side by side.
    public let period: FigurePeriod?
    /// How many figures have a number; 0 means that this edition does not deliver it.
    public internal(set) var numbers = 0

    init(_ identity: FigureIdentity, period: FigurePeriod?) {
      (indicator, original, unit, self.period) = (identity.indicator, identity.original, identity.unit, period)
    }
  }

  /// The form of the file.
  public let form: FigureForm
  /// The title that the file carries.
  public let title: String?
  /// The source that the file names: `CBS`.
  public internal(set) var source: String?
  /// The table at CBS.
  public let table: String?
  /// Where the next page is, for an answer that is one page of several.
  public let nextLink: String?
  /// The rows that were read, headers and titles not counted.
  public internal(set) var rows = 0
  /// The figures that were given, those without a number included.
  public internal(set) var figures = 0
  /// How many figures have each status.
  public internal(set) var statuses: [FigureStatus: Int] = [:]
  /// How many rows and cells were refused.
  public internal(set) var refusedCount = 0
  /// The first of them, at most `refusalLimit`.
  public internal(set) var refused: [Refusal] = []
  /// The columns that hold no figures: names, other codes, descriptions.
  public internal(set) var ignored: [String]
  /// The columns or measures that gave figures, in order of the file.
  public internal(set) var columns: [Column] = []
  /// Lines below the rows that are no figures: footnotes; at most twenty.
  public internal(set) var notes: [String] = []

  /// Most refusals that are kept; `refusedCount` counts on.
  public static let refusalLimit = 1_000

  mutating func refuse(_ refusal: Refusal) {
    refusedCount += 1
    if refused.count < FigureReport.refusalLimit { refused.append(refusal) }
  }
}

/// The forms of files that are known.
public enum FigureForm: String, CaseIterable, Sendable {
  /// CSV with one figure a row: `area,indicator,year,value[,n][,status]`.
  case plain
  /// A selection of *Kerncijfers wijken en buurten* with English column names: `code,name,population,…`.
  case districtExtract
  /// *Kerncijfers wijken en buurten* with the short column names of CBS: `gwb_code`, `a_inw`, `g_woz`.
  case districtFigures
  /// OData v3: a row per area and a key per topic.
  case odata3
  /// OData v4: a row per observation.
  case odata4
  /// An export of StatLine.
  case statLine
  /// Scores of the Leefbaarometer.
  case liveability
  /// Another table with a row per area and a column per figure.
  case table
}

/// What the caller knows about a file that the file itself may not say.
public struct FigureContext: Sendable {
  /// The year of the figures, used where the file gives no period.
  public var year: Int?
  /// The table at CBS, used where the file names none.
  public var table: String?
  /// The status of figures about which the file says nothing.
  public var status: FigureStatus
  /// Documents of the same table as JSON: `MeasureCodes`, `DataProperties`, `Perioden`, `WijkenEnBuurtenCodes`.
  public var companions: [[UInt8]]

  /// This knowledge; nothing by default, and figures are final.
  public init(
    year: Int? = nil, table: String? = nil, status: FigureStatus = .final, companions: [[UInt8]] = []
  ) {
    (self.year, self.table, self.status, self.companions) = (year, table, status, companions)
  }
}

extension ImportLimits {
  /// For files of figures: 100 MB, two million rows, 500 columns (an edition of CBS has about 130).
  public static let figures = ImportLimits(bytes: 100_000_000, rows: 2_000_000, columns: 500, cellBytes: 20_000)
}
