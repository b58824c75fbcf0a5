// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import NetworkPicture
import PactwerkCore

extension NetworkActor {
  /// Who or what it is in a picture.
  func pictured(_ name: String, in slug: String) -> PictureActor {
    PictureActor(
      id: id.text, name: name, kind: kind.pictured, side: group.side, note: organisation ?? "",
      address: .actor(slug, id))
  }
}

extension NetworkActor.Kind {
  fileprivate var pictured: PictureActor.Kind {
    switch self {
    case .person: .person
    case .organisation: .organisation
    case .group: .group
    case .place: .place
    }
  }
}

extension ActorGroup {
  /// The bank of a picture on which its people stand; nil for who has none.
  var side: Side? {
    switch self {
    case .resident, .entrepreneur: .community
    case .professional, .civilServant, .executive: .programme
    case .other: nil
    }
  }
}

extension Tie {
  /// How it is drawn: a guess dashed, an ended one dotted, one that went quiet thin.
  func pictured(on day: Day, isQuiet: Bool, hurtsWhenLost: Bool = false) -> PictureTie {
    let state: PictureTie.State = !isActive(on: day) ? .ended : origin == .assumed ? .assumed : .confirmed
    return PictureTie(
      a.text, b.text, state: state, isQuiet: isQuiet && state != .ended,
      hurtsWhenLost: hurtsWhenLost && state != .ended, kind: kind)
  }
}
