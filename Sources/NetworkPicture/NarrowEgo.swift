// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore
import PictureParts

/// The picture of one actor for phones: the same lines below each other along a stem, the programme's side first.
struct NarrowEgo: HTML {
  let layout: EgoLayout
  let words: NetworkWords
  let name: String

  /// A heading or a neighbour in its row.
  private enum Entry { case heading(Side), neighbour(Int), more(Int) }

  private static let pitch = 44.0
  private static let top = 26.0
  private static let stem = 26.0
  private static let column = 80.0

  func write(to writer: inout HTMLWriter) {
    let entries = entries
    let height = NarrowEgo.top + Double(entries.count) * NarrowEgo.pitch + 22
    svg(.class("pactwerk-chart pactwerk-narrow"), .viewBox(288, height), .role("group"), .label(name)) {
      tag("g", .hidden) {
        stem(entries)
        for line in layout.among { among(line, entries) }
        for (row, entry) in entries.enumerated() { branch(entry, y(row)) }
        centre
      }
      for (row, entry) in entries.enumerated() { neighbour(entry, y(row)) }
    }.write(to: &writer)
  }

  private var entries: [Entry] {
    Side.allCases.flatMap { side -> [Entry] in
      let bank = side == .programme ? 0 : 1
      guard !layout.banks[bank].isEmpty else { return [] }
      return [.heading(side)] + layout.banks[bank].map(Entry.neighbour)
        + (layout.hidden[bank] > 0 ? [.more(layout.hidden[bank])] : [])
    }
  }

  private func y(_ row: Int) -> Double { NarrowEgo.top + Double(row + 1) * NarrowEgo.pitch }

  // MARK: Lines

  private func stem(_ entries: [Entry]) -> AnyHTML {
    let last = entries.lastIndex { if case .neighbour = $0 { true } else { false } } ?? 0
    return AnyHTML(
      shape(
        "path", .class("thin"), .named("d", "M\(number(NarrowEgo.stem)) \(number(NarrowEgo.top))V\(number(y(last)))")))
  }

  private func branch(_ entry: Entry, _ y: Double) -> AnyHTML {
    switch entry {
    case .heading(let side):
      AnyHTML(
        tag("text", .classes(side == .programme ? "b tp halo" : "b tw halo"), .number("x", 40), .number("y", y + 14)) {
          words(.bank(side))
        })
    case .neighbour(let index):
      AnyHTML(
        shape(
          "path", .classes(layout.neighbours[index].tie.classes),
          .named("d", "M\(number(NarrowEgo.stem)) \(number(y))H\(number(NarrowEgo.column))")))
    case .more(let count):
      AnyHTML(tag("text", .class("soft"), .number("x", 40), .number("y", y + 4)) { words(.more(count)) })
    }
  }

  /// A bow at the stem's side of both shapes.
  private func among(_ line: EgoLayout.Among, _ entries: [Entry]) -> AnyHTML {
    guard let first = row(line.a, entries), let second = row(line.b, entries) else { return AnyHTML(Nothing()) }
    let (start, end) = (y(min(first, second)), y(max(first, second)))
    let bow = number(NarrowEgo.column - min(46, 14 + (end - start) * 0.13))
    let x = number(NarrowEgo.column)
    let path = "M\(x) \(number(start))C\(bow) \(number(start + 14)) \(bow) \(number(end - 14)) \(x) \(number(end))"
    return AnyHTML(shape("path", .classes("thin" + line.tie.style), .named("d", path)))
  }

  private func row(_ index: Int, _ entries: [Entry]) -> Int? {
    entries.firstIndex { if case .neighbour(index) = $0 { true } else { false } }
  }

  // MARK: Marks and names

  private var centre: some HTML {
    let path = ActorShape.path(layout.centre.kind, x: NarrowEgo.stem, y: NarrowEgo.top, radius: 11)
    return tag("g") {
      shape("circle", .class("fpaper"), .number("cx", NarrowEgo.stem), .number("cy", NarrowEgo.top), .number("r", 18))
      shape("path", .classes(ActorShape.fill(layout.centre.side)), .named("d", path))
      tag("text", .class("b"), .number("x", 52), .number("y", NarrowEgo.top + 6)) {
        TextWidth.cut(layout.centre.name, to: 215, .strong)
      }
    }
  }

  private func neighbour(_ entry: Entry, _ y: Double) -> AnyHTML {
    guard case .neighbour(let index) = entry else { return AnyHTML(Nothing()) }
    let neighbour = layout.neighbours[index]
    guard let address = neighbour.actor.address else {
      return AnyHTML(tag("g", .role("img"), .label(words.name(neighbour))) { mark(neighbour, y) })
    }
    return AnyHTML(a(.href(address), .label(words.name(neighbour))) { mark(neighbour, y) })
  }

  private func mark(_ neighbour: EgoLayout.Neighbour, _ y: Double) -> some HTML {
    tag("g") {
      shape(
        "rect", .class("hit"), .number("x", 62), .number("y", y - 20), .number("width", 226), .number("height", 40))
      if neighbour.tie.hurtsWhenLost {
        shape("circle", .class("gap"), .number("cx", NarrowEgo.column), .number("cy", y), .number("r", 15))
      }
      shape(
        "path", .classes(ActorShape.fill(neighbour.actor.side)),
        .named("d", ActorShape.path(neighbour.actor.kind, x: NarrowEgo.column, y: y, radius: 8.5)))
      tag(
        "text", .classes(neighbour.tie.hurtsWhenLost ? "b halo" : "halo"), .number("x", 104), .number("y", y + 6)
      ) { TextWidth.cut(neighbour.actor.name, to: 174, neighbour.tie.hurtsWhenLost ? .strong : .regular) }
    }
  }
}
