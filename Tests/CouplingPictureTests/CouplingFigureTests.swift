// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingPicture
import HTML
import PactwerkCore
import Testing

/// The mark-up of a drawing, and its parts.
struct Markup {
  let text: String

  init(_ drawing: CouplingDrawing, languagePrefix: String = "") {
    text = CouplingFigure(drawing, words: .dutch, id: "koppelkaart").rendered(languagePrefix: languagePrefix)
  }

  var wide: String { part(from: "pactwerk-wide", to: "</svg>") }
  var narrow: String { part(from: "pactwerk-narrow", to: "pactwerk-figure__source") }
  var table: String { part(from: "<details", to: "</details>") }

  private func part(from start: String, to end: String) -> String {
    let pieces = text.split(separator: start, maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.count == 2 else { return "" }
    return String(pieces[1].split(separator: end, maxSplits: 1, omittingEmptySubsequences: false)[0])
  }
}

extension String {
  func count(of piece: String) -> Int { split(separator: piece, omittingEmptySubsequences: false).count - 1 }
}

@Suite struct `The koppelkaart of the design` {
  private let markup = Markup(.design)

  @Test func `starts with its conclusion, which names the figure`() {
    #expect(markup.text.hasPrefix("<div class=\"pactwerk-figure\" role=\"group\" aria-labelledby=\"koppelkaart\">"))
    #expect(
      markup.text.contains(
        "<h2 class=\"pactwerk-figure__sentence\" id=\"koppelkaart\">"
          + "Bij 4 van de 7 doelen werken programma en wijk samen aan hetzelfde</h2>"))
    #expect(markup.text.contains("Van de 8 actieve initiatieven en signalen hebben er 4 een brug; 1 is bewust"))
  }

  @Test func `has a name for readers and hides the phone's strips from them`() {
    #expect(markup.wide.contains("role=\"group\" aria-label=\"Koppelkaart: links maatregelen, rechts"))
    #expect(markup.narrow.count(of: "<svg ") == 9)
    #expect(markup.narrow.count(of: "<svg ") == markup.narrow.count(of: "aria-hidden=\"true\""))
  }

  @Test func `draws a link for each goal, intervention and item, in that order`() {
    let addresses = markup.wide.split(separator: "<a href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }

    #expect(
      addresses == [
        "/doelen/1", "/doelen/2", "/doelen/3", "/doelen/4", "/doelen/5", "/doelen/6", "/doelen/7",
        "/maatregelen/m1", "/maatregelen/m2", "/maatregelen/m3", "/maatregelen/m4", "/maatregelen/m5",
        "/maatregelen/m6", "/maatregelen/m7", "/maatregelen/m8", "/maatregelen/m10", "/maatregelen/m11",
        "/maatregelen/m12", "/items/i1", "/items/i2", "/items/i3", "/items/i4", "/items/s1", "/items/s2", "/items/i5",
        "/items/s3", "/items/i6",
      ])
  }

  @Test func `draws each line by how far it is`() {
    #expect(markup.wide.count(of: "class=\"line\"/>") == 4)
    #expect(markup.wide.count(of: "class=\"line dash sp\"") == 2)
    #expect(markup.wide.count(of: "class=\"line dash sw\"") == 2)
    #expect(markup.wide.count(of: ">botst</text>") == 1)
    #expect(markup.wide.contains("text-anchor=\"start\">antwoord is 12 dagen te laat</text>"))
    #expect(markup.wide.count(of: "text-anchor=\"end\">wacht op de wijk</text>") == 2)
  }

  @Test func `boxes what is missing where nothing is under way`() {
    #expect(markup.wide.count(of: ">nog geen stem uit de wijk</text>") == 3)
    #expect(markup.wide.count(of: ">nog geen initiatief</text>") == 1)
    #expect(markup.wide.count(of: ">nog geen brug</text>") == 1)
    #expect(markup.wide.count(of: "class=\"gap\"") == 5)
  }

  @Test func `rings what is bewust zelfstandig and says so`() {
    #expect(markup.wide.count(of: "class=\"ring-w\"") == 1)
    #expect(markup.wide.count(of: ">bewust zelfstandig</text>") == 1)
    #expect(!markup.text.contains("nog geen plek</text>"))
  }

  @Test func `says per goal what its strip shows`() {
    for sentence in [
      "1 brug, 1 voorstel wacht op de wijk",
      "Nog geen initiatief, 1 voorstel wacht op de wijk, 1 maatregel zonder stem",
      "Nog geen brug, 1 maatregel zonder stem, 1 bewust zelfstandig", "1 voorstel wacht op het programma",
      "1 brug, 1 keer botsen de twee", "1 brug, 1 antwoord te laat, 1 maatregel zonder stem",
    ] {
      #expect(markup.narrow.contains("<p>" + sentence + "</p>"), "\(sentence)")
    }
  }

  @Test func `has a row for every line, every gap and what is bewust zelfstandig`() {
    #expect(markup.table.count(of: "<th scope=\"row\">") == 9 + 3 + 7 + 4 + 1)
    #expect(markup.table.count(of: "data-label=\"Stand\"") == 24)
    #expect(markup.table.contains("<bdi>voorstel van de wijk, antwoord 12 dagen te laat</bdi>"))
    #expect(markup.table.count(of: "<bdi>gat: nog geen stem uit de wijk</bdi>") == 7)
  }

  @Test func `keeps its links in the page's language`() {
    #expect(Markup(.design, languagePrefix: "/en").wide.contains("<a href=\"/en/doelen/1\">"))
  }
}

