// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import HTML
import Networks
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Programmes
import Records

/// `/wijken/{wijk}/koppelingen`, `/overleggen` and `/agendapunten`: where the two tracks meet.
public enum AlignmentAPI {
  private static let tag = "Koppeling"

  /// Its addresses.
  public static let routes: [APIRoute] = [
    .list(
      "/wijken/{wijk}/koppelingen", name: "koppelingen", tag: tag,
      summary: "Wat een maatregel met een initiatief of draad te maken heeft.",
      about: "Een koppeling die door beide kanten is bevestigd, is een brug.", pathParameters: [.district]
    ) { reader, question in
      try reader.openLinks("id > \(question.after ?? "")", limit: question.limit + 1)
        .map { LinkAnswer(slug: question.slug, open: $0) }
    },
    .one(
      "/wijken/{wijk}/koppelingen/{id}", name: "koppeling", tag: tag, summary: "Eén koppeling.",
      about: "Wat een maatregel met een initiatief of draad te maken heeft.", pathParameters: [.district, .key]
    ) { reader, question -> LinkAnswer? in
      guard let id = question.key("id") else { return nil }
      return try reader.openLinks("id = \(id)", limit: 1).first.map { LinkAnswer(slug: question.slug, open: $0) }
    },
    .list(
      "/wijken/{wijk}/overleggen", name: "overleggen", tag: tag, summary: "Wanneer en waar de tafels bij elkaar komen.",
      about: "Ook de overleggen die zijn geweest.", pathParameters: [.district]
    ) { reader, question in
      try reader.meetings(after: question.after, limit: question.limit + 1)
        .map { MeetingAnswer(slug: question.slug, meeting: $0) }
    },
    .one(
      "/wijken/{wijk}/overleggen/{id}", name: "overleg", tag: tag, summary: "Eén overleg.", about: "Dag, tijd en plek.",
      pathParameters: [.district, .key]
    ) { reader, question in
      try question.key("id").flatMap { try reader.meeting($0) }.map { MeetingAnswer(slug: question.slug, meeting: $0) }
    },
    .list(
      "/wijken/{wijk}/agendapunten", name: "agendapunten", tag: tag, summary: "Waarover is besloten, en hoe.",
      about: "Alleen punten waarover is besloten.", pathParameters: [.district]
    ) { reader, question in
      try reader.agendaAnswers("agenda_item.id > \(question.after ?? "")", question.slug, limit: question.limit + 1)
    },
    .one(
      "/wijken/{wijk}/agendapunten/{id}", name: "agendapunt", tag: tag, summary: "Eén agendapunt met het besluit.",
      about: "Alleen als erover is besloten.", pathParameters: [.district, .key]
    ) { reader, question -> AgendaAnswer? in
      guard let id = question.key("id") else { return nil }
      return try reader.agendaAnswers("agenda_item.id = \(id)", question.slug, limit: 1).first
    },
  ]
}

/// A link of which the viewer sees both ends.
private struct OpenLink {
  let link: Link
  /// The number of the thread at its end; nil where an initiative is.
  let threadNumber: String?
}

extension Reader {
  /// Links of which the viewer sees both ends, by key. One statement.
  fileprivate func openLinks(_ condition: SQL, limit: Int) throws -> [OpenLink] {
    let columns: SQL = Link.columns
    return try rows(
      """
      SELECT \(columns), (SELECT number FROM \(visibleThreads) WHERE thread.id = item_id) AS thread_number FROM link
      WHERE district_id = \(try district()) AND proposed_on <= \(day) AND (withdrawn_on IS NULL OR withdrawn_on > \(day))
        AND intervention_id IN (SELECT id FROM \(visibleInterventions))
        AND (item_id IN (SELECT id FROM \(visibleInitiatives)) OR item_id IN (SELECT id FROM \(visibleThreads)))
        AND \(condition) ORDER BY id LIMIT \(limit)
      """
    ).map { OpenLink(link: Link(row: $0, on: day), threadNumber: $0.optionalText("thread_number")) }
  }

