// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// The koppelkaart for phones: per goal its name, a strip of 288 by 34, and a sentence that says what the strip shows.
struct NarrowCoupling: HTML {
  let layout: CouplingLayout
  let words: CouplingWords

  func write(to writer: inout HTMLWriter) {
    div(.class("pactwerk-narrow")) {
      ends
      ul(.class("pactwerk-bridges")) {
        for band in layout.bands {
          li {
            h3 { heading(band.goal) }
            NarrowStrip(band: band)
            p { BandTally(band).sentence(words) }
          }
        }
      }
    }.write(to: &writer)
  }

  private var ends: some HTML {
    div(.class("pactwerk-bridges__ends")) {
      span(.class("pactwerk-track pactwerk-track--p")) {
        Mark.programme
        words(.end(.programme))
      }
      span(.class("pactwerk-track pactwerk-track--w")) {
        words(.end(.community))
        Mark.community
      }
    }
  }

  private func heading(_ goal: CouplingDrawing.Goal) -> AnyHTML {
    let number = goal.number.map { "\($0) " } ?? ""
    guard let address = goal.address else {
      return AnyHTML(
        span {
          number; bdi { goal.name }
        })
    }
    return AnyHTML(
      a(.href(address)) {
        number; bdi { goal.name }
      })
  }
}

/// One goal's strip: the same rows as the wide drawing, closer together.
struct NarrowStrip: HTML {
  let band: CouplingLayout.Band

  func write(to writer: inout HTMLWriter) {
    svg(.class("pactwerk-chart"), .viewBox(288, 34), .hidden) {
      shape("rect", .class("bank-p"), .number("x", 0), .number("y", 0), .number("width", 64), .number("height", 34))
      shape("rect", .class("bank-w"), .number("x", 224), .number("y", 0), .number("width", 64), .number("height", 34))
      for line in lines { shape("path", .class(style(line.link.state)), .named("d", line.path)) }
      for line in lines { AnyHTML(sign(line)) }
      for (slot, y) in zip(band.slots, heights) { AnyHTML(ends(slot, y)) }
    }.write(to: &writer)
  }

  /// Rows are 12 apart, or closer when there are many.
  private var pitch: Double { band.slots.count < 2 ? 12 : min(12, 26 / Double(band.slots.count - 1)) }
  /// The size of a mark.
  private var size: Double { min(9, max(3, pitch - 1.5)) }
  private var heights: [Double] {
    band.slots.indices.map { 17 + (Double($0) - Double(band.slots.count - 1) / 2) * pitch }
  }

  private struct Line {
    let link: CouplingDrawing.Link
    let level: Double
    let path: String
  }

  private var lines: [Line] {
    zip(band.slots, heights).compactMap { slot, level in
      guard let link = slot.link else { return nil }
      let start = height { $0.intervention?.id == link.intervention } ?? level
      let end = height { $0.item?.id == link.item } ?? level
      let (from, to, y) = (coordinate(start), coordinate(end), coordinate(level))
      return Line(
        link: link, level: level, path: "M64 \(from)C84 \(from) 84 \(y) 104 \(y)H184C204 \(y) 204 \(to) 224 \(to)")
    }
  }

  private func height(where stands: (CouplingLayout.Slot) -> Bool) -> Double? {
    band.slots.firstIndex(where: stands).map { heights[$0] }
  }

  private func style(_ state: CouplingDrawing.Link.State) -> StaticString {
    switch state {
    case .bridge, .clash: "thin si"
    case .proposal(.programme, _): "thin dash sp"
    case .proposal(.community, _): "thin dash sw"
    }
  }

  private func sign(_ line: Line) -> some HTML {
    let mark = min(12, size + 3)
    let (y, half) = (line.level, mark / 2)
    return tag("g") {
      if line.link.state == .bridge {
        shape(
          "rect", .class("fp"), .number("x", 148 - mark), .number("y", y - half), .number("width", mark),
          .number("height", mark))
        shape(
          "circle", .class("fw"), .number("cx", 144 + mark * 2 / 3), .number("cy", y), .number("r", half + 1),
          .named("stroke", "#fff"), .number("stroke-width", 1.5))
      }
      if case .clash = line.link.state {
        shape(
          "rect", .class("fpaper"), .number("x", 144 - mark), .number("y", y - half), .number("width", mark * 2),
          .number("height", mark))
        shape(
          "path", .class("thin si"),
          .named(
            "d",
            "M\(coordinate(144 - half)) \(coordinate(y - half))l\(coordinate(mark)) \(coordinate(mark))"
              + "m0 -\(coordinate(mark))l-\(coordinate(mark)) \(coordinate(mark))"))
      }
    }
  }

  private func ends(_ slot: CouplingLayout.Slot, _ y: Double) -> some HTML {
    tag("g") {
      if slot.intervention != nil {
        shape(
          "rect", .class("fp"), .number("x", 64 - size / 2), .number("y", y - size / 2), .number("width", size),
          .number("height", size))
      }
      if let item = slot.item {
        shape(
          "circle", .class(item.isAutonomous ? "ring-w" : "fw"), .number("cx", 224), .number("cy", y),
          .number("r", item.isAutonomous ? max(1, size / 2 - 0.5) : size / 2 + 1))
      }
      if slot.link != nil && !standsHere(slot) {
        shape("circle", .class("fw"), .number("cx", 224), .number("cy", y), .number("r", size / 3))
      }
      if let state = incomingState(slot) {
        shape("path", .class(style(state)), .named("d", "M184 \(coordinate(y))H224"))
      }
      if slot.voiceless != nil { stub(from: 72, y) }
      if slot.isPlaceless { stub(from: 192, y) }
      if slot.missing[.programme] != nil { box(at: 64, y) }
      if slot.missing[.community] != nil { box(at: 224, y) }
    }
  }

  /// Whether the item of this row's line stands in this strip.
  private func standsHere(_ slot: CouplingLayout.Slot) -> Bool {
    band.slots.contains { $0.item != nil && $0.item?.id == slot.link?.item }
  }

  /// How the first line from another goal to the item of a row without a line is.
  private func incomingState(_ slot: CouplingLayout.Slot) -> CouplingDrawing.Link.State? {
    slot.link == nil ? band.incoming.first { $0.item == slot.item?.id }?.state : nil
  }

  /// A dotted line to where somebody is missing.
  private func stub(from x: Double, _ y: Double) -> some HTML {
    shape("path", .class("thin dots si"), .named("d", "M\(coordinate(x)) \(coordinate(y))h24"))
  }

  private func box(at x: Double, _ y: Double) -> some HTML {
    shape(
      "rect", .class("gap"), .number("x", x - 8), .number("y", y - 6), .number("width", 16), .number("height", 12))
  }
}
