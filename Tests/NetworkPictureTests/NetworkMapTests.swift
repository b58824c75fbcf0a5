// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import HTML
import NetworkPicture
import PactwerkCore
import Testing

@Suite struct `The map of the network` {
  private let text = Sample.mapText(60)

  @Test func `starts with its sentence and has two drawings with a name`() {
    #expect(text.contains("id=\"kaart\">Het netwerk telt 60 mensen en organisaties met"))
    #expect(text.count(of: "role=\"img\" aria-label=\"Kaart van het netwerk met 4 groepen\"") == 2)
    #expect(!text.contains("application\"") && text.contains("data-graph=\"svg\""))
  }

  @Test func `has nothing that needs a script in sight`() {
    #expect(
      text.contains("<div class=\"pactwerk-graph__tools\" role=\"group\" aria-label=\"Bediening van de kaart\" hidden>")
    )
    #expect(!text.contains("style=") && !text.contains("onclick"))
  }

  @Test func `draws an outline and a name for each group`() {
    #expect(text.wide.count(of: "class=\"hull hull-") == 4)
    for number in 1...4 { #expect(text.wide.contains(">Groep \(number)</text>")) }
    #expect(Set((1...4).filter { text.wide.contains("hull-\($0)\"") }).count == 4)
  }

  @Test func `names at most fifteen actors, without one text on another`() {
    for count in [20, 140, 400] {
      let drawing = Sample.mapText(count).wide
      let texts = TextBox.all(in: drawing)

      #expect((1...15).contains(texts.count { $0.text.hasPrefix("Actor") }))
      for (index, one) in texts.enumerated() {
        #expect(one.x >= 0 && one.x + one.width <= 1_000)
        for other in texts[..<index] { #expect(!one.meets(other), "\(one.text) and \(other.text)") }
      }
    }
  }

  @Test func `draws every actor in a shape and each tie in a line`() {
    let shapes = text.wide.split(separator: "class=\"node ").dropFirst().map { $0.prefix { $0 != ">" } }
    let lines = text.wide.split(separator: "class=\"tie").dropFirst().map { $0.prefix { $0 != ">" } }

    #expect(shapes.reduce(0) { $0 + $1.count(where: { $0 == "z" }) } == 60)
    #expect(lines.reduce(0) { $0 + $1.count(where: { $0 == "L" }) } == text.ties.count / 3)
  }

  @Test func `marks the programme's side with a dot, not by colour alone`() {
    let (nodes, _) = Sample.map(60)
    let dots = text.wide.part(from: "class=\"fpaper\"", to: ">")

    #expect(dots.count(where: { $0 == "z" }) == nodes.count { $0.actor.side == .programme })
  }

  @Test func `lists everyone in the given order with their ties and no count of them`() {
    let rows = text.table.split(separator: "<tr>").dropFirst(2).map(String.init)

    #expect(rows.count == 60)
    for (index, row) in rows.enumerated() { #expect(row.contains(">Actor \(1000 + index)</a></th>")) }
    #expect(rows[0].contains(">persoon, geen kant, Groep 1</td>"))
    #expect(!text.table.contains("lijnen<") && rows[59].contains(">–</td>"))
  }

  @Test func `keeps its links in the page's language`() {
    let english = Sample.mapText(60, prefix: "/en")

    #expect(english.table.contains("href=\"/en/netwerk/a3\""))
    #expect(english.data.contains("\"/en/netwerk/a3\""))
  }

  @Test func `leaves out ties to nobody, to oneself, and repeats`() {
    let (nodes, ties) = Sample.map(60)
    let more = ties + [PictureTie("a1", "a1"), PictureTie("a1", "weg")] + ties.map { PictureTie($0.b, $0.a) }

    #expect(NetworkMap(nodes, ties: more, words: .dutch, id: "kaart").rendered() == text)
  }

  @Test(arguments: [1, 2, 3, 20, 140, 200, 201, 300, 400, 401, 2_000])
  func `stays light and in its frame at every size`(count: Int) {
    let text = Sample.mapText(count, groups: 1 + count / 50)

    #expect(text.elements <= 1_400)
    #expect(text.utf8.count < 320_000)
    #expect(!text.contains("nan") && !text.contains("inf\"") && !(text.wide + text.narrow).contains("--"))
    if count <= 400 { #expect(text.table.count(of: "scope=\"row\"") == count) }
  }

  @Test func `without actors is its sentence`() {
    let empty = NetworkMap([], ties: [], words: .dutch, id: "kaart").rendered()

    #expect(empty.contains("0 mensen") && !empty.contains("<svg") && !empty.contains("<script"))
  }

  @Test func `bears places that are no numbers, alike or on a line`() {
    let places: [(Double, Double)] = [(.nan, 0), (.infinity, 1), (0.5, 0.5), (0.5, 0.5), (0.2, 0.5), (1e300, -1e300)]
    for kept in [places, Array(places[2..<4]), Array(places[2..<5])] {
      let nodes = kept.enumerated().map { index, place in
        NetworkMap.Node(Sample.actor("\(index)", "Naam \(index)"), x: place.0, y: place.1, group: 0)
      }
      let text = NetworkMap(nodes, ties: [PictureTie("0", "1")], words: .dutch, id: "k").rendered()

      #expect(!text.contains("nan") && !text.contains("inf"))
    }
  }
}

@Suite struct `A network of more than 400` {
  private let text = Sample.mapText(1_200, groups: 9)

  @Test func `is drawn by group, with everyone in the data`() throws {
    #expect(text.contains("data-graph=\"canvas\"") && text.contains("data-act=\"all\""))
    #expect(text.wide.count(of: "class=\"bubble\"") == 9)
    #expect(text.wide.contains(">Groep 9</text>"))
    #expect(try MapJSON(text).nodes == 1_200)
  }

  @Test func `has a table by group, who is in none included`() {
    #expect(text.table.count(of: "scope=\"row\"") == 10)
    #expect(text.table.contains(">geen groep</th>") && text.table.contains("Groep 2 ("))
  }
}

@Suite struct `The data for the script` {
  @Test func `is JSON that no name can break out of`() throws {
    let names = ["</script><script>alert(1)</script>", "\"\\\n\u{2028}&'", "Čapek 👋🏽", "<!--"]
    let nodes = names.enumerated().map { index, name in
      NetworkMap.Node(Sample.actor("\(index)", name), x: Double(index) / 3, y: 0.5, group: nil)
    }
    let text = NetworkMap(nodes, ties: [], words: .dutch, id: "k").rendered()

    #expect(text.count(of: "</script>") == 1 && text.count(of: "<script") == 1)
    #expect(try MapJSON(text).names == names)
  }

  @Test func `has places in thousandths, and per tie its ends and state`() throws {
    let nodes = [
      NetworkMap.Node(Sample.actor("a", "A", .group, .programme), x: 0.1, y: 0.9, group: 2),
      NetworkMap.Node(PictureActor(id: "b", name: "B", kind: .person, side: nil), x: 0.2, y: 0.1, group: nil),
    ]
    let text = NetworkMap(
      nodes, ties: [PictureTie("b", "a", state: .assumed, isQuiet: true)], words: .dutch, id: "k"
    ).rendered()

    #expect(text.data.contains("\"nodes\":[[\"A\",2,0,2,0,1000,\"/netwerk/a\"],[\"B\",0,2,-1,1000,0]]"))
    #expect(text.data.contains("\"ties\":[0,1,4]"))
    #expect(text.data.contains("\"tied\":\"lijnen met {names}\",\"untied\":\"nog geen lijnen\""))
    #expect(try MapJSON(text).nodes == 2)
  }
}

/// What the script would read.
private struct MapJSON {
  let names: [String?]
  var nodes: Int { names.count }

  init(_ text: String) throws {
    let object = try JSONSerialization.jsonObject(with: Data(text.data.utf8)) as? [String: Any]
    names = (object?["nodes"] as? [[Any]] ?? []).map { $0.first as? String }
  }
}

extension String {
  /// The numbers of all ties in the data.
  fileprivate var ties: [Substring] { data.part(from: "\"ties\":[", to: "]").split(separator: ",") }
}

/// A text of a drawing with about the room it takes, on the narrow side.
private struct TextBox {
  let text: String
  let x: Double, y: Double, width: Double

  func meets(_ other: TextBox) -> Bool {
    x < other.x + other.width && other.x < x + width && (y - other.y).magnitude < 14
  }

  static func all(in drawing: String) -> [TextBox] {
    drawing.split(separator: "<text ").dropFirst().map { piece in
      let piece = String(piece)
      let text = piece.part(from: ">", to: "<")
      let width = Double(text.count) * 7
      let x = Double(piece.part(from: " x=\"", to: "\"")) ?? -1
      let start = piece.contains("\"middle\"") ? x - width / 2 : piece.contains("\"end\"") ? x - width : x
      return TextBox(text: text, x: start, y: Double(piece.part(from: " y=\"", to: "\"")) ?? -1, width: width)
    }
  }
}
