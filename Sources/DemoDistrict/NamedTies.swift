// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The ties that every example district has; a table.
enum NamedTies {
  /// Columns: end, end, kind, strength, desired rhythm in days, days since the last contact (empty: drawn).
  ///
  /// Samira is the only line of the school, Yusuf of the shops, Tarik of the Newtonbuurt.
  static let rows = LiteralTable.rows(
    """
    p-samira-zandloper|o-school-singel|werkt samen met|5|7|3
    p-samira-zandloper|g-taalcafe|werkt bij|5|7|2
    p-samira-zandloper|p-ola-vingerhoed|begeleidt|4|14|6
    p-samira-zandloper|p-mevrouw-drempel|begeleidt|4|14|9
    p-samira-zandloper|p-ewa-klinker|kent|3|30|12
    p-samira-zandloper|o-bibliotheek|werkt samen met|3|30|20
    p-samira-zandloper|p-noor-wegwijzer|werkt samen met|4|7|4
    p-samira-zandloper|p-ruben-peilstok|werkt samen met|2|90|35
    p-ewa-klinker|g-taalcafe|vrijwilliger bij|5|14|5
    g-taalcafe|o-bibliotheek|werkt samen met|3|30|11
    p-noor-wegwijzer|o-bibliotheek|werkt samen met|3|60|15
    p-marije-krijtbord|o-school-singel|werkt bij|5|14|4
    p-rinus-sleutelbos|o-school-singel|werkt bij|5|14|1
    g-ouderkamer|o-school-singel|hoort bij|4|30|8
    l-schoolplein|o-school-singel|hoort bij|3|90|30
    p-rinus-sleutelbos|l-schoolplein|zorgt voor|4|30|3
    p-yusuf-stoeprand|g-ondernemers|lid van|5|14|6
    p-yusuf-stoeprand|o-bakker|kent|3|30|10
    p-yusuf-stoeprand|g-werkplaats|kent|4|30|14
    p-yusuf-stoeprand|g-bewoners-dijk|lid van|4|30|9
    o-bakker|g-ondernemers|lid van|4|60|25
    o-fietsenmaker|g-ondernemers|lid van|4|60|31
    o-kapper|g-ondernemers|lid van|3|60|44
    o-buurtwinkel|g-ondernemers|lid van|3|60|18
    p-tarik-brugman|g-portiekgesprekken|trekt|5|14|7
    p-tarik-brugman|g-weggeefkast|helpt bij|3|30|19
    p-tarik-brugman|g-netwerkteam|lid van|5|14|3
    p-tarik-brugman|g-straatdiner|helpt bij|4|30|13
    p-tarik-brugman|g-avondwandelaars|loopt mee met|4|14|6
    g-portiekgesprekken|g-weggeefkast|werkt samen met|2|90|50
    l-gymzaal|g-portiekgesprekken|is plek voor|3|60|27
    p-mo-trapleuning|g-avondwandelaars|trekt|5|14|6
    p-dilan-theelepel|g-straatdiner|trekt|5|30|8
    l-kiosk|g-avondwandelaars|is plek voor|3|30|13
    l-singelplein|g-werkplaats|is plek voor|3|60|22
    l-singelplein|g-wandelgroep|is plek voor|3|30|5
    l-buurttuin|g-geveltuinen|is plek voor|3|60|33
    l-buurttuin|g-moestuin|is plek voor|4|30|17
    o-jongerenwerk|g-zondagvoetbal|helpt bij|4|30|7
    o-sportclub|g-zondagvoetbal|werkt samen met|3|60|36
    l-speeltuin|g-zondagvoetbal|is plek voor|3|60|21
    o-kinderopvang|l-speeltuin|gebruikt|2|90|60
    g-bewoners-dijk|o-beheer|stelt vragen aan|3|30|132
    p-bram-kompas|o-programmabureau|werkt bij|5|14|2
    p-bram-kompas|g-bewoners-dijk|kent|3|30|10
    p-ruben-peilstok|o-programmabureau|werkt bij|5|14|1
    p-lotte-dakpan|o-wonen|werkt bij|5|14|1
    p-joris-zaklamp|o-handhaving|werkt bij|5|14|2
    p-anke-bladhark|o-beheer|werkt bij|5|14|2
    p-pieter-deurknop|o-corporatie|werkt bij|5|14|2
    p-margriet-molenwiek|o-programmabureau|werkt samen met|3|60|24
    p-hilde-weegschaal|p-margriet-molenwiek|kent|3|60|41
    p-noor-wegwijzer|g-netwerkteam|lid van|5|14|1
    p-fenna-lantaarn|g-netwerkteam|lid van|5|14|1
    p-fenna-lantaarn|l-wijkhuis|werkt bij|5|14|1
    g-netwerkteam|l-wijkhuis|komt bijeen in|4|30|4
    g-netwerkteam|o-programmabureau|werkt samen met|3|30|16
    o-werkbedrijf|o-programmabureau|werkt samen met|3|60|30
    o-geldloket|l-wijkhuis|komt bijeen in|3|30|12
    o-gezondheidscentrum|o-wijkteam|verwijst naar|3|60|26
    o-bouwbedrijf|o-werkbedrijf|werkt samen met|2|90|70
    o-wijkagenten|o-handhaving|werkt samen met|4|30|9
    o-corporatie|o-wonen|werkt samen met|3|60|38
    """)
}
