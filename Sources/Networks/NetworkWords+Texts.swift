// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import NetworkPicture
import PactwerkCore

extension Texts {
  /// The words of the pictures of the network. Nobody's lines are counted: a picture shows with whom, not how many.
  ///
  /// - Parameter ofOne: whether the picture is of one actor, whose legend has no numbers either.
  func networkWords(_ day: Day, ofOne: Bool = false) -> NetworkWords {
    let t = self
    return NetworkWords { phrase in
      switch phrase {
      case .kind(let kind): t("networks.picture.kind.\(kind)")
      case .side(let side): t("networks.picture.side.\(side?.rawValue ?? "none")")
      case .bank(let side): t("networks.picture.bank.\(side.rawValue)")
      case .state(let state): t("networks.picture.state.\(state)")
      case .quiet: t("networks.picture.quiet")
      case .hurts: t("networks.picture.hurts")
      case .lines(let count): t("networks.picture.lines", count: count)
      case .group(let number): t("networks.picture.group", ["number": t.number(number)])
      case .noGroup: t("networks.picture.no_group")
      case .legend(.kind(let kind), _) where ofOne: t.sentence(t("networks.picture.kind.\(kind)"))
      case .legend(let mark, let count): t.legend(mark, count)
      case .more(let count): t("networks.picture.more", count: count)
      case .ego(let part, let name, _, _):
        t("networks.picture.ego.\(part)", ["name": name, "day": t.shortDay(day, today: day)])
      case .map(let part, let actors, let lines, let groups, _):
        t(
          "networks.picture.map.\(part)",
          [
            "actors": t.number(actors), "lines": t("networks.picture.lines", count: lines),
            "groups": t("networks.picture.groups", count: groups), "day": t.shortDay(day, today: day),
          ])
      case .table(let part): t("networks.picture.table.\(part)")
      case .tool(let tool): t("networks.picture.tool.\(tool)", Texts.filledByTheScript)
      }
    }
  }

  /// Placeholders that stay as they are, since the script fills them in.
  private static let filledByTheScript = ["names": "{names}", "number": "{number}", "total": "{total}"]

  private func legend(_ mark: NetworkPhrase.Mark, _ count: Int) -> String {
    switch mark {
    case .kind(let kind): self("networks.picture.legend.\(kind)", count: count)
    case .side(let side): sentence(self("networks.picture.legend_side.\(side?.rawValue ?? "none")"))
    case .state(let state): sentence(self("networks.picture.state.\(state)"))
    case .quiet: sentence(self("networks.picture.quiet"))
    case .hurts: sentence(self("networks.picture.hurts_legend"))
    case .outline: self("networks.picture.groups", count: count)
    }
  }
}
