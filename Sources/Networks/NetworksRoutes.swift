// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Records

/// The addresses of the room: the network, one initiative, and the three quick entries.
public enum NetworksRoutes {
  /// Adds them. `goals` is the kind that names the goals of an initiative.
  public static func add(to routes: inout Routes, goals: RecordKind? = nil) {
    let team = Route.Audience.hats { $0.may(.importNetwork) }
    routes.get("/wijken/{wijk}/netwerk", name: "network") { try await showNetwork($0) }
    routes.get(
      "/wijken/{wijk}/netwerk/kaart", name: "network-map", for: .hats { $0.sight.layer >= Layer.role.rawValue }
    ) {
      try await showMap($0)
    }
    routes.get("/wijken/{wijk}/netwerk/actoren/{id}", name: "actor") { try await showActor($0) }
    routes.get("/wijken/{wijk}/netwerk/initiatieven/{id}", name: "initiative") {
      try await showInitiative($0, goals: goals)
    }
    routes.get("/wijken/{wijk}/netwerk/personen/nieuw", name: "new-person", for: team) {
      try personPage($0, FormState())
    }
    routes.post("/wijken/{wijk}/netwerk/personen", name: "add-person", for: team) { try await addPerson($0) }
    routes.get("/wijken/{wijk}/netwerk/lijnen/nieuw", name: "new-tie", for: team) {
      try await tiePage($0, FormState())
    }
    routes.post("/wijken/{wijk}/netwerk/lijnen", name: "add-tie", for: team) { try await addTie($0) }
    routes.get("/wijken/{wijk}/netwerk/gesprekken/nieuw", name: "new-conversation", for: team) { visit in
      try await conversationPage(visit, FormState(["lijn": [visit.query.text("lijn")]]))
    }
    routes.post("/wijken/{wijk}/netwerk/gesprekken", name: "log-conversation", for: team) {
      try await logConversation($0)
    }
  }

  private static func showNetwork(_ visit: Visit) async throws -> Answer {
    let view = try await visit.read { try $0.networkView() }
    return visit.page(
      NetworkPage(
        district: try visit.requireDistrict(), view: view,
        isTeam: visit.viewer.sight.layer >= Layer.role.rawValue, mayEnter: visit.viewer.may(.importNetwork),
        search: String(Words.trimmed(visit.query.text("zoek")).prefix(80))))
  }

  private static func showMap(_ visit: Visit) async throws -> Answer {
    let district = try visit.requireDistrict()
    return visit.page(try await visit.read { try NetworkMapPage.read($0, in: district) })
  }

  private static func showActor(_ visit: Visit) async throws -> Answer {
    guard let id = RecordID(untrusted: visit.parameter("id")) else { return .notFound }
    let district = try visit.requireDistrict()
    let page = try await visit.read { try ActorPage.read($0, id, in: district) }
    return page.map { visit.page($0) } ?? .notFound
  }

  private static func showInitiative(_ visit: Visit, goals: RecordKind?) async throws -> Answer {
    guard let id = RecordID(untrusted: visit.parameter("id")) else { return .notFound }
    let district = try visit.requireDistrict()
    let page = try await visit.read { try InitiativePage.read($0, id, in: district, goals: goals) }
    return page.map { visit.page($0) } ?? .notFound
  }

  private static func addPerson(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    let names = [
      "name": "naam", "organisation": "organisatie", "contact": "bereikbaar", "ground": "grondslag",
      "permission_on": "toestemming", "permission_way": "wijze",
    ]
    return try await entered(visit, names, again: { try personPage($0, $1) }) { state, texts in
      let draft = ActorDraft(
        name: form.text("naam"), kind: NetworkActor.Kind(rawValue: form.text("soort")) ?? .person,
        group: ActorGroup(rawValue: form.text("groep")), organisation: form["organisatie"],
        contact: form["bereikbaar"], ground: form["grondslag"].flatMap { $0.isEmpty ? nil : $0 },
        permissionOn: day("toestemming", form, &state, texts), permissionWay: form["wijze"])
      return { _ = try $0.saveActor(draft) }
    }
  }

