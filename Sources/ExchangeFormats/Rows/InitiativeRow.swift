// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// An initiative (*initiatief*) of the neighbourhood.
public struct InitiativeRow: ImportRow {
  public var line: Int
  /// The key that links point at.
  public let initiative: String
  /// Its name.
  public let name: String
  /// The keys of the goals whose theme it shares.
  public let goals: [String]
  /// The ids in the network of who carry it.
  public let carriers: [String]
  /// The first day.
  public let fromOn: Day?
  /// The day on which it ends; nil while it goes on.
  public let toOn: Day?
  /// The day on which it chose to stay autonomous (*bewust zelfstandig*).
  public let autonomousOn: Day?

  /// A row of these values.
  public init(
    line: Int = 0, initiative: String, name: String, goals: [String] = [], carriers: [String] = [],
    fromOn: Day? = nil, toOn: Day? = nil, autonomousOn: Day? = nil
  ) {
    (self.line, self.initiative, self.name, self.goals) = (line, initiative, name, goals)
    (self.carriers, self.fromOn, self.toOn, self.autonomousOn) = (carriers, fromOn, toOn, autonomousOn)
  }

  public static let columns = [
    ImportColumn("initiative", json: "id", required: true), ImportColumn("name", required: true),
    ImportColumn("goals"), ImportColumn("carriers"), ImportColumn("from_on", json: "fromOn"),
    ImportColumn("to_on", json: "toOn"), ImportColumn("autonomous_on", json: "autonomousOn"),
  ]
  public var key: String? { initiative }
  public var values: [FieldValue] {
    [.text(initiative), .text(name), .list(goals), .list(carriers), .day(fromOn), .day(toOn), .day(autonomousOn)]
  }

  public init?(_ reader: inout RowReader) {
    let (initiative, name) = (reader.required("initiative"), reader.required("name"))
    let (goals, carriers) = (reader.list("goals"), reader.list("carriers"))
    let (from, to) = (reader.day("from_on"), reader.day("to_on"))
    reader.expect(to, in: "to_on", after: from, in: "from_on")
    let autonomous = reader.day("autonomous_on")
    guard let initiative, let name else { return nil }
    self.init(
      line: reader.line, initiative: initiative, name: name, goals: goals, carriers: carriers, fromOn: from, toOn: to,
      autonomousOn: autonomous)
  }
}
