// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// The small ink drawings of a state. They carry no name: the word stands beside them.
enum Icon: CaseIterable, Sendable {
  case check, half, waiting, clock, reopened, question, cross, flag, eye

  private static let drawings = Dictionary(uniqueKeysWithValues: allCases.map { ($0, Prewritten($0.drawn(size: nil))) })

  /// The drawing in the size of its place.
  var drawing: Prewritten { Icon.drawings[self] ?? Prewritten(drawn(size: nil)) }

  /// The drawing, with its width in pixels.
  func drawn(size: String?) -> some HTML {
    svg(.named("width", ifAny: size), .named("height", ifAny: size), .viewBox(16, 16), .hidden) {
      for shape in shapes { shape }
    }
  }

  var shapes: [VoidElement] {
    switch self {
    case .check: [line("M2.5 8.5l3.6 3.6L13.5 4", "2.4")]
    case .half: [fill("M8 2a6 6 0 0 1 0 12z"), ring("6")]
    case .waiting:
      [
        shape(
          "circle", .named("cx", "8"), .named("cy", "8"), .named("r", "6"), .named("fill", "none"),
          .named("stroke", "currentColor"), .named("stroke-width", "2"), .named("stroke-dasharray", "2.4 2.3"))
      ]
    case .clock: [ring("6.4"), line("M8 4v4.4l2.8 1.8", "2")]
    case .reopened: [line("M12.8 9.5A5.2 5.2 0 1 1 12 4.7", "2"), fill("M13.6 1.8v4.4H9.2z")]
    case .question: [line("M5 6a3 3 0 1 1 4.3 2.7C8.3 9.2 8 9.7 8 10.8", "2"), dot("8", "13.6", "1.3")]
    case .cross: [line("M4 4l8 8M12 4l-8 8", "2.2")]
    case .flag: [line("M4 15V2h9l-2.5 3.5L13 9H4", "2")]
    case .eye: [line("M1 8s2.6-4.5 7-4.5S15 8 15 8s-2.6 4.5-7 4.5S1 8 1 8z", "1.6"), dot("8", "8", "2.2")]
    }
  }

  private func line(_ path: String, _ width: String) -> VoidElement {
    shape(
      "path", .named("d", path), .named("fill", "none"), .named("stroke", "currentColor"),
      .named("stroke-width", width))
  }

  private func ring(_ radius: String) -> VoidElement {
    shape(
      "circle", .named("cx", "8"), .named("cy", "8"), .named("r", radius), .named("fill", "none"),
      .named("stroke", "currentColor"), .named("stroke-width", "2"))
  }

  private func fill(_ path: String) -> VoidElement {
    shape("path", .named("d", path), .named("fill", "currentColor"))
  }

  private func dot(_ x: String, _ y: String, _ radius: String) -> VoidElement {
    shape(
      "circle", .named("cx", x), .named("cy", y), .named("r", radius), .named("fill", "currentColor"))
  }
}

/// An icon, hidden from readers; with `size` its width in pixels, else as large as its place says.
@HTMLBuilder func drawing(_ icon: Icon, size: String? = nil) -> some HTML {
  if let size { icon.drawn(size: size) } else { icon.drawing }
}
