// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import Testing

/// The texts of the design in a language, as every test here uses them.
func texts(_ language: Language) throws -> Texts { Texts(language, try Catalogue([DesignTexts.sources])) }

@Suite struct `A text` {
  let catalogue: Catalogue

  init() throws {
    let pairs = [
      "hello": "Dag {name} uit {district}", "open": "Een { blijft", "count_one": "{count} signaal",
      "count_other": "{count} signalen", "only_other": "{count} keer",
    ]
    catalogue = try Catalogue([[.nl: pairs, .en: ["count_one": "{count} signal", "count_other": "{count} signals"]]])
  }

  @Test func `fills its placeholders once`() {
    let t = Texts(.nl, catalogue)

    #expect(t("hello", ["name": "{district}", "district": "Oost"]) == "Dag {district} uit Oost")
    #expect(t("open") == "Een { blijft")
  }

  @Test func `shows what is missing`() {
    let t = Texts(.nl, catalogue)

    #expect(t("nowhere") == "⟦nowhere⟧")
    #expect(t("hello", ["name": "Ans"]) == "Dag Ans uit ⟦district⟧")
    #expect(Texts(.en, catalogue)("hello") == "⟦hello⟧")
    #expect(t("nowhere", count: 2) == "⟦nowhere_other⟧")
  }

  @Test(arguments: [
    (Language.nl, 0, "0 signalen"), (.nl, 1, "1 signaal"), (.nl, 2, "2 signalen"), (.nl, 1200, "1.200 signalen"),
    (.en, 0, "0 signals"), (.en, 1, "1 signal"), (.en, -1, "−1 signal"), (.en, 1200, "1,200 signals"),
  ])
  func `takes the plural form of its language`(language: Language, count: Int, text: String) {
    #expect(Texts(language, catalogue)("count", count: count) == text)
  }

  @Test func `falls back to the other form`() {
    #expect(Texts(.nl, catalogue)("only", count: 1) == "1 keer")
  }

  @Test func `takes mark-up in the place of a placeholder and escapes the rest`() {
    let t = Texts(.nl, catalogue)

    let markup = t.markup("hello", ["name": strong { "<Ans>" }, "district": "R&D"])

    #expect(markup.rendered() == "Dag <strong>&lt;Ans&gt;</strong> uit R&amp;D")
    #expect(t.markup("nowhere", [:]).rendered() == "⟦nowhere⟧")
  }
}

@Suite struct `A number` {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1000, "1.000", "1,000"), (11_000, "11.000", "11,000"),
    (-1_234_567, "−1.234.567", "−1,234,567"), (Int.min, "−9.223.372.036.854.775.808", "−9,223,372,036,854,775,808"),
  ])
  func `has its thousands apart`(value: Int, dutch: String, english: String) throws {
    #expect(try texts(.nl).number(value) == dutch)
    #expect(try texts(.en).number(value) == english)
  }

  @Test(arguments: [
    (12.34, 1, "12,3"), (12.25, 1, "12,3"), (-12.25, 1, "−12,3"), (-0.04, 1, "0,0"), (0.05, 2, "0,05"),
    (1999.96, 1, "2.000,0"), (3, 0, "3"), (2.5, 0, "3"), (.nan, 1, "–"), (.infinity, 1, "–"), (1e18, 1, "–"),
  ])
  func `has as many decimals as asked`(value: Double, digits: Int, text: String) throws {
    #expect(try texts(.nl).decimal(value, digits: digits) == text)
  }

  @Test func `has a point before its decimals in English`() throws {
    #expect(try texts(.en).decimal(-1234.56, digits: 1) == "−1,234.6")
  }

  @Test func `of days late is counted`() throws {
    #expect(try texts(.nl).daysLate(12) == "12 dagen te laat")
    #expect(try texts(.nl).daysLate(1) == "1 dag te laat")
    #expect(try texts(.en).daysLate(12) == "12 days late")
  }
}

@Suite struct `A list of words` {
  @Test func `ends with and`() throws {
    let t = try texts(.nl)

    #expect(t.list([]) == "")
    #expect(t.list(["a"]) == "a")
    #expect(t.list(["a", "b"]) == "a en b")
    #expect(t.list(["a", "b", "c"]) == "a, b en c")
    #expect(try texts(.en).list(["a", "b", "c"]) == "a, b and c")
  }

  @Test func `starts a sentence with a capital`() throws {
    #expect(try texts(.nl).sentence("maandag 21 september") == "Maandag 21 september")
    #expect(try texts(.nl).sentence("ijsbaan") == "IJsbaan")
    #expect(try texts(.nl).sentence("één") == "Één")
    #expect(try texts(.en).sentence("") == "")
  }
}

@Suite struct `A date` {
  let today = Day(number: 20_717)  // 2026-09-21, a Monday

  @Test func `names the year only when it is another`() throws {
    let nl = try texts(.nl)
    let en = try texts(.en)
    let near = try #require(Day("2026-09-24"))
    let far = try #require(Day("2027-01-01"))

    #expect(nl.day(near, today: today) == "donderdag 24 september")
    #expect(en.day(near, today: today) == "Thursday 24 September")
    #expect(nl.day(far, today: today) == "vrijdag 1 januari 2027")
    #expect(nl.shortDay(near, today: today) == "24 september")
    #expect(en.shortDay(far, today: today) == "1 January 2027")
    #expect(nl.before(near, today: today) == "vóór 24 september")
    #expect(en.before(near, today: today) == "before 24 September")
    #expect(nl.month(far) == "januari 2027")
  }

  @Test func `is in local time when it has one`() throws {
    let evening = try #require(Moment("2026-09-24T17:30:00.000Z"))
    let morning = try #require(Moment("2026-09-21T05:02:00.000Z"))

    #expect(try texts(.nl).dateTime(evening, today: today) == "donderdag 24 september, 19.30 uur")
    #expect(try texts(.en).dateTime(evening, today: today) == "Thursday 24 September, 19:30")
    #expect(try texts(.nl).fullDateTime(morning) == "maandag 21 september 2026 om 7.02 uur")
    #expect(try texts(.en).fullDateTime(morning) == "Monday 21 September 2026 at 07:02")
    #expect(When.moment(evening).machine == "2026-09-24T19:30")
    #expect(When.moment(evening).words(today: today, try texts(.nl)) == "24 september, 19.30 uur")
  }

  @Test(arguments: [
    ("24-9-2026", "2026-09-24"), ("24/09/2026", "2026-09-24"), (" 24.9.2026 ", "2026-09-24"),
    ("2026-09-24", "2026-09-24"), ("24 september 2026", "2026-09-24"), ("24 September 2026", "2026-09-24"),
    ("31-2-2026", nil), ("24-9-26", nil), ("24-9", nil), ("", nil), ("morgen", nil), ("a b c", nil),
    ("99999999999999999999-1-2026", nil), ("24 brumaire 2026", nil), ("-1-1-2026", "2026-01-01"),
  ])
  func `is read as people type it`(text: String, day: String?) throws {
    #expect(try texts(.nl).day(typed: text) == day.flatMap { Day($0) })
  }

  @Test func `comes back as it was written, on every day of four years`() throws {
    for language in Language.allCases {
      let t = try texts(language)
      for number in 20_454..<21_915 {
        let day = Day(number: number)
        let other = Day(number: 0)
        #expect(t.day(typed: t.shortDay(day, today: other)) == day)
      }
    }
  }
}
