// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
import HTTPTypes
import Logging
import NIOCore
import PactwerkCore

/// The one place that knows Hummingbird: turns its requests into ours and our answers into its.
public struct PactwerkResponder: HTTPResponder {
  /// What comes with a request.
  public typealias Context = PactwerkContext
  private let edge: Edge
  private let trustsProxy: Bool

  /// A responder around the edge. Behind a reverse proxy of ours the address it forwards counts.
  public init(edge: Edge, trustsProxy: Bool) { (self.edge, self.trustsProxy) = (edge, trustsProxy) }

  /// Reads the body up to the limit of its route and hands the request to the edge.
  public func respond(to request: Request, context: Context) async throws -> Response {
    var headers: [String: String] = [:]
    for field in request.headers { headers[field.name.canonicalName] = field.value }
    if let authority = request.head.authority, headers["host"] == nil { headers["host"] = authority }
    let raw = request.head.path ?? "/"
    let parts = raw.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map(String.init) ?? "/"
    let forwarded = trustsProxy ? headers["x-forwarded-for"]?.split(separator: ",").last.map(String.init) : nil
    // A reverse proxy of ours is where TLS ends.
    let origin = (trustsProxy ? "https://" : "http://") + (headers["host"] ?? "")
    func incoming(_ body: [UInt8]) -> Incoming {
      Incoming(
        method: request.method.rawValue, path: path, query: parts.count > 1 ? String(parts[1]) : "", headers: headers,
        body: body, source: forwarded ?? context.remote, origin: origin)
    }
    let limit = await edge.bodyLimit(incoming([]))
    guard let body = try? await request.body.collect(upTo: max(1, limit)) else {
      return response(edge.tooLarge(incoming([])))
    }
    return response(await edge.answer(incoming(Array(buffer: body))))
  }

  /// The names that every answer has, checked once.
  private static let names = Dictionary(
    uniqueKeysWithValues: (Edge.headers.map(\.0) + [
      "content-type", "content-length", "cache-control", "vary", "x-request-id",
    ])
    .compactMap { name in HTTPField.Name(name).map { (name, $0) } })

  private func response(_ outgoing: Outgoing) -> Response {
    var fields = HTTPFields()
    for (name, value) in outgoing.headers {
      if let field = PactwerkResponder.names[name] ?? HTTPField.Name(name) {
        fields.append(HTTPField(name: field, value: value))
      }
    }
    return Response(
      status: HTTPResponse.Status(code: outgoing.status), headers: fields,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: outgoing.body)))
  }
}

/// What Hummingbird knows of a request besides the request: where it came from.
public struct PactwerkContext: RequestContext {
  /// What the framework keeps of a request.
  public var coreContext: CoreRequestContextStorage
  /// The other end's network address.
  let remote: String

  /// What comes with a request on this connection.
  public init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remote = source.channel.remoteAddress?.ipAddress ?? "unknown"
  }
}
