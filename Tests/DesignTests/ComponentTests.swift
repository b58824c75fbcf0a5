// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import Foundation
import HTML
import PactwerkCore
import Testing

@Suite struct `The components` {
  @Test func `write a state as the design does`() {
    let expected = """
      <span class="pactwerk-status pactwerk-status--strong"><svg viewBox="0 0 16 16" aria-hidden="true">\
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="2"/>\
      <path d="M8 4v4.4l2.8 1.8" fill="none" stroke="currentColor" stroke-width="2"/></svg>12 dagen te laat</span>
      """

    #expect(statusBadge(.late, "12 dagen te laat").rendered() == expected)
    #expect(
      statusBadge(.done, "ja", .quiet).rendered().hasPrefix("<span class=\"pactwerk-status pactwerk-status--quiet\">"))
  }

  @Test func `write both marks touching for what was done together`() throws {
    let expected = """
      <span class="pactwerk-track"><svg class="pactwerk-mark" viewBox="0 0 24 14" aria-hidden="true">\
      <rect class="pactwerk-p" x=".5" y=".5" width="13" height="13"/><circle cx="16.4" cy="7" r="7.9" fill="#fff"/>\
      <circle class="pactwerk-w" cx="16.9" cy="7" r="6.6"/></svg>samen</span>
      """

    // The order of attributes differs from the reference page, the drawing does not.
    let markup = trackLabel(.together, try texts(.nl)).rendered()
    #expect(markup == expected.replacing("<circle cx=\"16.4\" cy=\"7\" r=\"7.9\" fill=\"#fff\"/>", with: white))
  }

  private let white = "<circle fill=\"#fff\" cx=\"16.4\" cy=\"7\" r=\"7.9\"/>"

  @Test func `name the column in each cell of a table for phones`() throws {
    let data = DataTable(
      "Cijfers", columns: ["Jaar", .init("Oost", isNumber: true)], rows: [["2019", strong { "58,0 %" }]],
      isCompact: true)
    let expected = """
      <div class="pactwerk-table-scroll" tabindex="0" role="region" aria-label="Tabel: Cijfers">\
      <table class="pactwerk-table pactwerk-table--compact pactwerk-table--stack"><caption>Cijfers</caption>\
      <thead><tr><th scope="col">Jaar</th><th scope="col" class="n">Oost</th></tr></thead>\
      <tbody><tr><th scope="row">2019</th><td class="n" data-label="Oost"><strong>58,0 %</strong></td></tr>\
      </tbody></table></div>
      """

    #expect(dataTable(data, try texts(.nl)).rendered() == expected)
  }

  @Test func `call the emergency number`() throws {
    let markup = routeList([.danger(try texts(.nl)), .safeHome(try texts(.nl))]).rendered()

    #expect(markup.contains("<a href=\"tel:112\"><span><strong>Nu gevaar?</strong><br>Politie, brandweer"))
    #expect(markup.contains("<a href=\"tel:08002000\">"))
  }

  @Test func `count the steps of a form`() throws {
    let markup = phoneStep(2, of: 4, try texts(.nl)).rendered()

    #expect(markup.contains("Stap 2 van 4"))
    #expect(markup.contains("<li data-done></li><li data-done></li><li></li><li></li>"))
  }

  @Test(arguments: Language.allCases) func `all speak both languages`(language: Language) throws {
    var frame = try example(language)
    frame.reader = account

    let page = String(decoding: frame.written { demonstration(frame.texts) }.bytes, as: UTF8.self)

    #expect(!page.contains("⟦"))
  }
}
