// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkWeb
import Testing

/// A browser without a screen: it keeps cookies and fills in the forms it was given.
final class Browser {
  struct Answer {
    let status: Int
    let text: String
    let location: String?
    let cacheControl: String?
  }

  private let edge: Edge
  private let source: String
  private(set) var cookies: [String: String] = [:]

  init(edge: Edge, source: String) { (self.edge, self.source) = (edge, source) }

  func get(_ address: String) async -> Answer {
    let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
    return await answer(
      Incoming(
        method: "GET", path: parts[0], query: parts.count > 1 ? parts[1] : "", headers: headers, source: source))
  }

  /// Sends a form with the token of a page that was read before; `page` where the form stands on another address.
  func send(_ path: String, _ fields: [String: String], from page: String? = nil) async throws -> Answer {
    let token = try #require(Browser.token(await get(page ?? path).text))
    return await post(path, fields.merging(["csrf": token]) { given, _ in given })
  }

  /// Sends fields as they are.
  func post(_ path: String, _ fields: [String: String]) async -> Answer {
    let body = fields.sorted { $0.key < $1.key }.map { Browser.encoded($0.key) + "=" + Browser.encoded($0.value) }
    var headers = headers
    headers["content-type"] = "application/x-www-form-urlencoded"
    return await answer(
      Incoming(
        method: "POST", path: path, headers: headers, body: Array(body.joined(separator: "&").utf8), source: source))
  }

  func signIn(_ email: String, _ password: String = Site.password, naar: String = "") async throws -> Answer {
    try await send("/inloggen", ["email": email, "password": password, "naar": naar])
  }

  /// The token of a page's forms.
  static func token(_ page: String) -> String? {
    guard let start = page.firstRange(of: "name=\"csrf\" value=\"")?.upperBound else { return nil }
    return String(page[start...].prefix { $0 != "\"" })
  }

  private var headers: [String: String] {
    ["cookie": cookies.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }.joined(separator: "; ")]
  }

  private func answer(_ incoming: Incoming) async -> Answer {
    let outgoing = await edge.answer(incoming)
    for (name, value) in outgoing.headers where name == "set-cookie" { keep(value) }
    return Answer(
      status: outgoing.status, text: outgoing.text, location: outgoing.header("location"),
      cacheControl: outgoing.header("cache-control"))
  }

  private func keep(_ cookie: String) {
    let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let isGone = cookie.hasSuffix("Max-Age=0")
    cookies[String(pair[0])] = isGone ? nil : String(pair[1])
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let hex = String(byte, radix: 16)
      return "%" + (byte < 16 ? "0" : "") + hex
    }.joined()
  }
}
