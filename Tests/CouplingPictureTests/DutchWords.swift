// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingPicture
import PactwerkCore

extension CouplingWords {
  /// The words of the design.
  static let dutch = CouplingWords { phrase in
    switch phrase {
    case .headline(let covered, let goals):
      "Bij \(covered) van de \(goals) doelen werken programma en wijk samen aan hetzelfde"
    case .noGoals: "Er zijn nog geen doelen"
    case .pictureName: "Koppelkaart: links maatregelen, rechts initiatieven en signalen, daartussen de bruggen"
    case .bank(let side): side == .programme ? "Wat het programma doet" : "Wat de wijk doet en merkt"
    case .end(let side): side == .programme ? "Programma" : "Wijk"
    case .legend(let mark): meaning(of: mark)
    case .signal(let name): "Signaal: " + name
    case .repeated(let name, let goal): name + (goal.map { " (doel \($0))" } ?? "")
    case .waiting(let side): "wacht op " + party(side)
    case .late(let days): "antwoord is \(dayCount(days)) te laat"
    case .clash: "botst"
    case .autonomous: "bewust zelfstandig"
    case .gap(let gap): lack(gap)
    case .standsWith(let goals): "zie doel " + goals.map(String.init).joined(separator: " en ")
    case .source(let placeable, let placed, let autonomous):
      "Een brug telt pas als beide kanten ja zeggen. Van de \(placeable) actieve initiatieven en signalen hebben er "
        + "\(placed) een brug; \(autonomous) is bewust zelfstandig. Bron: koppelingen in Pactwerk op 21 september 2026."
    case .strip(let part): strip(part)
    case .table(let part): tableWord(part)
    case .state(let state): standing(state)
    }
  }

  private static func party(_ side: Side) -> String { side == .programme ? "het programma" : "de wijk" }
  private static func dayCount(_ days: Int) -> String { days == 1 ? "1 dag" : "\(days) dagen" }

  private static func meaning(of mark: CouplingPhrase.Mark) -> String {
    switch mark {
    case .intervention: "maatregel van het programma"
    case .initiative: "initiatief uit de wijk"
    case .signal: "signaal uit de wijk"
    case .bridge: "brug: beide kanten zeggen ja"
    case .proposal: "voorstel van één kant"
    case .gap: "hier mist iets"
    case .autonomous: "bewust zelfstandig"
    }
  }

  private static func lack(_ gap: CouplingPhrase.Gap) -> String {
    switch gap {
    case .noIntervention: "nog geen maatregel"
    case .noInitiative: "nog geen initiatief"
    case .noBridge: "nog geen brug"
    case .noVoice: "nog geen stem uit de wijk"
    case .noPlace: "nog geen plek"
    }
  }

  private static func strip(_ part: CouplingPhrase.StripPart) -> String {
    switch part {
    case .bridges(let count): count == 1 ? "1 brug" : "\(count) bruggen"
    case .waiting(let side, let count):
      count == 1 ? "1 voorstel wacht op " + party(side) : "\(count) voorstellen wachten op " + party(side)
    case .late(let count): count == 1 ? "1 antwoord te laat" : "\(count) antwoorden te laat"
    case .clashes(let count): "\(count) keer botsen de twee"
    case .withoutVoice(let count): count == 1 ? "1 maatregel zonder stem" : "\(count) maatregelen zonder stem"
    case .withoutPlace(let count): "\(count) zonder plek"
    case .autonomous(let count): "\(count) bewust zelfstandig"
    case .noLines: "nog geen lijn"
    }
  }

  private static func tableWord(_ part: CouplingPhrase.TablePart) -> String {
    switch part {
    case .show: "Toon als tabel"
    case .region: "Tabel bij de figuur"
    case .caption: "Alle koppelingen en gaten, 21 september 2026"
    case .goal: "Doel"
    case .intervention: "Maatregel"
    case .item: "Initiatief of signaal"
    case .state: "Stand"
    case .gap(let gap): "gat: " + lack(gap)
    }
  }

  private static func standing(_ state: CouplingDrawing.Link.State) -> String {
    switch state {
    case .bridge: "beide kanten bevestigd"
    case .proposal(let side, nil): "voorstel van \(party(side)), wacht op \(party(side.other))"
    case .proposal(let side, let days?): "voorstel van \(party(side)), antwoord \(dayCount(days)) te laat"
    case .clash(let days): "botst, \(dayCount(days)) open"
    }
  }
}
