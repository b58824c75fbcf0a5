// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import PactwerkCore
import PactwerkStorage

/// What the page of the room knows, for one viewer.
struct NetworkView: Sendable {
  let day: Day
  let actors: [NetworkActor]
  let names: NetworkNames
  let ties: [Tie]
  let initiatives: [Initiative]
  let carriers: [RecordID: Carriers]
  /// Counts of people, for hats that see no more of them.
  let counts: [NetworkCount]?

  /// How many lines of a kind the page names.
  static let limit = 5

  /// Who is the only line between whom.
  var onlyLines: [OnlyLine] { OnlyLine.find(actors: actors, ties: ties, on: day, limit: NetworkView.limit) }

  /// Every tie that went quiet, drafts aside.
  var quietTies: [QuietTie] {
    let drafts = Set(actors.filter(\.isDraft).map(\.id))
    return QuietTie.find(ties.filter { drafts.isDisjoint(with: $0.ends) }, on: day)
  }

  /// The actors of a kind that are there now, drafts aside.
  func count(of kind: NetworkActor.Kind) -> Int {
    actors.count { $0.kind == kind && !$0.isDraft && $0.isActive(on: day) }
  }

  /// Who carries an initiative, in words.
  func carrierWords(_ initiative: RecordID, _ t: Texts) -> String {
    let carriers = carriers[initiative] ?? Carriers()
    let visible = carriers.visible.map { names.words($0, t) }
    let words = visible + (carriers.hasOthers ? [t("networks.carriers.others")] : [])
    return words.isEmpty ? t("networks.carriers.unknown") : t.list(words)
  }
}

extension Reader {
  /// What the page of the room knows. Five statements for hats that see persons, four for others, and one for counts.
  ///
  /// Without layer ii persons are left out, so that no name is read for the public.
  func networkView() throws -> NetworkView {
    let seesPersons = viewer.sight.layer >= Layer.role.rawValue
    let actors = try actors().filter { seesPersons || $0.kind != .person }
    return NetworkView(
      day: day, actors: actors, names: try networkNames(actors, purpose: "networkPage"),
      ties: seesPersons ? try ties() : [], initiatives: try initiatives(),
      carriers: try carriers().mapValues { $0.limited(to: Set(actors.map(\.id))) }, counts: try networkCounts())
  }
}

extension Carriers {
  /// The carriers with only these named.
  func limited(to named: Set<RecordID>) -> Carriers {
    let visible = visible.filter { named.contains($0) }
    return Carriers(visible: visible, hasOthers: hasOthers || visible.count < self.visible.count)
  }
}
