// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import JSONText
import PactwerkCore
import PactwerkStorage
import Places

/// One address of the public API: what the specification says of it, and what answers it. It reads as the visitor does, whoever
/// asks: no session, no cookie, no hat.
public struct APIRoute: Sendable {
  /// What the specification says.
  public let operation: APIOperation
  /// The objects of a list as a table; nil for one object.
  public let table: FlatTable?
  private let all: (@Sendable (Reader, APIQuestion) throws -> [JSON])?
  let answer: @Sendable (Reader, APIQuestion) throws -> JSON

  /// Every object of a list in a district, as the API gives them; none for what is no list. For files that hold a list whole.
  public func objects(_ reader: Reader, slug: String) throws -> [JSON] {
    try all?(reader, APIQuestion(everythingIn: slug)) ?? []
  }

  /// The address below which the API stands.
  public static let base = "/api/v1"
  /// The version of the API, SemVer: in every answer.
  public static let version = "1.0.0"

  /// One object; nil is 404.
  public static func one<Value: APIResource>(
    _ path: String, name: String, tag: String, summary: String, about: String, pathParameters: [Parameter],
    _ read: @escaping @Sendable (Reader, APIQuestion) throws -> Value?
  ) -> APIRoute {
    let operation = APIOperation(
      path, name: name, tag: tag, summary: summary, about: about, pathParameters: pathParameters, answer: Value.self)
    return APIRoute(operation: operation, table: nil, all: nil) { reader, question in
      guard let value = try read(reader, question) else { throw Problem.notFound }
      return value.json
    }
  }

  /// A list, a stretch at a time. `read` gives the objects after `question.after` in the order of their keys, at most
  /// `question.limit` and one more, which tells that there is a next stretch.
  public static func list<Value: APICollected>(
    _ path: String, name: String, tag: String, summary: String, about: String, pathParameters: [Parameter],
    filters: [Parameter] = [], cursor: TextForm = .key,
    _ read: @escaping @Sendable (Reader, APIQuestion) throws -> [Value]
  ) -> APIRoute {
    let after = Parameter(
      "na", "Geef het deel na deze plaats. Neem het adres over uit _links.next.", .text(cursor),
      example: .text(Value.cursorExample))
    let operation = APIOperation(
      path, name: name, tag: tag, summary: summary, about: about, pathParameters: pathParameters,
      queryParameters: filters + [APIQuestion.amount, after], answer: Stretch<Value>.self)
    let all: @Sendable (Reader, APIQuestion) throws -> [JSON] = { try read($0, $1).map(\.json) }
    return APIRoute(operation: operation, table: FlatTable(Value.self), all: all) { reader, question in
      let found = try read(reader, question)
      let shown = Array(found.prefix(question.limit))
      let next = found.count > shown.count ? shown.last.map { question.address(after: $0.key) } : nil
      return Stretch(shown, at: question.address, next: next).json
    }
  }
}

/// What a client asks: everything in it was checked.
public struct APIQuestion: Sendable {
  static let amount = Parameter(
    "aantal", "Hoeveel resultaten ten hoogste.", .integer(1...100, standard: 50), example: 10)

  /// The district in the address; empty where there is none.
  public let slug: String
  /// How many objects are asked for.
  public let limit: Int
  /// The path that was asked for.
  let path: String
  private let parts: [String: String]
  private let query: [(name: String, value: String)]

  init(_ visit: Visit, _ operation: APIOperation) {
    (slug, path, parts) = (visit.district?.slug ?? "", visit.path, visit.parameters)
    query = operation.queryParameters.compactMap { parameter in
      visit.query[parameter.name].map { (parameter.name, $0) }
    }
    limit = visit.query.integer(APIQuestion.amount.name) ?? 50
  }

  /// Everything in a district, from the beginning.
  init(everythingIn slug: String) { (self.slug, path, parts, query, limit) = (slug, "", [:], [], 1_000_000) }

  /// A part of the path, or a value of the query.
  public subscript(_ name: String) -> String? { parts[name] ?? query.first { $0.name == name }?.value }

  /// The key of a record in the path; nil for what can be none.
  public func key(_ name: String) -> RecordID? { parts[name].flatMap { RecordID(untrusted: $0) } }

  /// A word of a fixed list.
  public func word<Word: APIWord>(_ name: String) -> Word? { self[name].flatMap { Word(dutch: $0) } }

  /// The key after which the list goes on; nil at its beginning.
  public var after: String? { self["na"] }

  var address: String { address(query) }

  func address(after key: String) -> String { address(query.filter { $0.name != "na" } + [("na", key)]) }

  private func address(_ query: [(name: String, value: String)]) -> String {
    let pairs = query.map { $0.name + "=" + APIQuestion.encoded($0.value) }
    return path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
  }

  /// A value as a query takes it (RFC 3986): what is not unreserved is percent-encoded.
  private static func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { text, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: text.unicodeScalars.append(.init(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        text += byte < 16 ? "%0" + hex : "%" + hex
      }
    }
  }
}

extension Parameter {
  /// The district in a path.
  public static let district = Parameter(
    "wijk", "De wijk, zoals die in het adres staat.", .text(TextForm(.signs(.code, 2...60))), example: "schiedam-oost")

  /// The key of a record in a path.
  public static let key = Parameter(
    "id", "De sleutel, zoals die in de lijst staat.", .text(.key), example: "0192f0c4-8a5e-7cc3-a2b1-0d9c1f3b6a55")
}
