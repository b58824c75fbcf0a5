// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What is known of an indicator in an area. What is not known is never a number, so it cannot become zero.
public enum MapValue: Hashable, Sendable {
  /// How sure a number is.
  public enum Status: CaseIterable, Hashable, Sendable {
    /// *Definitief*.
    case final
    /// *Voorlopig*: the source may still change it.
    case provisional
    /// *Geschat*: not counted, but worked out.
    case estimated
  }

  /// Why there is no number.
  public enum Absence: CaseIterable, Hashable, Sendable {
    /// *Te weinig gegevens*: so few people or answers that a number would mislead.
    case tooFew
    /// *Niet gemeten*.
    case notMeasured
    /// *Geheim*: the source has it and holds it back.
    case secret
  }

  /// A number in the unit of the drawing; zero is a number. One that is not finite is drawn as not measured.
  case number(Double, Status)
  /// The source holds the number back.
  case secret
  /// There is no number.
  case missing(Absence = .notMeasured)

  /// Why there is no number; nil when there is one.
  public var absence: Absence? {
    switch self {
    case .number(let number, _): number.isFinite ? nil : .notMeasured
    case .secret: .secret
    case .missing(let absence): absence
    }
  }

  /// The number and how sure it is; nil when there is none.
  public var figure: (number: Double, status: Status)? {
    guard case .number(let number, let status) = self, number.isFinite else { return nil }
    return (number, status)
  }
}
