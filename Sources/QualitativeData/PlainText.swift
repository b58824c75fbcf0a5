// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Text in the one form that every program counts alike: line feeds only, letters with their marks in one (NFC).
///
/// Foundation is needed for NFC, which the standard library does not offer.
struct PlainText {
  private let sorted: [Int]
  private let keepsBeyondBMP: Bool
  /// Where the places that were passed lie in the result.
  private var moved: [Int: Int] = [:]
  private var passed = 0
  /// Code points read and written so far.
  private var (old, new) = (0, 0)
  private var result = String.UnicodeScalarView()
  /// One character below U+0300, or a run of others with the one they follow, not written yet.
  private var waiting: [Unicode.Scalar] = []

  /// The text in this form, and where each of `places` lies in it, both in code points.
  ///
  /// - Parameters:
  ///   - text: any text; a byte order mark at its start is taken off.
  ///   - places: code points from the start of `text`; what lies inside a letter with its marks moves to its end at
  ///     most.
  ///   - keepsBeyondBMP: whether characters beyond U+FFFF stay; if not, each becomes U+25A1 (an empty square), since
  ///     some programs count them as two.
  /// - Complexity: O(*n* + *k* log *k*) for *n* bytes and *k* places.
  static func normalised(_ text: String, places: [Int], keepsBeyondBMP: Bool = true) -> (text: String, places: [Int]) {
    var form = PlainText(places.sorted(), keepsBeyondBMP)
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFEFF where last == nil: form.pass(1, giving: 0)
      case 0x0A where last == "\r": form.pass(1, giving: 0)
      case 0x0A, 0x0D:
        form.settle()
        form.write("\n")
      default:
        // No character below U+0300 changes or joins with the one before it.
        if scalar.value < 0x300 { form.settle() }
        form.waiting.append(scalar)
      }
      last = scalar
    }
    form.settle()
    return (String(form.result), places.map { form.moved[$0] ?? form.new })
  }

  /// The text as it is; in this form too when it has a carriage return.
  static func lineFeeds(_ text: String) -> String {
    text.utf8.contains(0x0D) ? normalised(text, places: []).text : text
  }

  private init(_ sorted: [Int], _ keepsBeyondBMP: Bool) {
    (self.sorted, self.keepsBeyondBMP) = (sorted, keepsBeyondBMP)
  }

  /// Writes what waits.
  private mutating func settle() {
    if waiting.count == 1, let scalar = waiting.first, scalar.value < 0x300 {
      write(scalar)
    } else {
      // By Character: a letter with its marks is one, so that every place can be followed.
      for character in String(String.UnicodeScalarView(waiting)) {
        let form = String(character).precomposedStringWithCanonicalMapping.unicodeScalars
        pass(character.unicodeScalars.count, giving: form.count)
        for scalar in form { result.append(scalar.value > 0xFFFF && !keepsBeyondBMP ? "\u{25A1}" : scalar) }
      }
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    pass(1, giving: 1)
    result.append(scalar)
  }

  /// Notes that `width` code points became `newWidth`, and where the places in them went.
  private mutating func pass(_ width: Int, giving newWidth: Int) {
    while passed < sorted.count, sorted[passed] < old + width {
      moved[sorted[passed]] = new + min(max(sorted[passed] - old, 0), newWidth)
      passed += 1
    }
    (old, new) = (old + width, new + newWidth)
  }
}
