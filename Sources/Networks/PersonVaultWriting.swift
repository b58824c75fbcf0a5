// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

extension Writer {
  /// Puts the identity of a new person in the vault.
  func insertIdentity(_ draft: ActorDraft, of person: RecordID) throws {
    try execute(
      """
      INSERT INTO person_identity (actor_id, district_id, name, contact, ground, permission_on, permission_way)
      VALUES (\(person), \(try district()), \(draft.name), \(draft.contact), \(draft.ground), \(draft.permissionOn),
        \(draft.permissionWay))
      """)
  }

  /// Brings the identity of a person up to date; what the draft does not know stays. Nil when the person was erased, else whether anything changed.
  ///
  /// A withdrawal stays until permission of a later day comes.
  func updateIdentity(_ draft: ActorDraft, of person: RecordID) throws -> Bool? {
    let place: SQL = "district_id = \(try district()) AND actor_id = \(person)"
    guard try integer("SELECT count(*) FROM person_identity WHERE \(place)") == 1 else { return nil }
    let given = draft.permissionOn
    let renewed: SQL = given.map { "withdrawn_on < \($0)" } ?? "1 = 0"
    return try execute(
      """
      UPDATE person_identity SET name = \(draft.name), contact = coalesce(\(draft.contact), contact),
        ground = coalesce(\(draft.ground), ground), permission_on = coalesce(\(given), permission_on),
        permission_way = coalesce(\(draft.permissionWay), permission_way),
        withdrawn_on = CASE WHEN \(renewed) THEN NULL ELSE withdrawn_on END
      WHERE \(place) AND NOT (name = \(draft.name) AND contact IS NOT DISTINCT FROM coalesce(\(draft.contact), contact)
        AND ground IS NOT DISTINCT FROM coalesce(\(draft.ground), ground)
        AND permission_on IS NOT DISTINCT FROM coalesce(\(given), permission_on)
        AND permission_way IS NOT DISTINCT FROM coalesce(\(draft.permissionWay), permission_way)
        AND (withdrawn_on IS NULL OR NOT \(renewed)))
      """) == 1
  }

  /// Puts the vault's row of a person back as an image has it; an erased person stays erased.
  func restoreIdentity(_ image: RecordImage, of person: RecordID) throws {
    guard let name = image["name"] else { return }
    try execute(
      """
      UPDATE person_identity SET name = \(name), contact = \(image["contact"]), ground = \(image["ground"]),
        permission_on = \(image["permission_on"]), permission_way = \(image["permission_way"]),
        withdrawn_on = \(image["withdrawn_on"])
      WHERE district_id = \(try district()) AND actor_id = \(person)
      """)
  }

  /// Takes the identity of persons away: the vault's rows, what imports kept of them to undo, and the keys they had in files, which
  /// may be names. Of a key a digest stays, so that the same file does not bring the person back. The rest of the network stays.
  func removeIdentities(_ persons: [RecordID]) throws {
    guard !persons.isEmpty else { return }
    try execute("DELETE FROM person_identity WHERE actor_id IN (\(list: persons))")
    try execute(
      """
      UPDATE import_row SET before_image = NULL, after_image = ''
      WHERE record_kind = 'actor' AND record_key IN (\(list: persons))
      """)
    for row in try rows(
      "SELECT id, source_key FROM record WHERE id IN (\(list: persons)) AND source_key IS NOT NULL ORDER BY id")
    where !row.text("source_key").hasPrefix(ErasedKey.mark) {
      let key = ErasedKey.of(row.text("source_key"))
      try execute("UPDATE record SET source_key = \(key) WHERE id = \(row.id("id") as RecordID)")
    }
  }
}

/// What stays of the key an erased person had in a file.
enum ErasedKey {
  static let mark = "erased "

  /// The digest that stands for a key.
  static func of(_ key: String) -> String { mark + digest("erased actor " + key) }
}
