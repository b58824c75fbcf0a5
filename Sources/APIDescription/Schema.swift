// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import JSONText

/// What a value in an answer looks like.
public indirect enum Schema: Sendable {
  /// A text; of a format such as `date`, or of a form.
  case text(format: String? = nil, form: TextForm? = nil)
  /// A whole number.
  case integer(ClosedRange<Int>? = nil)
  /// A number.
  case decimal
  /// True or false.
  case flag
  /// One of these words.
  case words([String])
  /// Any number of values of one kind.
  case list(Schema)
  /// An object of these members, which has no name of its own.
  case object([Property])
  /// An object that the specification describes once.
  case resource(any APIResource.Type)
  /// The value, or null where it is not known.
  case nullable(Schema)

  /// A member of an object.
  public struct Property: Sendable {
    /// The name in answers, in lowerCamelCase.
    public let name: String
    /// What it means, in Dutch.
    public let about: String
    /// What may stand there.
    public let schema: Schema
    /// A value that could stand there; nil for a part with examples of its own.
    public let example: JSON?
  }

  /// The schema as OpenAPI 3.0 writes it.
  public var json: JSON { .object(members) }

  private var members: [JSON.Member] {
    switch self {
    case .text(let format, let form):
      [.init("type", "string")] + (format.map { [.init("format", .text($0))] } ?? [])
        + (form.map { [.init("pattern", .text($0.pattern))] } ?? [])
    case .integer(let range):
      [.init("type", "integer")]
        + (range.map { [.init("minimum", .number($0.lowerBound)), .init("maximum", .number($0.upperBound))] } ?? [])
    case .decimal: [.init("type", "number")]
    case .flag: [.init("type", "boolean")]
    case .words(let words): [.init("type", "string"), .init("enum", .list(words.map(JSON.text)))]
    case .list(let schema): [.init("type", "array"), .init("items", schema.json)]
    case .object(let properties): Schema.object(of: properties)
    case .resource(let type): [.init("$ref", .text("#/components/schemas/" + type.name))]
    case .nullable(.words(let words)):
      [.init("type", "string"), .init("nullable", true), .init("enum", .list(words.map(JSON.text) + [.null]))]
    case .nullable(.resource(let type)): [.init("nullable", true), .init("allOf", [Schema.resource(type).json])]
    case .nullable(let schema): schema.members + [.init("nullable", true)]
    }
  }

  /// The schema with what the value means and an example; a reference takes nothing beside itself in OpenAPI 3.0.
  func json(about: String, example: JSON?) -> JSON {
    var members = members
    if case .resource = self { members = [.init("allOf", [json])] }
    members.append(.init("description", .text(about)))
    if let example { members.append(.init("example", example)) }
    return .object(members)
  }

  private static func object(of properties: [Property]) -> [JSON.Member] {
    [
      .init("type", "object"), .init("required", .list(properties.map { .text($0.name) })),
      .init(
        "properties",
        .object(properties.map { .init($0.name, $0.schema.json(about: $0.about, example: $0.example)) })),
      .init("additionalProperties", false),
    ]
  }

  /// The resources that this schema names, itself or further on.
  func collect(into found: inout [String: any APIResource.Type]) {
    switch self {
    case .list(let schema), .nullable(let schema): schema.collect(into: &found)
    case .object(let properties): for property in properties { property.schema.collect(into: &found) }
    case .resource(let type):
      guard found.updateValue(type, forKey: type.name) == nil else { return }
      type.content.collect(into: &found)
    case .text, .integer, .decimal, .flag, .words: break
    }
  }
}
