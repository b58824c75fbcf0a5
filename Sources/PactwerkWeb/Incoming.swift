// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A request as it came in, without anything of the server that took it.
public struct Incoming: Sendable {
  /// `GET`, `HEAD`, `POST` and others in capitals.
  public let method: String
  /// The path as sent, still percent-encoded, without the query.
  public let path: String
  /// The query as sent, empty when there is none.
  public let query: String
  /// The headers by lower-case name; the last one counts.
  public let headers: [String: String]
  /// The body, already within the limit of its route.
  public let body: [UInt8]
  /// Where it came from: only ever used as a digest, to throttle.
  public let source: String
  /// The site as its visitor addresses it, `https://pactwerk.example`: for addresses that people copy. Empty where not known.
  public let origin: String

  /// A request with these parts.
  public init(
    method: String, path: String, query: String = "", headers: [String: String] = [:], body: [UInt8] = [],
    source: String = "local", origin: String = ""
  ) {
    (self.method, self.path, self.query, self.headers) = (method, path, query, headers)
    (self.body, self.source, self.origin) = (body, source, origin)
  }

  /// Whether the API is asked, at an address that it knows or not.
  var isForAPI: Bool { path == "/api" || path.hasPrefix("/api/") }
  /// Whether a program asks: problems are then documents, not pages.
  var isForPrograms: Bool { isForAPI || path == "/open311" || path.hasPrefix("/open311/") }

  /// The value of a cookie.
  public func cookie(_ name: String) -> String? {
    for pair in (headers["cookie"] ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0].drop(while: { $0 == " " }) == name { return String(parts[1]) }
    }
    return nil
  }
}

/// What is sent back.
public struct Outgoing: Sendable {
  /// The HTTP status.
  public var status: Int
  /// The headers in order, names in small letters.
  public var headers: [(name: String, value: String)]
  /// The body, compressed where a header says so.
  public var body: [UInt8]
  /// Whether the body holds a form's token: it is then not compressed, and the visitor's cookie goes along.
  public var carriesSecret = false

  /// An answer with these parts.
  public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }

  /// The value of a header, by lower-case name.
  public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  mutating func set(_ name: String, _ value: String) {
    headers.removeAll { $0.name == name }
    headers.append((name, value))
  }

  /// The body as text.
  public var text: String { String(decoding: body, as: UTF8.self) }
}
