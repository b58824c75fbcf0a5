// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A value as both engines know it.
public enum SQLValue: Sendable, Hashable {
  case null, integer(Int64), real(Double), text(String), blob([UInt8])
}

/// A value of ours that can be bound to a statement.
public protocol SQLBindable {
  /// The value as the database keeps it.
  var sqlValue: SQLValue { get }
}

extension String: SQLBindable { public var sqlValue: SQLValue { .text(self) } }
extension Int: SQLBindable { public var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Int64: SQLBindable { public var sqlValue: SQLValue { .integer(self) } }
extension Double: SQLBindable { public var sqlValue: SQLValue { .real(self) } }
extension Day: SQLBindable { public var sqlValue: SQLValue { .text(text) } }
extension Moment: SQLBindable { public var sqlValue: SQLValue { .text(text) } }
extension Identifier: SQLBindable { public var sqlValue: SQLValue { .text(text) } }
extension SQLValue: SQLBindable { public var sqlValue: SQLValue { self } }
extension Optional: SQLBindable where Wrapped: SQLBindable {
  /// The value, or NULL.
  public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
extension SQLBindable where Self: RawRepresentable, RawValue == String {
  /// The raw text.
  public var sqlValue: SQLValue { .text(rawValue) }
}
extension SQLBindable where Self: RawRepresentable, RawValue == Int {
  /// The raw number.
  public var sqlValue: SQLValue { .integer(Int64(rawValue)) }
}
extension Side: SQLBindable {}
extension ActorGroup: SQLBindable {}
extension ActingLevel: SQLBindable {}
extension Layer: SQLBindable {}
extension Role: SQLBindable {}

/// A statement, or a part of one: text with values bound to it, in order of appearance.
///
/// `"… WHERE area = \(area)"` binds the value; a piece of `SQL` is spliced in with its own values; text never is.
public struct SQL: ExpressibleByStringInterpolation, Sendable, Hashable {
  /// The text, with `?` where a value goes.
  public let text: String
  /// The values, in order of appearance.
  public let arguments: [SQLValue]

  /// A statement without values.
  public init(stringLiteral text: String) { (self.text, arguments) = (text, []) }

  /// A statement put together by interpolation.
  public init(stringInterpolation pieces: Interpolation) { (text, arguments) = (pieces.text, pieces.arguments) }

  /// Collects the text and values of an interpolated statement.
  public struct Interpolation: StringInterpolationProtocol {
    var text = ""
    var arguments: [SQLValue] = []

    /// An empty statement, with room for what is to come.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 2 * interpolationCount)
    }
    /// Adds text of the statement itself.
    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// Binds a value.
    public mutating func appendInterpolation(_ value: some SQLBindable) {
      text += "?"
      arguments.append(value.sqlValue)
    }

    /// Binds a value, or NULL.
    public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
      text += "?"
      arguments.append(value?.sqlValue ?? .null)
    }

    /// Splices in a piece of SQL with its values.
    public mutating func appendInterpolation(_ piece: SQL) {
      text += piece.text
      arguments += piece.arguments
    }

    /// Splices in pieces of SQL with commas between them: rows of values.
    public mutating func appendInterpolation(rows pieces: [SQL]) {
      text += pieces.map(\.text).joined(separator: ", ")
      for piece in pieces { arguments += piece.arguments }
    }

    /// Binds a list for `IN (…)`. The list is lengthened to a power of two by repeating its last value, so that the number
    /// of different statements stays small; an empty list matches nothing.
    public mutating func appendInterpolation(list values: [some SQLBindable]) {
      guard let last = values.last else { return text += "NULL" }
      var length = 1
      while length < values.count { length *= 2 }
      text += Array(repeating: "?", count: length).joined(separator: ", ")
      arguments += values.map { $0.sqlValue } + Array(repeating: last.sqlValue, count: length - values.count)
    }
  }
}

extension SQL {
  /// A statement put together from parts that do not come from outside, such as the names of our own tables.
  init(text: String, arguments: [SQLValue] = []) { (self.text, self.arguments) = (text, arguments) }

  /// Refuses what one of the engines cannot keep, or would keep as something else: a NUL in a text, and a number that is none.
  func requireStorable() throws(StorageError) {
    for argument in arguments {
      switch argument {
      case .text(let text) where text.utf8.contains(0): throw .failed("a text with a NUL character cannot be stored")
      case .real(let real) where real.isNaN: throw .failed("something that is not a number cannot be stored")
      default: continue
      }
    }
  }
}
