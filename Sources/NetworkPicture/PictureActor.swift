// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// Somebody or something in a picture of the network. The name comes as it is and is escaped.
public struct PictureActor: Sendable {
  /// What it is; each kind has a shape of its own.
  public enum Kind: Int, CaseIterable, Sendable {
    /// A circle.
    case person
    /// A square.
    case organisation
    /// A diamond.
    case group
    /// A house.
    case place
  }

  /// Its id, as ties name it; free text, different for each.
  public var id: String
  /// Its name.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// On whose side it stands; nil for who has none, such as the wijkregisseur.
  public var side: Side?
  /// A few words below the name, such as a role or what is lost; empty for none.
  public var note: String
  /// Its page; nil when the viewer has none.
  public var address: Address?

  /// An actor.
  public init(id: String, name: String, kind: Kind, side: Side?, note: String = "", address: Address? = nil) {
    (self.id, self.name, self.kind, self.side) = (id, name, kind, side)
    (self.note, self.address) = (note, address)
  }
}

/// A tie between two actors; which stands first has no meaning.
public struct PictureTie: Sendable {
  /// How sure it is that the tie is there.
  public enum State: Int, CaseIterable, Sendable {
    /// Somebody said so: a solid line.
    case confirmed
    /// A guess: a dashed line.
    case assumed
    /// It was there: a dotted line.
    case ended
  }

  /// The id of one end.
  public var a: String
  /// The id of the other end.
  public var b: String
  /// How sure it is.
  public var state: State
  /// Whether it is going quiet: a thin line.
  public var isQuiet: Bool
  /// Whether somebody loses something when it goes: a thick line and a dashed ring, in the picture of one actor.
  public var hurtsWhenLost: Bool
  /// What it is about, in free words, such as "wekelijks"; empty when not said.
  public var kind: String

  /// A tie between two actors.
  public init(
    _ a: String, _ b: String, state: State = .confirmed, isQuiet: Bool = false, hurtsWhenLost: Bool = false,
    kind: String = ""
  ) {
    (self.a, self.b, self.state, self.isQuiet) = (a, b, state, isQuiet)
    (self.hurtsWhenLost, self.kind) = (hurtsWhenLost, kind)
  }

  /// The classes of its line.
  var classes: String {
    let width = isQuiet ? "thin" : hurtsWhenLost ? "line lost" : "line"
    return width + style
  }

  /// The pattern of its line, after the class of its width.
  var style: String {
    switch state {
    case .confirmed: ""
    case .assumed: " dash"
    case .ended: " dots"
    }
  }
}
