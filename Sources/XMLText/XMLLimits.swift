// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// How much of a document is read before it is refused; the caller decides, per kind of file.
public struct XMLLimits: Equatable, Sendable {
  /// Most bytes in the document.
  public var bytes: Int
  /// Most elements inside each other, the root counted.
  public var depth: Int
  /// Most elements in the document.
  public var elements: Int
  /// Most attributes on one element, namespace declarations included.
  public var attributes: Int
  /// Most bytes in the text between two tags, or in one attribute value.
  public var textBytes: Int

  /// Most bytes in one name, its prefix included.
  public static let nameBytes = 1_000

  /// These limits.
  public init(bytes: Int, depth: Int = 100, elements: Int, attributes: Int = 200, textBytes: Int) {
    (self.bytes, self.depth, self.elements) = (bytes, depth, elements)
    (self.attributes, self.textBytes) = (attributes, textBytes)
  }

  /// For files that people send in: 20 MB, one million elements, 100 deep, 200 attributes, 1 MB in one text.
  public static let standard = XMLLimits(bytes: 20_000_000, elements: 1_000_000, textBytes: 1_000_000)
}
