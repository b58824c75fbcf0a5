// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import Foundation
import HTML
import Networks
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Places
import Programmes
import Records
import Signals
import Testing

@testable import Alignment

/// The pages of a house, answered in process, with a session for everybody who signs in.
struct Site: Sendable {
  let house: AlignmentHouse
  let edge: Edge

  init(_ house: AlignmentHouse) throws {
    self.house = house
    var routes = Routes()
    ProgrammesRoutes.add(to: &routes) { try $0.programmeStanding() }
    AlignmentRoutes.add(to: &routes)
    routes.get("/wijken/{wijk}/draden/{nummer}", name: "thread") { visit in
      let number = visit.parameter("nummer")
      guard let item = try await visit.read({ try $0.thread(number: number) }) else { return .notFound }
      return visit.page(ThreadActionsPage(actions: ThreadActions(item, visit)))
    }
    edge = Edge(
      routes: routes, database: house.database,
      catalogue: try Catalogue([
        DesignTexts.sources, WebTexts.sources, NetworksTexts.sources, ProgrammesTexts.sources, SignalsTexts.sources,
        AlignmentTexts.sources,
      ]), files: StaticFiles(folder: ""), rooms: [("programme", "programma"), ("alignment", "koppeling")],
      log: { if let fault = $0.fault { Issue.record("\(fault)") } })
  }

  /// Signs somebody in with the first of their seats or roles.
  func signIn(_ account: AccountID) async throws -> String {
    let token = String((account.text.filter { $0 != "-" } + "abcdefghij").suffix(26))
    try await house.write(as: house.command) { writer in
      let hat = try #require(try writer.hats(of: account).last)
      try writer.execute("UPDATE account SET totp_confirmed_at = \(writer.now) WHERE id = \(account)")
      try writer.execute(
        """
        INSERT INTO session (token_digest, account_id, stage, hat_id, created_at, expires_at)
        VALUES (\(digest(token)), \(account), 'full', \(hat.id), \(writer.now), \(writer.now + 3_600))
        """)
    }
    return token
  }

  func get(_ path: String, _ language: Language = .nl, query: String = "", session: String? = nil) async -> Outgoing {
    await edge.answer(
      Incoming(method: "GET", path: language.prefix + path, query: query, headers: cookie(session)))
  }

  /// Sends a form with the token of a page that the session sees.
  func post(_ path: String, _ values: [String: String], from page: String, session: String) async -> Outgoing {
    let text = await get(page, session: session).text
    let token = text.firstRange(of: "name=\"csrf\" value=\"").map { text[$0.upperBound...].prefix { $0 != "\"" } }
    let fields = values.merging(["csrf": String(token ?? "")]) { $1 }
    let body = fields.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
    let headers = cookie(session).merging(["content-type": "application/x-www-form-urlencoded"]) { $1 }
    return await edge.answer(
      Incoming(method: "POST", path: path, headers: headers, body: Array(body.joined(separator: "&").utf8)))
  }

  private func cookie(_ session: String?) -> [String: String] {
    session.map { ["cookie": "\(CookieName.session)=\($0)"] } ?? [:]
  }
}

/// A page with nothing but what can be done on a thread.
private struct ThreadActionsPage: PageContent {
  let actions: ThreadActions
  var room: Room? { nil }
  func title(_ t: Texts) -> String { "Draad" }
  func body(_ t: Texts) -> some HTML {
    h1 { "Draad" }
    actions
  }
}

/// The keys of a gap list on a page.
func gapKeys(_ page: String, _ list: String) -> [String] {
  guard let start = page.firstRange(of: "id=\"koppelkaart-\(list)\"")?.upperBound else { return [] }
  let part = page[start...].prefix(upTo: page[start...].firstRange(of: "</section>")?.lowerBound ?? page.endIndex)
  return part.components(separatedBy: "data-key=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
}
