// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Threads that were heard, taken up, or wait for a word; long because it is a table of stories. All fictional.
enum ThreadsJustBegun {
  private typealias Script = ExampleDistrict.ThreadScript

  static var scripts: [ExampleDistrict.ThreadScript] {
    [containers, winkelwagens, avondles, geveltuin, drempel, portiekdeur, trap, speelplek]
  }

  private static var containers: Script {
    Script(
      "containers", "Volle containers bij de gymzaal", .newtonbuurt, .waste, goals: [7],
      [.heard(1, "De container bij de gymzaal is elke maandag al vol. Dan zetten mensen het ernaast.")])
  }

  private static var winkelwagens: Script {
    Script(
      "winkelwagens", "Winkelwagens op de dijk", .rotterdamsedijk, .shops, goals: [7],
      [.heard(6, "Er staan zes winkelwagens bij de tramhalte. Mijn scootmobiel kan er niet langs.")])
  }

  private static var avondles: Script {
    Script(
      "avondles", "Taalles na het werk", .wetenschappersbuurt, .language, goals: [1, 2],
      [.heard(0, "Pracuję do szóstej. Czy jest kurs niderlandzkiego wieczorem?", language: "pl")])
  }

  private static var geveltuin: Script {
    Script(
      "geveltuin", "Een geveltuin voor de hele straat", .wetenschappersbuurt, .green, goals: [7],
      [
        .heard(8, "Wij willen met acht buren geveltuinen maken. Wie haalt de tegels weg?", by: "mo"),
        .takenUp(5, by: "noor"),
      ])
  }

  private static var drempel: Script {
    Script(
      "drempel", "Auto’s rijden te hard langs de moestuin", .natuurkundigenbuurt, .traffic, goals: [6, 7],
      [
        .heard(9, "Auto’s rijden veel te hard. Een drempel zou helpen."),
        .takenUp(7, by: "bram"),
        .released(6, by: "bram", "Auto’s rijden veel te hard. Een drempel zou helpen."),
        .asked(4, by: "bram", "Op welk uur van de dag merkt u het vooral?"),
      ])
  }

  private static var portiekdeur: Script {
    Script(
      "portiekdeur", "De deur van het portiek valt niet dicht", .newtonbuurt, .stairwells, goals: [6, 7],
      [
        .heard(13, "De deur gaat niet meer dicht. Iedereen loopt zo naar binnen, ook ’s nachts."),
        .takenUp(11, by: "fenna"),
        .asked(9, by: "fenna", "Is het de deur aan de straat of aan de tuin?"),
        .answered(6, "Die aan de straat. Het slot is al sinds de lente kapot."),
      ])
  }

  private static var trap: Script {
    Script(
      "trap", "Geen licht op de trap", .newtonbuurt, .dark, goals: [6],
      [
        .heard(21, "Op de derde verdieping is geen licht. Mevrouw Zeeptablet van 32 is al gevallen."),
        .takenUp(19, by: "fenna"),
        .released(17, by: "fenna", "In het trappenhuis is geen licht. Een bewoner is al gevallen."),
      ])
  }

  private static var speelplek: Script {
    Script(
      "speelplek", "Een brief over de speelplek", .stadserf, .youth, goals: [4, 5],
      [
        .heard(38, "Er hing een brief dat de speelplek weggaat. Niemand weet wanneer."),
        .takenUp(34, by: "bram"),
        .released(33, by: "bram", "Er hing een brief dat de speelplek weggaat. Niemand weet wanneer."),
      ])
  }
}
