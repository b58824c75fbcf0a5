// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import Foundation
import HTML
import PactwerkCore
import Testing

private let today = Day(number: 20_717)
private let waiting: [MiniStep] = [
  .done(.community), .done(.community), .done(.programme), .now(.programme), .todo, .todo,
]
private let reopened: [MiniStep] = [
  .done(.community), .done(.community), .done(.together), .done(.programme), .done(.programme), .now(.community),
]
private let finished: [MiniStep] = [
  .done(.community), .done(.community), .done(.community), .done(.together), .done(.community), .done(.programme),
]

/// Every component once, with fictional content.
func demonstration(_ t: Texts) -> some HTML {
  AnyHTML(
    div {
      titleBlock(
        eyebrow: [t.sentence(t.day(today, today: today)), "week 39"], title: "Wat speelt er in Schiedam-Oost?",
        badges: [Badge(.reopened, "Heropend op 14 september", .strong)],
        lead: "Bewoners vroegen dit jaar 38 keer om iets. 2 antwoorden zijn te laat.", audience: .everyone, t
      ) {
        buttonRow {
          buttonLink(ButtonLink("Vertel wat u merkt", .page("x"), kind: .primary))
          buttonLink(ButtonLink("U vroeg, wij deden", .page("x")))
        }
      }
      AnyHTML(lists(t))
      AnyHTML(threads(t))
      AnyHTML(blocks(t))
      AnyHTML(forms(t))
    })
}

@HTMLBuilder private func lists(_ t: Texts) -> some HTML {
  pageSection("Gevraagd en beloofd", id: "nu", beside: link("Alle 38 draden", .page("x")), isFirst: true) {
    threadList(
      [
        ThreadRow(
          "Wanneer wordt de stoep op de Rotterdamsedijk breder?", .page("x"),
          note:
            "Bewoners Rotterdamsedijk vroegen dit op 2 juli. Antwoord beloofd vóór 9 september door afdeling Beheer.",
          steps: waiting, badge: Badge(.late, t.daysLate(12))),
        ThreadRow(
          "De donkere doorgang bij het spoor", .page("x"),
          note: "7 bewoners. Er zijn lampen geplaatst; het is nog niet overal opgelost.", steps: reopened,
          badge: Badge(.reopened, "heropend")),
        ThreadRow(
          "Mag de werkplaats ook ’s avonds open?", .page("x"), note: "Ja, sinds 1 september.", steps: finished,
          badge: Badge(.done, "beantwoord")),
      ], t)
    threadLegend(t)
  }
  pageSection("Wacht op u", id: "wacht") {
    taskList([
      TaskRow(
        .badge(Badge(.late, t.daysLate(12))), "Bel Beheer over de stoep Rotterdamsedijk", .page("x"),
        why: "Beloofd vóór 9 september. Bewoners vroegen het op 2 juli.",
        button: ButtonLink("Bel of schrijf", .page("x"), addition: "stoep Rotterdamsedijk")),
      TaskRow(.words("vandaag"), "Twee berichten lijken op elkaar: Singelplein", .page("x"), why: "Zelfde buurt."),
    ])
  }
  pageSection("U vroeg, wij deden", id: "vroeg") {
    askedList(
      AskedRow.Outcome.allCases.map { outcome in
        AskedRow(
          "Mag de werkplaats ook ’s avonds open?", .page("x"), askedBy: "Werkplaats De Draaibank, 11 mei",
          outcome: outcome, answerer: outcome == .together ? .together : .programme,
          answer: "Ja. Sinds 1 september is de werkplaats op dinsdag en donderdag open tot 22 uur.",
          badge: Badge(.done, "gedaan"), steps: finished)
      }, headings: .three, t)
  }
  pageSection("Zeven doelen voor 2042", id: "doelen", beside: "Doel: net zo goed als gemiddeld in Schiedam") {
    goalList(
      (1...7).map { number in
        GoalItem(
          number: String(number), name: "Nederlandse taal", address: .page("x"),
          badge: Badge(.question, "nog niet te zeggen"), distance: t.decimal(9.2, digits: 1) + " punten achter")
      })
  }
}

@HTMLBuilder private func threads(_ t: Texts) -> some HTML {
  pageSection("De donkere doorgang", id: "draad") {
    largeThread(
      [
        ThreadEntry(
          "Bewoners merkten het", .done, by: .community, when: .day(today - 230),
          additions: ["via het formulier en het spreekuur"],
          content: blockquote { p { "“Na zes uur loop ik om. Je ziet niet wie er staat.”" } }),
        ThreadEntry("Op de agenda van het wijkoverleg", .done, by: .together, when: .day(today - 214)),
        ThreadEntry(
          "Besluit: vier extra lampen", .done, by: .programme, when: .day(today - 214),
          content: p { "Gedaan vóór 1 juni." }),
        ThreadEntry(
          "“Nog niet opgelost”", .reopened, by: .community, when: .day(today - 7),
          content: p(.class("pactwerk-small")) { "Wie iets vroeg, mag zeggen dat het nog niet is opgelost." }),
        ThreadEntry(
          "Op de agenda", .open, by: .community, showsOwner: false,
          when: Moment("2026-09-24T17:30:00.000Z").map { .moment($0) }, additions: ["Wijkhuis Oost, u mag komen"]),
        ThreadEntry("Antwoord", .todo, by: .programme, additions: [t.before(today + 7, today: today)]),
      ], headings: .three, today: today, t)
  }
}

