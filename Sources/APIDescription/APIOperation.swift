// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// One address of the API that is read, as the specification describes it.
public struct APIOperation: Sendable {
  /// The address below the base, `/wijken/{wijk}/draden`.
  public let path: String
  /// Its name for programs that make a client: `draden`.
  public let name: String
  /// The group it stands in.
  public let tag: String
  /// What it gives, in one line of Dutch.
  public let summary: String
  /// What one must know about it.
  public let about: String
  /// The parts of the path that vary, in order.
  public let pathParameters: [Parameter]
  /// The keys of the query.
  public let queryParameters: [Parameter]
  /// What comes back.
  public let answer: any APIResource.Type

  /// An address with what it takes and gives.
  public init(
    _ path: String, name: String, tag: String, summary: String, about: String, pathParameters: [Parameter],
    queryParameters: [Parameter] = [], answer: any APIResource.Type
  ) {
    (self.path, self.name, self.tag, self.summary, self.about) = (path, name, tag, summary, about)
    (self.pathParameters, self.queryParameters, self.answer) = (pathParameters, queryParameters, answer)
  }

  /// Everything that is wrong with a query, by key.
  public func faults(in query: [String: [String]]) -> [InputFault] {
    query.sorted { $0.key < $1.key }.compactMap { name, values in
      guard let parameter = queryParameters.first(where: { $0.name == name }) else { return .unknown(name) }
      guard let only = values.first, values.count == 1 else { return .twice(name) }
      return parameter.fault(in: only)
    }
  }
}

/// A stretch of a list of objects, with the address of the next one.
public struct Stretch<Value: APICollected>: Sendable {
  let values: [Value]
  let address: String
  let next: String?

  /// Objects, the address that gives them, and the one that gives the next ones.
  public init(_ values: [Value], at address: String, next: String?) {
    (self.values, self.address, self.next) = (values, address, next)
  }
}

/// An object that stands in a list.
public protocol APICollected: APIResource {
  /// The name of a list of them in the specification: `DradenLijst`.
  static var listName: String { get }
  /// A key that can stand in an address, for the specification.
  static var cursorExample: String { get }
  /// Its place in the order of the list.
  var key: String { get }
}

extension Stretch: APIResource {
  /// The name of the list in the specification.
  public static var name: String { Value.listName }
  /// What it is, in Dutch, for the specification.
  public static var about: String { "Een deel van een lijst, met het adres van het volgende deel." }
  /// The fields of an answer.
  public static var fields: [APIField<Stretch>] {
    [
      .links(
        Hyperlink("self", "Dit deel.") { $0.address },
        Hyperlink("next", "Het volgende deel; null bij het laatste.", ifAny: { $0.next })),
      APIField("resultaten", "De gegevens.") { $0.values },
    ]
  }
}

extension APICollected {
  /// A key after which a list could go on, for the specification.
  public static var cursorExample: String { "0192f0c4-8a5e-7cc3-a2b1-0d9c1f3b6a55" }
}
