// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Records

extension Writer {
  /// Plans a meeting of a body. What waits for one of that body gets onto its agenda.
  ///
  /// - Throws: `Refused.notAllowed`; `.notFound` for a body of another district; `.invalid` for a day that is past, a time that
  ///   is none, or a missing place.
  public func planMeeting(body: RecordID, day: Day, time: String?, place: String) throws -> RecordID {
    try viewer.require(.prepareAgenda)
    guard let body = try bodies().first(where: { $0.id == body }) else { throw Refused.notFound }
    guard day >= today else { throw Refused.invalid(field: "dag", reason: "words.past_day") }
    let place = try Words.required(place, field: "plaats", limit: 120)
    let clock = try time.flatMap { try Words.optional($0, field: "tijd", limit: 8) }.map(writtenClock)
    let (id, district): (RecordID, DistrictID) = (newID(), try district())
    try execute(
      """
      INSERT INTO meeting (id, district_id, body_id, on_day, at_time, place)
      VALUES (\(id), \(district), \(body.id), \(day), \(clock), \(place))
      """)
    try execute(
      """
      UPDATE agenda_item SET meeting_id = \(id)
      WHERE district_id = \(district) AND body_id = \(body.id) AND meeting_id IS NULL AND decided_on IS NULL
      """)
    try append(Change("planned", RecordRef(kind: "meeting", id: id), ["body": body.name, "day": day.text]))
    return id
  }

  private func writtenClock(_ text: String) throws -> String {
    guard let (hour, minute) = Meeting.clock(text) else {
      throw Refused.invalid(field: "tijd", reason: "alignment.meeting.no_time")
    }
    return [hour, minute].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}
