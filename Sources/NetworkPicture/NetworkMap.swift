// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// The whole network from places that were computed before: shapes by kind, groups within an outline, and a few names.
///
/// Up to ``drawnLimit`` actors everyone is drawn; of a larger network the groups are drawn, and the script draws everyone
/// when asked. The table has the actors in the given order, which should be alphabetical, each with its ties: no figure
/// ranks people. Without script the picture has a name and the table has the links; with it the picture takes the
/// keyboard.
public struct NetworkMap: HTML {
  /// An actor with its place.
  public struct Node: Sendable {
    /// Who or what it is; its note is not drawn.
    public var actor: PictureActor
    /// From 0 at the start to 1.
    public var x: Double
    /// From 0 at the upper side to 1.
    public var y: Double
    /// The number of its group, from 0; nil for none.
    public var group: Int?

    /// An actor with its place in the unit square.
    public init(_ actor: PictureActor, x: Double, y: Double, group: Int?) {
      (self.actor, self.x, self.y, self.group) = (actor, x, y, group)
    }
  }

  /// More actors than this are not drawn one by one on the server.
  public static let drawnLimit = 400

  private let layout: MapLayout
  private let words: NetworkWords
  private let id: String

  /// A map whose heading has this id, unique on its page; ids of its controls begin with it.
  ///
  /// - Parameters:
  ///   - nodes: the actors, alphabetical; places that are no number count as the middle.
  ///   - ties: ties between them; one with an unknown end, or between two that have one already, is left out.
  /// - Complexity: O(*n* log *n* + *m*), and O(*n*·*l*) for *l* names in the picture.
  public init(_ nodes: [Node], ties: [PictureTie], words: NetworkWords, id: String) {
    layout = MapLayout(nodes, ties: ties)
    (self.words, self.id) = (words, id)
  }

  /// The conclusion in one sentence.
  public var sentence: String { words(phrase(.sentence, named: 0)) }

  /// Writes the figure; the same bytes each time.
  public func write(to writer: inout HTMLWriter) {
    div(
      .class("pactwerk-figure pactwerk-graph"), .named("data-graph", ifAny: script), .role("group"), .labelledBy(id)
    ) {
      h2(.class("pactwerk-figure__sentence"), .id(id)) { sentence }
      if !layout.nodes.isEmpty { content }
    }.write(to: &writer)
  }

  /// How the script shows it; nil for a network without anybody, which needs no script.
  private var script: String? { layout.nodes.isEmpty ? nil : layout.isDrawn ? "svg" : "canvas" }

  private func phrase(_ part: NetworkPhrase.Part, named: Int) -> NetworkPhrase {
    .map(part, actors: layout.nodes.count, lines: layout.activeLines, groups: layout.groups.count, named: named)
  }

  @HTMLBuilder private var content: some HTML {
    let wide = MapCanvas(layout, size: .wide, words: words)
    let named = layout.isDrawn ? wide.labels.count : 0
    NetworkLegend(
      actors: layout.nodes.map(\.actor), ties: layout.ties.map(\.tie), words: words,
      outlines: layout.outlined.count, tellsSides: true)
    div(.class("pactwerk-graph__picture")) {
      if layout.isDrawn {
        MapDrawing(wide, words: words, name: words(phrase(.pictureName, named: named)))
        MapDrawing(
          MapCanvas(layout, size: .narrow, words: words), words: words,
          name: words(phrase(.pictureName, named: named)))
      } else {
        GroupOverview(layout: layout, size: .wide, words: words, name: words(phrase(.pictureName, named: 0)))
        GroupOverview(layout: layout, size: .narrow, words: words, name: words(phrase(.pictureName, named: 0)))
      }
    }
    MapTools(id: id, isDrawn: layout.isDrawn, words: words)
    MapData(layout: layout, words: words)
    p(.class("pactwerk-figure__source")) { words(phrase(.source, named: named)) }
    layout.isDrawn ? actorTable : groupTable
  }

  /// Above this many rows the links are left to the picture, so that the page stays light.
  private static let linkedRows = 300

  private var actorTable: NetworkTable {
    let isLinked = layout.nodes.count <= NetworkMap.linkedRows
    let isShort = layout.nodes.count <= 200
    let rows = layout.nodes.indices.map { index in
      let node = layout.nodes[index]
      let group = node.group.map { words(.group($0 + 1)) } ?? ""
      let what = [words(.kind(node.actor.kind)), words(.side(node.actor.side)), group].filter { !$0.isEmpty }
      let names = layout.neighbours[index].map { words.name(layout.nodes[$0.other].actor.name, of: $0.tie) }
      let (about, ties) = (what.joined(separator: ", "), names.joined(separator: ", "))
      return NetworkTable.Row(
        name: node.actor.name, address: isLinked ? node.actor.address : nil,
        cells: isShort ? [about, ties] : [ties.isEmpty ? about : about + ": " + ties])
    }
    return NetworkTable(
      heading: words(phrase(.caption, named: 0)), columns: isShort ? [.who, .what, .ties] : [.who, .ties], rows: rows,
      words: words)
  }

  private var groupTable: NetworkTable {
    let bundles = layout.bundles
    var rows = layout.groups.map { group in
      let ties = bundles.compactMap { bundle -> String? in
        guard bundle.a == group.number || bundle.b == group.number else { return nil }
        let other = bundle.a == group.number ? bundle.b : bundle.a
        return "\(words(.group(other + 1))) (\(words(.lines(bundle.count))))"
      }
      return NetworkTable.Row(
        name: words(.group(group.number + 1)), address: nil,
        cells: [kinds(group.members), ties.joined(separator: ", ")])
    }
    let alone = layout.nodes.indices.filter { layout.nodes[$0].group == nil }
    if !alone.isEmpty { rows.append(NetworkTable.Row(name: words(.noGroup), address: nil, cells: [kinds(alone), ""])) }
    return NetworkTable(
      heading: words(phrase(.caption, named: 0)), columns: [.group, .members, .ties], rows: rows, words: words)
  }

  /// How many of each kind: "12 personen, 3 organisaties".
  private func kinds(_ members: [Int]) -> String {
    let counts = PictureActor.Kind.allCases.map { kind in
      (kind, members.count { layout.nodes[$0].actor.kind == kind })
    }
    return counts.filter { $0.1 > 0 }.map { words(.legend(.kind($0.0), $0.1)) }.joined(separator: ", ")
  }
}
