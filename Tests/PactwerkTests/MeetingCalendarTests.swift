// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Places
import Testing

@Suite struct `The calendar of meetings` {
  @Test(arguments: TestDatabase.both)
  func `has the day, the time and the place of every meeting, and nobody's name`(engine: TestEngine) async throws {
    let marked = try await MarkedDistrict.make(engine)

    let answer = await marked.get("/wijken/merkwijk/koppeling/vergaderingen.ics")
    let page = await marked.get("/wijken/merkwijk/koppeling")

    #expect(answer.status == 200)
    #expect(answer.header("content-type") == "text/calendar; charset=utf-8")
    #expect(answer.text.hasPrefix("BEGIN:VCALENDAR\r\n") && answer.text.contains("BEGIN:VEVENT"))
    #expect(answer.text.contains("/wijken/merkwijk/koppeling/vergaderingen/"))
    for word in MarkedDistrict.Word.allCases { #expect(!answer.text.contains(word.rawValue), "\(word)") }
    #expect(page.text.contains("/wijken/merkwijk/koppeling/vergaderingen.ics") == page.text.contains("vergaderingen/"))
    await marked.test.remove()
  }
}
