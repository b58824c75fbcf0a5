// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import JSONText

/// Statements about things (RDF), written as JSON-LD 1.1 and as Turtle 1.1.
struct TripleGraph: Sendable {
  /// What a statement ends in.
  indirect enum Object: Sendable {
    /// A thing that has an address of its own.
    case thing(String)
    /// A text in a language.
    case words(String, language: String)
    /// A value of a type, `xsd:date`.
    case value(String, type: String)
    /// A thing without an address, described in place.
    case described(type: String, [Statement])
  }

  /// What is said: a prefixed name such as `dct:title`, and what it ends in.
  struct Statement: Sendable {
    let predicate: String
    let object: Object

    init(_ predicate: String, _ object: Object) { (self.predicate, self.object) = (predicate, object) }
  }

  /// A thing with an address, and what is said of it.
  struct Thing: Sendable {
    let address: String
    /// Its kind, a prefixed name.
    let type: String
    let statements: [Statement]
  }

  /// What prefixes stand for.
  let prefixes: [(name: String, address: String)]
  let things: [Thing]

  /// The graph as JSON-LD.
  var jsonLD: [UInt8] {
    JSON.object([
      .init("@context", .object(prefixes.map { .init($0.name, .text($0.address)) })),
      .init(
        "@graph",
        .list(
          things.map { thing in
            .object(
              [.init("@id", .text(thing.address)), .init("@type", .text(thing.type))] + members(thing.statements))
          })),
    ]).bytes
  }

  private func members(_ statements: [Statement]) -> [JSON.Member] {
    var order: [String] = []
    var objects: [String: [JSON]] = [:]
    for statement in statements {
      if objects[statement.predicate] == nil { order.append(statement.predicate) }
      objects[statement.predicate, default: []].append(json(statement.object))
    }
    return order.map { name in
      let values = objects[name] ?? []
      return .init(name, values.count == 1 ? values[0] : .list(values))
    }
  }

  private func json(_ object: Object) -> JSON {
    switch object {
    case .thing(let address): ["@id": .text(address)]
    case .words(let text, let language): ["@value": .text(text), "@language": .text(language)]
    case .value(let text, let type): ["@value": .text(text), "@type": .text(type)]
    case .described(let type, let statements): .object([.init("@type", .text(type))] + members(statements))
    }
  }

  /// The graph as Turtle.
  var turtle: [UInt8] {
    let head = prefixes.map { "@prefix \($0.name): <\($0.address)> .\n" }.joined()
    let body = things.map { thing in
      "\n<\(thing.address)> a \(thing.type) ;\n  " + written(thing.statements, indent: "  ") + " .\n"
    }.joined()
    return Array((head + body).utf8)
  }

  private func written(_ statements: [Statement], indent: String) -> String {
    statements.map { $0.predicate + " " + written($0.object, indent: indent) }.joined(separator: " ;\n" + indent)
  }

  private func written(_ object: Object, indent: String) -> String {
    switch object {
    case .thing(let address): return "<\(address)>"
    // What JSON escapes in a text, Turtle escapes in the same way.
    case .words(let text, let language): return JSON.quoted(text) + "@" + language
    case .value(let text, let type): return JSON.quoted(text) + "^^" + type
    case .described(let type, let statements):
      let deeper = indent + "  "
      return "[ a \(type) ;\n\(deeper)\(written(statements, indent: deeper)) ]"
    }
  }
}
