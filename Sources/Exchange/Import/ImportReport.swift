// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What the command `import` says: for people in lines, for programs as one JSON document.
public struct ImportReport: Codable, Equatable, Sendable {
  /// How it ended.
  public enum Outcome: String, Codable, Sendable {
    /// Something was imported.
    case imported
    /// Every row was there already.
    case unchanged
    /// Nothing was changed because only a preview was asked for.
    case previewed
    /// Nothing was changed because something was refused.
    case refused
  }

  /// How it ended.
  public let outcome: Outcome
  /// What was done with the rows; nil when a file was refused as a whole.
  public let result: ImportResult?
  /// Why files or rows were refused.
  public let refused: [RefusedRow]

  /// The exit status of the command: 0, or 65 when input was refused and nothing changed.
  public var exitStatus: Int32 { outcome == .refused ? 65 : 0 }

  /// What happened, in English, a line each.
  public var englishLines: [String] {
    let refusals = refused.map { "\($0.file): \($0.sentence)" }
    guard let result else { return refusals + ["Nothing was changed."] }
    return refusals + result.englishLines + [ending(result)]
  }

  private func ending(_ result: ImportResult) -> String {
    switch outcome {
    case .imported: result.batch.map { "Imported as batch \($0)." } ?? "Imported."
    case .unchanged: "Nothing was changed: every row is there already."
    case .previewed: "This is a preview. Nothing was changed."
    case .refused: "Nothing was changed. Correct the file, or import the other rows with --accept-refused."
    }
  }
}

extension ImportResult {
  /// The counts and what else is to be known, in English, a line each.
  var englishLines: [String] {
    var lines = [
      "\(kind.rawValue): \(read) read, \(added) added, \(merged) merged, \(unchanged) unchanged, \(refusedCount) refused."
    ]
    if !ignored.isEmpty { lines.append("Columns passed over: \(ignored.joined(separator: ", ")).") }
    if drafts > 0 {
      lines.append(drafts == 1 ? "1 person is a draft." : "\(drafts) persons are a draft.")
    }
    if !unknownCarriers.isEmpty {
      lines.append("Carriers that are not in the network, left out: \(unknownCarriers.joined(separator: ", ")).")
    }
    if !joinedAreas.isEmpty { lines.append("The district is made of: \(joinedAreas.joined(separator: ", ")).") }
    return lines
  }
}
