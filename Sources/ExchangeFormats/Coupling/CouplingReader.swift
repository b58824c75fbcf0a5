// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Walks through the JSON of a coupling map and keeps what is wrong; a fault gives a stand-in value, and the map is
/// thrown away at the end.
struct CouplingReader {
  /// What is wrong so far.
  private(set) var refused: [Refusal] = []
  private let members: [String: JSONValue]
  private var lines: [String: [Int]] = [:]

  /// A reader of the members of the document.
  init(_ members: [(name: String, value: JSONValue)]) {
    self.members = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// Whether the document has this list.
  func has(_ list: String) -> Bool {
    guard let value = members[list] else { return false }
    if case .null = value.content { return false }
    return true
  }

  /// The rows of a list.
  mutating func rows<Row>(_ list: String, _ row: (JSONValue, inout CouplingReader) -> Row) -> [Row] {
    guard has(list), let value = members[list] else { return [] }
    guard case .list(let elements) = value.content else {
      refuse(value, list, .notAList)
      return []
    }
    var rows: [Row] = []
    for element in elements {
      guard element.members != nil else {
        refuse(element, list, .notAnObject)
        continue
      }
      rows.append(row(element, &self))
      lines[list, default: []].append(element.line)
    }
    return rows
  }

  /// A text that must be there.
  mutating func key(_ row: JSONValue, _ field: String) -> String {
    guard let value = row[field] else {
      refused.append(Refusal(line: row.line, column: field, reason: .missingValue))
      return ""
    }
    guard let text = value.text.map(Text.trimmed) else {
      refuse(value, field, .notAText)
      return ""
    }
    if text.isEmpty { refused.append(Refusal(line: value.line, column: field, reason: .missingValue)) }
    return text
  }

  /// A list of texts; empty when it is absent.
  mutating func keys(_ row: JSONValue, _ field: String) -> [String] {
    guard let value = row[field] else { return [] }
    guard case .list(let elements) = value.content else {
      refuse(value, field, .notAList)
      return []
    }
    return elements.compactMap { element in
      if element.text == nil { refuse(element, field, .notAText) }
      return element.text.map(Text.trimmed)
    }
  }

  /// A day that must be there.
  mutating func day(_ row: JSONValue, _ field: String) -> Day? {
    let text = key(row, field)
    guard !text.isEmpty else { return nil }
    let day = Day(text)
    if day == nil { refuse(row[field] ?? row, field, .notADay) }
    return day
  }

  /// A word of a fixed list that must be there.
  mutating func choice<Word: RawRepresentable<String> & CaseIterable>(_ row: JSONValue, _ field: String) -> Word? {
    let text = key(row, field)
    guard !text.isEmpty else { return nil }
    let word = Word(rawValue: text)
    if word == nil { refuse(row[field] ?? row, field, .unknownChoice(choices: Word.allCases.map(\.rawValue))) }
    return word
  }

  /// True or false; nil when it is absent.
  mutating func flag(_ row: JSONValue, _ field: String) -> Bool? {
    guard let value = row[field] else { return nil }
    if case .flag(let flag) = value.content { return flag }
    refuse(value, field, .notAFlag)
    return nil
  }

  /// Whether a conflict is resolved: a flag, or the day on which it was, compared with the day of the map.
  mutating func resolved(_ row: JSONValue, asOf: Day?) -> Bool? {
    guard let text = row["resolved"]?.text else { return flag(row, "resolved") }
    guard let day = Day(text) else {
      refuse(row["resolved"] ?? row, "resolved", .notADay)
      return nil
    }
    return asOf.map { day <= $0 }
  }

  /// Refuses keys that stand there twice and keys that point at nothing.
  mutating func check(_ file: CouplingFile) {
    let goals = once(file.goals.map(\.id), in: "goals")
    let interventions = once(file.interventions.map(\.id), in: "interventions")
    let items = once(file.items.map(\.id), in: "items")
    let actors = once(file.actors.map(\.id), in: "actors")
    expect(file.interventions.map(\.goals), of: "interventions", "goals", .goal, in: goals)
    expect(file.items.map(\.goals), of: "items", "goals", .goal, in: goals)
    expect(file.involvements.map { [$0.actor] }, of: "involvements", "actor", .actor, in: actors)
    expect(file.involvements.map { [$0.item] }, of: "involvements", "item", .item, in: items)
    expect(file.links.map { [$0.intervention] }, of: "links", "intervention", .intervention, in: interventions)
    expect(file.links.map { [$0.item] }, of: "links", "item", .item, in: items)
  }

  private mutating func once(_ keys: [String], in list: String) -> Set<String> {
    var seen: Set<String> = []
    for (index, key) in keys.enumerated() where !key.isEmpty && !seen.insert(key).inserted {
      refused.append(Refusal(line: lines[list]?[index], column: "id", value: key, reason: .duplicateID))
    }
    return seen
  }

  private mutating func expect(
    _ keys: [[String]], of list: String, _ field: String, _ kind: Refusal.Reference, in known: Set<String>
  ) {
    for (index, row) in keys.enumerated() {
      for key in row where !key.isEmpty && !known.contains(key) {
        refused.append(Refusal(line: lines[list]?[index], column: field, value: key, reason: .unknown(kind)))
      }
    }
  }

  private mutating func refuse(_ value: JSONValue, _ field: String, _ reason: Refusal.Reason) {
    refused.append(Refusal(line: value.line, column: field, value: value.shown, reason: reason))
  }
}

extension JSONValue {
  /// The member of this name; nil when it is absent or null.
  subscript(name: String) -> JSONValue? {
    guard let value = members?.first(where: { $0.name == name })?.value else { return nil }
    if case .null = value.content { return nil }
    return value
  }
}
