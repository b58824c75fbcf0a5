// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A part of the network: people around a place or a theme.
enum Community: String, CaseIterable {
  case programme, language, school, shops, newton, station, singel, green, youth, dike

  /// Whether only one person connects it with the rest.
  var isSealed: Bool { self == .school || self == .shops || self == .newton }

  /// How many people are drawn beside the named ones.
  var drawnCount: Int {
    switch self {
    case .programme, .language, .shops, .youth: 8
    case .school: 4
    case .newton, .station, .singel, .green: 9
    case .dike: 7
    }
  }

  /// The actors that people of this part know first.
  var hubs: [String] {
    switch self {
    case .programme: ["o-programmabureau", "o-wijkteam", "l-wijkhuis"]
    case .language: ["g-taalcafe", "o-bibliotheek"]
    case .school: ["o-school-singel", "g-ouderkamer"]
    case .shops: ["g-ondernemers"]
    case .newton: ["g-portiekgesprekken", "g-weggeefkast"]
    case .station: ["g-avondwandelaars", "g-straatdiner"]
    case .singel: ["g-werkplaats", "g-wandelgroep"]
    case .green: ["g-geveltuinen", "g-moestuin"]
    case .youth: ["g-zondagvoetbal", "o-jongerenwerk"]
    case .dike: ["g-bewoners-dijk"]
    }
  }

  /// The groups of the drawn people, taken in turn.
  var drawnGroups: [String] {
    switch self {
    case .programme: ["civilServant", "professional"]
    case .language: ["resident", "resident", "professional"]
    case .school: ["resident", "professional", "resident"]
    case .shops: ["entrepreneur"]
    case .youth: ["professional", "resident", "resident"]
    case .station: ["resident", "resident", "entrepreneur"]
    case .newton, .singel, .green, .dike: ["resident"]
    }
  }
}

/// The actors that every example district has; long because it is a table. All are fictional.
enum NamedActors {
  /// Columns: id, label, kind, group, organisation, community, days until the role ends.
  static let rows = LiteralTable.rows(
    """
    o-programmabureau|Programmabureau Oost|organisation|||programme|
    o-beheer|Afdeling Beheer|organisation|||programme|
    o-wonen|Afdeling Wonen|organisation|||programme|
    o-handhaving|Team Handhaving|organisation|||programme|
    o-werkbedrijf|Werkbedrijf De Koppelstang|organisation|||programme|
    o-geldloket|Geldloket Oost|organisation|||programme|
    o-corporatie|Woningcorporatie De Dakgoot|organisation|||programme|
    o-wijkteam|Wijkteam Oost|organisation|||programme|
    o-gezondheidscentrum|Gezondheidscentrum De Thermometer|organisation|||programme|
    o-bouwbedrijf|Bouwbedrijf De Steiger|organisation|||programme|
    o-wijkagenten|Wijkagenten Oost|organisation|||programme|
    l-wijkhuis|Wijkhuis Oost|place|||programme|
    g-netwerkteam|Netwerkteam Oost|group|||programme|
    p-ruben-peilstok|Ruben Peilstok|person|civilServant|Programmabureau Oost|programme|
    p-bram-kompas|Bram Kompas|person|civilServant|Programmabureau Oost|programme|
    p-lotte-dakpan|Lotte Dakpan|person|civilServant|Afdeling Wonen|programme|
    p-joris-zaklamp|Joris Zaklamp|person|civilServant|Team Handhaving|programme|
    p-anke-bladhark|Anke Bladhark|person|civilServant|Afdeling Beheer|programme|
    p-pieter-deurknop|Pieter Deurknop|person|professional|Woningcorporatie De Dakgoot|programme|
    p-margriet-molenwiek|Margriet Molenwiek|person|executive||programme|
    p-hilde-weegschaal|Hilde Weegschaal|person|executive||programme|
    p-noor-wegwijzer|Noor Wegwijzer|person|professional|Netwerkteam Oost|programme|
    p-fenna-lantaarn|Fenna Lantaarn|person|professional|Netwerkteam Oost|programme|
    g-taalcafe|Taalcafé De Kapstok|group|||language|
    o-bibliotheek|Bibliotheek Oost|organisation|||language|
    p-samira-zandloper|Samira Zandloper|person|professional|Taalcafé De Kapstok|language|10
    p-ewa-klinker|Ewa Klinker|person|resident||language|
    p-ola-vingerhoed|Ola Vingerhoed|person|resident||language|
    p-mevrouw-drempel|Mevrouw Drempel|person|resident||language|
    o-school-singel|Basisschool De Singel|organisation|||school|
    g-ouderkamer|Ouderkamer De Singel|group|||school|
    l-schoolplein|Schoolplein De Singel|place|||school|
    p-marije-krijtbord|Marije Krijtbord|person|professional|Basisschool De Singel|school|
    p-rinus-sleutelbos|Rinus Sleutelbos|person|professional|Basisschool De Singel|school|
    g-ondernemers|Ondernemers Rotterdamsedijk|group|||shops|
    o-bakker|Bakkerij De Broodplank|organisation|||shops|
    o-fietsenmaker|Fietsenmaker Het Achterwiel|organisation|||shops|
    o-kapper|Kapsalon De Kam|organisation|||shops|
    o-buurtwinkel|Buurtwinkel De Mand|organisation|||shops|
    g-weggeefkast|Weggeefkast Newtonbuurt|group|||newton|
    g-portiekgesprekken|Portiekgesprekken Newtonbuurt|group|||newton|
    l-gymzaal|Gymzaal Newton|place|||newton|
    g-avondwandelaars|Avondwandelaars Oost|group|||station|
    g-straatdiner|Straatdiner Stationsbuurt|group|||station|
    l-kiosk|Kiosk bij het station|place|||station|
    p-tarik-brugman|Tarik Brugman|person|resident|Netwerkteam Oost|station|40
    p-mo-trapleuning|Mo Trapleuning|person|resident||station|
    p-dilan-theelepel|Dilan Theelepel|person|resident||station|
    g-werkplaats|Werkplaats De Draaibank|group|||singel|
    g-wandelgroep|Wandelgroep Singel|group|||singel|
    l-singelplein|Singelplein|place|||singel|
    g-geveltuinen|Geveltuinen Wetenschappersbuurt|group|||green|
    g-moestuin|Moestuin Natuurkundigenbuurt|group|||green|
    l-buurttuin|Buurttuin De Schoffel|place|||green|
    o-jongerenwerk|Jongerenwerk De Trampoline|organisation|||youth|
    o-sportclub|Sportclub De Springplank|organisation|||youth|
    g-zondagvoetbal|Zondagvoetbal Stadserf|group|||youth|
    l-speeltuin|Speeltuin Stadserf|place|||youth|
    o-kinderopvang|Kinderopvang De Wipkip|organisation|||youth|
    g-bewoners-dijk|Bewoners Rotterdamsedijk|group|||dike|
    p-yusuf-stoeprand|Yusuf Stoeprand|person|entrepreneur|Stoeprand Tegels|dike|
    """)

  /// Who stays as written: no tie is drawn for them beside those of ``NamedTies``.
  static let closed: Set<String> = ["p-samira-zandloper", "p-ola-vingerhoed", "p-mevrouw-drempel"]

  /// Actors in role who are shown to the network team, residents or not.
  static let inRole: Set<String> = ["p-tarik-brugman"]
}
