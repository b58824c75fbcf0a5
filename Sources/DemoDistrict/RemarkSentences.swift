// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The sentences of which remarks are made; long because it is a table. All fictional.
extension Theme {
  /// Sentences that start a remark; `{p}` is a spot.
  var remarks: [String] { LiteralTable.lines(remarkText) }

  private var remarkText: String {
    switch self {
    case .waste:
      """
      Er staan weer vuilniszakken naast de container {p}.
      De container {p} zit vol.
      Er ligt oud brood op straat {p}.
      Iemand zet steeds grofvuil neer {p}.
      Het waait vol met plastic {p}.
      Ik zie ratten bij het afval {p}.
      Er liggen matrassen en kasten {p}.
      De prullenbak {p} is weg.
      Na de markt blijft er rommel liggen {p}.
      """
    case .dark:
      """
      Het is ’s avonds erg donker {p}.
      Ik loop liever om dan {p}.
      Je ziet niet wie eraan komt {p}.
      Er is te weinig licht {p}.
      Mijn dochter durft niet alleen te lopen {p}.
      De struiken houden het licht tegen {p}.
      """
    case .stairwells:
      """
      De deur van het portiek {p} staat altijd open.
      Er zitten ’s avonds mensen op de trap {p}.
      Er staan fietsen en dozen in het portiek {p}.
      Het portiek {p} wordt niet meer schoongemaakt.
      Er hangt vaak rook in het portiek {p}.
      Er slaapt soms iemand in het portiek {p}.
      """
    case .crowded:
      """
      In een woning {p} wonen veel mensen op kleine kamers.
      Er komen elke maand andere mensen wonen {p}.
      Wij wonen hier met te veel mensen {p} en vinden niets anders.
      De muren zijn dun en het huis {p} zit vol.
      Mensen betalen {p} veel voor een bed.
      Er staan busjes van het werk om vijf uur ’s ochtends {p}.
      """
    case .meeting:
      """
      Er is geen plek om even te zitten {p}.
      Ik zie mijn buren bijna niet meer {p}.
      De bankjes zijn weg {p}.
      Wij zoeken een ruimte om samen te eten {p}.
      Vroeger was er koffie {p}, nu niet meer.
      Ouderen blijven binnen, want er is niets te doen {p}.
      """
    case .language:
      """
      De brieven van de gemeente zijn te moeilijk voor mijn buren.
      Ik wil Nederlands oefenen, maar de groep zit vol.
      Mijn buurvrouw zoekt iemand om Nederlands mee te praten.
      Niemand legt uit wat er op het formulier staat.
      Er is in onze buurt geen taalles in de avond.
      Mijn kind vertaalt alle brieven voor mij.
      Op het bord {p} staat alles in moeilijke woorden.
      """
    case .traffic:
      """
      Auto’s rijden te hard {p}.
      Oversteken is gevaarlijk {p}.
      De stoep is te smal voor een kinderwagen {p}.
      Er staan te veel fietsen {p}.
      Auto’s staan op de stoep {p}.
      Brommers rijden over de stoep {p}.
      Er is nooit plek om te parkeren {p}.
      """
    case .youth:
      """
      Jongeren hebben geen plek {p}.
      Er is laat nog veel lawaai {p}.
      De jongeren {p} vervelen zich.
      Kinderen spelen op straat, want er is niets {p}.
      Er wordt vuurwerk afgestoken {p}.
      """
    case .green:
      """
      De struiken zijn te hoog {p}.
      De bomen {p} krijgen te weinig water.
      Er is bijna geen groen {p}.
      Het gras is kapot gereden {p}.
      Ik wil graag een geveltuin {p}.
      De plantenbakken {p} zijn leeg.
      """
    case .shops:
      """
      Er staat weer een winkel leeg {p}.
      Ik moet ver lopen voor gewone boodschappen, want {p} is niets.
      Alle winkels {p} lijken op elkaar.
      Winkelwagens blijven staan {p}.
      """
    }
  }

  /// Sentences of a rising undercurrent: another tone than before.
  var rising: [String] { LiteralTable.lines(risingText) }

