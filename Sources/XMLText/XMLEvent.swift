// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// One attribute of an element; namespace declarations are no attributes.
public struct XMLAttribute: Equatable, Sendable {
  /// The name without its prefix.
  public let name: String
  /// The address of its namespace; nil for an attribute without a prefix.
  public let namespace: String?
  /// The value, with references resolved and line ends and tabs made spaces.
  public let value: String

  /// This attribute.
  public init(name: String, namespace: String? = nil, value: String) {
    (self.name, self.namespace, self.value) = (name, namespace, value)
  }
}

/// A start tag, or an empty-element tag.
public struct XMLStart: Equatable, Sendable {
  /// The name without its prefix.
  public let name: String
  /// The address of its namespace; nil when it has none.
  public let namespace: String?
  /// The attributes, in order of the document.
  public let attributes: [XMLAttribute]
  /// The line on which the tag begins, 1-based.
  public let line: Int

  /// This start tag.
  public init(name: String, namespace: String? = nil, attributes: [XMLAttribute] = [], line: Int) {
    (self.name, self.namespace, self.attributes, self.line) = (name, namespace, attributes, line)
  }

  /// The value of an attribute without a prefix, or of one in `namespace`; nil when it does not stand there.
  ///
  /// - Complexity: O(*k*) for *k* attributes.
  public subscript(_ name: String, in namespace: String? = nil) -> String? {
    for attribute in attributes where attribute.name == name && attribute.namespace == namespace {
      return attribute.value
    }
    return nil
  }
}

/// What a reader meets, in order of the document.
public enum XMLEvent: Equatable, Sendable {
  /// An element begins.
  case start(XMLStart)
  /// All text between two tags, never empty; white space is kept, comments and instructions are left out.
  case text(String)
  /// The element that began last and is still open ends; `name` is without its prefix.
  case end(name: String)
}
