// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// The threads that the design pages tell; long because it is a table of stories. All fictional.
enum ThreadsOfThePages {
  private typealias Script = ExampleDistrict.ThreadScript

  static var scripts: [ExampleDistrict.ThreadScript] {
    [stoep, doorgang, zitplekken, taalcafe, werkplaats, fietsen, zwembad, huis]
  }

  private static var stoep: Script {
    Script(
      "stoep", "Wanneer wordt de stoep op de Rotterdamsedijk breder?", .rotterdamsedijk, .traffic, goals: [7],
      [
        .heard(
          81,
          "Met de kinderwagen moet ik de straat op. Wanneer wordt de stoep breder? Sjaan Zeepklopper, nummer 14"
        ),
        .takenUp(72, by: "bram", within: 60),
        .released(70, by: "bram", "Met de kinderwagen moet ik de straat op. Wanneer wordt de stoep breder?"),
        .agenda(6, by: "yusuf", meeting: -3, level: .city),
      ])
  }

  private static var doorgang: Script {
    Script(
      "doorgang", "De donkere doorgang bij het spoor", .stationsbuurt, .dark, goals: [6],
      [
        .heard(230, "Na zes uur loop ik om. Je ziet niet wie er staat."),
        .takenUp(228, by: "noor", within: 45),
        .released(226, by: "noor", "Na zes uur loop ik om. Je ziet niet wie er staat."),
        .agenda(210, by: "noor", meeting: 193),
        .decided(
          193, .yes, by: "ruben", "Er komen vier extra lampen in de doorgang.",
          because: "Er lopen elke avond veel mensen naar het station.", within: 100),
        .done(116, by: "noor", "De vier lampen hangen. Dat was op tijd.", side: .programme),
        .replied(111, by: "noor", "De lampen hangen. Is het nog te donker? Zeg het gerust."),
        .reopened(7, "Onderaan de trap is het nog net zo donker."),
      ])
  }

  private static var zitplekken: Script {
    Script(
      "zitplekken", "Zitplekken op het Singelplein", .singelkwartier, .meeting, goals: [5],
      [
        .heard(14, "Op het Singelplein blijft niemand meer zitten sinds de bankjes weg zijn."),
        .takenUp(12, by: "noor"),
        .released(11, by: "noor", "Op het Singelplein blijft niemand meer zitten sinds de bankjes weg zijn."),
        .asked(10, by: "noor", "Waar zat u zelf graag: in de zon of in de schaduw?"),
        .agenda(9, by: "ewa", meeting: -3),
      ])
  }

  private static var taalcafe: Script {
    Script(
      "taalcafe-ruimte", "Taalcafé zoekt een ruimte op vrijdag", .singelkwartier, .language, goals: [1],
      [
        .heard(58, "Op vrijdag komen er te veel mensen. Wij passen niet meer in de bibliotheek.", by: "ewa"),
        .takenUp(55, by: "fenna", within: 40),
        .asked(50, by: "fenna", "Hoeveel mensen komen er op een gewone vrijdag?"),
        .answered(48, "Ongeveer dertig. Met kleine kinderen erbij soms veertig."),
        .agenda(41, by: "noor", meeting: 25),
        .decided(
          25, .yes, by: "lotte", "Het Taalcafé krijgt op vrijdag een lokaal in basisschool De Singel.",
          because: "Het lokaal staat op vrijdag leeg. De school en het Taalcafé willen allebei graag.", within: 45),
        .released(24, by: "fenna", "Op vrijdag komen er te veel mensen. Wij passen niet meer in de bibliotheek."),
      ])
  }

  private static var werkplaats: Script {
    Script(
      "werkplaats-avond", "Mag de werkplaats ook ’s avonds open?", .singelkwartier, .meeting, goals: [5],
      [
        .heard(133, "Overdag werken veel mensen. Mag De Draaibank ook ’s avonds open?", by: "yusuf"),
        .takenUp(130, by: "bram", within: 60),
        .agenda(122, by: "yusuf", meeting: 109),
        .decided(
          109, .yes, by: "ruben", "De werkplaats mag op dinsdag en donderdag open tot 22 uur.",
          because: "Er is veel vraag naar. De buren denken mee over het geluid.", within: 95),
        .done(20, by: "bram", "Sinds deze maand is de werkplaats twee avonden open."),
        .replied(18, by: "bram", "Ja, het mag. De werkplaats is op dinsdag en donderdag open tot 22 uur."),
        .released(17, by: "bram", "Overdag werken veel mensen. Mag De Draaibank ook ’s avonds open?"),
      ])
  }

  private static var fietsen: Script {
    Script(
      "fietsen-school", "Te veel fietsen bij de school", .singelkwartier, .traffic, goals: [7],
      [
        .heard(18, "Om half negen kan niemand erdoor. Overal staan fietsen en bakfietsen."),
        .takenUp(16, by: "noor"),
        .released(15, by: "noor", "Om half negen kan niemand erdoor. Overal staan fietsen en bakfietsen."),
      ])
  }

  private static var zwembad: Script {
    Script(
      "zwembad", "Kan er een zwembad in Oost komen?", .natuurkundigenbuurt, .meeting, goals: [4],
      [
        .heard(197, "Mijn drie kinderen kunnen niet zwemmen. Kan er hier een zwembad komen?"),
        .takenUp(194, by: "fenna", within: 45),
        .agenda(183, by: "ewa", meeting: 165),
        .decided(
          165, .no, by: "bram", "Er komt geen zwembad in Oost. Wel rijdt er een busje naar het zwembad.",
          because: "Er is geen plek en geen geld voor. Met een busje kunnen kinderen wel leren zwemmen."),
        .replied(
          160, by: "fenna",
          "Nee, er komt geen zwembad. Elke woensdag rijdt een busje vanaf het Wijkhuis. Uw kinderen kunnen mee."),
        .released(159, by: "fenna", "Onze kinderen kunnen niet zwemmen. Kan er hier een zwembad komen?"),
      ])
  }

  private static var huis: Script {
    Script(
      "huis", "Te veel mensen in één huis", .stationsbuurt, .crowded, goals: [7],
      [
        .heard(170, "Wij slapen met drie mensen op één kamer. Weggaan kan niet, want er is niets anders."),
        .takenUp(168, by: "noor", within: 50),
        .asked(165, by: "noor", "Wilt u dat iemand met u meekijkt naar een andere plek?"),
        .answered(161, "Ja graag. Maar ik wil mijn bed niet kwijt."),
        .agenda(150, by: "fenna", in: "pactraad", meeting: 123, level: .city),
        .decided(
          123, .partly, by: "margriet", in: "pactraad",
          "De stad zoekt twintig goede plekken. Niemand hoeft weg voordat er een plek is.",
          because: "Dicht op elkaar wonen is niet veilig. Maar mensen mogen niet op straat komen.", within: 130),
        .released(120, by: "noor", "Wij slapen met meer mensen op één kamer. Er is niets anders."),
        .agenda(12, by: "margriet", in: "pactraad", meeting: -59, level: .state),
      ])
  }
}
