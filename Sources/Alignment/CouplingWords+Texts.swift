// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import CouplingPicture
import Design
import PactwerkCore

extension CouplingWords {
  /// The words of a koppelkaart in the language of the page; the counts below the picture are those of the analysis.
  init(_ map: CouplingMap, today: Day, _ t: Texts) {
    let placement = map.result.indicator(.itemPlacement, scope: .confirmed)
    let autonomous = map.items.count { $0.isActive && $0.isAutonomous }
    let day = t.fullDay(map.day)
    self.init { phrase in
      switch phrase {
      case .source:
        [
          t("alignment.map.source.rule"),
          t(
            "alignment.map.source.placed", count: placement?.denominator ?? 0,
            ["placed": t.number(placement?.numerator ?? 0)]),
          t("alignment.map.source.autonomous", count: autonomous), t("alignment.map.source", ["day": day]),
        ].joined(separator: " ")
      case .table(.caption): t("alignment.map.table.caption", ["day": day])
      default: CouplingWords.words(phrase, t)
      }
    }
  }

  private static func words(_ phrase: CouplingPhrase, _ t: Texts) -> String {
    switch phrase {
    case .headline(let covered, let goals):
      t("alignment.map.headline", count: goals, ["covered": t.number(covered)])
    case .noGoals: t("alignment.map.no_goals")
    case .pictureName: t("alignment.map.name")
    case .bank(let side): t("alignment.map.bank.\(side.rawValue)")
    case .end(let side): t("alignment.map.end.\(side.rawValue)")
    case .legend(let mark): t("alignment.map.legend.\(key(mark))")
    case .signal(let name): t("alignment.map.signal", ["name": name])
    case .repeated(let name, let goal?): t("alignment.map.repeated", ["name": name, "goal": String(goal)])
    case .repeated(let name, nil): name
    case .waiting(let side): t("alignment.map.waiting.\(side.rawValue)")
    case .late(let days): t("alignment.map.late", count: days)
    case .clash: t("alignment.map.clash")
    case .autonomous: t("alignment.map.autonomous")
    case .gap(let gap): t("alignment.map.gap.\(key(gap))")
    case .standsWith(let goals): t("alignment.map.stands_with", ["goals": t.list(goals.map { String($0) })])
    case .source: ""
    case .strip(let part): strip(part, t)
    case .table(let part): table(part, t)
    case .state(let state): standing(state, t)
    }
  }

  private static func strip(_ part: CouplingPhrase.StripPart, _ t: Texts) -> String {
    switch part {
    case .bridges(let count): t("alignment.map.strip.bridges", count: count)
    case .waiting(let side, let count): t("alignment.map.strip.waiting_\(side.rawValue)", count: count)
    case .late(let count): t("alignment.map.strip.late", count: count)
    case .clashes(let count): t("alignment.map.strip.clashes", count: count)
    case .withoutVoice(let count): t("alignment.map.strip.without_voice", count: count)
    case .withoutPlace(let count): t("alignment.map.strip.without_place", count: count)
    case .autonomous(let count): t("alignment.map.strip.autonomous", count: count)
    case .noLines: t("alignment.map.strip.no_lines")
    }
  }

  private static func table(_ part: CouplingPhrase.TablePart, _ t: Texts) -> String {
    switch part {
    case .show: t("alignment.map.table.show")
    case .region: t("alignment.map.table.region")
    case .caption: ""
    case .goal: t("alignment.map.table.goal")
    case .intervention: t("alignment.map.table.intervention")
    case .item: t("alignment.map.table.item")
    case .state: t("alignment.map.table.state")
    case .gap(let gap): t("alignment.map.table.gap", ["gap": t("alignment.map.gap.\(key(gap))")])
    }
  }

  /// How far a link is, in words.
  static func standing(_ state: CouplingDrawing.Link.State, _ t: Texts) -> String {
    switch state {
    case .bridge: t("alignment.map.state.bridge")
    case .proposal(let side, nil): t("alignment.map.state.proposal_\(side.rawValue)")
    case .proposal(let side, let days?): t("alignment.map.state.late_\(side.rawValue)", count: days)
    case .clash(let days): t("alignment.map.state.clash", count: days)
    }
  }

  private static func key(_ mark: CouplingPhrase.Mark) -> String {
    switch mark {
    case .intervention: "intervention"
    case .initiative: "initiative"
    case .signal: "signal"
    case .bridge: "bridge"
    case .proposal: "proposal"
    case .gap: "gap"
    case .autonomous: "autonomous"
    }
  }

  private static func key(_ gap: CouplingPhrase.Gap) -> String {
    switch gap {
    case .noIntervention: "no_intervention"
    case .noInitiative: "no_initiative"
    case .noBridge: "no_bridge"
    case .noVoice: "no_voice"
    case .noPlace: "no_place"
    }
  }
}
