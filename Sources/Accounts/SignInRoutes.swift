// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

/// Signing in with a password, and out.
enum SignInRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/inloggen", name: "sign-in") { visit in
      if visit.session?.stage == .full { return visit.redirect(to: LocalPath.address(visit.onwardPath) ?? .ownDesk) }
      return show(visit, FormState())
    }
    routes.post("/inloggen", name: "sign-in-password", bodyLimit: 8_192) { try await signIn($0) }
    routes.post("/uitloggen", name: "sign-out", for: .signingIn) { try await signOut($0) }
  }

  private static func show(_ visit: Visit, _ state: FormState) -> Answer {
    visit.page(SignInPage(state: state, onwardPath: visit.onwardPath, formToken: visit.formToken))
  }

  private static func signIn(_ visit: Visit) async throws -> Answer {
    let (email, password) = (visit.form.text("email"), visit.form.text("password"))
    let keys = AttemptKeys.signIn(source: visit.source, email: email)
    try await visit.requireAttempt(keys)
    let account = try await visit.database.read(as: Visit.signingIn) { try $0.account(email: email) }
    guard await Passwords.matches(password, of: account), let account else {
      var state = FormState(["email": [email]])
      state.refuse("email", visit.texts("accounts.sign_in.wrong"))
      return show(visit, state)
    }
    return try await visit.openSession(for: account, onwardPath: visit.onwardPath, forgetting: keys)
  }

  private static func signOut(_ visit: Visit) async throws -> Answer {
    let token = visit.cookie
    try await visit.write { try $0.signOut(token: token) }
    return visit.redirect(to: SiteAddress.front, cookies: [Visit.noSession])
  }
}
