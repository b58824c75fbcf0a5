// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What signals are about; the raw value is the name people read.
enum Theme: String, CaseIterable {
  case waste = "afval"
  case dark = "donkere plekken"
  case stairwells = "overlast in portieken"
  case crowded = "te veel mensen in één huis"
  case meeting = "ontmoetingsplekken"
  case language = "taal"
  case traffic = "verkeer"
  case youth = "jongeren"
  case green = "groen"
  case shops = "winkels"

  /// How often it is mentioned beside the others.
  var weight: Double {
    switch self {
    case .waste: 2.4
    case .traffic: 1.7
    case .stairwells, .youth, .green: 1.1
    case .dark: 0.9
    case .meeting, .crowded: 0.7
    case .language, .shops: 0.5
    }
  }

  /// How much more it is mentioned in its high month than on average, 0 to 1, and that month.
  var season: (height: Double, month: Int) {
    switch self {
    case .waste: (0.25, 7)
    case .dark: (0.6, 12)
    case .youth: (0.4, 7)
    case .green: (0.5, 6)
    case .meeting: (0.3, 6)
    case .traffic, .stairwells, .crowded, .language, .shops: (0.1, 11)
    }
  }
}
