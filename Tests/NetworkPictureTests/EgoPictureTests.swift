// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import NetworkPicture
import PactwerkCore
import Testing

@Suite struct `The picture of one actor` {
  private let text = Sample.ego.rendered()

  @Test func `starts with its sentence, which names the figure`() {
    #expect(text.hasPrefix("<div class=\"pactwerk-figure pactwerk-graph\" role=\"group\" aria-labelledby=\"ego\">"))
    #expect(text.contains("id=\"ego\">Samira Zandloper heeft 5 lijnen; onderling zijn er 3</h2>"))
  }

  @Test func `links its neighbours in reading order, the programme's bank first, in both drawings`() {
    let order = ["school", "ruben", "noor", "ewa", "plein", "taal"].map { "/netwerk/\($0)" }

    #expect(text.wide.links == order)
    #expect(text.narrow.links == order)
  }

  @Test func `puts the programme at the start and the neighbourhood at the end`() {
    let school = text.wide.part(from: "/netwerk/school", to: "</a>")
    let ewa = text.wide.part(from: "/netwerk/ewa", to: "</a>")

    #expect(school.contains("class=\"fp\"") && school.contains("x=\"245\"") && school.contains("text-anchor=\"end\""))
    #expect(ewa.contains("class=\"fw\"") && ewa.contains("x=\"755\"") && ewa.contains("text-anchor=\"start\""))
    #expect(text.wide.contains(">Programma en instellingen</text>") && text.wide.contains(">Wijk</text>"))
  }

  @Test func `gives who has no side a place on the shorter bank, in ink`() {
    let noor = text.wide.part(from: "/netwerk/noor", to: "</a>")

    #expect(noor.contains("class=\"fi\"") && noor.contains("x=\"245\""))
  }

  @Test func `tells the kind of a tie by its line`() {
    for drawing in [text.wide, text.narrow] {
      #expect(drawing.count(of: "class=\"line\"") == 2)
      #expect(drawing.count(of: "class=\"line lost\"") == 1)
      #expect(drawing.count(of: "class=\"line dash\"") == 1)
      #expect(drawing.count(of: "class=\"line dots\"") == 1)
      #expect(drawing.count(of: "class=\"thin dash\"") == 1)
      #expect(drawing.count(of: "class=\"gap\"") == 1)
    }
  }

  @Test func `names each neighbour to readers with kind and tie`() {
    #expect(
      text.wide.contains(
        "aria-label=\"Basisschool De Singel, organisatie, wekelijks, bevestigd, verliest de overkant\""))
    #expect(text.wide.contains("aria-label=\"Noor Wegwijzer, persoon, bevestigd, wordt stil\""))
    #expect(text.wide.contains("role=\"group\" aria-label=\"De lijnen van Samira Zandloper"))
  }

  @Test func `has a legend with only what occurs`() {
    let legend = text.part(from: "pactwerk-legend", to: "</ul>")

    #expect(legend.contains("3 personen") && legend.contains("1 plek"))
    #expect(legend.contains("vermoed (2)") && legend.contains("gestopt (1)") && legend.contains("verliest iets (1)"))
    #expect(legend.count(of: "<li>") == 4 + 3 + 2)
    #expect(legend.count(of: "<svg") == legend.count(of: "aria-hidden=\"true\""))
  }

  @Test func `has every tie in its table, in the given order`() {
    let rows = text.table.split(separator: "<tr>").dropFirst(2).map(String.init)

    #expect(rows.count == 6)
    #expect(rows[0].contains("wekelijks, bevestigd, verliest iets</td>"))
    #expect(rows[0].contains("Ewa Klinker, Ruben Peilstok (vermoed)</td>"))
    #expect(rows[3].contains(">Plein Newton</a>") && rows[3].contains("gestopt</td>") && rows[3].contains(">–</td>"))
  }

  @Test func `without neighbours is its sentence`() {
    let alone = EgoPicture(centre: Sample.samira, neighbours: [], ties: [], words: .dutch, id: "e").rendered()

    #expect(alone.contains("Samira Zandloper heeft geen lijnen") && !alone.contains("<svg"))
  }

  @Test func `leaves out who has no tie, ties to nobody, and repeats`() {
    let stray = Sample.neighbours + [Sample.actor("los", "Los van alles")]
    let ties =
      Sample.ties + [
        PictureTie("samira", "samira"), PictureTie("ewa", "ewa"), PictureTie("ewa", "weg"), PictureTie("ewa", "taal"),
        PictureTie("samira", "ewa", state: .ended),
      ]

    let same = EgoPicture(centre: Sample.samira, neighbours: stray, ties: ties, words: .dutch, id: "ego").rendered()

    #expect(same == text)
  }

  @Test func `goes on in the table when a bank is long`() {
    let many = (0..<40).map { Sample.actor("n\($0)", "Buur \($0)", .person, $0 < 5 ? .programme : .community) }
    let ties = many.map { PictureTie("samira", $0.id) }

    let long = EgoPicture(centre: Sample.samira, neighbours: many, ties: ties, words: .dutch, id: "e").rendered()

    #expect(long.wide.links.count == 5 + 14)
    #expect(long.wide.contains(">en 21 anderen, zie de tabel</text>"))
    #expect(long.narrow.contains(">en 21 anderen, zie de tabel</text>"))
    #expect(long.table.count(of: "scope=\"row\"") == 40)
  }

  @Test func `escapes names and keeps its links in the page's language`() {
    let sharp = PictureActor(
      id: "x", name: "<b>\"&'", kind: .person, side: nil, note: "<i>", address: .page("netwerk", "x"))
    let picture = EgoPicture(
      centre: Sample.samira, neighbours: [sharp], ties: [PictureTie("x", "samira")], words: .dutch, id: "e")

    #expect(!picture.rendered().contains("<b>") && !picture.rendered().contains("<i>"))
    #expect(picture.rendered(languagePrefix: "/en").contains("href=\"/en/netwerk/x\""))
  }

  @Test func `draws who has no page without a link`() {
    let hidden = PictureActor(id: "x", name: "Zonder pagina", kind: .group, side: .community)
    let text = EgoPicture(
      centre: Sample.samira, neighbours: [hidden], ties: [PictureTie("x", "samira")], words: .dutch, id: "e"
    ).rendered()

    #expect(text.wide.links.isEmpty)
    #expect(text.wide.contains("role=\"img\" aria-label=\"Zonder pagina, groep mensen, bevestigd\""))
  }
}
