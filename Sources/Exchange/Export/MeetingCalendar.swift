// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import ExchangeFormats
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

/// The meetings of a district as a calendar that a telephone can follow: day, time and place are public.
enum MeetingCalendar {
  /// Meetings before today that stay in it.
  private static let past = 24
  /// Meetings to come that are in it.
  private static let coming = 100

  /// The file for a visit, in the language of the visit.
  static func answer(_ visit: Visit) async throws -> Answer {
    let district = try visit.requireDistrict()
    let meetings = try await visit.database.read(as: Viewer(.visitor, in: district.id)) { reader in
      try reader.meetings(before: reader.today, limit: past) + reader.meetings(from: reader.today, limit: coming)
    }
    let entries = try meetings.sorted { ($0.day, $0.id) < ($1.day, $1.id) }.map { meeting in
      try CalendarEntry(
        key: meeting.id.text + "@pactwerk", time: meeting.calendarTime, title: meeting.bodyName, place: meeting.place,
        address: visit.origin + "/wijken/\(district.slug)/koppeling/vergaderingen/\(meeting.id.text)",
        categories: [district.name])
    }
    let bytes = ICalendar.write(entries, name: district.name, writtenOn: visit.now)
    return .file(bytes, type: ICalendar.mediaType, name: "vergaderingen-\(district.slug).ics")
  }
}

extension Meeting {
  /// How long a meeting of which only the beginning is known stands in a calendar: two hours.
  private static let length = 7_200

  /// From its beginning; the whole day where no time is known.
  fileprivate var calendarTime: CalendarEntry.Time {
    guard let time, let clock = Meeting.clock(time) else { return .days(first: day, last: day) }
    let start = Moment(localDay: day, hour: clock.hour, minute: clock.minute)
    return .moments(start: start, end: start + Meeting.length)
  }
}
