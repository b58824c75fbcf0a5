// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What an import did, or would do.
public struct ImportResult: Codable, Equatable, Sendable {
  /// A row that is joined with a record that is there already.
  public struct Merged: Codable, Equatable, Sendable {
    /// The line in its file.
    public let line: Int
    /// What the row is called in the file.
    public let name: String
    /// What it is called in the district; nil when it has no name, or is somebody else's draft.
    public let known: String?
    /// The fields that change, as images of records call them.
    public let fields: [String]
  }

  /// What was imported.
  public let kind: ImportCommandKind
  /// The names of the files.
  public let fileNames: [String]
  /// Rows that were read, refused ones included.
  public var read = 0
  /// Rows that became a new record.
  public var added = 0
  /// Rows that changed a record that was there.
  public var merged = 0
  /// Rows that are there already, as they are.
  public var unchanged = 0
  /// Why rows were refused, by file and line; one row can be refused for several reasons. Of millions of signals it is
  /// kept of the first; `refusedCount` counts them all.
  public private(set) var refused: [RefusedRow]
  /// How many rows were refused.
  public private(set) var refusedCount: Int
  /// Columns that are not known and were not read.
  public let ignored: [String]
  /// Persons that became a draft: nobody recorded their permission.
  public var drafts = 0
  /// The codes of areas that the district, which had none, is now made of.
  public var joinedAreas: [String] = []
  /// Carriers of initiatives who are not in the network; the initiative was taken without them.
  public var unknownCarriers: [String] = []
  /// The first fifty merged rows.
  public var mergedRows: [Merged] = []
  /// The key of the batch, to undo it; nil when nothing changed, or in a preview.
  public var batch: String?

  init(_ plan: ImportPlan) {
    (kind, fileNames, ignored, refused) = (plan.kind, plan.fileNames, plan.ignored, plan.refused)
    refusedCount = Set(plan.refused.map { Place(file: $0.file, line: $0.line) }).count + plan.refusedUntold
  }

  /// Counts a row that was read well and still is not taken.
  mutating func refuse(_ row: RefusedRow) {
    refusedCount += 1
    if refusedCount <= ImportResult.keptRefusals { refused.append(row) }
  }

  /// Puts what was refused in the order of the files and their lines.
  mutating func sortRefused() {
    let places = Dictionary(fileNames.enumerated().map { ($1, $0) }) { first, _ in first }
    refused.sort { (places[$0.file] ?? 0, $0.line ?? 0) < (places[$1.file] ?? 0, $1.line ?? 0) }
  }

  /// Whether anything is new or different.
  public var changesAnything: Bool { added + merged > 0 }

  /// How many rows of a list are shown; the rest is counted.
  public static let shownRows = 50

  /// From how many refused rows on it is no longer kept why: as many as a file that is in memory can have.
  static let keptRefusals = 50_000

  private struct Place: Hashable { let file: String, line: Int? }
}
