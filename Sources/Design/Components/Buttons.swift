// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// How a button looks. One primary button a page.
public enum ButtonKind: Sendable, Hashable, CaseIterable {
  case primary, regular, subtle

  /// How much of the width it takes: its own, all of it, or all of it on a phone.
  public enum Width: Sendable, Hashable, CaseIterable { case own, full, fullOnPhone }

  func classes(_ width: Width) -> String {
    var classes = "pactwerk-button"
    switch self {
    case .primary: classes += " pactwerk-button--primary-action"
    case .regular: break
    case .subtle: classes += " pactwerk-button--subtle"
    }
    switch width {
    case .own: return classes
    case .full: return classes + " pactwerk-button--wide"
    case .fullOnPhone: return classes + " pactwerk-button--stretch"
    }
  }
}

/// A link that looks like a button: it goes somewhere and changes nothing.
public struct ButtonLink: Sendable {
  /// A verb and a thing.
  public var words: String
  /// Where it goes.
  public var address: Address
  /// What readers hear after the words, where the same words stand more than once: "weggeefkast".
  public var addition: String?
  /// How it looks.
  public var kind: ButtonKind
  /// How wide it is.
  public var width: ButtonKind.Width

  /// A link that looks like a button.
  public init(
    _ words: String, _ address: Address, addition: String? = nil, kind: ButtonKind = .regular,
    width: ButtonKind.Width = .own
  ) {
    (self.words, self.address, self.addition) = (words, address, addition)
    (self.kind, self.width) = (kind, width)
  }
}

/// A link that looks like a button.
public func buttonLink(_ link: ButtonLink) -> some HTML {
  a(.classes(link.kind.classes(link.width)), .href(link.address)) {
    link.words
    hiddenAddition(link.addition)
  }
}

/// The button that sends its form; `name` and `value` tell several apart.
public func submit(
  _ words: String, addition: String? = nil, kind: ButtonKind = .primary, width: ButtonKind.Width = .own,
  name: String? = nil, value: String? = nil
) -> some HTML {
  button(
    .classes(kind.classes(width)), .type("submit"), .named("name", ifAny: name), .named("value", ifAny: value)
  ) {
    words
    hiddenAddition(addition)
  }
}

/// Buttons and links beside each other, wrapping.
public func buttonRow<C: HTML>(@HTMLBuilder _ content: () -> C) -> some HTML {
  div(.class("pactwerk-row"), content: content)
}

/// A plain link.
public func link(_ words: String, _ address: Address) -> some HTML { a(.href(address)) { words } }

private func hiddenAddition(_ addition: String?) -> some HTML {
  addition.map { words in span(.class("pactwerk-visually-hidden")) { ": " + words } }
}
