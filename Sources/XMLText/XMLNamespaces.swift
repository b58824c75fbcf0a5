// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Which namespace each prefix stands for where the document is being read; the empty prefix is the default namespace.
struct XMLNamespaces: Sendable {
  /// The namespaces of each prefix, the innermost last; an empty address takes the namespace away.
  private var bindings: [String: [String]] = ["xml": [XMLReader.xmlNamespace]]
  /// The namespace of elements without a prefix; kept apart since nearly every element asks for it.
  private(set) var ofNoPrefix: String?

  /// The namespace of a prefix; nil when none is declared.
  func namespace(of prefix: String) -> String? {
    guard let namespace = bindings[prefix]?.last, !namespace.isEmpty else { return nil }
    return namespace
  }

  /// A declaration comes into force.
  mutating func bind(_ prefix: String, to namespace: String) {
    bindings[prefix, default: []].append(namespace)
    if prefix.isEmpty { ofNoPrefix = self.namespace(of: "") }
  }

  /// The innermost declaration of a prefix ends with its element.
  mutating func unbind(_ prefix: String) {
    bindings[prefix]?.removeLast()
    if prefix.isEmpty { ofNoPrefix = namespace(of: "") }
  }
}
