// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Threads that got an answer, some more than once; long because it is a table of stories. All fictional.
enum ThreadsAnswered {
  private typealias Script = ExampleDistrict.ThreadScript

  static var scripts: [ExampleDistrict.ThreadScript] {
    [scooters, parkeren, bus, welkom, tegel, ratten, brieven]
  }

  private static var scooters: Script {
    Script(
      "scooters", "Scooters achter het station", .stationsbuurt, .youth, goals: [6],
      [
        .heard(160, "Elke avond racen er scooters achter het station. Mijn hond durft niet meer."),
        .takenUp(158, by: "noor", within: 60),
        .agenda(150, by: "noor", meeting: 137),
        .decided(
          137, .yes, by: "bram", "Er komen paaltjes bij het pad achter het station.",
          because: "Een scooter kan er dan niet door. Een rolstoel wel.", within: 45),
        .done(108, by: "noor", "De paaltjes staan er.", side: .programme),
        .replied(106, by: "noor", "De paaltjes staan er. Hoort u de scooters nog? Laat het weten."),
        .reopened(96, "Ze rijden er nu omheen, over het gras.", within: 30),
        .agenda(92, by: "noor", meeting: 81),
        .decided(
          81, .partly, by: "noor", "De jongeren krijgen een plek bij de sportclub. Er komt geen hek.",
          because: "Een hek sluit ook wandelaars buiten. De jongeren vroegen zelf om een plek.", within: 60),
        .done(41, by: "noor", "De jongeren staan nu op vrijdag bij de sportclub."),
        .replied(39, by: "noor", "Er is minder lawaai. Het hek komt er niet. Bel ons als het terugkomt."),
        .released(38, by: "noor", "Elke avond racen er scooters achter het station."),
      ])
  }

  private static var parkeren: Script {
    Script(
      "parkeren", "Meer plek om te parkeren", .natuurkundigenbuurt, .traffic, goals: [7],
      [
        .heard(121, "Na mijn late dienst rijd ik een half uur rond. Kan het gras weg?"),
        .takenUp(119, by: "fenna", within: 45),
        .agenda(115, by: "lotte", meeting: 109),
        .decided(
          109, .no, by: "lotte", "Het gras blijft. Er komen geen extra plekken voor auto’s.",
          because: "Het gras vangt regen op en kinderen spelen er. De garage bij het station heeft nog plek."),
        .replied(
          104, by: "fenna",
          "Nee, het gras blijft. In de garage kunt u na elf uur gratis staan. Wij helpen u met de pas."),
        .released(103, by: "fenna", "Na mijn late dienst is er geen plek om te parkeren."),
      ])
  }

  private static var bus: Script {
    Script(
      "bus", "De bus rijdt ’s avonds niet meer", .stadserf, .traffic, goals: [2, 5],
      [
        .heard(92, "Ik maak ’s avonds kantoren schoon. De laatste bus gaat nu om negen uur."),
        .takenUp(89, by: "bram", within: 70),
        .released(88, by: "bram", "Ik werk ’s avonds. De laatste bus gaat nu om negen uur."),
        .agenda(70, by: "fenna", in: "pactraad", meeting: 32, level: .city),
        .decided(
          32, .partly, by: "margriet", in: "pactraad",
          "De stad vraagt de vervoerder om een late bus. Tot dan rijdt er een buurtbus.",
          because: "De stad gaat niet zelf over de bus. Een buurtbus kan wel meteen.", within: 90),
        .done(16, by: "bram", "De buurtbus rijdt op werkdagen tot elf uur."),
        .replied(15, by: "bram", "De buurtbus rijdt tot elf uur. Over de late bus hoort u nog van ons."),
      ])
  }

  private static var welkom: Script {
    Script(
      "welkom", "Nieuwe buren weten niets", .natuurkundigenbuurt, .meeting, goals: [5],
      [
        .heard(150, "Nieuwe buren weten niet wanneer het afval wordt gehaald. Niemand vertelt het."),
        .takenUp(147, by: "fenna", within: 50),
        .agenda(141, by: "ruben", in: "programmabureau", meeting: 124),
        .decided(
          124, .yes, by: "tarik", in: "programmabureau",
          "Elke nieuwe bewoner krijgt een bezoek en een map in zes talen.",
          because: "Een gesprek aan de deur werkt beter dan een brief.", within: 70),
        .done(72, by: "fenna", "Tien bewoners gaan op bezoek. De map is klaar.", side: .community),
        .replied(70, by: "fenna", "De eerste bezoeken zijn gedaan. Wilt u een keer mee? Dat kan."),
      ])
  }

  private static var tegel: Script {
    Script(
      "tegel", "Een losse tegel bij de bushalte", .natuurkundigenbuurt, .traffic, goals: [7],
      [
        .heard(26, "Er ligt een tegel los bij de bushalte. Mijn moeder struikelde."),
        .takenUp(25, by: "bram", within: 14),
        .done(23, by: "bram", "De tegel ligt vast."),
        .replied(22, by: "bram", "De tegel ligt weer vast. Sterkte aan uw moeder."),
      ])
  }

  private static var ratten: Script {
    Script(
      "ratten", "Ratten bij de hofjes", .newtonbuurt, .waste, goals: [4, 7],
      [
        .heard(78, "Ik zie overdag ratten in de hofjes. Er ligt veel brood."),
        .takenUp(76, by: "fenna", within: 40),
        .agenda(72, by: "ruben", in: "programmabureau", meeting: 68),
        .decided(
          68, .yes, by: "ruben", in: "programmabureau", "Er komt een broodbak en Beheer dicht de gaten.",
          because: "Brood op straat trekt ratten. Weggooien vinden veel mensen zonde.", within: 40),
        .done(44, by: "fenna", "De broodbak staat naast de weggeefkast.", side: .programme),
        .replied(43, by: "fenna", "De broodbak staat er. Een boer haalt het brood elke week op."),
        .reopened(10, "Het ging even goed. Nu is de bak elke dag vol en ligt het weer op straat.", within: 21),
      ])
  }

  private static var brieven: Script {
    Script(
      "brieven", "Moeilijke brieven van de gemeente", .singelkwartier, .language, goals: [1, 3],
      [
        .heard(73, "Mijn buurman snapt de brief over zijn huur niet. Ik ook niet.", by: "ewa"),
        .takenUp(71, by: "fenna", within: 60),
        .agenda(57, by: "tarik", in: "programmabureau", meeting: 40),
        .decided(
          40, .yes, by: "lotte", in: "programmabureau", "Bewoners lezen elke nieuwe brief voordat die weggaat.",
          because: "Wie de brief krijgt, weet het best wat onduidelijk is.", within: 60),
        .released(39, by: "fenna", "De brief over de huur is moeilijk te begrijpen."),
        .done(14, by: "fenna", "Zes bewoners lazen de eerste brief. Die is nu half zo lang."),
        .replied(12, by: "fenna", "De nieuwe brief is klaar. Dank dat u het zei."),
      ])
  }
}
