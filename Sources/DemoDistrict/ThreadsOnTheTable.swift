// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Threads that wait for a decision or for work; long because it is a table of stories. All fictional.
enum ThreadsOnTheTable {
  private typealias Script = ExampleDistrict.ThreadScript

  static var scripts: [ExampleDistrict.ThreadScript] {
    [huiswerk, schieveste, sleutel, prullenbakken, winkels, kiosk, struiken]
  }

  private static var huiswerk: Script {
    Script(
      "huiswerk", "Een rustige plek voor huiswerk", .stadserf, .youth, goals: [1, 4],
      [
        .heard(29, "Thuis is het vol en druk. Ik zoek een plek om te leren."),
        .takenUp(27, by: "fenna", within: 45),
        .agenda(15, by: "tarik", in: "programmabureau", meeting: -10),
      ])
  }

  private static var schieveste: Script {
    Script(
      "schieveste", "Wie uit Oost praat mee over Schieveste?", .stationsbuurt, .crowded, goals: [7],
      [
        .heard(44, "Naast ons komen veel nieuwe woningen. Zijn die ook voor mensen uit Oost?", by: "dilan"),
        .takenUp(41, by: "bram", within: 110),
        .released(40, by: "bram", "Naast ons komen veel nieuwe woningen. Zijn die ook voor mensen uit Oost?"),
        .agenda(20, by: "dilan", in: "pactraad", meeting: -59, level: .city),
      ])
  }

  private static var sleutel: Script {
    Script(
      "sleutel", "Wie heeft de sleutel van de gymzaal?", .newtonbuurt, .meeting, goals: [5],
      [
        .heard(37, "Op zaterdag staan wij voor een dichte deur. Niemand weet wie de sleutel heeft."),
        .takenUp(33, by: "fenna"),
        .asked(30, by: "fenna", "Hoe laat wilt u naar binnen?"),
        .answered(28, "Om tien uur. Wij blijven tot één uur."),
      ])
  }

  private static var prullenbakken: Script {
    Script(
      "prullenbakken", "Twee prullenbakken op het pleintje", .wetenschappersbuurt, .waste, goals: [7],
      [
        .heard(64, "Kinderen eten hier hun brood. Er is geen prullenbak."),
        .takenUp(62, by: "bram", within: 45),
        .agenda(60, by: "bram", meeting: 53),
        .decided(
          53, .yes, by: "noor", "Er komen twee prullenbakken. De kinderen kiezen de kleur.",
          because: "Het kost weinig en de buurt ruimt zelf mee op.", within: 80),
        .released(52, by: "bram", "Kinderen eten hier hun brood. Er is geen prullenbak."),
      ])
  }

  private static var winkels: Script {
    Script(
      "winkels", "Lege winkels op de Rotterdamsedijk", .rotterdamsedijk, .shops, goals: [2, 7],
      [
        .heard(98, "Er staan vijf winkels leeg. Mogen wij er iets mee doen?", by: "yusuf"),
        .takenUp(95, by: "bram", within: 45),
        .agenda(90, by: "yusuf", meeting: 81),
        .decided(
          81, .partly, by: "lotte", "Eén lege winkel mag een half jaar een ruimte van de buurt zijn.",
          because: "Eén eigenaar doet mee. De andere vier willen eerst weten hoe het gaat.", within: 120),
        .released(80, by: "bram", "Er staan vijf winkels leeg. Mogen wij er iets mee doen?"),
      ])
  }

  private static var kiosk: Script {
    Script(
      "kiosk", "Geluid bij de kiosk", .stationsbuurt, .shops, goals: [6],
      [
        .heard(47, "De muziek bij de kiosk staat tot laat hard. Ik slaap aan die kant."),
        .takenUp(45, by: "noor", within: 35),
        .asked(43, by: "noor", "Is het elke avond, of vooral in het weekend?"),
        .answered(40, "Alleen op vrijdag en zaterdag."),
        .agenda(34, by: "noor", meeting: 25),
        .decided(
          25, .no, by: "ruben", "De kiosk hoeft niet eerder dicht. Wel gaat de muziek om tien uur zacht.",
          because: "De kiosk geeft licht en mensen voelen zich er veiliger. Zacht kan wel."),
      ])
  }

  private static var struiken: Script {
    Script(
      "struiken", "Hoge struiken bij het plantsoen", .natuurkundigenbuurt, .green, goals: [6, 7],
      [
        .heard(31, "De struiken zijn zo hoog dat je niet om de hoek kijkt."),
        .takenUp(28, by: "bram", within: 40),
        .agenda(27, by: "bram", meeting: 25),
        .decided(
          25, .yes, by: "bram", "Beheer snoeit de struiken tot een meter hoog.",
          because: "Lage struiken geven zicht, en de vogels houden hun plek."),
        .done(3, by: "bram", "De struiken zijn gesnoeid. De takken liggen bij de moestuin voor hergebruik."),
      ])
  }
}
