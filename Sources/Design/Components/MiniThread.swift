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
    each(steps.enumerated()) { index, step in
      if index > 0 { connection(to: index, isDashed: step == .todo) }
      for part in parts(step, centre: Double(9 + 26 * index)) { part }
    }
  }
}

private func connection(to index: Int, isDashed: Bool) -> VoidElement {
  let start = Double(26 * index - 10)
  return shape(
    "line", .number("x1", start), .named("y1", "11"), .number("x2", start + 12), .named("y2", "11"),
    .named("stroke-dasharray", ifAny: isDashed ? "2 3" : nil))
}

private func parts(_ step: MiniStep, centre: Double) -> [VoidElement] {
  switch step {
  case .todo: [dot("todo", centre, 3)]
  case .done(.community): [dot("pactwerk-w", centre, 7)]
  case .done(.programme): [box("pactwerk-p", centre - 6.5, 13, 13)]
  case .done(.together): [box("pactwerk-p", centre - 8, 11, 13), ringed("pactwerk-w", centre + 3, 6.5)]
  case .now(.community): [dot("now pactwerk-w", centre, 6)]
  case .now(.programme): [box("now pactwerk-p", centre - 5.5, 11, 11)]
  case .now(.together): [box("now pactwerk-p", centre - 8, 10, 11), dot("now pactwerk-w", centre + 3, 5.5)]
  }
}

private func dot(_ classes: StaticString, _ x: Double, _ radius: Double) -> VoidElement {
  shape("circle", .class(classes), .number("cx", x), .named("cy", "11"), .number("r", radius))
}

private func ringed(_ classes: StaticString, _ x: Double, _ radius: Double) -> VoidElement {
  shape(
    "circle", .class(classes), .number("cx", x), .named("cy", "11"), .number("r", radius), .named("stroke", "#fff"),
    .named("stroke-width", "1.5"))
}

private func box(_ classes: StaticString, _ x: Double, _ width: Double, _ height: Double) -> VoidElement {
  shape(
    "rect", .class(classes), .number("x", x), .number("y", 11 - height / 2), .number("width", width),
    .number("height", height))
}
