// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

extension Visit {
  /// Somebody who is not signed in yet, in no district.
  static var signingIn: Viewer { Viewer(.signingIn, in: nil) }

  /// The page to go on to, from the form or the address; empty when there is none of ours.
  var onwardPath: String { LocalPath.safe(form[LocalPath.field] ?? query.text(LocalPath.field)) }

  /// Counts an attempt before anything is computed, and stops when there were too many.
  ///
  /// - Throws: `Problem.throttled`.
  func requireAttempt(_ keys: [String]) async throws {
    let isAllowed = try await database.write(as: Visit.signingIn) { writer in
      guard try !writer.isThrottled(keys) else { return false }
      try writer.countAttempt(keys)
      return true
    }
    guard isAllowed else { throw Problem.throttled }
  }

  /// Opens a session for an account whose password was right, in the place of the one this browser had, and goes on.
  func openSession(for account: Account, onwardPath: String, forgetting keys: [String] = []) async throws -> Answer {
    let old = session == nil ? nil : cookie
    let (token, stage) = try await database.write(as: Visit.signingIn) { writer in
      if let old { try writer.signOut(token: old) }
      try writer.takeBackAttempt(keys)
      return try writer.openSession(for: account)
    }
    let cookies = [CookieName.set(CookieName.session, token, maxAge: nil)]
    switch stage {
    case .password: return redirect(to: Address.secondFactor.onward(to: onwardPath), cookies: cookies)
    case .enrol: return redirect(to: Address.enrolment.onward(to: onwardPath), cookies: cookies)
    case .full: return redirect(to: try await firstPage(token: token, onwardPath: onwardPath), cookies: cookies)
    }
  }

  /// The first page of somebody who is signed in: choosing a hat when there are several, else the page that was asked for.
  func firstPage(token: String, onwardPath: String) async throws -> Address {
    let session = try await database.read(as: Visit.signingIn) { try $0.session(token: token) }
    if let session, session.hats.count > 1 { return SiteAddress.hat.onward(to: onwardPath) }
    return LocalPath.address(onwardPath) ?? .ownDesk
  }

  /// The cookie that ends the session in the browser.
  static var noSession: String { CookieName.set(CookieName.session, "", maxAge: 0) }
}

/// The keys under which attempts are counted: digests of them are kept for a quarter of an hour.
enum AttemptKeys {
  static func signIn(source: String, email: String) -> [String] {
    ["signin source " + source, "signin address " + (Account.normalised(email: email) ?? email)]
  }

  static func code(source: String, account: AccountID) -> [String] {
    ["code source " + source, "code account " + account.text]
  }

  static func password(account: AccountID) -> [String] { ["password account " + account.text] }

  static func invitation(source: String) -> [String] { ["invitation source " + source] }
}
