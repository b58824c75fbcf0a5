// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Records

/// `/wijken/{wijk}/actoren` and `/initiatieven`: the public part of the network. Never a person, whatever the layer.
public enum NetworksAPI {
  private static let tag = "Netwerk"
  private static let noPersons = "Alleen organisaties, groepen en plekken die openbaar zijn. Mensen staan er nooit in."

  /// Its addresses.
  public static let routes: [APIRoute] = [
    .list(
      "/wijken/{wijk}/actoren", name: "actoren", tag: tag, summary: "Organisaties, groepen en plekken.",
      about: noPersons,
      pathParameters: [.district]
    ) { reader, question in
      try reader.openActors("id > \(question.after ?? "")", limit: question.limit + 1)
        .map { ActorAnswer(slug: question.slug, actor: $0) }
    },
    .one(
      "/wijken/{wijk}/actoren/{id}", name: "actor", tag: tag, summary: "Eén organisatie, groep of plek.",
      about: noPersons, pathParameters: [.district, .key]
    ) { reader, question -> ActorAnswer? in
      guard let id = question.key("id") else { return nil }
      return try reader.openActors("id = \(id)", limit: 1).first.map { ActorAnswer(slug: question.slug, actor: $0) }
    },
    .list(
      "/wijken/{wijk}/initiatieven", name: "initiatieven", tag: tag, summary: "Wat mensen uit de wijk doen.",
      about: "Ook wat is geëindigd. Van mensen die iets dragen staat er alleen dat ze er zijn.",
      pathParameters: [.district]
    ) { reader, question in
      try reader.initiativeAnswers("id > \(question.after ?? "")", question.slug, limit: question.limit + 1)
    },
    .one(
      "/wijken/{wijk}/initiatieven/{id}", name: "initiatief", tag: tag, summary: "Eén initiatief.",
      about: "Van mensen die het dragen staat er alleen dat ze er zijn.", pathParameters: [.district, .key]
    ) { reader, question -> InitiativeAnswer? in
      guard let id = question.key("id") else { return nil }
      return try reader.initiativeAnswers("id = \(id)", question.slug, limit: 1).first
    },
  ]
}

extension Reader {
  /// What is no person, by key. One statement.
  fileprivate func openActors(_ condition: SQL, limit: Int) throws -> [NetworkActor] {
    try rows(
      """
      SELECT \(NetworkActor.columns) FROM \(visibleActors) WHERE kind <> 'person' AND \(condition)
      ORDER BY id LIMIT \(limit)
      """
    ).map(NetworkActor.init(row:))
  }

  /// Initiatives by key, with the goals they share and who carries them. Four statements.
  fileprivate func initiativeAnswers(_ condition: SQL, _ slug: String, limit: Int) throws -> [InitiativeAnswer] {
    let found = try rows(
      "SELECT \(Initiative.columns) FROM \(visibleInitiatives) WHERE \(condition) ORDER BY id LIMIT \(limit)"
    ).map(Initiative.init(row:))
    let (goals, carriers) = (try goals(ofKind: "initiative"), try carriers())
    let named = Set(try actors(carriers.values.flatMap(\.visible)).filter { $0.kind != .person }.map(\.id))
    return found.map { initiative in
      InitiativeAnswer(
        slug: slug, initiative: initiative, goals: goals[initiative.id] ?? [],
        carriers: (carriers[initiative.id] ?? Carriers()).limited(to: named))
    }
  }
}

private struct ActorAnswer: APICollected {
  let slug: String
  let actor: NetworkActor

  static let name = "Actor"
  static let listName = "ActorenLijst"
  static let about = "Een organisatie, groep of plek in het netwerk."
  var key: String { actor.id.text }
  static let fields: [APIField<ActorAnswer>] = [
    .links(
      Hyperlink("self", "Deze organisatie, groep of plek.") {
        "\(APIRoute.base)/wijken/\($0.slug)/actoren/\($0.actor.id)"
      }),
    APIField("id", "De sleutel.") { $0.actor.id },
    APIField("soort", "Wat het is.", example: .organisation) { OpenKind($0.actor.kind) },
    APIField("naam", "De naam.", example: "Wijkhuis Oost") { $0.actor.label ?? "" },
    APIField("vanaf", "De eerste dag; null als die niet bekend is.", example: Day("2019-01-01")) { $0.actor.fromOn },
    APIField("tot", "De dag waarop het ophoudt; null zolang het er is.", example: Day("2026-01-01")) { $0.actor.toOn },
  ]
}

/// What an actor in the API can be: there is no word for a person.
private enum OpenKind: APIWord {
  case organisation, group, place

  init(_ kind: NetworkActor.Kind) {
    switch kind {
    case .organisation: self = .organisation
    case .place: self = .place
    case .group, .person: self = .group
    }
  }

  var dutch: String {
    switch self {
    case .organisation: "organisatie"
    case .group: "groep"
    case .place: "plek"
    }
  }
}

private struct InitiativeAnswer: APICollected {
  let slug: String
  let initiative: Initiative
  let goals: [RecordID]
  let carriers: Carriers

  static let name = "Initiatief"
  static let listName = "InitiatievenLijst"
  static let about = "Wat mensen uit de wijk doen."
  var key: String { initiative.id.text }
  static let fields: [APIField<InitiativeAnswer>] = [
    .links(
      Hyperlink("self", "Dit initiatief.") {
        "\(APIRoute.base)/wijken/\($0.slug)/initiatieven/\($0.initiative.id)"
      },
      Hyperlink("pagina", "De pagina voor mensen.") {
        Address.initiative($0.slug, $0.initiative.id).text(languagePrefix: "")
      }),
    APIField("id", "De sleutel.") { $0.initiative.id },
    APIField("naam", "De naam.", example: "Soep op de stoep") { $0.initiative.name },
    APIField("vanaf", "De eerste dag; null als die niet bekend is.", example: Day("2024-05-01")) {
      $0.initiative.fromOn
    },
    APIField("tot", "De dag waarop het ophield; null zolang het doorgaat.", example: Day("2026-01-01")) {
      $0.initiative.toOn
    },
    APIField(
      "bewustZelfstandigVanaf", "De dag waarop het koos om buiten de wijkaanpak te blijven.", example: Day("2025-01-01")
    ) {
      $0.initiative.autonomousOn
    },
    APIField("doelen", "De sleutels van de doelen die het deelt.") { $0.goals },
    APIField("dragers", "De sleutels van organisaties, groepen en plekken die het dragen.") { $0.carriers.visible },
    APIField("heeftAndereDragers", "Of er ook mensen of anderen zijn die het dragen.", example: true) {
      $0.carriers.hasOthers
    },
  ]
}
