// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Accounts
import Design
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Places
import Records
import Testing

/// A district with its pages, on a database of its own. Every person in it is fictional.
struct Site: Sendable {
  let test: TestDatabase
  let edge: Edge
  let district: District

  static let password = "een zin over de wijk"

  static func make() async throws -> Site {
    let migrations = StorageMigrations.all + PlacesMigrations.all + RecordsMigrations.all
    let test = try await TestDatabase.sqlite(migrations: migrations)
    let district = try await test.database.write(as: Viewer(.command("test"), in: nil)) { writer in
      try writer.addDistrict(slug: "voorbeeld-oost", name: "Voorbeeld-Oost", areas: [])
    }
    var routes = Routes()
    AccountRoutes.add(to: &routes)
    let edge = Edge(
      routes: routes, database: test.database, catalogue: try catalogue(), files: StaticFiles(folder: "geen map"),
      rooms: [], log: { _ in })
    return Site(test: test, edge: edge, district: district)
  }

  static func catalogue() throws -> Catalogue {
    try Catalogue([DesignTexts.sources, WebTexts.sources, AccountsTexts.sources])
  }

  /// Writes as the command line of the server does.
  @discardableResult
  func arrange<T: Sendable>(in place: District? = nil, _ body: @escaping @Sendable (Writer) throws -> T) async throws
    -> T
  {
    try await test.database.write(as: Viewer(.command("test"), in: (place ?? district).id), body)
  }

  /// An account with the common password and roles in the district.
  @discardableResult
  func account(_ email: String, _ roles: Role..., employer: Account.Employer = .organisation) async throws -> AccountID
  {
    let hash = try await Passwords.hash(Site.password, salt: Array("zout voor proeven".utf8))
    return try await arrange { writer in
      let id = try writer.addAccount(email: email, name: "Naam van " + email, employer: employer, passwordHash: hash)
      for role in roles { try writer.grant(role, to: id, in: try writer.district()) }
      return id
    }
  }

  /// A second factor for an account, set up before; its secret.
  func secondFactor(_ email: String) async throws -> String {
    let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    let moment = test.clock.now
    try await arrange { writer in
      try writer.execute(
        "UPDATE account SET totp_secret = \(secret), totp_confirmed_at = \(moment) WHERE email = \(email)")
    }
    return secret
  }

  /// The code an app shows now, or some steps of thirty seconds later.
  func code(_ secret: String, later: Int64 = 0) throws -> String {
    let step = test.clock.now.milliseconds / 30_000 + later
    return try #require(OneTimeCodes.code(secret: secret, step: step))
  }

  func browser(from source: String = "browser") -> Browser { Browser(edge: edge, source: source) }

  /// A browser that signed in with password, and with the second factor where one was set up.
  func signedIn(_ email: String) async throws -> Browser {
    let browser = browser(from: "van " + email)
    let secret = try await test.database.read(as: Viewer(.command("test"), in: nil)) {
      try $0.row("SELECT totp_secret FROM account WHERE email = \(email)")?.optionalText("totp_secret")
    }
    var answer = try await browser.signIn(email)
    if answer.location?.hasPrefix("/tweede-factor") == true {
      test.clock.advance(seconds: 60)
      answer = try await browser.send("/tweede-factor", ["code": code(try #require(secret))])
    }
    #expect(answer.status == 303)
    return browser
  }

  /// An account whose role needs a second factor, signed in.
  func signedInMember(_ email: String, _ role: Role) async throws -> Browser {
    try await account(email, role)
    _ = try await secondFactor(email)
    return try await signedIn(email)
  }
}
