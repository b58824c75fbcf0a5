// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

/// An initiative (*doorpact*): what people of the neighbourhood do. Public by choice.
public struct Initiative: Sendable, Equatable {
  public let id: RecordID
  public let name: String
  public let fromOn: Day?
  /// The day on which it ended.
  public let toOn: Day?
  /// The day on which it chose to stay outside the programme (*bewust zelfstandig*).
  public let autonomousOn: Day?
  /// Counts the changes.
  public let version: Int

  /// Whether it is there on a day: follows from the dates.
  public func isActive(on day: Day) -> Bool { (fromOn ?? day) <= day && (toOn.map { $0 > day } ?? true) }

  /// Whether it stays outside the programme on a day.
  public func isAutonomous(on day: Day) -> Bool { autonomousOn.map { $0 <= day } ?? false }

  static let columns: SQL = "id, name, from_on, to_on, autonomous_on, version"

  init(row: Row) {
    (id, name, fromOn, toOn) = (row.id("id"), row.text("name"), row.day("from_on"), row.day("to_on"))
    (autonomousOn, version) = (row.day("autonomous_on"), row.integer("version"))
  }
}

/// An initiative as somebody enters it, or as a file holds it.
public struct InitiativeDraft: Sendable, Equatable {
  public var name: String
  /// Who carries it: actors of the network.
  public var carriers: [RecordID]
  /// The goals whose theme it shares.
  public var goals: [RecordID]
  public var fromOn: Day?
  public var toOn: Day?
  public var autonomousOn: Day?

  /// An initiative; only the name is required.
  public init(
    name: String, carriers: [RecordID] = [], goals: [RecordID] = [], fromOn: Day? = nil, toOn: Day? = nil,
    autonomousOn: Day? = nil
  ) {
    (self.name, self.carriers, self.goals) = (name, carriers, goals)
    (self.fromOn, self.toOn, self.autonomousOn) = (fromOn, toOn, autonomousOn)
  }

  /// The draft with its name on one line; refused when that is missing or too long, or the days are not in order.
  func valid() throws(Refused) -> InitiativeDraft {
    var valid = self
    valid.name = try Words.line(name, field: "name", limit: 160)
    try Words.requireOrder(fromOn, toOn)
    return valid
  }
}

/// Who carries an initiative, as far as a viewer may know.
public struct Carriers: Sendable, Equatable {
  /// The actors the viewer may see.
  public var visible: [RecordID] = []
  /// Whether there are others, who are not named.
  public var hasOthers = false
}
