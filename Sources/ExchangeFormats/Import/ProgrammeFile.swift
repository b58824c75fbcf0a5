// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A programme as one JSON document: goals, interventions, initiatives and links.
///
/// The fields are those of the four CSV files in camelCase, with `id` for the key. Missing lists are empty.
/// Whether the keys that rows point at exist is for the importer to say, who knows what is already there.
public struct ProgrammeFile: Equatable, Sendable {
  /// The goals.
  public var goals = ReadRows<GoalRow>()
  /// The interventions.
  public var interventions = ReadRows<InterventionRow>()
  /// The initiatives.
  public var initiatives = ReadRows<InitiativeRow>()
  /// The links.
  public var links = ReadRows<LinkRow>()
  /// Fields that are not known and were not read: `note`, `goals.colour`.
  public var ignored: [String] = []

  /// An empty programme.
  public init() {}

  /// A programme of these rows.
  public init(goals: [GoalRow], interventions: [InterventionRow], initiatives: [InitiativeRow], links: [LinkRow]) {
    (self.goals.rows, self.interventions.rows) = (goals, interventions)
    (self.initiatives.rows, self.links.rows) = (initiatives, links)
  }

  /// Why rows were refused, by line.
  public var refused: [Refusal] {
    (goals.refused + interventions.refused + initiatives.refused + links.refused)
      .sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// The number of good rows.
  public var rowCount: Int { goals.rows.count + interventions.rows.count + initiatives.rows.count + links.rows.count }

  /// Reads the document.
  ///
  /// - Throws: what is wrong with the file as a whole: no JSON, cut off, none of the four lists, a forbidden field.
  /// - Complexity: O(*n*) for *n* bytes.
  public init(_ bytes: [UInt8], limits: ImportLimits = .standard) throws(Refusals) {
    let document: JSONValue
    do { document = try JSONScanner.read(bytes, limits: limits) } catch { throw Refusals(error) }
    try self.init(document)
  }

  /// Takes the rows of a document that was read.
  init(_ document: JSONValue) throws(Refusals) {
    guard let members = document.members, members.contains(where: { ProgrammeFile.names.contains($0.name) }) else {
      let found = document.members?.map(\.name).joined(separator: ",") ?? document.shown
      throw Refusals(
        Refusal(line: document.line, value: found, reason: .unknownHeader(expected: ProgrammeFile.names)))
    }
    for (name, value) in members {
      switch name {
      case "goals": goals = try value.rows(of: name)
      case "interventions": interventions = try value.rows(of: name)
      case "initiatives": initiatives = try value.rows(of: name)
      case "links": links = try value.rows(of: name)
      default: ignored.append(Refusal.printable(name))
      }
    }
    ignored += goals.ignored + interventions.ignored + initiatives.ignored + links.ignored
  }

  private static let names = ["goals", "interventions", "initiatives", "links"]

  /// The document as JSON, one row per line, rows as they stand; reads back as equal rows.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  public func json() -> [UInt8] {
    JSONWriter.document(lists: [
      ("goals", goals.rows.map(\.members)), ("interventions", interventions.rows.map(\.members)),
      ("initiatives", initiatives.rows.map(\.members)), ("links", links.rows.map(\.members)),
    ])
  }
}

extension ImportRow {
  /// The filled fields of the row by their JSON names; lists stand there even when empty.
  fileprivate var members: [(name: String, value: JSONWriter.Value)] {
    zip(Self.columns, values).compactMap { column, value in
      switch value {
      case .text(let text): text.map { (column.jsonName, .text($0)) }
      case .number(let number): number.map { (column.jsonName, .number($0)) }
      case .list(let texts): (column.jsonName, .list(texts))
      }
    }
  }
}
