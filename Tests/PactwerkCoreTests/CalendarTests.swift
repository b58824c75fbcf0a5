// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Testing

@Suite struct `A day` {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-11-22", 20_779), ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896),
  ])
  func `counts from 1970 and back`(text: String, number: Int) {
    #expect(Day(text)?.number == number)
    #expect(Day(number: number).text == text)
  }

  @Test(arguments: [
    "2026-02-31", "2026-13-01", "2025-02-29", "1900-02-29", "2026-1-1", "26-01-01", "2026/01/01", "", "2026-00-10",
    "2026-01-0é",
  ])
  func `that the calendar does not have is none`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `follows the one before it, for four hundred years`() {
    var day = Day(number: -100_000)
    for _ in 0..<146_097 {
      let next = day + 1
      #expect(Day(next.text) == next)
      #expect(next > day)
      day = next
    }
  }

  @Test(arguments: [
    ("2026-01-01", 2026, 1), ("2027-01-01", 2026, 53), ("2024-12-30", 2025, 1), ("2021-01-03", 2020, 53),
    ("2026-11-22", 2026, 47),
  ])
  func `is in its ISO week`(text: String, year: Int, week: Int) throws {
    let day = try #require(Day(text))

    #expect(day.isoWeek.year == year)
    #expect(day.isoWeek.week == week)
  }
}

@Suite struct `A moment` {
  @Test(arguments: ["2026-03-01T09:30:00.000Z", "1969-12-31T23:59:59.999Z", "2026-11-22T00:00:00.001Z"])
  func `reads what it writes`(text: String) {
    #expect(Moment(text)?.text == text)
  }

  @Test(arguments: [
    "2026-03-01T24:00:00.000Z", "2026-03-01 09:30:00.000Z", "2026-03-01T09:30:00Z", "2026-02-30T09:30:00.000Z",
  ])
  func `is not made of anything else`(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test(arguments: [
    ("2026-01-01T22:59:59.000Z", "2026-01-01", 23), ("2026-01-01T23:00:00.000Z", "2026-01-02", 0),
    ("2026-07-01T21:59:00.000Z", "2026-07-01", 23),
    ("2026-07-01T22:00:00.000Z", "2026-07-02", 0), ("2026-03-29T00:59:59.000Z", "2026-03-29", 1),
    ("2026-03-29T01:00:00.000Z", "2026-03-29", 3),
    ("2026-10-25T00:59:59.000Z", "2026-10-25", 2), ("2026-10-25T01:00:00.000Z", "2026-10-25", 2),
  ])
  func `falls on a day of the Netherlands, summer and winter`(text: String, day: String, hour: Int) throws {
    let moment = try #require(Moment(text))

    #expect(moment.localDay.text == day)
    #expect(moment.localTime.hour == hour)
  }
}

@Suite struct `A viewer` {
  private let district = DistrictID("d")

  @Test func `without an account may do nothing`() {
    #expect(Viewer.visitor(in: district).permissions.isEmpty)
  }

  @Test func `with a hat of another district is a visitor here`() {
    let hat = Hat(id: RecordID("h"), role: .coordinator, seat: nil, district: DistrictID("elsewhere"))

    let viewer = Viewer(.account(AccountID("a"), hat), in: district)

    #expect(viewer.hat == nil)
    #expect(viewer.permissions.isEmpty)
    #expect(viewer.sight == Role.visitor.sight)
  }

  @Test func `with a seat acts for its side and sees its table`() {
    let seat = Hat.Seat(body: "Wijkoverleg", bodyID: RecordID("b"), side: .community)
    let hat = Hat(id: RecordID("h"), role: .contributor, seat: seat, district: district)

    let viewer = Viewer(.account(AccountID("a"), hat), in: district)

    #expect(viewer.side == .community)
    #expect(viewer.may(.decide))
    #expect(viewer.sight.agenda == .all)
    #expect(viewer.sight.network == .open)
  }

  @Test(arguments: Role.allCases)
  func `of any role sees residents only behind a second factor`(role: Role) {
    #expect(role.sight.network != .resident || role.needsSecondFactor)
  }

  @Test(arguments: [
    ("2026-01-15", 19, 30, "2026-01-15T18:30:00.000Z"), ("2026-07-15", 0, 10, "2026-07-14T22:10:00.000Z"),
    ("2026-03-29", 1, 59, "2026-03-29T00:59:00.000Z"), ("2026-03-29", 2, 30, "2026-03-29T01:30:00.000Z"),
    ("2026-03-29", 3, 0, "2026-03-29T01:00:00.000Z"), ("2026-10-25", 2, 30, "2026-10-25T00:30:00.000Z"),
    ("2026-10-25", 3, 0, "2026-10-25T02:00:00.000Z"),
  ]) func `is found from what clocks show, also when they change`(day: String, hour: Int, minute: Int, moment: String)
    throws
  {
    #expect(Moment(localDay: try #require(Day(day)), hour: hour, minute: minute).text == moment)
  }
}
