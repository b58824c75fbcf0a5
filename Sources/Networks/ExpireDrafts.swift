// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

extension Writer {
  /// Removes the drafts whose day has come, with their names and ties: for the job of retention. How many went is counted in the history of each district.
  ///
  /// A viewer without a district clears all of them.
  @discardableResult public func expireDrafts() throws -> Int {
    let here: SQL = viewer.district.map { "AND district_id = \($0)" } ?? ""
    var expired: [DistrictID: [RecordID]] = [:]
    for row in try rows(
      """
      SELECT id, district_id FROM network_actor WHERE draft_until IS NOT NULL AND draft_until <= \(today) \(here)
      ORDER BY district_id, id
      """)
    { expired[row.id("district_id"), default: []].append(row.id("id")) }
    for (district, persons) in expired.sorted(by: { $0.key < $1.key }) {
      try removeIdentities(persons)
      try execute(
        """
        DELETE FROM record WHERE district_id = \(district) AND kind = 'tie' AND id IN
          (SELECT id FROM tie WHERE a_id IN (\(list: persons)) OR b_id IN (\(list: persons)))
        """)
      try execute("DELETE FROM record WHERE district_id = \(district) AND id IN (\(list: persons))")
      let ref = RecordRef(kind: "district", id: RecordID(district.text))
      try append(Change("draftsExpired", ref, ["count": String(persons.count)]))
    }
    return expired.values.reduce(0) { $0 + $1.count }
  }
}
