// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import Alignment
import Figures
import Foundation
import Networks
import PactwerkWeb
import Programmes
import Signals

/// The public API: the addresses of every room, and the specification that is made from them.
public enum PublicAPI {
  /// Every address, each listed once.
  public static let routes: [APIRoute] =
    DistrictAPI.routes + ThreadAPI.routes + SignalsAPI.routes + ProgrammesAPI.routes + NetworksAPI.routes
    + AlignmentAPI.routes + FiguresAPI.routes

  /// What `/api/v1/openapi.json` says.
  public static var specification: Specification {
    Specification(
      version: APIRoute.version, title: "Pactwerk",
      about: """
        Wat een wijk openbaar maakte: wat is gevraagd en toegezegd, wat de wijkaanpak en de wijk zelf doen, waar die twee \
        elkaar raken, en cijfers met hun bron. Alleen om te lezen, zonder account. Er staan geen namen van mensen in, en \
        niets over één persoon.
        """, contact: APIContact.current.forSpecification,
      tags: [
        ("Wijken", "De wijken van deze installatie."), ("Draden", "Wat is gevraagd, en wat ermee gebeurde."),
        ("Programma", "Doelen en maatregelen van de wijkaanpak."),
        ("Netwerk", "Organisaties, plekken en initiatieven."),
        ("Koppeling", "Waar de wijkaanpak en de wijk elkaar raken."), ("Cijfers", "Cijfers met bron, jaar en status."),
      ], operations: routes.map(\.operation))
  }
}

/// Whom clients of the API and users of open data ask: whoever runs the installation, by `PACTWERK_API_CONTACT_NAME`, `_URL` and
/// `_EMAIL`.
struct APIContact: Sendable {
  let name, url, email: String

  static let current: APIContact = {
    func value(_ name: String, _ otherwise: String) -> String {
      ProcessInfo.processInfo.environment["PACTWERK_API_CONTACT_" + name] ?? otherwise
    }
    return APIContact(
      name: value("NAME", "Pactwerk"), url: value("URL", "https://pactwerk.example/contact"),
      email: value("EMAIL", "api@pactwerk.example"))
  }()

  var forSpecification: Specification.Contact { Specification.Contact(name: name, url: url, email: email) }
}
