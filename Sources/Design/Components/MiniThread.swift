// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// One of the six steps of a small thread.
public enum MiniStep: Sendable, Hashable {
  /// Taken, by whom.
  case done(StepOwner)
  /// The step the thread waits for, and who must take it.
  case now(StepOwner)
  /// Not reached yet.
  case todo
}

extension Texts {
  /// The name of step 1 to 6: gehoord, opgepakt, agenda, besluit, gedaan, antwoord.
  public func threadStep(_ number: Int) -> String {
    let keys = ["heard", "taken_up", "agenda", "decision", "done", "reply"]
    return keys.indices.contains(number - 1) ? self("design.step.\(keys[number - 1])") : ""
  }

  /// What a small thread says to readers: "Stap 4 van 6: besluit, nu bij het programma", or "6 van 6 stappen gedaan".
  public func threadName(_ steps: [MiniStep]) -> String {
    let total = String(steps.count)
    for (index, step) in steps.enumerated() {
      guard case .now(let owner) = step else { continue }
      let values = ["number": String(index + 1), "total": total, "step": threadStep(index + 1)]
      return self("design.thread.now", values.merging(["holder": self("design.holder.\(owner.key)")]) { $1 })
    }
    let done = steps.count { $0 != .todo }
    return self("design.thread.done", ["number": String(done), "total": total])
  }
}

/// A thread in 152 pixels: six shapes on a line, square by the programme, circle by the neighbourhood, both together.
public func miniThread(_ steps: [MiniStep], _ t: Texts) -> some HTML {
  svg(.class("pactwerk-mini-thread"), .viewBox(152, 22), .role("img"), .label(t.threadName(steps))) {
    MiniShapes(steps: steps)
  }
}

/// The shapes, written one by one: every list has a dozen of them.
private struct MiniShapes: HTML {
  let steps: [MiniStep]

  func write(to writer: inout HTMLWriter) {
    for (place, step) in steps.enumerated() {
      if place > 0 { connection(to: place, isDashed: step == .todo, &writer) }
      shape(of: step, centre: Double(9 + 26 * place), &writer)
    }
  }

  private func connection(to place: Int, isDashed: Bool, _ writer: inout HTMLWriter) {
    let start = Double(26 * place - 10)
    writer.raw("<line x1=\"")
    writer.number(start)
    writer.raw("\" y1=\"11\" x2=\"")
    writer.number(start + 12)
    writer.raw(isDashed ? "\" y2=\"11\" stroke-dasharray=\"2 3\"/>" : "\" y2=\"11\"/>")
  }

  private func shape(of step: MiniStep, centre: Double, _ writer: inout HTMLWriter) {
    switch step {
    case .todo: dot("todo", centre, 3, &writer)
    case .done(.community): dot("pactwerk-w", centre, 7, &writer)
    case .done(.programme): box("pactwerk-p", centre - 6.5, 13, 13, &writer)
    case .done(.together):
      box("pactwerk-p", centre - 8, 11, 13, &writer)
      dot("pactwerk-w", centre + 3, 6.5, isRinged: true, &writer)
    case .now(.community): dot("now pactwerk-w", centre, 6, &writer)
    case .now(.programme): box("now pactwerk-p", centre - 5.5, 11, 11, &writer)
    case .now(.together):
      box("now pactwerk-p", centre - 8, 10, 11, &writer)
      dot("now pactwerk-w", centre + 3, 5.5, &writer)
    }
  }

  private func dot(
    _ classes: StaticString, _ x: Double, _ radius: Double, isRinged: Bool = false, _ writer: inout HTMLWriter
  ) {
    writer.raw("<circle class=\"")
    writer.raw(classes)
    writer.raw("\" cx=\"")
    writer.number(x)
    writer.raw("\" cy=\"11\" r=\"")
    writer.number(radius)
    writer.raw(isRinged ? "\" stroke=\"#fff\" stroke-width=\"1.5\"/>" : "\"/>")
  }

  private func box(
    _ classes: StaticString, _ x: Double, _ width: Double, _ height: Double, _ writer: inout HTMLWriter
  ) {
    writer.raw("<rect class=\"")
    writer.raw(classes)
    writer.raw("\" x=\"")
    writer.number(x)
    writer.raw("\" y=\"")
    writer.number(11 - height / 2)
    writer.raw("\" width=\"")
    writer.number(width)
    writer.raw("\" height=\"")
    writer.number(height)
    writer.raw("\"/>")
  }
}
