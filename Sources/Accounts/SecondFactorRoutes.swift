// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

/// The second step of signing in, and setting it up.
enum SecondFactorRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/tweede-factor", name: "second-factor", for: .signingIn) { try await show($0, FormState()) }
    routes.post("/tweede-factor", name: "second-factor-code", for: .signingIn, bodyLimit: 8_192) { try await check($0) }
    routes.get("/tweede-factor/instellen", name: "enrolment", for: .signingIn) {
      try await showEnrolment($0, FormState())
    }
    routes.post("/tweede-factor/instellen", name: "enrolment-code", for: .signingIn, bodyLimit: 8_192) {
      try await confirm($0)
    }
  }

  private static func show(_ visit: Visit, _ state: FormState) async throws -> Answer {
    guard let session = visit.session, session.stage == .password else { return elsewhere(visit) }
    return visit.page(
      SecondFactorPage(
        name: session.name, state: state, onwardPath: visit.onwardPath, formToken: visit.formToken))
  }

  private static func check(_ visit: Visit) async throws -> Answer {
    guard let session = visit.session, session.stage == .password else { return elsewhere(visit) }
    let keys = AttemptKeys.code(source: visit.source, account: session.account)
    try await visit.requireAttempt(keys)
    let (token, code) = (visit.cookie, visit.form.text("code"))
    let finished = try await visit.write { writer -> String? in
      guard let new = try writer.finishSignIn(token: token, code: code) else { return nil }
      try writer.takeBackAttempt(keys)
      return new
    }
    guard let finished else { return try await show(visit, wrongCode(visit)) }
    return visit.redirect(
      to: try await visit.firstPage(token: finished, onwardPath: visit.onwardPath),
      cookies: [CookieName.set(CookieName.session, finished, maxAge: nil)])
  }

  private static func showEnrolment(_ visit: Visit, _ state: FormState) async throws -> Answer {
    let token = visit.cookie
    guard let (secret, email) = try await visit.write({ try $0.startSecondFactor(token: token) }) else {
      return elsewhere(visit)
    }
    return visit.page(
      EnrolmentPage(
        secret: secret, enrolmentAddress: OneTimeCodes.enrolmentAddress(secret: secret, email: email), state: state,
        onwardPath: visit.onwardPath, formToken: visit.formToken))
  }

  private static func confirm(_ visit: Visit) async throws -> Answer {
    guard let session = visit.session, session.stage == .enrol else { return elsewhere(visit) }
    let keys = AttemptKeys.code(source: visit.source, account: session.account)
    try await visit.requireAttempt(keys)
    let (token, code) = (visit.cookie, visit.form.text("code"))
    let confirmed = try await visit.write { writer -> (token: String, recoveryCodes: [String])? in
      guard let confirmed = try writer.confirmSecondFactor(token: token, code: code) else { return nil }
      try writer.takeBackAttempt(keys)
      return confirmed
    }
    guard let confirmed else { return try await showEnrolment(visit, wrongCode(visit)) }
    let next = try await visit.firstPage(token: confirmed.token, onwardPath: visit.onwardPath)
    return visit.page(
      RecoveryCodesPage(codes: confirmed.recoveryCodes, next: next),
      cookies: [CookieName.set(CookieName.session, confirmed.token, maxAge: nil)])
  }

  private static func wrongCode(_ visit: Visit) -> FormState {
    var state = FormState()
    state.refuse("code", visit.texts("accounts.second.wrong"))
    return state
  }

  /// Where somebody belongs who is at another step of signing in.
  private static func elsewhere(_ visit: Visit) -> Answer {
    switch visit.session?.stage {
    case .password: visit.redirect(to: Address.secondFactor.onward(to: visit.onwardPath))
    case .enrol: visit.redirect(to: Address.enrolment.onward(to: visit.onwardPath))
    case .full: visit.redirect(to: .ownDesk)
    case nil: visit.redirect(to: SiteAddress.signIn)
    }
  }
}