@Suite struct `A koppelkaart of any size` {
  private static let sizes: [(Int, Int, Int, Int)] = [
    (1, 0, 0, 0), (1, 3, 4, 3), (1, 0, 5, 0), (2, 6, 0, 0), (7, 14, 18, 20), (12, 40, 60, 70), (3, 9, 9, 60),
  ]

  @Test func `without goals is its sentence`() {
    #expect(
      Markup(CouplingDrawing(goals: [])).text
        == "<div class=\"pactwerk-figure\" role=\"group\" aria-labelledby=\"koppelkaart\">"
        + "<h2 class=\"pactwerk-figure__sentence\" id=\"koppelkaart\">Er zijn nog geen doelen</h2></div>")
  }

  @Test(arguments: sizes) func `has each record once, each line and each gap`(size: (Int, Int, Int, Int)) {
    let (goals, interventions, items, links) = size
    let drawing = CouplingDrawing.crowded(
      goals: goals, interventions: interventions, items: items, links: links, seed: 7)

    let markup = Markup(drawing)

    let squares = markup.wide.count(of: "<rect class=\"fp\" x=\"342\"")
    let lines = markup.wide.count(of: "<path d=\"M350 ")
    let gaps = drawing.gaps.goals.count + drawing.gaps.interventions.count + drawing.gaps.items.count
    #expect(squares == interventions)
    #expect(lines == links)
    #expect(markup.table.count(of: "<bdi>gat: ") == gaps)
    #expect(markup.text.count(of: " id=\"") == 1)
    #expect(Markup(drawing).text == markup.text)
  }

  @Test func `draws what stands under two goals in the first and refers to it from the other`() {
    let shared = CouplingDrawing.Intervention(id: "m", name: "Taalpunt", address: .page("m"))
    var drawing = CouplingDrawing(goals: [
      .init(id: "g1", number: 1, name: "Taal", address: nil, interventions: [shared]),
      .init(id: "g2", number: 2, name: "Werk", address: nil, interventions: [shared]),
    ])
    drawing.gaps.goals = ["g1", "g2"]

    let wide = Markup(drawing).wide

    #expect(wide.count(of: ">Taalpunt</text>") == 1)
    #expect(wide.count(of: ">zie doel 1</text>") == 1)
    #expect(wide.count(of: ">nog geen initiatief</text>") == 2)
    #expect(!wide.contains("nog geen maatregel"))
  }

  @Test func `names an item once more where its goal is far`() {
    var drawing = CouplingDrawing(
      goals: (1...9).map { CouplingDrawing.goal($0, "Doel \($0)", [:], []) })
    drawing.goals[0].interventions = [.init(id: "m", name: "Taalpunt", address: .page("m"))]
    drawing.goals[8].items = [.init(id: "i", name: "Taalcafé", address: .page("i"), kind: .initiative)]
    drawing.links = [.init(intervention: "m", item: "i", state: .bridge)]

    let wide = Markup(drawing).wide

    #expect(wide.contains(">\u{2068}Taalcafé\u{2069} (doel 9)</text>"))
    #expect(wide.contains(">zie doel 1</text>"))
  }

  @Test func `does not draw a line to what it does not know`() {
    var drawing = CouplingDrawing.design
    drawing.links.append(.init(intervention: "m1", item: "nergens", state: .bridge))

    #expect(Markup(drawing).text == Markup(.design).text)
  }

  @Test func `does not count the group that serves no goal`() {
    var drawing = CouplingDrawing.design
    drawing.goals.append(.init(id: "", number: nil, name: "Zonder doel", address: nil))

    let markup = Markup(drawing)

    #expect(markup.text.contains("Bij 4 van de 7 doelen"))
    #expect(markup.narrow.contains("<h3><span><bdi>Zonder doel</bdi></span></h3>"))
    #expect(markup.narrow.contains("<p>Nog geen lijn</p>"))
  }
}

@Suite struct `Names in a koppelkaart` {
  private func markup(naming name: String) -> Markup {
    var drawing = CouplingDrawing.design
    drawing.goals[0].name = name
    drawing.goals[0].interventions[0].name = name
    drawing.goals[0].items[0].name = name
    return Markup(drawing)
  }

  @Test(arguments: ["<script>alert(1)</script>", "\" onload=\"x", "'", "\"\u{301}onfocus=x", "&lt;b"])
  func `are escaped`(name: String) {
    let text = markup(naming: name).text

    #expect(!text.contains("<script") && !text.contains("\" onload=\"x") && !text.contains("&lt;b<"))
    #expect(text.utf8.filter { $0 == 0x27 }.isEmpty)
    #expect(text.utf8.filter { $0 == 0x22 }.count == Markup(.design).text.utf8.filter { $0 == 0x22 }.count)
  }

  @Test func `of eighty characters are cut in the picture and whole elsewhere`() {
    let name = String(repeating: "Samen eten ", count: 7) + "!!!"

    let markup = markup(naming: name)

    #expect(!markup.wide.contains(">" + name + "</text>"))
    #expect(markup.wide.count(of: "…</text>") == 3)
    #expect(markup.wide.count(of: "<title>" + name + "</title>") == 2)
    #expect(markup.wide.count(of: "aria-label=\"" + name + "\"") == 2)
    #expect(markup.table.contains("<bdi>" + name + "</bdi>"))
    #expect(markup.narrow.contains("<bdi>" + name + "</bdi>"))
  }

  @Test func `from right to left stand apart from the words around them`() {
    let markup = markup(naming: "مقهى اللغة")

    #expect(markup.narrow.contains("1 <bdi>مقهى اللغة</bdi>"))
    #expect(markup.table.contains("<bdi>مقهى اللغة</bdi>"))
    #expect(markup.wide.contains(">مقهى اللغة</text>"))
  }
}
