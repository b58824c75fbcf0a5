// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import Testing

@Suite struct `The frame of a page` {
  func text(_ frame: PageFrame) -> String { String(decoding: frame.written { p { "inhoud" } }.bytes, as: UTF8.self) }

  @Test func `is a whole document without style or script of its own`() throws {
    let page = text(try example(.nl))

    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"nl\" dir=\"ltr\"><head><meta charset=\"utf-8\">"))
    #expect(page.contains("<title>Titel – Pactwerk Voorbeeldwijk</title>"))
    #expect(page.contains("<link rel=\"stylesheet\" href=\"/app.css\">"))
    #expect(!page.contains("<script"))
    #expect(!page.contains(" style="))
    #expect(page.hasSuffix("</body></html>\n"))
  }

  @Test func `has one way to each language, named in itself`() throws {
    #expect(
      text(try example(.nl)).contains("<a href=\"/en/wijken/voorbeeld\" lang=\"en\" hreflang=\"en\">English</a>"))
    #expect(
      text(try example(.en)).contains("<a href=\"/wijken/voorbeeld\" lang=\"nl\" hreflang=\"nl\">Nederlands</a>"))
  }

  @Test func `marks the room and ends the path with the page itself`() throws {
    let page = text(try example(.en))

    #expect(page.contains("<a href=\"/en/wijken/voorbeeld/signalen\" aria-current=\"page\">Signals</a>"))
    #expect(page.contains("<li aria-current=\"page\">Titel</li></ol></nav>"))
    #expect(page.contains("Pactwerk Voorbeeldwijk, updated on Monday 21 September 2026 at 07:02."))
  }

  @Test func `of a visitor may be found and offers signing in`() throws {
    let page = text(try example(.nl))

    #expect(!page.contains("noindex"))
    #expect(page.contains("<a href=\"/inloggen\">Inloggen</a>"))
    #expect(!page.contains("<form"))
  }

  @Test func `of an account is private and offers hats and the way out`() throws {
    var frame = try example(.nl)
    frame.reader = account

    let page = text(frame)

    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(page.contains("<form class=\"pactwerk-stack\" method=\"post\" action=\"/pet\" novalidate><fieldset>"))
    #expect(page.contains("<input type=\"hidden\" name=\"csrf\" value=\"token\"></form>"))
    #expect(page.contains("<input type=\"radio\" name=\"pet\" value=\"h1\" checked><span>Wijkregisseur<br>"))
    #expect(page.contains("<br><small>namens het programma</small>"))
    #expect(page.contains("<form method=\"post\" action=\"/uitloggen\" novalidate>"))
    #expect(page.contains("Pet: <strong>Wijkregisseur</strong>"))
  }

  @Test func `of a status page keeps its address to itself`() throws {
    var frame = try example(.nl)
    frame.isStatusPage = true

    #expect(text(frame).contains("noindex"))
    #expect(text(frame).contains("<meta name=\"referrer\" content=\"no-referrer\">"))
  }

  @Test func `says in its title that a form was refused`() throws {
    var frame = try example(.en)
    frame.hasErrors = true

    #expect(text(frame).contains("<title>Error: Titel – Pactwerk Voorbeeldwijk</title>"))
  }

  @Test func `writes the contact as the design does`() throws {
    let expected = """
      <section class="pactwerk-contact" aria-labelledby="spreken"><div><h2 id="spreken">Liever iemand spreken?</h2>\
      <div class="pactwerk-person"><span class="pactwerk-avatar" aria-hidden="true">FL</span>\
      <p><strong>Fenna Lantaarn</strong>, netwerkteam Oost<br>Bel of app \
      <a href="tel:0100000000" dir="ltr">010 000 00 00</a>, op werkdagen van 9 tot 17 uur</p></div></div>\
      <div><h3>Langskomen</h3><p>Wijkhuis Oost, aan de balie.<br>Maandag van 9 tot 17 uur.</p></div></section></main>
      """

    #expect(text(try example(.nl)).contains(expected))
  }

  @Test func `lets nothing out unescaped`() throws {
    let hostile = "\"><script>\u{301}x</script>"
    var frame = try example(.nl)
    frame.pageTitle = hostile
    frame.district = (hostile, hostile)
    frame.breadcrumbs = [(hostile, .page(hostile)), (hostile, nil)]
    frame.reader = .account(
      name: hostile, hats: [HatChoice(id: hostile, words: hostile, side: nil, isCurrent: true)], csrf: hostile)
    frame.contact = Contact(
      name: hostile, roleText: hostile, phone: hostile, hours: hostile, initials: hostile, side: .programme,
      place: hostile, placeHours: hostile)

    #expect(!text(frame).contains("<script"))
    #expect(!text(frame).contains("\"\""))
  }
}
