// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// One attribute of an element.
public struct Attribute: Sendable {
  private enum Value: Sendable {
    case flag, text(String), fixed(StaticString), number(Double), address(Address), absent
  }
  private let name: StaticString
  private let value: Value

  private init(_ name: StaticString, _ value: Value) { (self.name, self.value) = (name, value) }

  func write(to writer: inout HTMLWriter) {
    if case .absent = value { return }
    writer.raw(" ")
    writer.raw(name)
    if case .flag = value { return }
    writer.raw("=\"")
    switch value {
    case .text(let text): writer.text(text)
    case .fixed(let text): writer.raw(text)
    case .number(let number): writer.number(number)
    case .address(let address): writer.text(address.text(languagePrefix: writer.languagePrefix))
    case .flag, .absent: break
    }
    writer.raw("\"")
  }
}

extension Attribute {
  /// Any attribute that holds no address and no script.
  public static func named(_ name: StaticString, _ value: String) -> Attribute { Attribute(name, .text(value)) }
  /// Any attribute that holds no address and no script, left out when nil.
  public static func named(_ name: StaticString, ifAny value: String?) -> Attribute {
    Attribute(name, value.map { .text($0) } ?? .absent)
  }
  /// A number, for pictures.
  public static func number(_ name: StaticString, _ value: Double) -> Attribute { Attribute(name, .number(value)) }
  /// An attribute without value, when `isSet`.
  public static func flag(_ name: StaticString, _ isSet: Bool = true) -> Attribute {
    Attribute(name, isSet ? .flag : .absent)
  }

  /// Classes that stand in the source code.
  public static func `class`(_ names: StaticString) -> Attribute { Attribute("class", .fixed(names)) }
  /// Classes put together from fixed ones.
  public static func classes(_ names: String) -> Attribute { Attribute("class", .text(names)) }
  /// The id, once on a page.
  public static func id(_ id: String) -> Attribute { Attribute("id", .text(id)) }
  /// Where a link goes.
  public static func href(_ address: Address) -> Attribute { Attribute("href", .address(address)) }
  /// Where a picture or script is.
  public static func src(_ address: Address) -> Attribute { Attribute("src", .address(address)) }
  /// Where a form goes.
  public static func action(_ address: Address) -> Attribute { Attribute("action", .address(address)) }
  /// How a form is sent.
  public static func method(_ method: StaticString) -> Attribute { Attribute("method", .fixed(method)) }
  /// The language of the content.
  public static func lang(_ code: String) -> Attribute { Attribute("lang", .text(code)) }
  /// The direction of the writing.
  public static func dir(_ direction: StaticString) -> Attribute { Attribute("dir", .fixed(direction)) }
  /// The kind of an input, button or script.
  public static func type(_ type: StaticString) -> Attribute { Attribute("type", .fixed(type)) }
  /// The name a value is sent under.
  public static func name(_ name: String) -> Attribute { Attribute("name", .text(name)) }
  /// The value that is sent.
  public static func value(_ value: String) -> Attribute { Attribute("value", .text(value)) }
  /// The control that a label belongs to.
  public static func `for`(_ id: String) -> Attribute { Attribute("for", .text(id)) }
  /// The role for a reader of the screen.
  public static func role(_ role: StaticString) -> Attribute { Attribute("role", .fixed(role)) }
  /// The name for a reader of the screen.
  public static func label(_ text: String) -> Attribute { Attribute("aria-label", .text(text)) }
  /// The id of the element that names this one.
  public static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", .text(id)) }
  /// The ids of the elements that describe this one; left out when nil.
  public static func describedBy(_ ids: String?) -> Attribute {
    Attribute("aria-describedby", ids.map { .text($0) } ?? .absent)
  }
  /// Kept from readers of the screen: the words stand beside it.
  public static var hidden: Attribute { Attribute("aria-hidden", .fixed("true")) }
  /// Marks the page that is shown, in a list of pages.
  public static func current(_ isCurrent: Bool) -> Attribute {
    Attribute("aria-current", isCurrent ? .fixed("page") : .absent)
  }
  /// The machine form of a day or moment.
  public static func datetime(_ text: String) -> Attribute { Attribute("datetime", .text(text)) }
  /// Which cells a heading of a table is of.
  public static func scope(_ scope: StaticString) -> Attribute { Attribute("scope", .fixed(scope)) }
  /// Whether and when the keyboard gets here.
  public static func tabindex(_ index: StaticString) -> Attribute { Attribute("tabindex", .fixed(index)) }
  /// The size of a picture in its own units.
  public static func viewBox(_ width: Double, _ height: Double) -> Attribute {
    Attribute("viewBox", .text("0 0 \(Int(width.rounded(.up))) \(Int(height.rounded(.up)))"))
  }
}
