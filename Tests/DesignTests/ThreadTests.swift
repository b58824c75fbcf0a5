// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import Testing

@Suite struct `A small thread` {
  let waiting: [MiniStep] = [
    .done(.community), .done(.community), .done(.programme), .now(.programme), .todo, .todo,
  ]

  @Test func `says where it stands`() throws {
    #expect(try texts(.nl).threadName(waiting) == "Stap 4 van 6: besluit, nu bij het programma")
    #expect(try texts(.en).threadName(waiting) == "Step 4 of 6: decision, now with the programme")
  }

  @Test func `says that all is done`() throws {
    let steps = [MiniStep](repeating: .done(.together), count: 6)

    #expect(try texts(.nl).threadName(steps) == "6 van 6 stappen gedaan")
    #expect(try texts(.en).threadName(Array(steps.prefix(4)) + [.todo, .todo]) == "4 of 6 steps done")
  }

  /// As it stands in the reference page `wijk.html`, with numbers written as short as they can be.
  @Test func `is drawn as the design draws it`() throws {
    let expected = """
      <svg class="pactwerk-mini-thread" viewBox="0 0 152 22" role="img" \
      aria-label="Stap 4 van 6: besluit, nu bij het programma">\
      <circle class="pactwerk-w" cx="9" cy="11" r="7"/><line x1="16" y1="11" x2="28" y2="11"/>\
      <circle class="pactwerk-w" cx="35" cy="11" r="7"/><line x1="42" y1="11" x2="54" y2="11"/>\
      <rect class="pactwerk-p" x="54.5" y="4.5" width="13" height="13"/><line x1="68" y1="11" x2="80" y2="11"/>\
      <rect class="now pactwerk-p" x="81.5" y="5.5" width="11" height="11"/>\
      <line x1="94" y1="11" x2="106" y2="11" stroke-dasharray="2 3"/><circle class="todo" cx="113" cy="11" r="3"/>\
      <line x1="120" y1="11" x2="132" y2="11" stroke-dasharray="2 3"/><circle class="todo" cx="139" cy="11" r="3"/></svg>
      """

    #expect(miniThread(waiting, try texts(.nl)).rendered() == expected)
  }

  @Test func `draws what was done together as both shapes`() throws {
    let markup = miniThread([.done(.together)], try texts(.nl)).rendered()

    #expect(markup.contains("<rect class=\"pactwerk-p\" x=\"1\" y=\"4.5\" width=\"11\" height=\"13\"/>"))
    #expect(markup.contains("cx=\"12\" cy=\"11\" r=\"6.5\" stroke=\"#fff\" stroke-width=\"1.5\"/>"))
  }
}

@Suite struct `A thread` {
  let today = Day(number: 20_717)

  @Test func `writes a step as the design does`() throws {
    let day = try #require(Day("2026-02-05"))
    let entry = ThreadEntry(
      "Noor pakte het op", .done, by: .community, when: .day(day), additions: ["netwerkteam"],
      content: p { "Zij liep langs." })
    let expected = """
      <ol class="pactwerk-thread"><li><svg class="pactwerk-thread__mark" viewBox="0 0 38 38" aria-hidden="true">\
      <circle class="paper" cx="19" cy="19" r="17"/><circle class="pactwerk-w" cx="19" cy="19" r="12"/></svg>\
      <div class="pactwerk-thread__body"><h2>Noor pakte het op</h2><p class="pactwerk-thread__meta">\
      <time datetime="2026-02-05">5 februari</time><span class="pactwerk-track pactwerk-track--w">\
      <svg class="pactwerk-mark pactwerk-w" viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="6.8"/></svg>\
      wijk</span><span>netwerkteam</span></p><p>Zij liep langs.</p></div></li></ol>
      """

    #expect(largeThread([entry], today: today, try texts(.nl)).rendered() == expected)
  }

  @Test func `is dashed from where it was opened again, and says who must answer`() throws {
    let entries = [
      ThreadEntry("Nog niet opgelost", .reopened, by: .community),
      ThreadEntry("Antwoord vóór 28 september", .todo, by: .programme),
    ]

    let markup = largeThread(entries, headings: .three, today: today, try texts(.nl)).rendered()

    #expect(markup.contains("<li class=\"pactwerk-thread__open\">"))
    #expect(markup.contains("<g transform=\"translate(8.5 8.5) scale(1.3)\" color=\"#fff\">"))
    #expect(markup.contains("<li class=\"pactwerk-thread__todo\">"))
    #expect(markup.contains("<span>bij <span class=\"pactwerk-track pactwerk-track--p\">"))
    #expect(markup.contains("<h3>"))
  }
}
