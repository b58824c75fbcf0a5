// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import NetworkPicture
import PactwerkCore

extension NetworkWords {
  /// Words as the room would give them.
  static let dutch = NetworkWords { phrase in
    switch phrase {
    case .kind(let kind): kindWord(kind)
    case .side(let side): side.map { $0 == .programme ? "programma" : "wijk" } ?? "geen kant"
    case .bank(let side): side == .programme ? "Programma en instellingen" : "Wijk"
    case .state(let state): ["bevestigd", "vermoed", "gestopt"][state.rawValue]
    case .quiet: "wordt stil"
    case .hurts: "verliest iets"
    case .lines(let count): lines(count)
    case .group(let number): "Groep \(number)"
    case .noGroup: "geen groep"
    case .legend(let mark, let count): legend(mark, count)
    case .more(let count): "en \(count) anderen, zie de tabel"
    case .ego(let part, let name, let count, let among): ego(part, name, count, among)
    case .map(let part, let actors, let count, let groups, let named): map(part, actors, count, groups, named)
    case .table(let part): table(part)
    case .tool(let tool): word(for: tool)
    }
  }

  private static func lines(_ count: Int) -> String {
    count == 0 ? "geen lijnen" : count == 1 ? "1 lijn" : "\(count) lijnen"
  }

  private static func kindWord(_ kind: PictureActor.Kind) -> String {
    ["persoon", "organisatie", "groep mensen", "plek"][kind.rawValue]
  }

  private static func legend(_ mark: NetworkPhrase.Mark, _ count: Int) -> String {
    switch mark {
    case .kind(let kind):
      "\(count) "
        + (count == 1 ? kindWord(kind) : ["personen", "organisaties", "groepen mensen", "plekken"][kind.rawValue])
    case .side(.programme?): "programma, met stip (\(count))"
    case .side(.community?): "wijk (\(count))"
    case .side(nil): "geen kant (\(count))"
    case .state(let state): "\(["bevestigd", "vermoed", "gestopt"][state.rawValue]) (\(count))"
    case .quiet: "wordt stil (\(count))"
    case .hurts: "verliest iets (\(count))"
    case .outline: "\(count) groepen met veel lijnen"
    }
  }

  private static func ego(_ part: NetworkPhrase.Part, _ name: String, _ count: Int, _ among: Int) -> String {
    switch part {
    case .sentence: "\(name) heeft \(lines(count)); onderling zijn er \(among)"
    case .pictureName: "De lijnen van \(name): het programma aan het begin, de wijk aan het eind"
    case .source: "Bron: lijnen die mensen zelf opgaven of bevestigden, 21 september 2026."
    case .caption: "De lijnen van \(name), 21 september 2026"
    }
  }

  private static func map(
    _ part: NetworkPhrase.Part, _ actors: Int, _ count: Int, _ groups: Int, _ named: Int
  ) -> String {
    switch part {
    case .sentence: "Het netwerk telt \(actors) mensen en organisaties met \(lines(count))"
    case .pictureName: "Kaart van het netwerk met \(groups) groepen"
    case .source:
      "\(named) namen passen in de kaart. Afstand zegt weinig over twee mensen; lees alleen lijnen en groepen. "
        + "De kaart is nooit compleet. Bron: lijnen die mensen opgaven, 21 september 2026."
    case .caption: "Wie met wie een lijn heeft, op alfabet"
    }
  }

  private static func table(_ part: NetworkPhrase.TablePart) -> String {
    switch part {
    case .show: "Toon als tabel"
    case .region: "Tabel bij de figuur"
    case .who: "Wie"
    case .what: "Wat en waar"
    case .line: "Lijn"
    case .ties: "Lijnen met"
    case .knows: "Kent ook"
    case .group: "Groep"
    case .members: "Wie erin zitten"
    }
  }

  private static func word(for tool: NetworkPhrase.Tool) -> String {
    switch tool {
    case .tools: "Bediening van de kaart"
    case .search: "Zoek een naam in de kaart"
    case .zoomIn: "Groter"
    case .zoomOut: "Kleiner"
    case .reset: "Hele kaart"
    case .left: "Naar de buur links"
    case .up: "Naar de buur boven"
    case .down: "Naar de buur onder"
    case .right: "Naar de buur rechts"
    case .open: "Bekijk"
    case .drawAll: "Teken iedereen"
    case .hint:
      "Pijltjes: naar een buur. Shift en pijltje: naar wie het dichtst staat. + en − voor groter en kleiner, Esc voor "
        + "de hele kaart."
    case .nobody: "Niemand gevonden"
    case .position: "{number} van {total}"
    case .tied: "lijnen met {names}"
    case .untied: "nog geen lijnen"
    }
  }
}
