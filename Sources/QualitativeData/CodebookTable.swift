// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A codebook as a simple table, as Taguette and others write it; reading and writing CSV is the caller's.
public enum CodebookTable {
  /// What can be wrong with such a table.
  public enum Fault: Error, Equatable, Sendable {
    /// None of the columns is `name`, `tag` or `path`.
    case noNames
    /// A row without a name, counted from 0.
    case emptyName(row: Int)
    /// A name that an earlier row has, upper and lower case apart.
    case duplicateName(row: Int, name: String)
  }

  /// One code of the table.
  public struct Entry: Equatable, Sendable {
    /// The name of the code, with those above it as the file writes them.
    public let name: String
    /// What it means; nil when nothing is said.
    public let description: String?
  }

  /// The header of a table that is written.
  public static let header = ["tag", "description", "number of highlights", "number of documents"]

  /// Reads a table: the column `name`, `tag` or `path`, and `description` when there is one; capitals do not matter.
  ///
  /// - Parameter rows: rows[row][column]; a row may be shorter than the header.
  /// - Throws: the first fault.
  /// - Complexity: O(*n*) for *n* cells.
  public static func entries(header: [String], rows: [[String]]) throws(Fault) -> [Entry] {
    let names = header.map { $0.trimmedLowerCase }
    guard let nameColumn = ["name", "tag", "path"].lazy.compactMap({ names.firstIndex(of: $0) }).first else {
      throw .noNames
    }
    let descriptionColumn = names.firstIndex(of: "description")
    var (entries, seen): ([Entry], Set<String>) = ([], [])
    for (number, row) in rows.enumerated() {
      let name = nameColumn < row.count ? row[nameColumn].trimmed : ""
      guard !name.isEmpty else { throw .emptyName(row: number) }
      guard seen.insert(name).inserted else { throw .duplicateName(row: number, name: String(name.prefix(80))) }
      let description = descriptionColumn.map { $0 < row.count ? row[$0].trimmed : "" } ?? ""
      entries.append(Entry(name: name, description: description.isEmpty ? nil : description))
    }
    return entries
  }

  /// The rows to write beneath `header`: every code with how often and in how many texts it was used.
  ///
  /// - Parameter separator: what stands between the name of a code and those above it.
  /// - Complexity: O(*c* + *k*) for *c* codes and *k* codings.
  public static func rows(of project: QualitativeProject, separator: String = "/") -> [[String]] {
    var (passages, texts): ([GUID: Int], [GUID: Int]) = ([:], [:])
    for source in project.sources {
      var used: Set<GUID> = []
      for selection in source.selections {
        let codes = Set(selection.codings.map(\.code))
        for code in codes { passages[code, default: 0] += 1 }
        used.formUnion(codes)
      }
      used.formUnion(source.codings.map(\.code))
      for code in used { texts[code, default: 0] += 1 }
    }
    return Codebook(codes: project.codes).paths.map { path, code in
      [
        path.joined(separator: separator), code.description ?? "", String(passages[code.guid] ?? 0),
        String(texts[code.guid] ?? 0),
      ]
    }
  }
}

extension String {
  /// Without spaces, tabs and line ends at its ends.
  fileprivate var trimmed: String {
    let bytes = utf8.drop { $0 <= 0x20 }
    guard let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return "" }
    return String(Substring(bytes[...last]))
  }

  fileprivate var trimmedLowerCase: String { trimmed.lowercased() }
}
