// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// One row of an answer; columns are found by name.
public struct Row: Sendable {
  let columns: Columns
  let values: [SQLValue]

  /// The names of an answer's columns, shared by its rows. Answers have few columns, and short names: looking along them is
  /// faster than hashing, and nothing has to be made for an answer of one row.
  final class Columns: Sendable {
    let names: [String]

    init(_ names: [String]) { self.names = names }

    func position(_ name: String) -> Int? { names.firstIndex(of: name) }
  }

  /// The value of a column; a name that the statement does not give is an error of the programmer.
  public subscript(_ name: String) -> SQLValue {
    guard let position = columns.position(name) else {
      preconditionFailure("no column \(name) among \(columns.names)")
    }
    return values[position]
  }

  /// A text, empty when NULL.
  public func text(_ name: String) -> String { optionalText(name) ?? "" }

  /// A text or nil.
  public func optionalText(_ name: String) -> String? {
    switch self[name] {
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .real(let real): String(real)
    case .null, .blob: nil
    }
  }

  /// A whole number, 0 when NULL.
  public func integer(_ name: String) -> Int { optionalInteger(name) ?? 0 }

  /// A whole number or nil.
  public func optionalInteger(_ name: String) -> Int? {
    switch self[name] {
    case .integer(let integer): Int(integer)
    case .real(let real): Int(exactly: real)
    case .text(let text): Int(text)
    case .null, .blob: nil
    }
  }

  /// A number or nil.
  public func optionalReal(_ name: String) -> Double? {
    switch self[name] {
    case .real(let real): real
    case .integer(let integer): Double(integer)
    case .text(let text): Double(text)
    case .null, .blob: nil
    }
  }

  /// A day or nil.
  public func day(_ name: String) -> Day? { optionalText(name).flatMap { Day($0) } }
  /// A moment or nil.
  public func moment(_ name: String) -> Moment? { optionalText(name).flatMap { Moment($0) } }
  /// A key.
  public func id<Owner>(_ name: String) -> Identifier<Owner> { Identifier(text(name)) }
  /// A key or nil.
  public func optionalID<Owner>(_ name: String) -> Identifier<Owner>? { optionalText(name).map { Identifier($0) } }
  /// One of a fixed set of words, nil when NULL or unknown.
  public func choice<Choice: RawRepresentable>(_ name: String) -> Choice? where Choice.RawValue == String {
    optionalText(name).flatMap { Choice(rawValue: $0) }
  }
}