  fileprivate func meetings(after key: String?, limit: Int) throws -> [Meeting] {
    let later: SQL = key.map { "WHERE id > \($0)" } ?? ""
    return try rows(
      """
      SELECT id, body_id, body_name, on_day, at_time, place FROM \(visibleMeetings) \(later)
      ORDER BY id LIMIT \(limit)
      """
    ).map(Meeting.init(row:))
  }

  /// Agenda items with their decisions, by key. Two statements.
  fileprivate func agendaAnswers(_ condition: SQL, _ slug: String, limit: Int) throws -> [AgendaAnswer] {
    let items = try agendaItems("WHERE \(condition)", limit: limit)
    let decisions = try decisions(on: items.map(\.id))
    return items.map { AgendaAnswer(slug: slug, item: $0, decision: decisions[$0.id]) }
  }
}

private struct LinkAnswer: APICollected {
  let slug: String
  let open: OpenLink
  private var link: Link { open.link }
  private var base: String { "\(APIRoute.base)/wijken/\(slug)" }

  static let name = "Koppeling"
  static let listName = "KoppelingenLijst"
  static let about = "Wat een maatregel met een initiatief of draad te maken heeft."
  var key: String { link.id.text }
  static let fields: [APIField<LinkAnswer>] = [
    .links(
      Hyperlink("self", "Deze koppeling.") { "\($0.base)/koppelingen/\($0.link.id)" },
      Hyperlink("maatregel", "De maatregel.") { "\($0.base)/maatregelen/\($0.link.intervention)" },
      Hyperlink(
        "initiatief", "Het initiatief; null als het een draad is.",
        ifAny: { $0.open.threadNumber == nil ? "\($0.base)/initiatieven/\($0.link.item)" : nil }),
      Hyperlink(
        "draad", "De draad; null als het een initiatief is.",
        ifAny: { value in value.open.threadNumber.map { "\(value.base)/draden/\($0)" } })),
    APIField("id", "De sleutel.") { $0.link.id },
    APIField("maatregel", "De sleutel van de maatregel.") { $0.link.intervention },
    APIField("initiatief", "De sleutel van het initiatief; null als het een draad is.") {
      $0.open.threadNumber == nil ? $0.link.item : nil
    },
    APIField("draad", "Het nummer van de draad; null als het een initiatief is.", example: "2026-031") {
      $0.open.threadNumber
    },
    APIField("soort", "Wat de een met de ander te maken heeft.", example: .serves) { $0.link.kind },
    APIField("isBrug", "Of beide kanten ja zeiden en ze elkaar niet in de weg zitten.", example: true) {
      $0.link.isConfirmed && $0.link.kind != .conflicts
    },
    APIField("voorgesteldDoor", "De kant die het voorstelde.", example: .community) { $0.link.proposedSide },
    APIField("voorgesteldOp", "De dag van het voorstel.", example: Day("2026-01-15")) { $0.link.proposedOn },
    APIField("antwoordVoor", "Voor deze dag zegt de andere kant ja of nee.", example: Day("2026-02-15")) {
      $0.link.answerOn
    },
    APIField("bevestigdOp", "De dag waarop de andere kant ja zei.", example: Day("2026-02-01")) { $0.link.confirmedOn },
    APIField("isVolgensBestand", "Of de koppeling met een bestand is meegekomen.", example: false) {
      $0.link.isFromFile
    },
    APIField("opgelostOp", "De dag waarop een botsing voorbij was.", example: Day("2026-03-01")) { $0.link.resolvedOn },
  ]
}

extension Link.Kind: APIWord {
  /// The word in answers.
  public var dutch: String {
    switch self {
    case .serves: "draagtBij"
    case .needs: "heeftNodig"
    case .conflicts: "botst"
    }
  }
}

