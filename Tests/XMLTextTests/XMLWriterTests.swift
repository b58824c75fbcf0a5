// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics
import Testing
import XMLText

@Suite struct `Writing a document` {
  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `escapes texts and attributes, and closes empty elements`() {
    var writer = XMLWriter()
    writer.start("wijk", namespaces: ["": "urn:1", "p": "urn:2"], ["code": "<\"&\n>", "leeg": nil])
    writer.element("p:naam", ["x": "1"], text: "a & b ]]> \r\n 🏡")
    writer.element("leeg")

    #expect(
      text(writer.finished()) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <wijk xmlns="urn:1" xmlns:p="urn:2" code="&lt;&quot;&amp;&#10;&gt;"><p:naam x="1">a &amp; b ]]&gt; &#13;
         🏡</p:naam><leeg/></wijk>

        """)
  }

  @Test func `puts elements on lines of their own when asked, never inside text`() {
    var writer = XMLWriter(isIndented: true, hasDeclaration: false)
    writer.start("a")
    writer.element("b", text: "x")
    writer.start("c")
    writer.element("d")
    writer.end()
    writer.start("p")
    writer.text("one ")
    writer.element("b", text: "two")
    writer.end()

    #expect(
      text(writer.finished()) == """
        <a>
          <b>x</b>
          <c>
            <d/>
          </c>
          <p>one <b>two</b></p>
        </a>

        """)
  }

  @Test func `leaves out and counts characters that XML does not allow`() {
    var writer = XMLWriter(hasDeclaration: false)
    writer.element("a", ["b": "\u{0}\u{1F}x"], text: "y\u{8}\u{FFFE}\u{FFFF}\u{7F}\u{FFFD}")

    #expect(writer.droppedCharacters == 5)
    #expect(text(writer.finished()) == "<a b=\"x\">y\u{7F}\u{FFFD}</a>\n")
  }

  @Test func `what is written is read back the same, for any texts`() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<400 {
      let tree = Node.drawn(depth: 0, using: &random)
      var writer = XMLWriter()
      tree.write(to: &writer)

      #expect(try Node(reading: writer.finished()) == tree)
    }
  }
}

extension Node {
  /// A random element; no two texts stand side by side, since a reader joins them.
  static func drawn(depth: Int, using random: inout SplitMix64) -> Node {
    var children: [Node] = []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      if case .text? = children.last { children.append(.element(name: "br", attributes: [], children: [])) }
      let isText = depth == 4 || Bool.random(using: &random)
      children.append(isText ? .text(text(using: &random) + "x") : drawn(depth: depth + 1, using: &random))
    }
    let names = ["a", "é", "x-1"].prefix(Int.random(in: 0...3, using: &random))
    let attributes = names.map { XMLAttribute(name: $0, value: text(using: &random)) }
    return .element(
      name: ["a", "wijk", "_b.c"].randomElement(using: &random) ?? "a", attributes: attributes, children: children)
  }

  private static func text(using random: inout SplitMix64) -> String {
    let parts = [
      "<", ">", "&", "\"", "'", "]]>", "\n", "\r", "\r\n", "\t", " ", "é", "e\u{301}", "🏡", "&amp;", "<!--", "x",
    ]
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
  }
}
