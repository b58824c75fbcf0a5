// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import JSONText
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Records

/// `/wijken/{wijk}/draden`: what was asked and what came of it, as it was released. Without the names of who holds a thread or
/// took a step: those are for the page, where they can be taken away again.
enum ThreadAPI {
  private static let tag = "Draden"
  private static let about =
    "Alleen draden die zijn vrijgegeven, met de vrijgegeven woorden. Namen van mensen staan er niet in."

  static let routes: [APIRoute] = [
    .list(
      "/wijken/{wijk}/draden", name: "draden", tag: tag, summary: "Wat er is gevraagd en wat ermee gebeurde.",
      about: about + " De nieuwste staan voorop.", pathParameters: [.district],
      filters: [
        Parameter(
          "fase", "Alleen draden in deze fase.", .words(Records.Thread.Stage.allCases.map(\.dutch)), example: "besloten"
        ),
        Parameter("gebied", "Alleen draden over dit gebied.", .text(.code), example: "BU06060101"),
      ]
    ) { reader, question in
      try reader.threads(
        after: question.after.map { ThreadID($0) }, stage: question.word("fase"), area: question["gebied"],
        limit: question.limit + 1
      ).map { ThreadAnswer(slug: question.slug, item: $0) }
    },
    .one(
      "/wijken/{wijk}/draden/{nummer}", name: "draad", tag: tag, summary: "Eén draad.", about: about,
      pathParameters: [
        .district,
        Parameter(
          "nummer", "Het nummer van de draad.",
          .text(TextForm(.signs(.digits, 4...4), .sign("-"), .signs(.digits, 3...9))),
          example: "2026-031"),
      ]
    ) { reader, question in
      try reader.thread(number: question["nummer"] ?? "").map { ThreadAnswer(slug: question.slug, item: $0) }
    },
  ]
}

private struct ThreadAnswer: APICollected {
  let slug: String
  let item: ThreadWithSteps
  private var thread: Records.Thread { item.thread }

  static let name = "Draad"
  static let listName = "DradenLijst"
  static let about = "Iets wat is gevraagd, van de eerste opmerking tot het antwoord."
  var key: String { thread.id.text }

  static let fields: [APIField<ThreadAnswer>] = [
    .links(
      Hyperlink("self", "Deze draad.") { "\(APIRoute.base)/wijken/\($0.slug)/draden/\($0.thread.number)" },
      Hyperlink("pagina", "De pagina voor mensen.") { "/wijken/\($0.slug)/draden/\($0.thread.number)" }),
    APIField("id", "De sleutel.") { $0.thread.id },
    APIField("nummer", "Het nummer waarmee mensen de draad noemen.", example: "2026-031") { $0.thread.number },
    APIField("titel", "De vrijgegeven titel.", example: "Lantaarn aan de kade is stuk") { $0.thread.title },
    APIField("gebied", "De code van het gebied; null als dat niet is gezegd.", example: "BU06060101") {
      $0.thread.areaCode
    },
    APIField("fase", "Hoe ver het is.", example: .decided) { $0.thread.stage },
    APIField("aanZet", "Welke kant nu iets moet doen.", example: .programme) { $0.thread.dueSide },
    APIField("niveau", "Wie het moet oplossen: de wijk, de stad of het Rijk.", example: .district) { $0.thread.level },
    APIField("isOpen", "Of er nog een antwoord komt.", example: true) { $0.thread.isOpen },
    APIField("gehoordOp", "De dag waarop het is gehoord.", example: Day("2026-03-01")) { $0.thread.heardOn },
    APIField("opgepaktOp", "De dag waarop iemand het oppakte.", example: Day("2026-03-04")) { $0.thread.takenUpOn },
    APIField("antwoordVoor", "Voor deze dag komt er antwoord.", example: Day("2026-04-01")) {
      $0.thread.answerOn
    },
    APIField("beantwoordOp", "De dag van het antwoord.", example: Day("2026-03-28")) { $0.thread.endedOn },
    APIField("heropendOp", "De dag waarop de melder zei dat het niet is opgelost.", example: Day("2026-04-09")) {
      $0.thread.reopenedOn
    },
    APIField("vrijgegevenOp", "De dag waarop de openbare versie is vrijgegeven.", example: Day("2026-03-05")) {
      $0.thread.releasedOn
    },
    APIField("stappen", "Wat er gebeurde, in volgorde.") { $0.item.steps.map { ThreadStepAnswer(step: $0) } },
  ]
}

private struct ThreadStepAnswer: APIResource {
  let step: ThreadStep

  static let name = "Stap"
  static let about = "Eén stap van een draad."
  static let fields: [APIField<ThreadStepAnswer>] = [
    APIField("soort", "Wat er gebeurde.", example: .decided) { $0.step.kind },
    APIField("op", "De dag.", example: Day("2026-03-20")) { $0.step.day },
    APIField("door", "De kant die het deed.", example: .together) { $0.step.taker },
    APIField("orgaan", "De tafel waaraan het gebeurde.", example: "Wijkoverleg") { $0.step.bodyName },
    APIField("uitkomst", "Wat er is besloten; null bij andere stappen.", example: .yes) { $0.step.outcome },
    APIField("tekst", "De vrijgegeven woorden; null als die er niet zijn.", example: "De lantaarn wordt gemaakt.") {
      $0.step.text.isEmpty ? nil : $0.step.text
    },
    APIField("reden", "Waarom zo is besloten.", example: "Het is er ’s avonds te donker.") { $0.step.reason },
    APIField("toegezegdOp", "Voor deze dag is het gedaan.", example: Day("2026-05-01")) { $0.step.promiseOn },
  ]
}

extension Records.Thread.Stage: APIWord {
  /// The word in answers.
  public var dutch: String {
    switch self {
    case .heard: "gehoord"
    case .takenUp: "opgepakt"
    case .agenda: "agenda"
    case .decided: "besloten"
    case .done: "gedaan"
    case .replied: "beantwoord"
    }
  }
}

extension ThreadStep.Kind: APIWord {
  /// The word in answers.
  public var dutch: String {
    switch self {
    case .heard: "gehoord"
    case .joined: "samengevoegd"
    case .takenUp: "opgepakt"
    case .asked: "gevraagd"
    case .answered: "geantwoord"
    case .agenda: "agenda"
    case .decided: "besloten"
    case .done: "gedaan"
    case .replied: "beantwoord"
    case .reopened: "heropend"
    case .withdrawn: "ingetrokken"
    }
  }
}

extension ThreadStep.Taker: APIWord {
  /// The word in answers.
  public var dutch: String {
    switch self {
    case .programme: Side.programme.dutch
    case .community: Side.community.dutch
    case .together: "samen"
    }
  }
}
