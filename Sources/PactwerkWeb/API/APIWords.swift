// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import PactwerkCore
import Records

extension Side: APIWord {
  /// The word in answers.
  public var dutch: String {
    switch self {
    case .programme: "wijkaanpak"
    case .community: "wijkgerichtWerken"
    }
  }
}

extension ActingLevel: APIWord {
  /// The word in answers.
  public var dutch: String {
    switch self {
    case .district: "wijk"
    case .city: "stad"
    case .state: "rijk"
    }
  }
}

extension ThreadStep.Outcome: APIWord {
  /// The word in answers.
  public var dutch: String {
    switch self {
    case .yes: "ja"
    case .partly: "deels"
    case .no: "nee"
    }
  }
}
