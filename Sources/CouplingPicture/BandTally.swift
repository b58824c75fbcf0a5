// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// What a goal's strip shows, counted; lines from other goals included.
struct BandTally {
  private let band: CouplingLayout.Band

  init(_ band: CouplingLayout.Band) { self.band = band }

  /// "1 brug, 1 voorstel wacht op de wijk", beginning with what is missing.
  func sentence(_ words: CouplingWords) -> String {
    let said = missing.map { words(.gap($0)) } + parts.map { words(.strip($0)) }
    let text = said.isEmpty ? words(.strip(.noLines)) : said.joined(separator: ", ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What the goal itself lacks.
  private var missing: [CouplingPhrase.Gap] {
    let sides = band.slots.flatMap { slot in Side.allCases.compactMap { slot.missing[$0] } }
    return sides + (band.lacksBridge ? [.noBridge] : [])
  }

  private var parts: [CouplingPhrase.StripPart] {
    let states = (band.slots.compactMap(\.link) + band.incoming).map(\.state)
    var bridges = 0
    var late = 0
    var clashes = 0
    var waiting: [Side: Int] = [:]
    for state in states {
      switch state {
      case .bridge: bridges += 1
      case .proposal(let side, nil): waiting[side.other, default: 0] += 1
      case .proposal: late += 1
      case .clash: clashes += 1
      }
    }
    let counted: [(Int, CouplingPhrase.StripPart)] = [
      (bridges, .bridges(bridges)),
      (waiting[.community] ?? 0, .waiting(on: .community, waiting[.community] ?? 0)),
      (waiting[.programme] ?? 0, .waiting(on: .programme, waiting[.programme] ?? 0)),
      (late, .late(late)), (clashes, .clashes(clashes)),
    ]
    return (counted + others).filter { $0.0 > 0 }.map(\.1)
  }

  private var others: [(Int, CouplingPhrase.StripPart)] {
    let voiceless = band.slots.count { $0.voiceless != nil }
    let placeless = band.slots.count(where: \.isPlaceless)
    let autonomous = band.slots.count(where: \.saysAutonomous)
    return [
      (voiceless, .withoutVoice(voiceless)), (placeless, .withoutPlace(placeless)),
      (autonomous, .autonomous(autonomous)),
    ]
  }
}
