// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PictureParts

/// The measures of the wide drawing, in pixels of its 1120 by any height.
enum WideMeasures {
  /// The whole width.
  static let width = 1120.0
  /// Where the programme's bank ends and the neighbourhood's begins.
  static let banks = (programme: 350.0, community: 770.0)
  /// The middle, where marks and names of goals stand.
  static let middle = 560.0
  /// Height of the headings of the banks.
  static let headings = 46.0
  /// From the top of a band to its first row, and between rows.
  static let firstRow = 60.0, row = 40.0
  /// From the last row to the end of the band.
  static let lastRow = 32.0
  /// Where a line is level.
  static let level = (start: 430.0, end: 690.0)
  /// How many lines to other goals run up and down side by side, at most; where, and how far apart.
  static let channels = 4, channelEnd = 752.0, channelStep = 11.0
  /// How far a line goes up or down, at most.
  static let longestSpan = 480.0
  /// Where words beside a line begin when it is level all the way, and where they end.
  static let wordsStart = 372.0, wordsEnd = 748.0
  /// Where the box of a missing voice begins, and where that of a missing place ends.
  static let boxStart = 408.0, boxEnd = 712.0
  /// Room for the name of an intervention or item, and of a goal.
  static let nameRoom = 316.0, goalRoom = 290.0

  /// The width of a dashed box with these words.
  static func boxWidth(_ words: String) -> Double { (TextWidth.of(words) + 24).rounded(.up) }

  /// The height of a band with this number of rows.
  static func bandHeight(rows: Int) -> Double { firstRow + row * Double(max(rows, 1) - 1) + lastRow }
}