  private static func addTie(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    let names = ["target": "ander", "kind": "wat", "rhythm_days": "ritme"]
    return try await entered(visit, names, again: { try await tiePage($0, $1) }) { state, texts in
      let (one, other) = (RecordID(untrusted: form.text("een")), RecordID(untrusted: form.text("ander")))
      if one == nil { state.refuse("een", texts("networks.choose")) }
      if other == nil { state.refuse("ander", texts("networks.choose")) }
      let rhythm = form.text("ritme").isEmpty ? nil : form.integer("ritme") ?? 0
      guard let one, let other else { return { _ in } }
      let draft = TieDraft(one, other, kind: form["wat"], rhythmInDays: rhythm)
      return { _ = try $0.saveTie(draft) }
    }
  }

  private static func logConversation(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    return try await entered(visit, ["on": "dag"], again: { try await conversationPage($0, $1) }) { state, texts in
      let day = day("dag", form, &state, texts) ?? visit.today
      guard let tie = RecordID(untrusted: form.text("lijn")) else {
        state.refuse("lijn", texts("networks.choose"))
        return { _ in }
      }
      let kind = ContactMoment.Kind(rawValue: form.text("hoe")) ?? .conversation
      return { try $0.logContact(tie, on: day, kind) }
    }
  }

  /// Reads a form into a change, makes it, and goes on; or shows the form again with what is wrong. `names` gives the field of the form for a field of the draft.
  private static func entered(
    _ visit: Visit, _ names: [String: String], again: (Visit, FormState) async throws -> Answer,
    _ read: (inout FormState, Texts) -> @Sendable (Writer) throws -> Void
  ) async throws -> Answer {
    var state = visit.form.formState
    let change = read(&state, visit.texts)
    guard state.isAccepted else { return try await again(visit, state) }
    do {
      try await visit.write(change)
    } catch Refused.invalid(let field, let reason) {
      try Refused.invalid(field: names[field] ?? field, reason: reason).into(&state, visit.texts)
      return try await again(visit, state)
    }
    let isFromDesk = visit.form.text("terug") == "werk"
    return visit.redirect(to: isFromDesk ? .page("werk") : .network(try visit.requireDistrict().slug))
  }

  /// A typed day; nil when the field is empty, a mistake when it holds no day.
  private static func day(_ field: String, _ form: Fields, _ state: inout FormState, _ t: Texts) -> Day? {
    let typed = Words.trimmed(form.text(field))
    guard !typed.isEmpty else { return nil }
    let day = t.day(typed: typed)
    if day == nil { state.refuse(field, t("networks.day_form")) }
    return day
  }

  private static func personPage(_ visit: Visit, _ state: FormState) throws -> Answer {
    let forms = try forms(visit)
    return try page(visit, "networks.person.add", state) { AnyHTML(forms.person(state, $0)) }
  }

  private static func tiePage(_ visit: Visit, _ state: FormState) async throws -> Answer {
    let (forms, choices) = (try forms(visit), try await visit.read { try $0.networkChoices() })
    return try page(visit, "networks.tie.add", state) { AnyHTML(forms.tie(state, choices, $0)) }
  }

  private static func conversationPage(_ visit: Visit, _ state: FormState) async throws -> Answer {
    let (forms, choices) = (try forms(visit), try await visit.read { try $0.networkChoices() })
    return try page(visit, "networks.contact.add", state) { AnyHTML(forms.conversation(state, choices, $0)) }
  }

  private static func forms(_ visit: Visit) throws -> NetworkForms {
    NetworkForms(
      slug: try visit.requireDistrict().slug, formToken: visit.formToken, today: visit.today,
      isAtDesk: visit.form.text("terug") == "werk")
  }

  private static func page(
    _ visit: Visit, _ titleKey: String, _ state: FormState, form: @escaping @Sendable (Texts) -> AnyHTML
  ) throws -> Answer {
    let district = try visit.requireDistrict()
    return visit.page(
      ActionPage(
        room: .network, titleKey: titleKey, subject: district.name,
        back: (visit.texts("networks.room"), .network(district.slug)), state: state, form: form))
  }
}
