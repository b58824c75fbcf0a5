// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// An element with content.
public final class Element: HTML {
  private let name: StaticString
  private let attributes: [Attribute]
  private let content: any HTML

  init(name: StaticString, attributes: [Attribute], content: some HTML) {
    (self.name, self.attributes, self.content) = (name, attributes, content.erased)
  }

  public func write(to writer: inout HTMLWriter) {
    writer.raw("<")
    writer.raw(name)
    for attribute in attributes { attribute.write(to: &writer) }
    writer.raw(">")
    content.write(to: &writer)
    writer.raw("</")
    writer.raw(name)
    writer.raw(">")
  }
}

/// An element that never has content (`input`, `br`), or one of a picture that has none.
public final class VoidElement: HTML {
  private let name: StaticString
  private let attributes: [Attribute]
  private let closing: StaticString

  init(name: StaticString, attributes: [Attribute], closing: StaticString) {
    (self.name, self.attributes, self.closing) = (name, attributes, closing)
  }

  public func write(to writer: inout HTMLWriter) {
    writer.raw("<")
    writer.raw(name)
    for attribute in attributes { attribute.write(to: &writer) }
    writer.raw(closing)
  }
}

/// Any element by name, for the ones that have no function of their own.
public func tag<C: HTML>(_ name: StaticString, _ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: name, attributes: attributes, content: content())
}

/// A shape of a picture: an element of SVG without content.
public func shape(_ name: StaticString, _ attributes: Attribute...) -> VoidElement {
  VoidElement(name: name, attributes: attributes, closing: "/>")
}

/// The element `html`.
public func html<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "html", attributes: attributes, content: content())
}

/// The element `head`.
public func head<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "head", attributes: attributes, content: content())
}

/// The element `title`.
public func title<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "title", attributes: attributes, content: content())
}

/// The element `body`.
public func body<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "body", attributes: attributes, content: content())
}

/// The element `header`.
public func header<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "header", attributes: attributes, content: content())
}

/// The element `footer`.
public func footer<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "footer", attributes: attributes, content: content())
}

/// The element `main`.
public func main<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "main", attributes: attributes, content: content())
}

/// The element `nav`.
public func nav<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "nav", attributes: attributes, content: content())
}

/// The element `section`.
public func section<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "section", attributes: attributes, content: content())
}

/// The element `aside`.
public func aside<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "aside", attributes: attributes, content: content())
}

/// The element `div`.
public func div<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "div", attributes: attributes, content: content())
}

/// The element `span`.
public func span<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "span", attributes: attributes, content: content())
}

/// The element `p`.
public func p<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "p", attributes: attributes, content: content())
}

/// The element `h1`.
public func h1<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "h1", attributes: attributes, content: content())
}

/// The element `h2`.
public func h2<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "h2", attributes: attributes, content: content())
}

/// The element `h3`.
public func h3<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "h3", attributes: attributes, content: content())
}

/// The element `h4`.
public func h4<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "h4", attributes: attributes, content: content())
}

/// The element `ul`.
public func ul<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "ul", attributes: attributes, content: content())
}

/// The element `ol`.
public func ol<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "ol", attributes: attributes, content: content())
}

/// The element `li`.
public func li<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "li", attributes: attributes, content: content())
}

/// The element `dl`.
public func dl<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "dl", attributes: attributes, content: content())
}

/// The element `dt`.
public func dt<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "dt", attributes: attributes, content: content())
}

/// The element `dd`.
public func dd<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "dd", attributes: attributes, content: content())
}

/// The element `a`.
public func a<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "a", attributes: attributes, content: content())
}

/// The element `strong`.
public func strong<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "strong", attributes: attributes, content: content())
}

/// The element `em`.
public func em<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "em", attributes: attributes, content: content())
}

/// The element `small`.
public func small<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "small", attributes: attributes, content: content())
}

/// The element `blockquote`.
public func blockquote<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "blockquote", attributes: attributes, content: content())
}

/// The element `mark`.
public func mark<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "mark", attributes: attributes, content: content())
}

/// The element `bdi`.
public func bdi<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "bdi", attributes: attributes, content: content())
}

/// The element `time`.
public func time<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "time", attributes: attributes, content: content())
}

/// The element `abbr`.
public func abbr<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "abbr", attributes: attributes, content: content())
}

/// The element `kbd`.
public func kbd<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "kbd", attributes: attributes, content: content())
}

/// The element `form`.
public func form<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "form", attributes: attributes, content: content())
}

/// The element `fieldset`.
public func fieldset<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "fieldset", attributes: attributes, content: content())
}

/// The element `legend`.
public func legend<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "legend", attributes: attributes, content: content())
}

/// The element `label`.
public func label<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "label", attributes: attributes, content: content())
}

/// The element `button`.
public func button<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "button", attributes: attributes, content: content())
}

/// The element `textarea`.
public func textarea<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "textarea", attributes: attributes, content: content())
}

/// The element `select`.
public func select<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "select", attributes: attributes, content: content())
}

/// The element `option`.
public func option<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "option", attributes: attributes, content: content())
}

/// The element `table`.
public func table<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "table", attributes: attributes, content: content())
}

/// The element `caption`.
public func caption<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "caption", attributes: attributes, content: content())
}

/// The element `thead`.
public func thead<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "thead", attributes: attributes, content: content())
}

/// The element `tbody`.
public func tbody<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "tbody", attributes: attributes, content: content())
}

/// The element `tr`.
public func tr<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "tr", attributes: attributes, content: content())
}

/// The element `th`.
public func th<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "th", attributes: attributes, content: content())
}

/// The element `td`.
public func td<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "td", attributes: attributes, content: content())
}

/// The element `details`.
public func details<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "details", attributes: attributes, content: content())
}

/// The element `summary`.
public func summary<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "summary", attributes: attributes, content: content())
}

/// The element `svg`.
public func svg<C: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> C) -> Element {
  Element(name: "svg", attributes: attributes, content: content())
}

/// The element `input`.
public func input(_ attributes: Attribute...) -> VoidElement {
  VoidElement(name: "input", attributes: attributes, closing: ">")
}

/// The element `br`.
public func br(_ attributes: Attribute...) -> VoidElement {
  VoidElement(name: "br", attributes: attributes, closing: ">")
}

/// The element `hr`.
public func hr(_ attributes: Attribute...) -> VoidElement {
  VoidElement(name: "hr", attributes: attributes, closing: ">")
}

/// The element `img`.
public func img(_ attributes: Attribute...) -> VoidElement {
  VoidElement(name: "img", attributes: attributes, closing: ">")
}

/// The element `meta`.
public func meta(_ attributes: Attribute...) -> VoidElement {
  VoidElement(name: "meta", attributes: attributes, closing: ">")
}

/// The element `link`.
public func link(_ attributes: Attribute...) -> VoidElement {
  VoidElement(name: "link", attributes: attributes, closing: ">")
}
