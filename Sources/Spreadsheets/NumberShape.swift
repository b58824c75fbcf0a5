// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What a number format makes of a number, as far as it changes what a person reads.
enum NumberShape: Equatable, Sendable {
  /// The number itself.
  case number
  /// A whole number with zeros in front up to this many digits, such as a code; at most `digitLimit`.
  case padded(digits: Int)
  /// A day.
  case day
  /// A time of the day; with `isElapsed` a duration that may be longer than a day.
  case time(isElapsed: Bool)
  /// A day with a time.
  case moment

  /// Most digits of a padded number: no code is longer, and a format with a million zeros would fill the memory.
  private static let digitLimit = 40

  /// The shape of a format that every program knows by its number, without it standing in the file.
  ///
  /// Source: ECMA-376 part 1, section 18.8.30; 27-36, 50-58 and 71-81 are those of East Asia and Thailand.
  init(builtIn number: Int) {
    switch number {
    case 14...17, 27...31, 36, 50...54, 57, 58, 71...74: self = .day
    case 18...21, 32...35, 45, 47, 55, 56, 75...78, 80: self = .time(isElapsed: false)
    case 46, 79: self = .time(isElapsed: true)
    case 22, 81: self = .moment
    default: self = .number
    }
  }

  /// The shape of a format code such as `dd-mm-jjjj`, saved as `dd\-mm\-yyyy;@`.
  ///
  /// - Complexity: O(*n*) for *n* bytes; only the part for positive numbers is looked at.
  init(code: String) {
    var letters = FormatLetters(code)
    letters.read()
    let hasClock = letters.hasHours || letters.hasSeconds || letters.isElapsed
    // `m` is the month, unless it stands between hours and seconds: then it is minutes.
    let hasDay = letters.hasDays || letters.hasYears || (letters.hasMonthsOrMinutes && !hasClock)
    switch (hasDay, hasClock) {
    case (true, true): self = .moment
    case (true, false): self = .day
    case (false, true): self = .time(isElapsed: letters.isElapsed)
    case (false, false):
      let zeros = code.utf8.count
      let isPadded = (2...NumberShape.digitLimit).contains(zeros) && code.utf8.allSatisfy { $0 == 0x30 }
      self = isPadded ? .padded(digits: zeros) : .number
    }
  }

  /// Whether a number of this shape counts days.
  var isTime: Bool {
    switch self {
    case .day, .time, .moment: true
    case .number, .padded: false
    }
  }
}

/// The letters of a format code that stand for parts of a day or time; texts, colours and currencies passed over.
private struct FormatLetters {
  private(set) var hasDays = false
  private(set) var hasYears = false
  private(set) var hasHours = false
  private(set) var hasSeconds = false
  private(set) var hasMonthsOrMinutes = false
  private(set) var isElapsed = false
  private let code: [UInt8]
  private var place = 0

  init(_ code: String) { self.code = code.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } }

  mutating func read() {
    while place < code.count, code[place] != 0x3B {
      switch code[place] {
      case 0x22: skip(to: 0x22)
      case 0x5B: readBrackets()
      case 0x5C, 0x5F, 0x2A: place += 1
      case 0x61: readHalfOfDay()
      default: note(code[place])
      }
      place += 1
    }
  }

  private mutating func note(_ letter: UInt8) {
    switch letter {
    case 0x64: hasDays = true
    case 0x79: hasYears = true
    case 0x68: hasHours = true
    case 0x73: hasSeconds = true
    case 0x6D: hasMonthsOrMinutes = true
    default: break
    }
  }

  /// `[h]`, `[mm]`, `[s]` count on beyond a day; any other brackets are a colour, a condition or a currency.
  private mutating func readBrackets() {
    let start = place + 1
    skip(to: 0x5D)
    let inside = code[min(start, place)..<min(place, code.count)]
    if let first = inside.first, [0x68, 0x6D, 0x73].contains(first), inside.allSatisfy({ $0 == first }) {
      isElapsed = true
    }
  }

  /// `AM/PM` or `A/P` is a time, and its M no month.
  private mutating func readHalfOfDay() {
    for mark in ["am/pm", "a/p"] where code[place...].starts(with: mark.utf8) {
      hasHours = true
      place += mark.utf8.count - 1
      return
    }
  }

  /// Goes to the next `end` after this place, or to the end of the code.
  private mutating func skip(to end: UInt8) {
    place += 1
    while place < code.count, code[place] != end { place += 1 }
  }
}
