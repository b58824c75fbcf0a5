// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Records

/// The settings of a district.
enum SettingsRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/wijken/{wijk}/instellingen", name: "district-settings", for: .hats(mayLook)) { visit in
      try await show(visit, nil)
    }
    addEditing(to: &routes)
    addInviting(to: &routes)
  }

  /// Who edits or invites, and who can be the second person for a role that waits.
  @Sendable private static func mayLook(_ viewer: Viewer) -> Bool {
    viewer.may(.editDistrict) || viewer.may(.invite) || mayConfirm(viewer)
  }

  @Sendable private static func mayConfirm(_ viewer: Viewer) -> Bool {
    viewer.hat?.role.sight.network == .resident
  }

  private static func addEditing(to routes: inout Routes) {
    let editors = Route.Audience.hats { $0.may(.editDistrict) }
    let path = "/wijken/{wijk}/instellingen"
    routes.post(path + "/contact", name: "set-contact", for: editors) {
      try await change($0, at: "contact") { try $0.setContact(from: $1) }
    }
    routes.post(path + "/afspraken", name: "set-rules", for: editors) {
      try await change($0, at: "contact") { try $0.setRules(from: $1) }
    }
    routes.post(path + "/tafels", name: "add-body", for: editors) {
      try await change($0, at: "tafels") { try $0.addBody(from: $1) }
    }
    routes.post(path + "/zetels", name: "add-seat", for: editors) {
      try await change($0, at: "tafels") { try $0.addSeat(from: $1) }
    }
  }

  private static func addInviting(to routes: inout Routes) {
    let path = "/wijken/{wijk}/instellingen"
    routes.post(path + "/uitnodigingen", name: "invite", for: .hats { $0.may(.invite) }) { try await invite($0) }
    routes.post(
      path + "/uitnodigingen/{uitnodiging}/intrekking", name: "withdraw-invitation", for: .hats { $0.may(.invite) }
    ) { visit in
      guard let id = RecordID(untrusted: visit.parameter("uitnodiging")) else { throw Refused.notFound }
      return try await change(visit, at: "uitnodigingen") { writer, _ in try writer.withdrawInvitation(id) }
    }
    addJudging("bevestiging", name: "confirm-grant", to: &routes) { try $0.confirmGrant($1) }
    addJudging("weigering", name: "refuse-grant", to: &routes) { try $0.refuseGrant($1) }
  }

  private static func addJudging(
    _ act: String, name: String, to routes: inout Routes,
    _ work: @escaping @Sendable (Writer, RecordID) throws -> Void
  ) {
    routes.post("/wijken/{wijk}/instellingen/rollen/{rol}/" + act, name: name, for: .hats(mayConfirm)) { visit in
      guard let id = RecordID(untrusted: visit.parameter("rol")) else { throw Refused.notFound }
      return try await change(visit, at: "wacht") { writer, _ in try work(writer, id) }
    }
  }

  private static func show(_ visit: Visit, _ refused: FormState?) async throws -> Answer {
    let settings = try await visit.read { try $0.districtSettings() }
    var state = refused ?? FormState()
    for (field, value) in settings.values where visit.form[field] == nil { state.set(field, value) }
    return visit.page(SettingsPage(settings: settings, state: state, formToken: visit.formToken))
  }

  /// One change: done and back to its part of the page, or the page again with what is wrong.
  private static func change(
    _ visit: Visit, at part: String, _ work: @escaping @Sendable (Writer, Fields) throws -> Void
  ) async throws -> Answer {
    let (slug, form) = (try visit.requireDistrict().slug, visit.form)
    do {
      try await visit.write { try work($0, form) }
      return visit.redirect(to: Address.districtSettings(slug).at(part))
    } catch let refused as Refused {
      var state = form.formState
      try refused.into(&state, visit.texts)
      return try await show(visit, state)
    }
  }

  private static func invite(_ visit: Visit) async throws -> Answer {
    let (slug, form) = (try visit.requireDistrict().slug, visit.form)
    do {
      let token = try await visit.write { try $0.invite(from: form) }
      return visit.page(InvitedPage(slug: slug, email: form.text("email"), token: token, origin: visit.origin))
    } catch let refused as Refused {
      var state = form.formState
      try refused.into(&state, visit.texts)
      return try await show(visit, state)
    }
  }
}
