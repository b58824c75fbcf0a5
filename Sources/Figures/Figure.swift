// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkStorage

/// One figure about an area in a period, as it is kept.
public struct Figure: Equatable, Sendable {
  /// The code of the area.
  public let area: String
  /// The key of the indicator: one of `KnownFigures`, or the name in the file.
  public let indicator: String
  /// The period as CBS writes it, `2022JJ00`.
  public let period: String
  /// The number; nil exactly when the status is secret or missing. Zero is a figure.
  public let value: Double?
  /// How firm it is, or why there is none.
  public let status: FigureStatus
  /// The number of the source it came with.
  public let source: Int

  init(area: String, indicator: String, period: String, value: Double?, status: FigureStatus, source: Int) {
    (self.area, self.indicator, self.period) = (area, indicator, period)
    (self.value, self.status, self.source) = (value, status, source)
  }

  init(row: Row) {
    (area, indicator, period) = (row.text("area_code"), row.text("indicator_key"), row.text("period_code"))
    (value, status) = (row.optionalReal("amount"), row.choice("status") ?? .missing)
    source = row.integer("source_number")
  }
}

/// What an indicator is called in the file it came with.
public struct NamedIndicator: Equatable, Sendable {
  /// Its name there.
  public let name: String
  /// Its unit in the words of the file; nil where it says none.
  public let unit: String?
  /// Whether its figures are computed by a model rather than counted or asked.
  public let isModel: Bool
}

/// A file of figures that was read in: where its figures come from.
public struct SourceOfFigures: Equatable, Sendable {
  /// Its number, from 1.
  public let number: Int
  /// The name of the file.
  public let fileName: String
  /// What the file calls itself.
  public let title: String?
  /// Who publishes it: `CBS`; nil where the file does not say.
  public let publisher: String?
  /// The table at CBS.
  public let table: String?
  /// When it was read in.
  public let importedAt: String
  /// How many figures were read.
  public let read: Int
  /// Whether the import was undone.
  public let isUndone: Bool

  static let columns: SQL = """
    number, file_name, title, publisher, table_code, imported_at, figures_read, undone_at
    """

  init(row: Row) {
    (number, fileName, title) = (row.integer("number"), row.text("file_name"), row.optionalText("title"))
    (publisher, table) = (row.optionalText("publisher"), row.optionalText("table_code"))
    (importedAt, isUndone) = (row.text("imported_at"), row.moment("undone_at") != nil)
    read = row.integer("figures_read")
  }
}
