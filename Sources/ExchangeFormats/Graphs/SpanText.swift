// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Why texts are no span.
enum SpanFault: Error {
  case notADay, endsBeforeStart

  /// What is noted about it.
  var reason: Refusal.Reason { self == .notADay ? .notADay : .dateOrder(after: "start") }
}

/// Times of nodes and ties as files write them.
enum SpanText {
  /// The day of `2026-03-01`, `01-03-2026`, or of a date with a time or zone behind it: the zone is not looked at.
  static func day(_ text: String) -> Day? {
    let text = Text.trimmed(text)
    if let day = DayText.day(text) { return day }
    let rest = text.utf8.dropFirst(10)
    guard let sign = rest.first, [0x54, 0x5A, 0x2B, 0x2D, 0x20].contains(sign) else { return nil }
    return Day(String(Substring(text.utf8.prefix(10))))
  }

  /// The first days and the last days, each parted by `|`: `2020-01-01|2022-01-01` and `2021-01-01|`.
  static func columns(_ spans: [TieGraph.Span]) -> (start: String, end: String) {
    (
      spans.map { $0.from?.text ?? "" }.joined(separator: "|"), spans.map { $0.to?.text ?? "" }.joined(separator: "|")
    )
  }

  /// The spans of such a pair.
  static func spans(start: String, end: String) throws(SpanFault) -> [TieGraph.Span] {
    let (starts, ends) = (parts(start), parts(end))
    var spans: [TieGraph.Span] = []
    for place in 0..<max(starts.count, ends.count) {
      let (from, to) = (place < starts.count ? starts[place] : "", place < ends.count ? ends[place] : "")
      let span = try span(from, to)
      if span != TieGraph.Span() { spans.append(span) }
    }
    return spans
  }

  /// Gephi's interval set: `<[2020-01-01, 2021-01-01]; [2022-01-01, Infinity]>`; empty without spans.
  static func timeset(_ spans: [TieGraph.Span]) -> String {
    guard !spans.isEmpty else { return "" }
    let parts = spans.map { "[" + ($0.from?.text ?? "-Infinity") + ", " + ($0.to?.text ?? "Infinity") + "]" }
    return "<" + parts.joined(separator: "; ") + ">"
  }

  /// The spans of an interval set. A round bracket leaves its day out.
  static func spans(timeset text: String) throws(SpanFault) -> [TieGraph.Span] {
    let body = text.utf8.filter { $0 != 0x3C && $0 != 0x3E && $0 != 0x20 && $0 != 0x22 }
    var spans: [TieGraph.Span] = []
    for part in body.split(separator: 0x3B) {
      guard part.count > 2, let open = part.first, let close = part.last, open == 0x5B || open == 0x28,
        close == 0x5D || close == 0x29
      else { throw .notADay }
      let ends = part.dropFirst().dropLast().split(separator: 0x2C, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard ends.count >= 2 else { throw .notADay }
      spans.append(try span(bound(ends[0]), bound(ends[1]), leavesOut: (open == 0x28, close == 0x29)))
    }
    return spans
  }

  private static func bound(_ text: String) -> String {
    ["-infinity", "infinity", "+infinity"].contains(text.lowercased()) ? "" : text
  }

  /// From one text to the other, each empty when there is no such day; a day that is left out is not part of it.
  static func span(
    _ from: String, _ to: String, leavesOut: (from: Bool, to: Bool) = (false, false)
  ) throws(SpanFault) -> TieGraph.Span {
    var (first, last) = (day(from), day(to))
    guard from.isEmpty || first != nil, to.isEmpty || last != nil else { throw .notADay }
    if leavesOut.from { first = first.map { $0 + 1 } }
    if leavesOut.to { last = last.map { $0 - 1 } }
    if let first, let last, last < first { throw .endsBeforeStart }
    return TieGraph.Span(from: first, to: last)
  }

  private static func parts(_ text: String) -> [String] {
    text.utf8.split(separator: 0x7C, omittingEmptySubsequences: false).map { Text.trimmed(String(Substring($0))) }
  }
}
