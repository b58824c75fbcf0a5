// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension Texts {
  /// A whole number with its thousands apart: `11.000`, `11,000`; below zero with a real minus sign.
  public func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var text = value < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += language.separators.group }
      text.unicodeScalars.append(UnicodeScalar(digit))
    }
    return text
  }

  /// A number with exactly `digits` decimals (0 to 6): `12,3`, `12.3`. Halves go away from zero.
  ///
  /// A number that is none, or too large to mean anything, is `–`; say in words beside it why.
  public func decimal(_ value: Double, digits: Int) -> String {
    let places = min(max(digits, 0), 6)
    let power = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = (value * Double(power)).rounded(.toNearestOrAwayFromZero)
    guard scaled.magnitude < 1e15 else { return "–" }
    let units = Int(scaled)
    let whole = (units < 0 ? "−" : "") + number(Int(units.magnitude) / power)
    guard places > 0 else { return whole }
    let rest = String(Int(units.magnitude) % power)
    return whole + language.separators.decimal + String(repeating: "0", count: places - rest.utf8.count) + rest
  }

  /// "12 dagen te laat". Late is counted in days.
  public func daysLate(_ days: Int) -> String { self("design.days_late", count: days) }

  /// `a, b en c`; one word alone, two with "en", nothing for an empty list.
  public func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return self("design.list.last", ["rest": words.dropLast().joined(separator: ", "), "last": last])
  }

  /// The text with a capital in front: for a day or a state that starts a line. Dutch `ij` becomes `IJ`.
  public func sentence(_ text: String) -> String {
    if language == .nl, text.utf8.starts(with: "ij".utf8) { return "IJ" + text.dropFirst(2) }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
