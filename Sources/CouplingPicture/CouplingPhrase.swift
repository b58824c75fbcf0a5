// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Everything a koppelkaart says, for the caller to put in words. The examples are the Dutch of the design.
public enum CouplingPhrase: Hashable, Sendable {
  /// "Bij 4 van de 7 doelen werken programma en wijk samen aan hetzelfde".
  case headline(covered: Int, goals: Int)
  /// The headline while there are no goals: "Er zijn nog geen doelen".
  case noGoals
  /// The name of the picture for readers: "Koppelkaart: links maatregelen, rechts initiatieven en signalen".
  case pictureName
  /// The heading of a bank: "Wat het programma doet", "Wat de wijk doet en merkt".
  case bank(Side)
  /// The short heading on a phone: "Programma", "Wijk".
  case end(Side)
  /// What a mark means.
  case legend(Mark)
  /// A signal's name: "Signaal: de donkere doorgang".
  case signal(name: String)
  /// An item named once more under another goal than its own: "Taalcafé De Kapstok (doel 1)"; short, it is not cut.
  case repeated(name: String, goal: Int?)
  /// Who must answer a proposal: "wacht op de wijk".
  case waiting(on: Side)
  /// An answer that is late: "antwoord is 12 dagen te laat".
  case late(days: Int)
  /// "botst".
  case clash
  /// "bewust zelfstandig".
  case autonomous
  /// What is missing.
  case gap(Gap)
  /// Where something is found under other goals: "zie doel 1 en 3".
  case standsWith(goals: [Int])
  /// The line below the picture, with the items that look for a place, those with a bridge, and the autonomous ones.
  case source(placeable: Int, placed: Int, autonomous: Int)
  /// A part of a goal's sentence on a phone.
  case strip(StripPart)
  /// A word of the table.
  case table(TablePart)
  /// How far a link is, in the table: "voorstel van het programma, wacht op de wijk".
  case state(CouplingDrawing.Link.State)

  /// The marks of the legend.
  public enum Mark: CaseIterable, Hashable, Sendable {
    case intervention, initiative, signal, bridge, proposal, gap, autonomous
  }

  /// What can be missing.
  public enum Gap: CaseIterable, Hashable, Sendable {
    /// The goal has no intervention.
    case noIntervention
    /// "nog geen initiatief".
    case noInitiative
    /// The goal has both, and no bridge.
    case noBridge
    /// "nog geen stem uit de wijk".
    case noVoice
    /// An item has no place in the programme.
    case noPlace
  }

  /// The parts of a goal's sentence on a phone, in their order: "1 brug", "1 voorstel wacht op de wijk".
  public enum StripPart: Hashable, Sendable {
    case bridges(Int), waiting(on: Side, Int), late(Int), clashes(Int), withoutVoice(Int), withoutPlace(Int)
    case autonomous(Int)
    /// There is no line here, and nothing that must be said.
    case noLines
  }

  /// The words around the table: what opens it, its region, its caption and its columns; `gap` introduces what is missing
  /// in the last column ("gat: nog geen initiatief").
  public enum TablePart: Hashable, Sendable { case show, region, caption, goal, intervention, item, state, gap(Gap) }
}

/// The words of a koppelkaart in one language.
public struct CouplingWords: Sendable {
  private let say: @Sendable (CouplingPhrase) -> String

  /// Words from a function, usually one `switch` over the texts of the room.
  public init(_ say: @escaping @Sendable (CouplingPhrase) -> String) { self.say = say }

  /// The words for `phrase`, not yet escaped.
  public func callAsFunction(_ phrase: CouplingPhrase) -> String { say(phrase) }

  func name(of item: CouplingDrawing.Item) -> String {
    item.kind == .signal ? say(.signal(name: item.name)) : item.name
  }
}
