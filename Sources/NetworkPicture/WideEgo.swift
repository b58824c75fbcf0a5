// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore
import PictureParts

/// The picture of one actor for wide screens and paper: two banks, and the actor between them.
///
/// The links are in reading order, the programme's bank first; the lines are for the eye, readers have the table.
struct WideEgo: HTML {
  let layout: EgoLayout
  let words: NetworkWords
  let name: String

  func write(to writer: inout HTMLWriter) {
    svg(.class("pactwerk-chart pactwerk-wide"), .viewBox(1000, height), .role("group"), .label(name)) {
      tag("g", .hidden) {
        for side in Side.allCases { heading(side) }
        for line in layout.among { among(line) }
        for index in drawn { line(index) }
        middle
      }
      for index in drawn { neighbour(index) }
    }.write(to: &writer)
  }

  // MARK: Places

  private static let banks = [275.0, 725.0]
  private static let middleX = 500.0
  private static let top = 84.0

  private var rows: Int { max(2, layout.banks.map(\.count).max() ?? 0) }
  private var pitch: Double { rows <= 5 ? 96 : rows <= 9 ? 68 : 48 }
  private var span: Double { max(190, Double(rows - 1) * pitch) }
  private var height: Double { WideEgo.top + span + (layout.hidden.contains { $0 > 0 } ? 84 : 56) }
  private var middleY: Double { WideEgo.top + span / 2 }
  private var drawn: [Int] { layout.banks[0] + layout.banks[1] }

  /// Where a neighbour stands; nil for one that is left out.
  private func place(_ index: Int) -> (x: Double, y: Double)? {
    for (bank, x) in zip(layout.banks, WideEgo.banks) {
      guard let row = bank.firstIndex(of: index) else { continue }
      return (x, middleY + (Double(row) - Double(bank.count - 1) / 2) * pitch)
    }
    return nil
  }

  // MARK: Lines

  private func line(_ index: Int) -> AnyHTML {
    guard let place = place(index) else { return AnyHTML(Nothing()) }
    let path = "M\(number(place.x)) \(number(place.y))L500 \(number(middleY))"
    return AnyHTML(shape("path", .classes(layout.neighbours[index].tie.classes), .named("d", path)))
  }

  /// On one bank a bow towards the middle, between the banks a curve around the actor in the middle.
  private func among(_ line: EgoLayout.Among) -> AnyHTML {
    guard let a = place(line.a), let b = place(line.b) else { return AnyHTML(Nothing()) }
    let start = "M\(number(a.x)) \(number(a.y))C"
    let bend: String
    if a.x == b.x {
      let bow = min(120, 24 + (a.y - b.y).magnitude * 0.3) * (a.x < WideEgo.middleX ? 1 : -1)
      let x = number(a.x + bow)
      bend = "\(x) \(number(a.y * 0.7 + b.y * 0.3)) \(x) \(number(b.y * 0.7 + a.y * 0.3))"
    } else {
      let away = (a.y + b.y) / 2 < middleY ? -90.0 : 90
      let third = (b.x - a.x) / 3
      bend = "\(number(a.x + third)) \(number(a.y + away)) \(number(b.x - third)) \(number(b.y + away))"
    }
    let path = start + bend + " \(number(b.x)) \(number(b.y))"
    return AnyHTML(shape("path", .classes("thin" + line.tie.style), .named("d", path)))
  }

  // MARK: Marks and names

  private func heading(_ side: Side) -> some HTML {
    let bank = side == .programme ? 0 : 1
    let end = side == .programme ? "end" : "start"
    let x = WideEgo.banks[bank] + (bank == 0 ? 15.0 : -15)
    return tag("g") {
      if !layout.banks[bank].isEmpty {
        tag(
          "text", .classes(bank == 0 ? "b tp" : "b tw"), .number("x", x), .number("y", 24), .named("text-anchor", end)
        ) {
          words(.bank(side))
        }
      }
      if layout.hidden[bank] > 0 {
        tag("text", .class("soft"), .number("x", x), .number("y", height - 12), .named("text-anchor", end)) {
          words(.more(layout.hidden[bank]))
        }
      }
    }
  }

  private var middle: some HTML {
    let actor = layout.centre
    let path = ActorShape.path(actor.kind, x: WideEgo.middleX, y: middleY, radius: 15)
    return tag("g") {
      shape("circle", .class("fpaper"), .number("cx", WideEgo.middleX), .number("cy", middleY), .number("r", 28))
      shape("path", .classes(ActorShape.fill(actor.side)), .named("d", path))
      tag(
        "text", .class("big halo"), .number("x", WideEgo.middleX), .number("y", middleY - 40),
        .named("text-anchor", "middle")
      ) { TextWidth.cut(actor.name, to: 260, .strong) }
    }
  }

  private func neighbour(_ index: Int) -> AnyHTML {
    guard let place = place(index) else { return AnyHTML(Nothing()) }
    let neighbour = layout.neighbours[index]
    guard let address = neighbour.actor.address else {
      return AnyHTML(tag("g", .role("img"), .label(words.name(neighbour))) { mark(neighbour, place.x, place.y) })
    }
    return AnyHTML(a(.href(address), .label(words.name(neighbour))) { mark(neighbour, place.x, place.y) })
  }

  private func mark(_ neighbour: EgoLayout.Neighbour, _ x: Double, _ y: Double) -> some HTML {
    let isStart = x < WideEgo.middleX
    let textX = isStart ? x - 30 : x + 30
    let anchor = isStart ? "end" : "start"
    let hasNote = !neighbour.actor.note.isEmpty
    return tag("g") {
      shape(
        "rect", .class("hit"), .number("x", isStart ? 20 : x - 20), .number("y", y - 22),
        .number("width", WideEgo.banks[0]), .number("height", 44))
      if neighbour.tie.hurtsWhenLost {
        shape("circle", .class("gap"), .number("cx", x), .number("cy", y), .number("r", 21))
      }
      shape(
        "path", .classes(ActorShape.fill(neighbour.actor.side)),
        .named("d", ActorShape.path(neighbour.actor.kind, x: x, y: y, radius: 12)))
      tag(
        "text", .class("b halo"), .number("x", textX), .number("y", hasNote ? y - 1 : y + 6),
        .named("text-anchor", anchor)
      ) { TextWidth.cut(neighbour.actor.name, to: 235, .strong) }
      if hasNote {
        tag("text", .class("soft halo"), .number("x", textX), .number("y", y + 18), .named("text-anchor", anchor)) {
          TextWidth.cut(neighbour.actor.note, to: 240)
        }
      }
    }
  }
}
