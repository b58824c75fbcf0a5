// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// Puts a remark together from parts: what, where, often since when, sometimes a wish.
enum SignalTexts {
  private static let since = LiteralTable.lines(
    """
    Dit is al een paar weken zo.
    Dit is al maanden zo.
    Sinds de zomer is het erger.
    Vorige maand viel het mij ook al op.
    Het was lang goed, nu niet meer.
    Het begon na de vakantie.
    """)

  private static let habits = LiteralTable.lines(
    """
    Vooral in het weekend.
    Vooral na acht uur ’s avonds.
    Vandaag was het de derde keer.
    Het is niet elke dag.
    Elke week is het raak.
    """)

  private static let wishes = LiteralTable.lines(
    """
    Kan iemand komen kijken?
    Mijn buren merken het ook.
    Ik wil er best iets aan doen, maar niet alleen.
    Met wie kan ik hierover praten?
    Ik hoor graag wat u doet.
    Wij helpen graag mee.
    Vroeger ging dit beter.
    Ik meldde het al eens bij de balie.
    Bedankt voor het lezen.
    Ik vind het jammer.
    Ik hoop dat iemand er iets mee doet.
    """)

  /// One remark about `theme` in `buurt`; one in thirteen is in English, Polish or Turkish, one in thirty praises.
  static func text(_ theme: Theme, in buurt: Buurt, isRising: Bool, using random: inout SplitMix64) -> String {
    if !isRising, random.below(13) == 0 { return pick(theme.otherLanguages, &random) }
    let spot = pick(buurt.spots, &random)
    if !isRising, random.below(30) == 0 { return filled(theme.praise, spot) + " Dat mag ook gezegd worden." }
    var sentences = [filled(pick(isRising ? theme.rising : theme.remarks, &random), spot)]
    if random.below(10) < 6 {
      sentences.append(pick(theme.comesAndGoes && !isRising ? since + habits : since, &random))
    }
    if random.below(10) < 5 { sentences.append(pick(wishes, &random)) }
    return sentences.joined(separator: " ")
  }

  private static func pick(_ choices: [String], _ random: inout SplitMix64) -> String {
    choices[random.below(choices.count)]
  }

  /// `pattern` with `spot` in the place of `{p}`.
  private static func filled(_ pattern: String, _ spot: String) -> String {
    let parts = pattern.utf8.split(separator: 0x7B, maxSplits: 1)
    guard parts.count == 2 else { return pattern }
    return String(Substring(parts[0])) + spot + String(Substring(parts[1].dropFirst(2)))
  }
}
