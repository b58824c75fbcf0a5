// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import OpenDocuments

extension TextDocument {
  /// What a reader sees on a page, as a text to edit further: headings, paragraphs, lists, tables and links. Pictures are left
  /// out, since each stands above a table with the same numbers; so are forms, buttons and the ways around the site, and the
  /// heading that is the title of the document already.
  ///
  /// - Parameters:
  ///   - page: the content of a page as our own builder writes it, without its frame.
  ///   - origin: what stands before the path of an address, such as `https://pactwerk.example`.
  /// - Complexity: O(*n*) for *n* bytes.
  public init(_ properties: DocumentProperties, page: [UInt8], origin: String) {
    var reading = PageReading(origin: origin)
    for token in PageTokens(page) { reading.take(token) }
    var blocks = reading.finished()
    blocks.removeAll { $0 == .heading(level: 1, [Span(properties.title)]) }
    self.init(properties, blocks)
  }
}

/// Turns the pieces of a page into blocks, in one pass.
struct PageReading {
  let origin: String
  private var blocks: [TextDocument.Block] = []
  /// The running text, and what it becomes when it ends.
  private var spans: [Span] = []
  private var level: Int?
  private var strong = 0
  private var emphasised = 0
  private var address: String?
  /// The element that is left out, and how many of its name are open in it.
  private var leftOut: (name: String, depth: Int)?
  private var lists: [DocumentList] = []
  private var table: TableReading?

  init(origin: String) { self.origin = origin }

  private static let leftOutElements: Set<String> = [
    "script", "style", "svg", "canvas", "form", "button", "nav", "template", "input", "select", "textarea",
  ]
  private static let blockElements: Set<String> = [
    "p", "div", "section", "article", "summary", "details", "dt", "dd", "dl", "figure", "figcaption", "header",
    "footer",
    "main", "aside", "li", "ul", "ol", "table", "caption", "thead", "tbody", "tr", "th", "td", "br", "h1", "h2", "h3",
    "h4",
    "h5", "h6",
  ]

  mutating func take(_ token: PageToken) {
    if let open = leftOut { return passOver(token, open) }
    switch token {
    case .start(let name, let attributes, let isEmpty):
      if PageReading.isLeftOut(name, attributes) {
        if !isEmpty { leftOut = (name, 1) }
        return
      }
      start(name, attributes)
    case .end(let name): end(name)
    case .text(let text): add(text)
    }
  }

  /// The blocks, when the page has ended.
  mutating func finished() -> [TextDocument.Block] {
    endBlock()
    while !lists.isEmpty { endList() }
    return blocks
  }

  private static func isLeftOut(_ name: String, _ attributes: [String: String]) -> Bool {
    leftOutElements.contains(name) || attributes["aria-hidden"] == "true" || attributes["hidden"] != nil
      || attributes["class"]?.split(separator: " ").contains("pactwerk-noprint") == true
  }

  private mutating func passOver(_ token: PageToken, _ open: (name: String, depth: Int)) {
    switch token {
    case .start(open.name, _, false): leftOut?.depth += 1
    case .end(open.name): if open.depth == 1 { leftOut = nil } else { leftOut?.depth -= 1 }
    default: break
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    if PageReading.blockElements.contains(name), name != "br" { endBlock() }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": level = name.last?.wholeNumberValue
    case "strong", "b", "dt", "summary": strong += 1
    case "em", "i": emphasised += 1
    case "a": address = attributes["href"].map { $0.first == "/" ? origin + $0 : $0 }
    case "br": spans.append(Span("\n"))
    case "ul", "ol": lists.append(DocumentList(isNumbered: name == "ol", []))
    case "li": if !lists.isEmpty { lists[lists.count - 1].points.append(DocumentList.Point([])) }
    case "table": table = TableReading()
    case "tr": table?.startRow()
    case "th", "td": table?.startCell(isNumber: attributes["class"] == "n", isHeader: attributes["scope"] == "col")
    default: break
    }
  }

  private mutating func end(_ name: String) {
    if PageReading.blockElements.contains(name) { endBlock(name) }
    switch name {
    case "strong", "b", "dt", "summary": strong = max(0, strong - 1)
    case "em", "i": emphasised = max(0, emphasised - 1)
    case "a": address = nil
    case "ul", "ol": endList()
    case "table":
      if let read = table?.read { blocks.append(.table(read)) }
      table = nil
    default: break
    }
  }

  private mutating func add(_ text: String) {
    var words = text.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }.map { String(Substring($0)) }
      .joined(separator: " ")
    let endsWell = spans.last?.text.utf8.last.map { $0 == 0x20 || $0 == 0x0A } ?? true
    if let first = text.utf8.first, first == 0x20 || first == 0x0A, !endsWell { words = " " + words }
    if let last = text.utf8.last, last == 0x20 || last == 0x0A, !words.isEmpty, words != " " { words += " " }
    guard !words.isEmpty else { return }
    spans.append(Span(words, isStrong: strong > 0 && level == nil, isEmphasised: emphasised > 0, address: address))
  }

  /// Gives the running text its place: in a cell, in a point of a list, as a heading or as a paragraph.
  private mutating func endBlock(_ name: String = "") {
    let text = spans.contains { !$0.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A } } ? spans : []
    spans = []
    defer { level = nil }
    guard !text.isEmpty else { return }
    if table != nil {
      name == "caption" ? table?.setCaption(text) : table?.add(text)
    } else if let last = lists.last?.points.indices.last {
      let list = lists.count - 1
      if !lists[list].points[last].text.isEmpty { lists[list].points[last].text.append(Span("\n")) }
      lists[list].points[last].text += text.map { span in
        var span = span
        span.isStrong = span.isStrong || level != nil
        return span
      }
    } else if let level {
      blocks.append(.heading(level: level, text))
    } else {
      blocks.append(.paragraph(text))
    }
  }

  private mutating func endList() {
    guard var list = lists.popLast() else { return }
    list.points.removeAll { $0.text.isEmpty && $0.lists.isEmpty }
    guard !list.points.isEmpty else { return }
    if let last = lists.last?.points.indices.last {
      lists[lists.count - 1].points[last].lists.append(list)
    } else {
      blocks.append(.list(list))
    }
  }
}
