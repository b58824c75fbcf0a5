// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension ColumnChoice {
  /// What a table probably holds and which column is probably what, by words in its headings.
  ///
  /// - Parameter kinds: the kinds that can be chosen; of two that fit as well the first is proposed.
  /// - Returns: a proposal, which may lack columns that must be there; nil without kinds.
  /// - Complexity: O(*k* · *c* · *h*) for *k* kinds of *c* columns and *h* headings.
  public static func proposed(for header: [String], among kinds: [ImportKind]) -> ColumnChoice? {
    let proposals = kinds.filter { !$0.columns.isEmpty }.map { proposed(for: header, as: $0) }
    guard var best = proposals.first else { return nil }
    for proposal in proposals where proposal.score > best.score { best = proposal }
    return best
  }

  /// Which column is probably what in a table of this kind. A heading is used once; a heading that is the word itself
  /// goes before one that holds it.
  public static func proposed(for header: [String], as kind: ImportKind) -> ColumnChoice {
    let keys = header.map { heading in
      (whole: Text.key(heading), words: heading.utf8.split(separator: 0x20).map { Text.key(String(Substring($0))) })
    }
    var (headings, taken): ([String: String], Set<Int>) = ([:], [])
    for isWhole in [true, false] {
      for column in kind.columns where headings[column.name] == nil {
        guard let place = place(of: column, in: keys, except: taken, isWhole) else { continue }
        headings[column.name] = header[place]
        taken.insert(place)
      }
    }
    let hasKey = kind.columns.first.map { headings[$0.name] != nil } ?? true
    return ColumnChoice(kind, headings, makesKeys: !hasKey)
  }

  /// How well the proposal fits: a column that must be there counts most.
  private var score: Int { headings.count - 10 * missing.count }

  private static func place(
    of column: ImportColumn, in keys: [(whole: String, words: [String])], except taken: Set<Int>, _ isWhole: Bool
  ) -> Int? {
    for word in [column.name] + column.aliases + (words[column.name] ?? []) {
      let word = Text.key(word)
      let place = keys.indices.first { place in
        let (whole, words) = keys[place]
        guard !taken.contains(place), !whole.isEmpty else { return false }
        return isWhole ? whole == word : words.contains(word) || (word.utf8.count > 3 && whole.contains(word))
      }
      if let place { return place }
    }
    return nil
  }

  /// Words that people write above the columns of their own lists, Dutch and English.
  private static let words: [String: [String]] = [
    "id": ["nr", "nummer", "kenmerk", "sleutel", "volgnummer", "zaaknummer", "meldingsnummer", "reference"],
    "label": ["naam", "voornaam", "wie", "titel"],
    "name": ["naam", "titel", "title", "omschrijving"],
    "text": [
      "tekst", "omschrijving", "opmerking", "melding", "signaal", "beschrijving", "toelichting", "inhoud", "wat",
      "description", "message", "remark",
    ],
    "observed_on": ["datum", "wanneer", "dag", "gezien op", "datum melding", "date", "when"],
    "received_on": ["ontvangen", "ontvangen op", "binnengekomen", "ontvangstdatum", "received"],
    "area": ["buurt", "wijk", "gebied", "buurtcode", "locatie", "plek", "waar", "neighbourhood", "where"],
    "theme": ["thema", "categorie", "onderwerp", "waarover", "rubriek", "soort", "category", "topic"],
    "channel": ["kanaal", "bron"],
    "source_state": ["status", "stand", "state"],
    "source_category": ["hoofdcategorie", "subcategorie"],
    "kind": ["soort", "type", "relatie"],
    "group": ["groep", "rol", "role"],
    "organisation": ["organisatie", "werkgever", "instelling", "organization", "employer"],
    "layer": ["laag"],
    "ground": ["grondslag"],
    "permission_on": ["toestemming", "toestemming op"],
    "source": ["van", "wie"],
    "target": ["naar", "met wie", "met"],
    "strength": ["sterkte"],
    "rhythm_days": ["ritme"],
    "last_contact": ["laatste contact", "laatst gesproken"],
    "on": ["datum", "op", "dag", "wanneer", "date"],
    "contact": ["contact", "gesprek"],
    "from_on": ["vanaf", "begin", "start", "startdatum", "begindatum"],
    "to_on": ["tot", "eind", "einde", "einddatum", "end"],
    "code": ["gebiedscode", "buurtcode", "wijkcode"],
    "edition": ["jaar", "editie", "indeling", "year"],
    "parent": ["ligt in", "hoort bij"],
    "goal": ["doel", "doelnummer"],
    "goals": ["doel", "doelen"],
    "number": ["nummer", "nr"],
    "target_year": ["doeljaar"],
    "indicators": ["indicator", "indicatoren"],
    "intervention": ["maatregel", "maatregelnummer"],
    "level": ["niveau", "wie is aan zet"],
    "owner": ["eigenaar", "trekker", "uitvoerder"],
    "initiative": ["initiatief", "initiatiefnummer"],
    "carriers": ["trekker", "trekkers", "dragers", "initiatiefnemers"],
    "item": ["initiatief", "draad"],
  ]
}
