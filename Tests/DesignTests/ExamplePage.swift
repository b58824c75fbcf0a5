// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore

/// An account with two hats. The people in these tests are fictional.
let account = PageReader.account(
  name: "Bram Kompas",
  hats: [
    HatChoice(id: "h1", words: "Wijkregisseur", detail: "u bereidt voor en verbindt", side: nil, isCurrent: true),
    HatChoice(id: "h2", words: "Zetel wijkoverleg", side: .programme, isCurrent: false),
  ], csrf: "token")

/// A frame with everything a visitor's page has.
func example(_ language: Language) throws -> PageFrame {
  var frame = PageFrame(try texts(language), title: "Titel", assets: PageAssets(styles: [.file("/app.css")]))
  frame.district = ("Voorbeeldwijk", "voorbeeld")
  frame.rooms = zip(Room.allCases.dropFirst().prefix(7), rooms).map { (room: $0, address: address($1)) }
  frame.currentRoom = .signals
  frame.breadcrumbs = [("Voorbeeldwijk", .page("wijken", "voorbeeld")), ("Titel", nil)]
  frame.isExample = true
  frame.search = .page("zoeken")
  frame.openData = .page("wijken", "voorbeeld", "open-gegevens")
  frame.otherLanguages = Language.allCases.filter { $0 != language }.map { ($0, .page("wijken", "voorbeeld")) }
  frame.contact = Contact(
    name: "Fenna Lantaarn", roleText: "netwerkteam Oost", phone: "010 000 00 00",
    hours: "op werkdagen van 9 tot 17 uur", initials: "FL", side: .community, place: "Wijkhuis Oost, aan de balie.",
    placeHours: "Maandag van 9 tot 17 uur.")
  frame.updated = Moment("2026-09-21T05:02:00.000Z")
  return frame
}

private let rooms = ["", "netwerk", "signalen", "programma", "koppeling", "wijklab", "wonen"]

private func address(_ room: String) -> Address {
  room.isEmpty ? .page("wijken", "voorbeeld") : .page("wijken", "voorbeeld", room)
}
