// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

extension Address {
  /// Where the two tracks meet: koppelkaart, proposals, bodies, meetings.
  public static func alignment(_ slug: String) -> Address { .page("wijken", slug, "koppeling") }
  /// One meeting with its agenda and decisions.
  public static func meeting(_ slug: String, _ id: RecordID) -> Address {
    .page("wijken", slug, "koppeling", "vergaderingen", id.text)
  }
  /// The meetings as a calendar to keep or to follow; the same in every language.
  static func meetingCalendar(_ slug: String) -> Address { .asset("wijken/\(slug)/koppeling/vergaderingen.ics") }
  /// Planning a meeting.
  static func meetings(_ slug: String) -> Address { .page("wijken", slug, "koppeling", "vergaderingen") }
  /// Proposing a link.
  static func links(_ slug: String) -> Address { .page("wijken", slug, "koppeling", "koppelingen") }
  /// Something done to a link.
  static func link(_ slug: String, _ id: RecordID, _ act: String) -> Address {
    .page("wijken", slug, "koppeling", "koppelingen", id.text, act)
  }
  /// Putting a subject without a thread on the agenda.
  static func agenda(_ slug: String) -> Address { .page("wijken", slug, "koppeling", "agendapunten") }
  /// Deciding on a subject without a thread.
  static func decision(_ slug: String, on item: RecordID) -> Address {
    .page("wijken", slug, "koppeling", "agendapunten", item.text, "besluit")
  }
  /// Something the table of both tracks does to a thread.
  static func act(_ act: String, onThread number: String, _ slug: String) -> Address {
    .page("wijken", slug, "draden", number, act)
  }
}
