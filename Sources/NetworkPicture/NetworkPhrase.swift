// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Everything a picture of the network says, for the caller to put in words. The examples are Dutch.
public enum NetworkPhrase: Hashable, Sendable {
  /// What an actor is: "persoon", "organisatie", "groep mensen", "plek".
  case kind(PictureActor.Kind)
  /// On whose side it stands, beside what it is: "wijk", "programma", "geen kant".
  case side(Side?)
  /// The heading of a bank: "Programma en instellingen", "Wijk".
  case bank(Side)
  /// How sure a tie is: "bevestigd", "vermoed", "gestopt".
  case state(PictureTie.State)
  /// A tie that is going quiet: "wordt stil".
  case quiet
  /// A tie whose loss is felt: "verliest iets".
  case hurts
  /// A number of ties between two groups: "20 lijnen", "1 lijn".
  case lines(Int)
  /// A group of actors with many ties among them: "Groep 3"; numbers from 1.
  case group(Int)
  /// Who is in none: "geen groep".
  case noGroup
  /// A meaning in the legend with how many there are: "12 personen", "3 vermoede lijnen".
  case legend(Mark, Int)
  /// Actors of a bank that are left out of the drawing: "en 3 anderen, zie de tabel".
  case more(Int)
  /// A part of the picture of one actor.
  case ego(Part, name: String, lines: Int, among: Int)
  /// A part of the map; `named` is how many have their name in it.
  case map(Part, actors: Int, lines: Int, groups: Int, named: Int)
  /// A word of the tables.
  case table(TablePart)
  /// A word of the controls.
  case tool(Tool)

  /// The marks of the legend.
  public enum Mark: Hashable, Sendable {
    case kind(PictureActor.Kind), side(Side?), state(PictureTie.State), quiet, hurts
    /// The line around a group.
    case outline
  }

  /// The sentence above, the name for readers, the line below, and the caption of the table.
  public enum Part: CaseIterable, Hashable, Sendable { case sentence, pictureName, source, caption }

  /// What opens a table, its region, and its columns.
  public enum TablePart: CaseIterable, Hashable, Sendable {
    /// "Toon als tabel".
    case show
    /// The name of the region that scrolls.
    case region
    /// "Wie".
    case who
    /// "Wat en waar": kind, side and group.
    case what
    /// "Lijn": how the tie with the actor in the middle is.
    case line
    /// "Lijnen met".
    case ties
    /// "Kent ook".
    case knows
    /// "Groep".
    case group
    /// "Wie erin zitten".
    case members
  }

  /// The controls that the script uses.
  public enum Tool: CaseIterable, Hashable, Sendable {
    /// The name of the group of buttons.
    case tools
    /// "Zoek een naam in de kaart".
    case search
    /// "Groter", "Kleiner", "Hele kaart".
    case zoomIn, zoomOut, reset
    /// "Naar links" and so on: to the nearest neighbour on that side.
    case left, up, down, right
    /// "Bekijk": the page of the actor that is chosen.
    case open
    /// "Teken iedereen": for a network too large to draw at once.
    case drawAll
    /// How the keyboard works, in one or two sentences.
    case hint
    /// "Niemand gevonden".
    case nobody
    /// How many names fit a search: "{number} van {total}"; the script fills in both.
    case position
    /// With whom the chosen one is tied: "lijnen met {names}"; the script fills in the names.
    case tied
    /// Said of who has no tie: "nog geen lijnen".
    case untied
  }
}

/// The words of a picture of the network in one language.
public struct NetworkWords: Sendable {
  private let say: @Sendable (NetworkPhrase) -> String

  /// Words from a function, usually one `switch` over the texts of the room.
  public init(_ say: @escaping @Sendable (NetworkPhrase) -> String) { self.say = say }

  /// The words for `phrase`, not yet escaped.
  public func callAsFunction(_ phrase: NetworkPhrase) -> String { say(phrase) }

  /// How a tie is: "wekelijks, vermoed, wordt stil".
  func tie(_ tie: PictureTie) -> String {
    let parts = [tie.kind, say(.state(tie.state)), tie.isQuiet ? say(.quiet) : ""]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// A name in a list of ties; what is not simply confirmed stands behind it: "Ewa Klinker (vermoed)".
  func name(_ name: String, of tie: PictureTie) -> String {
    let additions = [
      tie.state == .confirmed ? "" : say(.state(tie.state)), tie.isQuiet ? say(.quiet) : "",
    ].filter { !$0.isEmpty }
    return additions.isEmpty ? name : "\(name) (\(additions.joined(separator: ", ")))"
  }
}
