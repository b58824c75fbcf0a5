// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkWeb

/// One address as the command `routes` and the tests read it.
public struct RouteRow: Encodable, Sendable, Equatable {
  public let method, path, name, kind: String
  /// The roles that may come in, and `seat:programme`, `seat:community`; a visitor is one of them.
  public let hats: [String]
}

extension Installation {
  /// Every address with who may come in, made from the table of routes.
  public static func routeRows() -> [RouteRow] {
    let viewers = hatViewers()
    return routes().all.map { route in
      RouteRow(
        method: route.method.rawValue, path: route.pattern, name: route.name, kind: route.kind.rawValue,
        hats: viewers.filter { route.admits($0.viewer) }.map(\.name))
    }
  }

  /// One viewer per role, and one per kind of seat.
  static func hatViewers() -> [(name: String, viewer: Viewer)] {
    let district = DistrictID("district")
    func viewer(_ role: Role, _ seat: Hat.Seat?) -> Viewer {
      role == .visitor
        ? .visitor(in: district)
        : Viewer(
          .account(AccountID("account"), Hat(id: RecordID("hat"), role: role, seat: seat, district: district)),
          in: district)
    }
    let roles = Role.allCases.map { ($0.rawValue, viewer($0, nil)) }
    let behind: [Role] = [.contributor, .networkTeam, .coordinator, .programmeOffice, .executive]
    let seats = Side.allCases.flatMap { side in
      behind.map { role in
        (
          "seat:\(side.rawValue):\(role.rawValue)",
          viewer(role, Hat.Seat(body: "body", bodyID: RecordID("body"), side: side))
        )
      }
    }
    return (roles + seats).map { (name: $0.0, viewer: $0.1) }
  }
}
