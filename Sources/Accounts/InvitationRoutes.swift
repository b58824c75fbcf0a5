// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Records

/// Accepting an invitation: with a new account, or with one's own.
enum InvitationRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/uitnodiging/{token}", name: "invitation") { visit in
      let found = try await find(visit)
      return show(visit, found, FormState())
    }
    routes.post("/uitnodiging/{token}", name: "accept-invitation", bodyLimit: 8_192) { try await accept($0) }
  }

  private struct Found: Sendable {
    let invitation: Invitation
    let districtName: String
    let account: Account?
  }

  /// The open invitation of the link, its district, and the account that has its address already.
  private static func find(_ visit: Visit) async throws -> Found {
    let token = visit.parameter("token")
    return try await visit.database.read(as: Visit.signingIn) { reader in
      guard let invitation = try reader.invitation(token: token) else { throw Refused.notFound }
      let names = try reader.districtNames(Set([invitation.district].compactMap { $0 }))
      return Found(
        invitation: invitation, districtName: names.values.first ?? "",
        account: try reader.account(email: invitation.email))
    }
  }

  private static func show(_ visit: Visit, _ found: Found, _ state: FormState) -> Answer {
    let isViewer = visit.session?.stage == .full && visit.session?.account == found.account?.id
    let holder: InvitationPage.Holder = found.account == nil ? .nobody : isViewer ? .viewer : .somebodyElse
    return visit.page(
      InvitationPage(
        token: visit.parameter("token"), invitation: found.invitation, districtName: found.districtName,
        holder: holder, state: state, formToken: visit.formToken))
  }

  private static func accept(_ visit: Visit) async throws -> Answer {
    let found = try await find(visit)
    if let account = found.account { return try await acceptWithOwn(visit, found, account) }
    var state = visit.form.formState
    do {
      let (name, password) = (visit.form.text("name"), visit.form.text("password"))
      let checkedName = try Words.required(name, field: "name", limit: 80)
      try Passwords.check(password, email: found.invitation.email)
      guard visit.form.text("permission") == "ja" else {
        throw Refused.invalid(field: "permission", reason: "accounts.invitation.permission_missing")
      }
      try await visit.requireAttempt(AttemptKeys.invitation(source: visit.source))
      let hash = try await Passwords.hash(password, salt: randomBytes(16))
      let account = try await visit.database.write(as: accepting(found.invitation)) {
        try $0.accept(found.invitation, name: checkedName, passwordHash: hash)
      }
      return try await visit.openSession(for: account, onwardPath: "")
    } catch let refused as Refused {
      try refused.into(&state, visit.texts)
      return show(visit, found, state)
    }
  }

  private static func acceptWithOwn(_ visit: Visit, _ found: Found, _ account: Account) async throws -> Answer {
    guard let session = visit.session, session.stage == .full, session.account == account.id else {
      return show(visit, found, FormState())
    }
    try await visit.database.write(as: accepting(found.invitation)) { try $0.accept(found.invitation, for: account) }
    if found.invitation.role.needsSecondFactor, !account.hasSecondFactor {
      return try await visit.openSession(for: account, onwardPath: "")
    }
    return visit.redirect(to: try await visit.firstPage(token: visit.cookie, onwardPath: ""))
  }

  /// Somebody who accepts: in the district of the invitation, so that its history has it.
  private static func accepting(_ invitation: Invitation) -> Viewer { Viewer(.signingIn, in: invitation.district) }
}
