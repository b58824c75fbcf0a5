// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

/// One's own account.
enum OwnAccountRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/account", name: "own-account", for: .accounts) { try await show($0, FormState()) }
    routes.post("/account/wachtwoord", name: "change-password", for: .accounts, bodyLimit: 8_192) {
      try await changePassword($0)
    }
    routes.post("/account/herstelcodes", name: "new-recovery-codes", for: .accounts, bodyLimit: 8_192) {
      try await renewCodes($0)
    }
    routes.post("/account/overal-uitloggen", name: "sign-out-everywhere", for: .accounts) { visit in
      try await visit.write { try $0.signOutEverywhere() }
      return visit.redirect(to: SiteAddress.signIn, cookies: [Visit.noSession])
    }
  }

  private static func show(_ visit: Visit, _ state: FormState) async throws -> Answer {
    guard let session = visit.session else { throw Refused.notFound }
    let account = try await own(visit)
    return visit.page(
      OwnAccountPage(
        account: account, session: session, state: state,
        isPasswordChanged: visit.query.text("gedaan") == "wachtwoord", formToken: visit.formToken))
  }

  private static func own(_ visit: Visit) async throws -> Account {
    guard let id = visit.session?.account, let account = try await visit.read({ try $0.account(id) }) else {
      throw Refused.notFound
    }
    return account
  }

  /// The viewer's account if the password typed in a field is right; nil when it is not. Counted like signing in.
  private static func proven(_ visit: Visit, field: String) async throws -> Account? {
    let account = try await own(visit)
    let keys = AttemptKeys.password(account: account.id)
    try await visit.requireAttempt(keys)
    guard await Passwords.matches(visit.form.text(field), of: account) else { return nil }
    try await visit.write { try $0.takeBackAttempt(keys) }
    return account
  }

  private static func changePassword(_ visit: Visit) async throws -> Answer {
    var state = FormState()
    guard let account = try await proven(visit, field: "current") else {
      state.refuse("current", visit.texts("accounts.own.wrong"))
      return try await show(visit, state)
    }
    do {
      let password = visit.form.text("password")
      try Passwords.check(password, email: account.email)
      let hash = try await Passwords.hash(password, salt: randomBytes(16))
      let token = visit.cookie
      try await visit.write { try $0.changePassword(of: account, to: hash, keeping: token) }
    } catch let refused as Refused {
      try refused.into(&state, visit.texts)
      return try await show(visit, state)
    }
    return visit.redirect(to: Address.ownAccount.with("gedaan", "wachtwoord"))
  }

  private static func renewCodes(_ visit: Visit) async throws -> Answer {
    guard try await proven(visit, field: "codes-password") != nil else {
      var state = FormState()
      state.refuse("codes-password", visit.texts("accounts.own.wrong"))
      return try await show(visit, state)
    }
    guard let codes = try await visit.write({ try $0.renewRecoveryCodes() }) else { throw Refused.notFound }
    return visit.page(RecoveryCodesPage(codes: codes, next: .ownAccount))
  }
}
