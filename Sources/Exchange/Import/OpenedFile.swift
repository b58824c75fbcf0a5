// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Figures
import PactwerkCore

/// What a file that somebody sent turns out to be.
enum OpenedFile: Sendable {
  /// Rows for the district.
  case list(ImportPlan)
  /// Figures for all districts.
  case figures(FigureFile)
  /// Figures of a year that the file does not say.
  case figuresWithoutYear
  /// A table whose columns nobody chose yet.
  case unknownColumns
  /// Nothing that can be read.
  case refused([RefusedRow])

  /// Finds out what a file is, for a viewer: only who may edit the areas of a district may bring figures.
  ///
  /// Some forms of figures cannot be mistaken. Another table is a list where its columns are known, and else figures
  /// where it has a column with areas.
  ///
  /// - Parameters:
  ///   - year: of which year figures or borders are, where the file does not say.
  ///   - choices: which column is what, by the key of a header.
  /// - Complexity: O(*n*) for *n* bytes, unpacked.
  init(_ source: ImportSource, year: Int?, choices: [String: ColumnChoice], for viewer: Viewer) {
    let figures = viewer.may(.editDistrict) ? OpenedFile.figures(in: source, year) : nil
    if case .success(let file) = figures, file.outline.form.isUnmistakable {
      self = .figures(file)
      return
    }
    do throws(FilesRefused) {
      let plan = try ImportPlan(
        reading: [source], kind: nil, edition: year, context: ImportContext(choices: choices))
      let isTheirs = viewer.may(plan.kind.permission)
      self =
        isTheirs ? .list(plan) : .refused([RefusedRow(.notYours(plan.kind), line: nil, file: source.name)])
    } catch {
      self = OpenedFile(refused: error.rows, figures, source)
    }
  }

  private init(refused rows: [RefusedRow], _ figures: Result<FigureFile, Refusal>?, _ source: ImportSource) {
    switch figures {
    case .success(let file): self = .figures(file)
    case .failure(let refusal) where refusal.reason == .noPeriod: self = .figuresWithoutYear
    case .failure(let refusal) where refusal.reason.isAboutAnotherYear:
      self = .refused([RefusedRow(refusal, file: source.name)])
    case .failure, nil:
      let isAboutColumns = rows.allSatisfy { ["unknown-header", "missing-column"].contains($0.reason) }
      self = isAboutColumns && (try? TableSample(source.bytes)) != nil ? .unknownColumns : .refused(rows)
    }
  }

  private static func figures(in source: ImportSource, _ year: Int?) -> Result<FigureFile, Refusal> {
    do throws(Refusal) {
      return .success(try FigureFile(source.bytes, context: FigureContext(year: year), limits: .sentFigures))
    } catch { return .failure(error) }
  }
}

extension Refusal.Reason {
  /// Whether the file is of a table of another year than was given.
  fileprivate var isAboutAnotherYear: Bool { if case .tableOfOtherYear = self { true } else { false } }
}

extension FigureForm {
  /// Whether a file of this form can be nothing else.
  fileprivate var isUnmistakable: Bool {
    switch self {
    case .districtExtract, .districtFigures, .odata3, .odata4, .statLine, .liveability: true
    case .plain, .table: false
    }
  }
}

extension ImportLimits {
  /// For files of figures on a page: 25 MB, which is an edition of the whole country.
  static let sentFigures = ImportLimits(bytes: 25_000_000, rows: 500_000, columns: 500, cellBytes: 20_000)
}
