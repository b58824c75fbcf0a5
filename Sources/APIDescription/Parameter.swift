// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import JSONText

/// A value that a client gives: in the path or in the query.
public struct Parameter: Sendable {
  /// What it may be.
  public enum Kind: Sendable {
    /// A whole number within bounds; the value without one, where there is such a value.
    case integer(ClosedRange<Int>, standard: Int? = nil)
    /// A text of a form.
    case text(TextForm)
    /// One of these words.
    case words([String])
  }

  /// `aantal`.
  public let name: String
  /// What it does, in Dutch.
  public let about: String
  /// What may stand there.
  public let kind: Kind
  /// A value that is good, for the specification.
  public let example: JSON

  /// A parameter.
  public init(_ name: String, _ about: String, _ kind: Kind, example: JSON) {
    (self.name, self.about, self.kind, self.example) = (name, about, kind, example)
  }

  /// Why a value is refused; nil when it is good.
  public func fault(in text: String) -> InputFault? {
    switch kind {
    case .integer(let range, _):
      let isPlain = TextForm(.signs(.digits, 1...9)).matches(text)
      if isPlain, let number = Int(text), range.contains(number) { return nil }
      return InputFault(
        location: name, code: "getal", detail: "Geef een getal van \(range.lowerBound) tot en met \(range.upperBound).")
    case .text(let form):
      return form.matches(text)
        ? nil : InputFault(location: name, code: "vorm", detail: "Geef een waarde van de vorm \(form.pattern).")
    case .words(let words):
      return words.contains(text)
        ? nil : InputFault(location: name, code: "woord", detail: "Kies uit: \(words.joined(separator: ", ")).")
    }
  }

  func json(in place: String) -> JSON {
    var schema: [JSON.Member]
    switch kind {
    case .integer(let range, let standard):
      schema = [
        .init("type", "integer"), .init("minimum", .number(range.lowerBound)),
        .init("maximum", .number(range.upperBound)),
      ]
      if let standard { schema.append(.init("default", .number(standard))) }
    case .text(let form): schema = [.init("type", "string"), .init("pattern", .text(form.pattern))]
    case .words(let words): schema = [.init("type", "string"), .init("enum", .list(words.map(JSON.text)))]
    }
    return [
      "name": .text(name), "in": .text(place), "required": .flag(place == "path"), "description": .text(about),
      "schema": .object(schema), "example": example,
    ]
  }
}

/// One thing that is wrong with what a client sent.
public struct InputFault: Sendable, Equatable {
  /// The name of the query key.
  let location: String
  /// What kind of fault it is, for programs: `onbekend`, `dubbel`, `getal`, `vorm`, `woord`.
  let code: String
  /// What to do about it, in Dutch.
  let detail: String

  /// A key that is not known here.
  public static func unknown(_ name: String) -> InputFault {
    InputFault(location: name, code: "onbekend", detail: "Deze sleutel bestaat hier niet.")
  }

  /// A key that was given more than once.
  public static func twice(_ name: String) -> InputFault {
    InputFault(location: name, code: "dubbel", detail: "Geef deze sleutel één keer.")
  }
}

extension InputFault: APIResource {
  /// The name in the specification.
  public static let name = "OngeldigeInvoer"
  /// What it is, in Dutch, for the specification.
  public static let about = "Eén fout in wat u stuurde."
  /// The fields of an answer.
  public static let fields: [APIField<InputFault>] = [
    APIField("in", "Waar de fout zit.", example: "query") { _ in "query" },
    APIField("location", "De sleutel in de vraag.", example: "aantal") { $0.location },
    APIField("code", "Het soort fout, voor programma’s: onbekend, dubbel, getal, vorm of woord.", example: "getal") {
      $0.code
    },
    APIField("detail", "Wat u eraan doet.", example: "Geef een getal van 1 tot en met 100.") { $0.detail },
  ]
}
