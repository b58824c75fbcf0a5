// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingPicture
import HTML
import PactwerkCore

extension CouplingDrawing {
  /// The koppelkaart of the design. All of it is fictional.
  static let design: CouplingDrawing = {
    var drawing = CouplingDrawing(goals: [
      goal(1, "Nederlandse taal", ["m1": "Taalpunt in de bibliotheek"], [("i1", "Taalcafé De Kapstok", .initiative)]),
      goal(2, "Aan het werk", ["m2": "Werkcoach aan huis", "m3": "Leerwerkplekken in de bouw"], []),
      goal(3, "Rondkomen", ["m4": "Geldloket Oost"], [("i2", "Weggeefkast Newtonbuurt", .initiative)]),
      goal(4, "Gezond leven", ["m5": "Sport op het schoolplein"], [("i3", "Wandelgroep Singel", .initiative)]),
      goal(
        5, "Verbonden met de wijk", ["m6": "Het Singelplein opnieuw inrichten"],
        [("i4", "Werkplaats De Draaibank", .initiative), ("s1", "minder plekken om elkaar te zien", .signal)]),
      goal(
        6, "Veilig in de wijk", ["m7": "Betere straatverlichting", "m8": "Handhaving op straat"],
        [("s2", "de donkere doorgang", .signal), ("i5", "Avondwandelaars Oost", .initiative)]),
      goal(
        7, "Wonen en buitenruimte",
        ["m10": "Aanpak particuliere huur", "m11": "Groene straten", "m12": "Schieveste: woningen voor Oost"],
        [("s3", "te veel mensen in één huis", .signal), ("i6", "Bewoners Rotterdamsedijk", .initiative)]),
    ])
    drawing.goals[2].items[0].isAutonomous = true
    drawing.links = [
      .init(intervention: "m1", item: "i1", state: .bridge),
      .init(intervention: "m2", item: "i1", state: .proposal(by: .programme, daysLate: nil)),
      .init(intervention: "m5", item: "i3", state: .proposal(by: .community, daysLate: nil)),
      .init(intervention: "m6", item: "i4", state: .bridge),
      .init(intervention: "m6", item: "s1", state: .proposal(by: .programme, daysLate: nil)),
      .init(intervention: "m7", item: "s2", state: .bridge),
      .init(intervention: "m8", item: "i5", state: .clash(days: 23)),
      .init(intervention: "m10", item: "s3", state: .bridge),
      .init(intervention: "m11", item: "i6", state: .proposal(by: .community, daysLate: 12)),
    ]
    drawing.gaps = Gaps(
      goals: ["g2", "g3", "g4"], interventions: ["m2", "m3", "m4", "m5", "m8", "m11", "m12"],
      items: ["i3", "s1", "i5", "i6"])
    return drawing
  }()

  /// A goal with interventions in the order of their names' keys.
  static func goal(
    _ number: Int, _ name: String, _ interventions: KeyValuePairs<String, String>,
    _ items: [(String, String, Item.Kind)]
  ) -> Goal {
    Goal(
      id: "g\(number)", number: number, name: name, address: .page("doelen", String(number)),
      interventions: interventions.map { Intervention(id: $0, name: $1, address: .page("maatregelen", $0)) },
      items: items.map { Item(id: $0, name: $1, address: .page("items", $0), kind: $2) })
  }

  /// Random goals, interventions, items and links.
  static func crowded(goals: Int, interventions: Int, items: Int, links: Int, seed: UInt64) -> CouplingDrawing {
    var random = Dice(state: seed)
    let names = [
      "Taal", "Werk \"en\" inkomen", "<b>Sport</b>", "مقهى اللغة العربية", "Groene straten en pleinen in de wijk",
      "Samen eten in het Wijkhuis op donderdagavond, voor iedereen die in de Newtonbuurt woont", "O'Neill's werkplaats",
    ]
    var drawing = CouplingDrawing(
      goals: (0..<goals).map { goal($0 + 1, names[random.below(names.count)], [:], []) })
    for index in 0..<interventions where goals > 0 {
      let name = "\(names[random.below(names.count)]) \(index)"
      let made = Intervention(id: "m\(index)", name: name, address: .page("m", String(index)))
      for _ in 0...random.below(2) { drawing.goals[random.below(goals)].interventions.append(made) }
    }
    for index in 0..<items where goals > 0 {
      let name = "\(names[random.below(names.count)]) \(index)"
      let made = Item(
        id: "i\(index)", name: name, address: .page("i", String(index)),
        kind: random.below(2) == 0 ? .initiative : .signal,
        isAutonomous: random.below(7) == 0)
      drawing.goals[random.below(goals)].items.append(made)
    }
    let states: [Link.State] = [
      .bridge, .bridge, .proposal(by: .programme, daysLate: nil), .proposal(by: .community, daysLate: nil),
      .proposal(by: .community, daysLate: 9), .proposal(by: .programme, daysLate: 1), .clash(days: 40),
    ]
    for _ in 0..<links where interventions > 0 && items > 0 {
      drawing.links.append(random.link(in: drawing, states))
    }
    drawing.gaps = openGaps(of: drawing)
    return drawing
  }

  /// The gaps that follow from the bridges alone.
  private static func openGaps(of drawing: CouplingDrawing) -> Gaps {
    let bridges = drawing.links.filter { $0.state == .bridge }
    let joined = Set(bridges.map(\.intervention))
    let placed = Set(bridges.map(\.item))
    let interventions = drawing.goals.flatMap(\.interventions).map(\.id)
    var seen: Set<String> = []
    return Gaps(
      goals: drawing.goals.filter { !$0.interventions.contains { joined.contains($0.id) } }.map(\.id),
      interventions: interventions.filter { !joined.contains($0) && seen.insert($0).inserted },
      items: drawing.goals.flatMap(\.items).filter { !$0.isAutonomous && !placed.contains($0.id) }.map(\.id))
  }
}

/// A small generator of its own, so that pictures stay the same.
struct Dice {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  /// Most links are within a goal.
  mutating func link(in drawing: CouplingDrawing, _ states: [CouplingDrawing.Link.State]) -> CouplingDrawing.Link {
    let goals = drawing.goals.filter { !$0.interventions.isEmpty && !$0.items.isEmpty }
    let all = drawing.goals
    let start = goals.isEmpty ? all : goals
    let goal = start[below(start.count)]
    let items = below(6) == 0 || goal.items.isEmpty ? all.flatMap(\.items) : goal.items
    let interventions = goal.interventions.isEmpty ? all.flatMap(\.interventions) : goal.interventions
    return .init(
      intervention: interventions[below(interventions.count)].id, item: items[below(items.count)].id,
      state: states[below(states.count)])
  }
}
