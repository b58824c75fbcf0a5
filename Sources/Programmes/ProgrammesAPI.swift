// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Records

/// `/wijken/{wijk}/doelen` and `/maatregelen`: what the programme wants and does.
public enum ProgrammesAPI {
  private static let tag = "Programma"

  /// Its addresses.
  public static let routes: [APIRoute] = [
    .list(
      "/wijken/{wijk}/doelen", name: "doelen", tag: tag, summary: "De doelen.",
      about: "Van de wijkaanpak, van het pact en van andere reeksen.", pathParameters: [.district]
    ) { reader, question in
      try reader.goals(after: question.after, limit: question.limit + 1).map {
        GoalAnswer(slug: question.slug, goal: $0)
      }
    },
    .one(
      "/wijken/{wijk}/doelen/{id}", name: "doel", tag: tag, summary: "Eén doel.",
      about: "Een doel met zijn streefjaar.",
      pathParameters: [.district, .key]
    ) { reader, question in
      try question.key("id").flatMap { try reader.goal($0) }.map { GoalAnswer(slug: question.slug, goal: $0) }
    },
    .list(
      "/wijken/{wijk}/maatregelen", name: "maatregelen", tag: tag, summary: "De maatregelen.",
      about: "Wat de wijkaanpak doet, ook wat nog moet beginnen of al is geëindigd.", pathParameters: [.district]
    ) { reader, question in
      let goals = try reader.goals(ofKind: ProgrammeKind.intervention)
      return try reader.interventions(after: question.after, limit: question.limit + 1)
        .map { InterventionAnswer(slug: question.slug, intervention: $0, goals: goals[$0.id] ?? []) }
    },
    .one(
      "/wijken/{wijk}/maatregelen/{id}", name: "maatregel", tag: tag, summary: "Eén maatregel.",
      about: "Een maatregel met haar doelen.", pathParameters: [.district, .key]
    ) { reader, question -> InterventionAnswer? in
      guard let id = question.key("id"), let intervention = try reader.intervention(id) else { return nil }
      let goals = try reader.goals(ofKind: ProgrammeKind.intervention)[id] ?? []
      return InterventionAnswer(slug: question.slug, intervention: intervention, goals: goals)
    },
  ]
}

extension Reader {
  fileprivate func goals(after key: String?, limit: Int) throws -> [Goal] {
    let later: SQL = key.map { "WHERE id > \($0)" } ?? ""
    return try rows(
      """
      SELECT \(Goal.columns) FROM \(visibleGoals) \(later)
      ORDER BY id LIMIT \(limit)
      """
    ).map(Goal.init(row:))
  }

  fileprivate func interventions(after key: String?, limit: Int) throws -> [Intervention] {
    let later: SQL = key.map { "WHERE id > \($0)" } ?? ""
    return try rows(
      """
      SELECT id, source_key, name, owner_name, level, from_on, to_on, consulted_on, version FROM \(visibleInterventions)
      \(later) ORDER BY id LIMIT \(limit)
      """
    ).map(Intervention.init(row:))
  }
}

private struct GoalAnswer: APICollected {
  let slug: String
  let goal: Goal

  static let name = "Doel"
  static let listName = "DoelenLijst"
  static let about = "Een doel."
  var key: String { goal.id.text }
  static let fields: [APIField<GoalAnswer>] = [
    .links(
      Hyperlink("self", "Dit doel.") { "\(APIRoute.base)/wijken/\($0.slug)/doelen/\($0.goal.id)" },
      Hyperlink("pagina", "De pagina voor mensen.") { Address.goal($0.slug, $0.goal.id).text(languagePrefix: "") }),
    APIField("id", "De sleutel.") { $0.goal.id },
    APIField("reeks", "De reeks waar het doel in staat: programma, pact of een eigen naam.", example: "programma") {
      $0.goal.set == Goal.programmeSet ? "programma" : $0.goal.set
    },
    APIField("nummer", "Het nummer in de reeks.", example: 1) { $0.goal.number },
    APIField("naam", "Het doel in woorden.", example: "Meer mensen spreken de taal") { $0.goal.name },
    APIField("streefjaar", "Het jaar waarin het doel is gehaald.", example: 2042) { $0.goal.targetYear },
  ]
}

private struct InterventionAnswer: APICollected {
  let slug: String
  let intervention: Intervention
  let goals: [RecordID]

  static let name = "Maatregel"
  static let listName = "MaatregelenLijst"
  static let about = "Wat de wijkaanpak doet."
  var key: String { intervention.id.text }
  static let fields: [APIField<InterventionAnswer>] = [
    .links(
      Hyperlink("self", "Deze maatregel.") {
        "\(APIRoute.base)/wijken/\($0.slug)/maatregelen/\($0.intervention.id)"
      }),
    APIField("id", "De sleutel.") { $0.intervention.id },
    APIField("naam", "Wat er gebeurt.", example: "Taalles in het Wijkhuis") { $0.intervention.name },
    APIField("uitvoerder", "De organisatie die het doet.", example: "Gemeente") { $0.intervention.owner },
    APIField("niveau", "Wie het moet doen: de wijk, de stad of het Rijk.", example: .city) { $0.intervention.level },
    APIField("vanaf", "De eerste dag; null als die niet bekend is.", example: Day("2025-01-01")) {
      $0.intervention.fromOn
    },
    APIField("tot", "De dag waarop het eindigt; null zolang het doorgaat.", example: Day("2027-01-01")) {
      $0.intervention.toOn
    },
    APIField("bewonersGehoordOp", "De dag waarop bewoners erover zijn gehoord.", example: Day("2025-02-01")) {
      $0.intervention.consultedOn
    },
    APIField("doelen", "De sleutels van de doelen waar het voor is.") { $0.goals },
  ]
}
