// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore
import PictureParts

/// What stands on the programme's bank in one row: an intervention, or what is missing.
struct WideIntervention: HTML {
  let row: WideRow
  let words: CouplingWords

  func write(to writer: inout HTMLWriter) {
    if let intervention = row.slot.intervention { named(intervention).write(to: &writer) }
    if row.slot.voiceless != nil { voiceless.write(to: &writer) }
    if let gap = row.slot.missing[.programme] {
      let text = words(.gap(gap))
      let end = WideMeasures.banks.programme + 12
      GapBox(x: end - WideMeasures.boxWidth(text), y: row.height, words: text).write(to: &writer)
    }
    if let goals = row.slot.standsWith[.programme] {
      tag("text", .class("soft"), .number("x", 326), .number("y", row.height + 5), .named("text-anchor", "end")) {
        words(.standsWith(goals: goals))
      }.write(to: &writer)
    }
  }

  private func named(_ intervention: CouplingDrawing.Intervention) -> some HTML {
    let name = TextWidth.cut(intervention.name, to: WideMeasures.nameRoom)
    return Linked(address: intervention.address, name: name == intervention.name ? nil : intervention.name) {
      shape(
        "rect", .class("hit"), .number("x", 4), .number("y", row.height - 17), .number("width", 346),
        .number("height", 34))
      shape(
        "rect", .class("fp"), .number("x", 342), .number("y", row.height - 8), .number("width", 16),
        .number("height", 16))
      tag("text", .number("x", 326), .number("y", row.height + 5), .named("text-anchor", "end")) { name }
    }
  }

  /// A dotted line to a box; from higher up when the intervention has lines of its own.
  private var voiceless: some HTML {
    let isHere = row.slot.intervention != nil
    let start = isHere ? WideMeasures.boxStart : WideMeasures.level.start + 4
    let from = row.voicelessHeight ?? row.height
    let (y, high) = (coordinate(row.height), coordinate(from))
    let path =
      isHere ? "M364 \(y)H\(coordinate(start - 4))" : "M350 \(high)C390 \(high) 390 \(y) \(coordinate(start - 4)) \(y)"
    return tag("g") {
      shape("path", .class("thin dots si"), .named("d", path))
      GapBox(x: start, y: row.height, words: words(.gap(.noVoice)))
    }
  }
}

/// What stands on the neighbourhood's bank in one row: an item, or what is missing.
struct WideItem: HTML {
  let row: WideRow
  let words: CouplingWords

  func write(to writer: inout HTMLWriter) {
    if let item = row.slot.item {
      named(item).write(to: &writer)
      if row.slot.isPlaceless { placeless.write(to: &writer) }
      if row.slot.saysAutonomous { besides(words(.autonomous)).write(to: &writer) }
      if !row.comesBackWith.isEmpty { besides(words(.standsWith(goals: row.comesBackWith))).write(to: &writer) }
    }
    if let repeated = row.repeated { again(repeated.item, goal: repeated.goal).write(to: &writer) }
    if let gap = row.slot.missing[.community] {
      GapBox(x: WideMeasures.banks.community - 12, y: row.height, words: words(.gap(gap))).write(to: &writer)
    }
    if let goals = row.slot.standsWith[.community] {
      tag("text", .class("soft"), .number("x", 794), .number("y", row.height + 5)) { words(.standsWith(goals: goals)) }
        .write(to: &writer)
    }
  }

  private func named(_ item: CouplingDrawing.Item) -> some HTML {
    let whole = words.name(of: item)
    let name = TextWidth.cut(whole, to: WideMeasures.nameRoom)
    return Linked(address: item.address, name: name == whole ? nil : whole) {
      shape(
        "rect", .class("hit"), .number("x", 768), .number("y", row.height - 17), .number("width", 350),
        .number("height", 34))
      shape(
        "circle", .class(item.isAutonomous ? "ring-w" : "fw"), .number("cx", 770), .number("cy", row.height),
        .number("r", item.isAutonomous ? 8 : 9))
      if item.kind == .signal && !item.isAutonomous {
        shape("circle", .number("cx", 770), .number("cy", row.height), .number("r", 4), .named("fill", "#fff"))
      }
      tag("text", .number("x", 794), .number("y", row.height + 5)) { name }
    }
  }

  /// An item of another goal, its name isolated from the words around it, smaller, at the end of a line that does not go there.
  private func again(_ item: CouplingDrawing.Item, goal: Int?) -> some HTML {
    let whole = words(.repeated(name: words.name(of: item), goal: goal))
    let name = TextWidth.cut(words.name(of: item), to: WideMeasures.nameRoom - 90)
    return Linked(address: item.address, name: whole) {
      shape(
        "rect", .class("hit"), .number("x", 768), .number("y", row.height - 17), .number("width", 350),
        .number("height", 34))
      shape(
        "circle", .class(item.isAutonomous ? "ring-w" : "fw"), .number("cx", 770), .number("cy", row.height),
        .number("r", 5))
      tag("text", .class("soft"), .number("x", 794), .number("y", row.height + 5)) {
        words(.repeated(name: "\u{2068}" + name + "\u{2069}", goal: goal))
      }
    }
  }

  private var placeless: some HTML {
    let text = words(.gap(.noPlace))
    return tag("g") {
      shape(
        "path", .class("thin dots si"),
        .named("d", "M\(coordinate(row.boxEnd + 4)) \(coordinate(row.height))H756"))
      GapBox(x: row.boxEnd - WideMeasures.boxWidth(text), y: row.height, words: text)
    }
  }

  private func besides(_ said: String) -> some HTML {
    tag(
      "text", .class("soft halo"), .number("x", row.wordsEnd - 2), .number("y", row.height + 5),
      .named("text-anchor", "end")
    ) { said }
  }
}
