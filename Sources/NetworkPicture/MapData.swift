// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// The network for the script, as JSON in an element that browsers do not run.
///
/// `nodes` has per actor its name, kind, side, group (−1 for none), place in thousandths, and page; `ties` has three
/// numbers a tie: both ends, and the state, plus 3 when it is going quiet. `tied` and `untied` say with whom somebody is
/// tied, by name and never as a number; `sheets` are the sizes of a wide and a narrow canvas.
struct MapData: HTML {
  let layout: MapLayout
  let words: NetworkWords

  func write(to writer: inout HTMLWriter) {
    writer.raw("<script type=\"application/json\">{\"kinds\":")
    list(PictureActor.Kind.allCases.map { words(.kind($0)) }, &writer)
    writer.raw(",\"groups\":")
    list((0..<(layout.groups.last.map { $0.number + 1 } ?? 0)).map { words(.group($0 + 1)) }, &writer)
    let phrases: [(key: StaticString, tool: NetworkPhrase.Tool)] = [
      (",\"tied\":", .tied), (",\"untied\":", .untied), (",\"nobody\":", .nobody), (",\"position\":", .position),
    ]
    for phrase in phrases {
      writer.raw(phrase.key)
      string(words(.tool(phrase.tool)), &writer)
    }
    writer.raw(",\"sheets\":[[")
    numbers(sheet(width: 1000, height: 760, radius: 3.2), &writer)
    writer.raw("],[")
    numbers(sheet(width: 360, height: 520, radius: 2), &writer)
    writer.raw("]],\"nodes\":[")
    for index in layout.nodes.indices { node(index, &writer) }
    writer.raw("],\"ties\":[")
    for (index, tie) in layout.ties.enumerated() {
      let state = tie.tie.state.rawValue + (tie.tie.isQuiet ? 3 : 0)
      writer.text("\(index == 0 ? "" : ",")\(tie.a),\(tie.b),\(state)")
    }
    writer.raw("]}</script>")
  }

  /// The size of a canvas, the radius of a shape, and the frame for the places: corner, width and height.
  private func sheet(width: Double, height: Double, radius: Double) -> [Double] {
    let used = MapCanvas.used(ratio: layout.ratio, width: width - 48, height: height - 48, stretch: 1.5)
    return [width, height, radius, (width - used.width) / 2, (height - used.height) / 2, used.width, used.height]
  }

  private func numbers(_ values: [Double], _ writer: inout HTMLWriter) {
    for (index, value) in values.enumerated() {
      if index > 0 { writer.raw(",") }
      writer.number(value)
    }
  }

  private func node(_ index: Int, _ writer: inout HTMLWriter) {
    let node = layout.nodes[index]
    let side = node.actor.side.map { $0 == .programme ? 0 : 1 } ?? 2
    let x = Int((layout.places[index].x * 1000).rounded())
    let y = Int((layout.places[index].y * 1000).rounded())
    writer.raw(index == 0 ? "[" : ",[")
    string(node.actor.name, &writer)
    writer.text(",\(node.actor.kind.rawValue),\(side),\(node.group ?? -1),\(x),\(y)")
    if let address = node.actor.address {
      writer.raw(",")
      string(address.text(languagePrefix: writer.languagePrefix), &writer)
    }
    writer.raw("]")
  }

  private func list(_ texts: [String], _ writer: inout HTMLWriter) {
    writer.raw("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { writer.raw(",") }
      string(text, &writer)
    }
    writer.raw("]")
  }

  /// A text in quotes. What HTML would take for mark-up is written as a code, since entities mean nothing here.
  private func string(_ text: String, _ writer: inout HTMLWriter) {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "<", ">", "&", "'", "\"", "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let code = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    writer.raw("\"")
    writer.text(escaped)
    writer.raw("\"")
  }
}
