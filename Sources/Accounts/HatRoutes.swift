// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

/// Choosing and changing a hat.
enum HatRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/pet", name: "hats", for: .accounts) { visit in
      var state = FormState()
      if let worn = visit.session?.hat(in: nil) ?? visit.session?.hats.first { state.set(FieldName.hat, worn.id.text) }
      return try await show(visit, state)
    }
    routes.post("/pet", name: "choose-hat", for: .accounts, bodyLimit: 8_192) { try await choose($0) }
  }

  private static func show(_ visit: Visit, _ state: FormState) async throws -> Answer {
    guard let session = visit.session else { throw Refused.notFound }
    let names = try await visit.read { try $0.districtNames(Set(session.hats.compactMap(\.district))) }
    return visit.page(
      HatPage(
        session: session, districtNames: names, state: state, onwardPath: visit.onwardPath,
        formToken: visit.formToken))
  }

  private static func choose(_ visit: Visit) async throws -> Answer {
    let chosen = visit.form.text(FieldName.hat)
    if chosen.isEmpty {
      var state = FormState()
      state.refuse(FieldName.hat, visit.texts("words.choose"))
      return try await show(visit, state)
    }
    guard let hat = RecordID(untrusted: chosen) else { throw Refused.notFound }
    let token = visit.cookie
    try await visit.write { try $0.chooseHat(hat, token: token) }
    return visit.redirect(to: LocalPath.address(visit.onwardPath) ?? .ownDesk)
  }
}
