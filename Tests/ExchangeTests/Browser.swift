// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import Design
import Exchange
import Figures
import Networks
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Programmes
import Signals

/// Somebody in front of the room's pages, signed in with one hat.
struct Browser {
  private let edge: Edge
  private let cookie: String
  /// The account that is signed in.
  let account: AccountID

  /// Signs in with a role in the first district of a world.
  init(_ world: World, _ role: Role, name: String = "amber") async throws {
    var routes = Routes()
    ExchangeRoutes.add(to: &routes)
    let catalogue = try Catalogue([
      DesignTexts.sources, WebTexts.sources, NetworksTexts.sources, ProgrammesTexts.sources, SignalsTexts.sources,
      AlignmentTexts.sources, FiguresTexts.sources, ExchangeTexts.sources,
    ])
    edge = Edge(
      routes: routes, database: world.database, catalogue: catalogue, files: StaticFiles(folder: "absent"),
      rooms: [("exchange", "import")], log: { _ in })
    let token = newToken()
    cookie = CookieName.session + "=" + token
    account = try await world.database.write(as: world.command) { writer in
      let account = try writer.addAccount(
        email: "\(name)@voorbeeld.example", name: name, employer: .organisation, passwordHash: "-")
      try writer.grant(role, to: account, in: world.district.id)
      try writer.execute("UPDATE account SET totp_confirmed_at = \(writer.now) WHERE id = \(account)")
      try writer.execute(
        """
        INSERT INTO session (token_digest, account_id, stage, created_at, expires_at)
        VALUES (\(digest(token)), \(account), 'full', \(writer.now), \(writer.now + 1_000_000))
        """)
      return account
    }
  }

  /// The largest body this browser, or somebody signed out, may send to an address.
  func bodyLimit(_ path: String, signedIn: Bool = true) async -> Int {
    await edge.bodyLimit(Incoming(method: "POST", path: path, headers: signedIn ? ["cookie": cookie] : [:]))
  }

  /// A page.
  func get(_ path: String, query: String = "") async -> Outgoing {
    await edge.answer(Incoming(method: "GET", path: path, query: query, headers: ["cookie": cookie]))
  }

  /// Sends a form with the token that stands on a page.
  func post(_ path: String, _ fields: [String: String], from page: Outgoing) async -> Outgoing {
    let body = (fields.merging(["csrf": page.formToken]) { $1 }).map { $0 + "=" + Browser.encoded($1) }
    return await send(path, "application/x-www-form-urlencoded", Array(body.joined(separator: "&").utf8))
  }

  /// Sends a file with the token that stands on a page.
  func upload(_ path: String, name: String, _ bytes: [UInt8], from page: Outgoing) async -> Outgoing {
    let parts =
      "--grens\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(page.formToken)\r\n--grens\r\n"
      + "Content-Disposition: form-data; name=\"geplakt\"\r\n\r\n\r\n--grens\r\n"
      + "Content-Disposition: form-data; name=\"bestand\"; filename=\"\(name)\"\r\nContent-Type: text/csv\r\n\r\n"
    let body = Array(parts.utf8) + bytes + Array("\r\n--grens--\r\n".utf8)
    return await send(path, "multipart/form-data; boundary=grens", body)
  }

  private func send(_ path: String, _ type: String, _ body: [UInt8]) async -> Outgoing {
    await edge.answer(
      Incoming(method: "POST", path: path, headers: ["cookie": cookie, "content-type": type], body: body))
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension Outgoing {
  /// The value of the field before or after which `name="…"` stands.
  func value(of name: String) -> String {
    guard let start = text.firstRange(of: "name=\"\(name)\" value=\"")?.upperBound else { return "" }
    return String(text[start...].prefix { $0 != "\"" })
  }

  /// The token of the page's forms.
  var formToken: String { value(of: "csrf") }

  /// Where a redirect goes.
  var location: String { header("location") ?? "" }
}
