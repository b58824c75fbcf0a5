// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// One address and what answers it. The table of routes is the only list of addresses: the router, the tests, the 405 answers
/// and the overview of roles are all made from it.
public struct Route: Sendable {
  /// What an address does.
  public enum Method: String, Sendable { case get = "GET", post = "POST" }

  /// What comes back.
  public enum Kind: String, Sendable { case page, file, api, action }

  /// Who may come in at all; use cases check again.
  public enum Audience: Sendable {
    /// Everybody.
    case everyone
    /// Somebody in the middle of signing in, or signed in.
    case signingIn
    /// Every account, with or without a hat.
    case accounts
    /// Whoever sees or may do this, by hat.
    case hats(@Sendable (Viewer) -> Bool)
  }

  /// Whether it is read or done.
  public let method: Method
  /// `/wijken/{wijk}/draden/{nummer}`.
  public let pattern: String
  /// The name by which tests, logs and the table of roles know it.
  public let name: String
  /// What comes back.
  public let kind: Kind
  /// Who may come in.
  public let audience: Audience
  /// The largest form without a file, in bytes.
  public static let formLimit = 65_536
  /// The largest body that is read, in bytes.
  public let bodyLimit: Int
  let segments: [Segment]
  let handle: @Sendable (Visit) async throws -> Answer

  enum Segment: Sendable { case fixed(String), parameter(String) }

  /// The parameters of a path that fits, by name; nil when it does not.
  func match(_ path: [String]) -> [String: String]? {
    guard path.count == segments.count else { return nil }
    var parameters: [String: String] = [:]
    for (segment, value) in zip(segments, path) {
      switch segment {
      case .fixed(let text): guard text == value else { return nil }
      case .parameter(let name): parameters[name] = value
      }
    }
    return parameters
  }

  /// Whether everybody may come in.
  var isForEveryone: Bool { if case .everyone = audience { true } else { false } }

  /// Whether a hat may come in; for the overview of roles and its test.
  public func admits(_ viewer: Viewer) -> Bool {
    switch audience {
    case .everyone: true
    case .signingIn: viewer.account != nil || viewer.principal == .signingIn
    case .accounts: viewer.account != nil
    case .hats(let test): test(viewer)
    }
  }
}

/// The table of routes.
public struct Routes: Sendable {
  /// Every route, in the order they were added.
  public private(set) var all: [Route] = []

  /// No routes yet.
  public init() {}

  /// Adds a page or file that is read.
  public mutating func get(
    _ pattern: String, name: String, kind: Route.Kind = .page, for audience: Route.Audience = .everyone,
    _ handle: @escaping @Sendable (Visit) async throws -> Answer
  ) { add(.get, pattern, name, kind, audience, 0, handle) }

  /// Adds something that is done. Forms of pages carry a token that is checked before the handler runs; what programs send
  /// to an address of kind `.api` does not, since no cookie is read there.
  public mutating func post(
    _ pattern: String, name: String, kind: Route.Kind = .action, for audience: Route.Audience = .everyone,
    bodyLimit: Int = Route.formLimit, _ handle: @escaping @Sendable (Visit) async throws -> Answer
  ) { add(.post, pattern, name, kind, audience, bodyLimit, handle) }

  private mutating func add(
    _ method: Route.Method, _ pattern: String, _ name: String, _ kind: Route.Kind, _ audience: Route.Audience,
    _ limit: Int,
    _ handle: @escaping @Sendable (Visit) async throws -> Answer
  ) {
    let segments = pattern.split(separator: "/").map { part -> Route.Segment in
      part.hasPrefix("{") ? .parameter(String(part.dropFirst().dropLast())) : .fixed(String(part))
    }
    all.append(
      Route(
        method: method, pattern: pattern, name: name, kind: kind, audience: audience, bodyLimit: limit,
        segments: segments, handle: handle))
  }

  /// The route of a path, with its parameters; or the methods that this path does know.
  func find(_ method: String, _ path: [String]) -> Found {
    var allowed: [String] = []
    for route in all {
      guard let parameters = route.match(path) else { continue }
      if route.method.rawValue == method { return .route(route, parameters) }
      allowed.append(route.method.rawValue)
    }
    return allowed.isEmpty ? .nothing : .otherMethods(allowed)
  }

  enum Found { case route(Route, [String: String]), otherMethods([String]), nothing }
}

/// What a handler answers.
public enum Answer: Sendable {
  /// A page, written in full.
  case page(Outgoing)
  /// On to another page, with 303.
  case redirect(to: String, cookies: [String] = [])
  /// A file to keep.
  case file([UInt8], type: String, name: String)
  /// A page to keep as a PDF of this name; it was written without styles and scripts.
  case printed(page: [UInt8], address: String, name: String)
  /// A document for a program.
  case json([UInt8], status: Int = 200)
  /// Nothing here, for this viewer.
  case notFound
}
