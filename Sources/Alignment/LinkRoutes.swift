// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Records

/// `…/koppeling/koppelingen`: proposing a link, and what the two sides do to it.
enum LinkRoutes {
  static func add(to routes: inout Routes) {
    let links = "/wijken/{wijk}/koppeling/koppelingen"
    routes.post(links, name: "propose-link", for: .hats { $0.may(.proposeLink) }) { try await propose($0) }
    routes.post(links + "/{id}/bevestiging", name: "confirm-link", for: .hats { $0.may(.confirmLink) }) {
      try await act($0) { try $0.confirmLink($1, version: $2) }
    }
    routes.post(links + "/{id}/intrekking", name: "withdraw-link", for: .hats { $0.may(.proposeLink) }) {
      try await act($0) { try $0.withdrawLink($1, version: $2) }
    }
    routes.post(links + "/{id}/oplossing", name: "resolve-conflict", for: .hats { $0.may(.confirmLink) }) {
      try await act($0) { try $0.resolveConflict($1, version: $2) }
    }
  }

  private static func propose(_ visit: Visit) async throws -> Answer {
    let (form, texts) = (visit.form, visit.texts)
    let slug = try visit.requireDistrict().slug
    let ends = AlignmentForms.Ends(try await visit.read { try $0.couplingMap() }, texts)
    return try await visit.work(
      titleKey: "alignment.propose", form: { AnyHTML(AlignmentForms(visit).proposal(ends, $0, texts)) }
    ) { writer in
      guard let intervention = RecordID(untrusted: form.text("maatregel")) else {
        throw Refused.invalid(field: "maatregel", reason: "words.choose")
      }
      guard let item = RecordID(untrusted: form.text("initiatief")) else {
        throw Refused.invalid(field: "initiatief", reason: "words.choose")
      }
      guard let kind = Link.Kind(rawValue: form.text("soort")) else {
        throw Refused.invalid(field: "soort", reason: "words.choose")
      }
      _ = try writer.proposeLink(intervention: intervention, item: item, kind: kind)
      return .alignment(slug)
    }
  }

  /// Something done to a link. There is nothing to type, so a refusal is told as it is.
  private static func act(
    _ visit: Visit, _ work: @escaping @Sendable (Writer, RecordID, Int) throws -> Void
  ) async throws -> Answer {
    guard let id = RecordID(untrusted: visit.parameter("id")), let version = visit.form.integer("versie") else {
      return .notFound
    }
    try await visit.write { try work($0, id, version) }
    return visit.redirect(to: .alignment(try visit.requireDistrict().slug))
  }
}
