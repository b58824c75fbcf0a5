// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A tie (*relatie*) between two of the network.
public struct NetworkTieRow: ImportRow {
  /// Who says that the tie is there.
  public enum Origin: String, CaseIterable, Sendable {
    /// One of the two ends.
    case ownReport = "self"
    /// Both ends.
    case both
    /// Somebody else.
    case other
    /// Nobody: a guess.
    case assumed
  }

  public var line: Int
  /// The id of one end.
  public let source: String
  /// The id of the other end.
  public let target: String
  /// What the tie is about, in free words.
  public let kind: String?
  /// Who says so.
  public let origin: Origin?
  /// 1 (they know each other) to 5 (they count on each other).
  public let strength: Int?
  /// The first day.
  public let fromOn: Day?
  /// The day on which it ends; nil while it goes on.
  public let toOn: Day?
  /// How often the two want to be in touch, in days.
  public let rhythmInDays: Int?
  /// The day of the last contact that is known.
  public let lastContact: Day?

  /// A row of these values.
  public init(
    line: Int = 0, source: String, target: String, kind: String? = nil, origin: Origin? = nil, strength: Int? = nil,
    fromOn: Day? = nil, toOn: Day? = nil, rhythmInDays: Int? = nil, lastContact: Day? = nil
  ) {
    (self.line, self.source, self.target, self.kind, self.origin) = (line, source, target, kind, origin)
    (self.strength, self.fromOn, self.toOn) = (strength, fromOn, toOn)
    (self.rhythmInDays, self.lastContact) = (rhythmInDays, lastContact)
  }

  public static let columns =
    ImportColumn.ends + [
      ImportColumn("kind"), ImportColumn("origin"), ImportColumn("strength"),
      ImportColumn("from_on"), ImportColumn("to_on"), ImportColumn("rhythm_days"), ImportColumn("last_contact"),
    ]
  /// Two may have several ties, so rows may repeat.
  public var key: String? { nil }
  public var values: [FieldValue] {
    [
      .text(source), .text(target), .text(kind), .word(origin), .number(strength), .day(fromOn), .day(toOn),
      .number(rhythmInDays), .day(lastContact),
    ]
  }

  public init?(_ reader: inout RowReader) {
    let ends = reader.ends()
    let (kind, origin) = (reader.text("kind"), reader.choice("origin", of: Origin.self))
    let strength = reader.number("strength", in: 1...5)
    let (from, to) = (reader.day("from_on"), reader.day("to_on"))
    reader.expect(to, in: "to_on", after: from, in: "from_on")
    let (rhythm, last) = (reader.number("rhythm_days", in: 1...3660), reader.day("last_contact"))
    reader.expect(last, in: "last_contact", after: from, in: "from_on")
    guard let ends else { return nil }
    self.init(
      line: reader.line, source: ends.source, target: ends.target, kind: kind, origin: origin, strength: strength,
      fromOn: from, toOn: to, rhythmInDays: rhythm, lastContact: last)
  }
}

extension ImportColumn {
  /// The names of the two ends; which of the two stands first does not matter.
  static let endNames = [["source", "target"], ["from", "to"], ["a", "b"], ["van", "naar"]]

  /// The other end's name, for each name of an end.
  static let counterparts = Dictionary(
    uniqueKeysWithValues: endNames.flatMap { [($0[0], $0[1]), ($0[1], $0[0])] })

  /// The columns of the two ends of a tie or contact.
  static let ends = [
    ImportColumn("source", required: true, aliases: endNames.dropFirst().map { $0[0] }),
    ImportColumn("target", required: true, aliases: endNames.dropFirst().map { $0[1] }),
  ]
}

extension RowReader {
  /// Both ends, which must be filled and differ.
  mutating func ends() -> (source: String, target: String)? {
    let (source, target) = (required("source"), required("target"))
    guard let source, let target else { return nil }
    guard source != target else {
      refuse("target", target, .selfTie)
      return nil
    }
    return (source, target)
  }
}
