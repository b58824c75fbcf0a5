// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Texts without accents and capitals, to find and to order names.
enum Folding {
  /// `Čapek Ölmez` becomes `capek olmez`.
  static func folded(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
  }

  /// Whether every word somebody typed stands somewhere in the text, half words included.
  static func contains(_ text: String, everyWordOf typed: String) -> Bool {
    let text = Array(folded(text).utf8)
    return folded(typed).utf8.split { $0 <= 0x20 }.allSatisfy { text.firstRange(of: $0) != nil }
  }
}
