// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import JSONText
import PactwerkCore

/// A value that an answer holds: its description in the specification and its JSON come from one type.
public protocol APIValue: Sendable {
  /// What every value of the type looks like.
  static var schema: Schema { get }
  /// This value.
  var json: JSON { get }
}

extension String: APIValue {
  /// How the specification describes it.
  public static var schema: Schema { .text() }
  /// How an answer writes it.
  public var json: JSON { .text(self) }
}
extension Int: APIValue {
  /// How the specification describes it.
  public static var schema: Schema { .integer() }
  /// How an answer writes it.
  public var json: JSON { .number(self) }
}
extension Double: APIValue {
  /// How the specification describes it.
  public static var schema: Schema { .decimal }
  /// How an answer writes it.
  public var json: JSON { .decimal(self) }
}
extension Bool: APIValue {
  /// How the specification describes it.
  public static var schema: Schema { .flag }
  /// How an answer writes it.
  public var json: JSON { .flag(self) }
}
extension Day: APIValue {
  /// How the specification describes it.
  public static var schema: Schema { .text(format: "date") }
  /// How an answer writes it.
  public var json: JSON { .text(text) }
}
extension Moment: APIValue {
  /// How the specification describes it.
  public static var schema: Schema { .text(format: "date-time") }
  /// How an answer writes it.
  public var json: JSON { .text(text) }
}
extension Identifier: APIValue {
  /// How the specification describes it.
  public static var schema: Schema { .text(format: "uuid", form: .key) }
  /// How an answer writes it.
  public var json: JSON { .text(text) }
}
extension Optional: APIValue where Wrapped: APIValue {
  /// How the specification describes it.
  public static var schema: Schema { .nullable(Wrapped.schema) }
  /// How an answer writes it.
  public var json: JSON { self?.json ?? .null }
}
extension Array: APIValue where Element: APIValue {
  /// How the specification describes it.
  public static var schema: Schema { .list(Element.schema) }
  /// How an answer writes it.
  public var json: JSON { .list(map(\.json)) }
}

/// A word of a fixed list; the API speaks Dutch, the code English.
public protocol APIWord: APIValue, CaseIterable {
  /// The word in the API.
  var dutch: String { get }
}

extension APIWord {
  /// How the specification describes it.
  public static var schema: Schema { .words(allCases.map(\.dutch)) }
  /// How an answer writes it.
  public var json: JSON { .text(dutch) }

  /// The value that a word of the API stands for.
  public init?(dutch word: String) {
    guard let value = Self.allCases.first(where: { $0.dutch == word }) else { return nil }
    self = value
  }
}

/// An object of the API.
public protocol APIResource: APIValue {
  /// Its name in the specification, Dutch and in the singular: `Draad`.
  static var name: String { get }
  /// What it is, in Dutch.
  static var about: String { get }
  /// Its members, in order. Each answer has all of them; what is not known is null.
  static var fields: [APIField<Self>] { get }
}

extension APIResource {
  /// How the specification describes it.
  public static var schema: Schema { .resource(Self.self) }
  /// How an answer writes it.
  public var json: JSON { .object(Self.fields.map { JSON.Member($0.property.name, $0.json(self)) }) }

  /// The members, as the specification describes them.
  static var content: Schema { .object(fields.map(\.property)) }
}

/// One member of an object: what it means and where its value comes from.
public struct APIField<Value: Sendable>: Sendable {
  let property: Schema.Property
  let json: @Sendable (Value) -> JSON

  /// A member; `example` stands in the specification.
  public init<Content: APIValue>(
    _ name: String, _ about: String, example: Content? = nil, _ content: @escaping @Sendable (Value) -> Content
  ) {
    property = Schema.Property(name: name, about: about, schema: Content.schema, example: example?.json)
    json = { content($0).json }
  }

  /// The member `_links`: addresses by relation, as in HAL.
  public static func links(_ links: Hyperlink<Value>...) -> APIField {
    let one = Schema.object([
      Schema.Property(name: "href", about: "Het adres.", schema: .text(format: "uri-reference"), example: nil)
    ])
    let properties = links.map { link in
      Schema.Property(
        name: link.relation, about: link.about, schema: link.isAlways ? one : .nullable(one), example: nil)
    }
    return APIField(
      property: .init(name: "_links", about: "Verwijzingen.", schema: .object(properties), example: nil),
      json: { value in
        .object(
          links.map { link in
            .init(link.relation, link.address(value).map { ["href": .text($0)] } ?? .null)
          })
      })
  }

  private init(property: Schema.Property, json: @escaping @Sendable (Value) -> JSON) {
    (self.property, self.json) = (property, json)
  }
}

/// An address that an object names.
public struct Hyperlink<Value: Sendable>: Sendable {
  let relation, about: String
  let isAlways: Bool
  let address: @Sendable (Value) -> String?

  /// An address that every object has.
  public init(_ relation: String, _ about: String, _ address: @escaping @Sendable (Value) -> String) {
    (self.relation, self.about, isAlways, self.address) = (relation, about, true, { address($0) })
  }

  /// An address that not every object has.
  public init(_ relation: String, _ about: String, ifAny address: @escaping @Sendable (Value) -> String?) {
    (self.relation, self.about, isAlways, self.address) = (relation, about, false, address)
  }
}