@HTMLBuilder private func blocks(_ t: Texts) -> some HTML {
  pageSection("Over de wijk", id: "over") {
    figureList([(t.number(11_000), "bewoners"), (t.number(5_400), "woningen"), ("−18", "gestopt")])
    legendList([(.signal, "signaal uit de wijk"), (.together, "brug: beide kanten zeggen ja")])
  }
  div(.class("pactwerk-section pactwerk-cols")) {
    emptyState(
      title: "Hier staat nog niets", text: "Begin met wat u al weet. Eén naam is genoeg.",
      buttons: [ButtonLink("Voeg een initiatief toe", .page("x"), kind: .primary)],
      hint: "Andere wijken begonnen vaak met: buurthuis, school, sportclub.")
    div(.class("pactwerk-stack")) {
      note {
        h2 { "Dagpas voor het Wijklab?" }
        p { "Vul de code van uw kaartje in." }
      }
      alert {
        buttonRow { statusBadge(.done, "aangenomen", .strong) }
        p { "De gemeente betaalt het hout." }
        descriptionList([("Waarom", "11 bewoners missen een plek."), ("Stemmen", trackLabel(.community, t))])
      }
      message { p { "Bewaard." } }
      card(of: .community) { p { "Een kaart." } }
      disclosure("Meer weten") { p { "Zo rekenen wij dit uit." } }
    }
  }
  div(.class("pactwerk-section pactwerk-narrow-page")) {
    routeList([.danger(t), .safeHome(t), RouteRow("Lamp stuk?", "De gemeente maakt het", go: "Meld het", .page("x"))])
    tableBelow(
      DataTable(
        "Cijfers van Oost", columns: ["Jaar", .init("Oost", isNumber: true), "Stand"],
        rows: [["2019", "58,0 %", "meting"], ["2020", "58,5 %", statusBadge(.question, "voorlopig")]], isCompact: true),
      t)
    dataTable(
      DataTable("Breed", columns: ["Een", "Twee"], rows: [["a", "b"]], narrow: .scrolling), t)
  }
}

private func forms(_ t: Texts) -> some HTML {
  var state = FormState([
    "naam": ["Spreekuur portieken"], "datum": ["24-9-2025"], "buurt": ["1"], "tekst": ["op het \"Singelplein\" <b>"],
  ])
  state.refuse("datum", "Kies een datum die nog moet komen. 24 september 2025 is voorbij.")
  state.refuse("plaats", "Vul in waar u elkaar ziet, bijvoorbeeld “Wijkhuis Oost”.")
  let buurten = ["Singelkwartier", "Stationsbuurt", "Newtonbuurt", "Weet ik niet"].enumerated().map {
    Choice(String($0), $1)
  }
  return div(.class("pactwerk-narrow-page pactwerk-section")) {
    errorSummary(state, t)
    postForm(to: .page("x"), csrf: "token", classes: "pactwerk-stack--lg pactwerk-stack") {
      div { phoneStep(2, of: 4, t) }
      textField(Field("naam", "Naam"), state, t)
      dayField(Field("datum", "Datum"), state, example: today + 3, t)
      textField(Field("plaats", "Plaats", isOptional: true), state, t)
      AnyHTML(moreFields(buurten, state, t))
      buttonRow {
        submit("Verder", width: .fullOnPhone)
        buttonLink(ButtonLink("Terug", .page("x"), kind: .subtle))
      }
    }
  }
}

@HTMLBuilder private func moreFields(_ buurten: [Choice], _ state: FormState, _ t: Texts) -> some HTML {
  textArea(
    Field("tekst", "Ik merk dat …", hint: "Schrijf geen namen of huisnummers. In elke taal."), state, maxLength: 2000, t
  )
  radioChoices(Field("buurt", "Waar ongeveer?", hint: "Kies een buurt, of sla dit over."), buurten, state, t)
  checkboxChoices(
    Field("zetel", "Welke pet?"),
    [Choice("p", "Zetel wijkoverleg, namens het programma", detail: "U stemt mee.", mark: .programme)], state,
    style: .lines, t)
  checkbox(Field("mail", "Stuur mij een bericht"), value: "ja", state, t)
  selectField(Field("thema", "Thema"), [("a", "Veilig"), ("b", "Groen")], state, t)
  fileField(Field("bestand", "Bestand"), state, accept: ".csv", t)
}

@Suite struct `A demonstration of all components` {
  /// Written for eyes: open it beside `app.css` of the design.
  @Test(arguments: Language.allCases) func `is written as a page of its own`(language: Language) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pactwerk-design")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)

    for isSignedIn in [false, true] {
      var frame = try example(language)
      frame.assets = PageAssets(styles: [.asset("app.css")])
      if isSignedIn { frame.reader = account }
      let bytes = frame.written { demonstration(frame.texts) }.bytes
      try Data(bytes).write(to: folder.appending(path: "\(language.code)-\(isSignedIn ? "account" : "visitor").html"))
      #expect(bytes.count > 10_000)
    }
  }
}