  private var risingText: String {
    switch self {
    case .waste:
      """
      Elke nacht komt er een busje dat afval dumpt {p}.
      Het is nu elke dag raak {p}, vroeger nooit.
      """
    case .dark:
      """
      Sinds de klok is verzet, loopt niemand meer {p}.
      De lampen {p} gaan midden in de avond uit.
      """
    case .stairwells:
      """
      Ik groet niemand meer op de trap.
      Er staan steeds andere namen op de bel.
      In het portiek {p} kent niemand elkaar nog.
      """
    case .crowded:
      """
      Er zijn weer bedden bijgezet in een huis {p}.
      Elke week sjouwen mensen met koffers {p}.
      """
    case .meeting:
      """
      Nu het zaaltje dicht is, komt niemand meer samen {p}.
      De koffieochtend is gestopt {p}.
      """
    case .language:
      """
      De taalgroep is gestopt.
      Steeds meer mensen vragen mij om brieven te lezen.
      """
    case .traffic:
      """
      Sinds de omleiding rijdt iedereen hierlangs {p}.
      Pakketbusjes rijden de hele dag af en aan {p}.
      """
    case .youth:
      """
      Sinds het jongerencentrum dicht is, staat iedereen {p}.
      Oudere jongens spreken kleine kinderen aan {p}.
      """
    case .green:
      """
      Er zijn zomaar bomen weg {p}.
      De hele rij planten is dood {p}.
      """
    case .shops:
      """
      Weer sluit er een zaak {p}.
      De huur van de winkels gaat erg omhoog {p}.
      """
    }
  }

  /// Whole remarks in other languages, as people wrote them.
  var otherLanguages: [String] { LiteralTable.lines(otherText) }

  private var otherText: String {
    switch self {
    case .waste:
      """
      There is rubbish next to the container again.
      Znowu leżą worki ze śmieciami obok kontenera.
      Çöpler yine konteynerin yanında duruyor.
      """
    case .dark:
      """
      It is too dark here in the evening.
      Wieczorem jest tu bardzo ciemno.
      Akşamları burası çok karanlık.
      """
    case .stairwells:
      """
      The front door of our stairwell is always open.
      Drzwi na klatkę są zawsze otwarte.
      Apartmanın kapısı hep açık.
      """
    case .crowded:
      """
      We live with nine people in three rooms.
      Mieszkamy w dziewięć osób w trzech pokojach.
      Üç odada dokuz kişi yaşıyoruz.
      """
    case .meeting:
      """
      There is no place to meet people.
      Nie ma gdzie spotkać się z ludźmi.
      İnsanlarla buluşacak bir yer yok.
      """
    case .language:
      """
      I want to learn Dutch in the evening.
      Chcę uczyć się niderlandzkiego wieczorem.
      Akşamları Hollandaca öğrenmek istiyorum.
      """
    case .traffic:
      """
      Cars drive too fast in our street.
      Samochody jeżdżą za szybko.
      Arabalar çok hızlı gidiyor.
      """
    case .youth:
      """
      Children have nowhere to play.
      Dzieci nie mają gdzie się bawić.
      Çocukların oynayacak yeri yok.
      """
    case .green:
      """
      The trees need water.
      Drzewa potrzebują wody.
      Ağaçların suya ihtiyacı var.
      """
    case .shops:
      """
      Another shop is empty.
      Kolejny sklep jest pusty.
      Bir dükkân daha boş.
      """
    }
  }

  /// What goes well; a signal may say that too.
  var praise: String {
    switch self {
    case .waste: "Het is de laatste tijd een stuk schoner {p}."
    case .dark: "De nieuwe lamp {p} helpt echt."
    case .stairwells: "Wij hebben het portiek {p} samen schoongemaakt."
    case .crowded: "Het huis {p} is opgeknapt en de bewoners zijn aardig."
    case .meeting: "De koffie {p} was gezellig."
    case .language: "Bij het Taalcafé leerde ik in drie maanden meer dan in een jaar."
    case .traffic: "Sinds de paaltjes er staan, is het rustiger {p}."
    case .youth: "De jongens {p} waren aardig en hielpen mij met de boodschappen."
    case .green: "De nieuwe planten {p} doen het goed."
    case .shops: "De nieuwe winkel {p} is fijn."
    }
  }

  /// Whether it comes and goes with the hour and the day.
  var comesAndGoes: Bool {
    switch self {
    case .waste, .traffic, .youth, .stairwells: true
    case .dark, .crowded, .meeting, .language, .green, .shops: false
    }
  }
}
