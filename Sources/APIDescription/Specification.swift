// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import JSONText

/// The API as a whole, written as OpenAPI 3.0.3.
public struct Specification: Sendable {
  /// Whom a client asks about the API.
  public struct Contact: Sendable {
    let name, url, email: String

    /// A name, a page and a mailbox.
    public init(name: String, url: String, email: String) { (self.name, self.url, self.email) = (name, url, email) }
  }

  /// The version, SemVer; every answer carries it.
  let version: String
  let title, about: String
  let contact: Contact
  /// The groups of addresses: name and what they are about.
  let tags: [(name: String, about: String)]
  let operations: [APIOperation]

  /// An API of these addresses.
  public init(
    version: String, title: String, about: String, contact: Contact, tags: [(name: String, about: String)],
    operations: [APIOperation]
  ) {
    (self.version, self.title, self.about, self.contact) = (version, title, about, contact)
    (self.tags, self.operations) = (tags, operations)
  }

  /// The document.
  ///
  /// - Parameter base: the address below which the addresses stand, `/api/v1`.
  public func document(base: String) -> JSON {
    [
      "openapi": "3.0.3",
      "info": [
        "title": .text(title), "description": .text(about), "version": .text(version),
        "contact": ["name": .text(contact.name), "url": .text(contact.url), "email": .text(contact.email)],
        "license": ["name": "CC0 1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/deed.nl"],
      ],
      "servers": [["url": .text(base), "description": "Deze installatie."]],
      "tags": .list(tags.map { ["name": .text($0.name), "description": .text($0.about)] }),
      "paths": .object(operations.map { .init($0.path, ["get": self.json(of: $0)]) }),
      "components": ["headers": ["API-Version": versionHeader], "schemas": .object(schemas)],
    ]
  }

  private var schemas: [JSON.Member] {
    var found: [String: any APIResource.Type] = [:]
    for operation in operations { Schema.resource(operation.answer).collect(into: &found) }
    Schema.resource(ProblemDocument.self).collect(into: &found)
    return found.sorted { $0.key < $1.key }.map { name, type in
      .init(name, type.content.json(about: type.about, example: nil))
    }
  }

  private var versionHeader: JSON {
    [
      "description": "De volledige versie van de API.", "required": true,
      "schema": ["type": "string", "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+$"], "example": .text(version),
    ]
  }

  private func json(of operation: APIOperation) -> JSON {
    let parameters =
      operation.pathParameters.map { $0.json(in: "path") } + operation.queryParameters.map { $0.json(in: "query") }
    return [
      "operationId": .text(operation.name), "tags": [.text(operation.tag)], "summary": .text(operation.summary),
      "description": .text(operation.about), "parameters": .list(parameters),
      "responses": [
        "200": response("Gelukt.", "application/json", Schema.resource(operation.answer)),
        "400": problem("De vraag klopt niet; alle fouten staan in errors."),
        "404": problem("Dit is er niet, of het is niet openbaar."),
        "406": problem("De kop Accept vraagt om iets anders dan JSON."),
        "default": problem("Elk ander probleem."),
      ],
    ]
  }

  private func problem(_ about: String) -> JSON {
    response(about, "application/problem+json", .resource(ProblemDocument.self))
  }

  private func response(_ about: String, _ type: String, _ schema: Schema) -> JSON {
    [
      "description": .text(about), "headers": ["API-Version": ["$ref": "#/components/headers/API-Version"]],
      "content": .object([.init(type, ["schema": schema.json])]),
    ]
  }
}