private struct MeetingAnswer: APICollected {
  let slug: String
  let meeting: Meeting

  static let name = "Overleg"
  static let listName = "OverleggenLijst"
  static let about = "Een bijeenkomst van een tafel van beide sporen."
  var key: String { meeting.id.text }
  static let fields: [APIField<MeetingAnswer>] = [
    .links(
      Hyperlink("self", "Dit overleg.") { "\(APIRoute.base)/wijken/\($0.slug)/overleggen/\($0.meeting.id)" },
      Hyperlink("pagina", "De pagina voor mensen.") {
        Address.meeting($0.slug, $0.meeting.id).text(languagePrefix: "")
      }),
    APIField("id", "De sleutel.") { $0.meeting.id },
    APIField("orgaan", "Welke tafel bij elkaar komt.", example: "Wijkoverleg") { $0.meeting.bodyName },
    APIField("dag", "De dag.", example: Day("2026-03-20")) { $0.meeting.day },
    APIField("tijd", "De tijd in Nederland; null als alleen de dag bekend is.", example: "19:30") { $0.meeting.time },
    APIField("plek", "De plek; null als die niet bekend is.", example: "Wijkhuis") {
      $0.meeting.place.isEmpty ? nil : $0.meeting.place
    },
  ]
}

private struct AgendaAnswer: APICollected {
  let slug: String
  let item: AgendaItem
  let decision: Decision?
  private var base: String { "\(APIRoute.base)/wijken/\(slug)" }

  static let name = "Agendapunt"
  static let listName = "AgendapuntenLijst"
  static let about = "Iets waarover een tafel besloot."
  var key: String { item.id.text }
  static let fields: [APIField<AgendaAnswer>] = [
    .links(
      Hyperlink("self", "Dit agendapunt.") { "\($0.base)/agendapunten/\($0.item.id)" },
      Hyperlink(
        "overleg", "Het overleg; null als het er nog niet op stond.",
        ifAny: { value in value.item.meeting.map { "\(value.base)/overleggen/\($0)" } }),
      Hyperlink(
        "draad", "De draad waar het over gaat; null bij een eigen onderwerp.",
        ifAny: { value in value.item.threadNumber.map { "\(value.base)/draden/\($0)" } })),
    APIField("id", "De sleutel.") { $0.item.id },
    APIField("overleg", "De sleutel van het overleg; null als het er nog niet op stond.") { $0.item.meeting },
    APIField("draad", "Het nummer van de draad; null bij een eigen onderwerp.", example: "2026-031") {
      $0.item.threadNumber
    },
    APIField("titel", "Waarover het gaat.", example: "De kade is donker") { $0.item.title },
    APIField("ingebrachtDoor", "De kant die het op de agenda zette.", example: .community) { $0.item.side },
    APIField("ingebrachtOp", "De dag waarop het op de agenda kwam.", example: Day("2026-03-10")) {
      $0.item.proposedOn
    },
    APIField("besluit", "Het besluit; null als het er niet is.") { $0.decision },
  ]
}

extension Decision: APIResource {
  /// The name in the specification.
  public static let name = "Besluit"
  /// What it is, in Dutch, for the specification.
  public static let about = "Een besluit met zijn reden."
  /// The fields of an answer.
  public static let fields: [APIField<Decision>] = [
    APIField("uitkomst", "Ja, deels of nee.", example: .yes) { $0.outcome },
    APIField("tekst", "Wat er is besloten.", example: "De lantaarn wordt gemaakt.") { $0.text },
    APIField("reden", "Waarom.", example: "Het is er te donker.") { $0.reason },
    APIField("niveau", "Wie het moet doen.", example: .city) { $0.level },
    APIField("beslotenOp", "De dag.", example: Day("2026-03-20")) { $0.decidedOn },
    APIField("toegezegdOp", "Voor deze dag is het gedaan.", example: Day("2026-05-01")) { $0.promiseOn },
  ]
}
