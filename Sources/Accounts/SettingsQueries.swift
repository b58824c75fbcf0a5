// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places

extension Reader {
  /// The names of districts by key.
  func districtNames(_ ids: Set<DistrictID>) throws -> [DistrictID: String] {
    let rows = try rows("SELECT id, name FROM district WHERE id IN (\(list: ids.sorted())) ORDER BY id")
    return Dictionary(rows.map { ($0.id("id"), $0.text("name")) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many lists were taken in for the viewer's district and not undone.
  func importedLists() throws -> Int {
    try integer(
      "SELECT count(*) AS n FROM import_batch WHERE district_id = \(try district()) AND undone_at IS NULL")
  }

  /// How many people were invited to the viewer's district, accepted or not.
  func invitedPeople() throws -> Int {
    try integer("SELECT count(DISTINCT email) AS n FROM invitation WHERE district_id = \(try district())")
  }

  /// What the settings page shows, as far as the viewer may do something with it.
  func districtSettings() throws -> DistrictSettings {
    let mayEdit = viewer.may(.editDistrict)
    let mayInvite = viewer.may(.invite)
    let contact = try contact()
    return DistrictSettings(
      district: try currentDistrict(), contact: contact, viewer: viewer, today: today, now: now,
      firstHour: FirstHour(
        areas: try areasOfDistrict().count, hasContact: !(contact?.name ?? "").isEmpty,
        hasPlace: !(contact?.place ?? "").isEmpty, invited: try invitedPeople(), lists: try importedLists()),
      invitations: mayInvite ? try invitations() : [], waiting: try waitingGrants(),
      bodies: mayEdit ? try bodies() : [], seats: mayEdit ? try seats() : [],
      accounts: mayEdit ? try accountsOfDistrict() : [])
  }
}

/// The settings of a district as read for one page.
struct DistrictSettings: Sendable {
  let district: District
  let contact: DistrictContact?
  let viewer: Viewer
  let today: Day
  let now: Moment
  let firstHour: FirstHour
  let invitations: [Invitation]
  let waiting: [WaitingGrant]
  let bodies: [Body]
  let seats: [Seat]
  let accounts: [Account]

  var mayEdit: Bool { viewer.may(.editDistrict) }
  var mayInvite: Bool { viewer.may(.invite) }
}
