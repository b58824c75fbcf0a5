// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Why a document was not read further, and where.
public struct XMLFault: Error, Equatable, Sendable {
  /// What can be wrong with a document.
  public enum Reason: Equatable, Sendable {
    /// More bytes than the caller allows.
    case tooLarge(limit: Int)
    /// Elements inside each other deeper than the caller allows.
    case tooDeep(limit: Int)
    /// More elements in the document than the caller allows.
    case tooManyElements(limit: Int)
    /// More attributes on one element than the caller allows, namespace declarations included.
    case tooManyAttributes(limit: Int)
    /// A text, attribute value or name of more bytes than the caller allows.
    case tooLong(limit: Int)
    /// Nothing stands in the document, or only white space.
    case empty
    /// UTF-16, another declared encoding, or bytes that are no UTF-8.
    case wrongEncoding
    /// A character that XML does not allow: a control character, U+FFFE or U+FFFF.
    case invalidCharacter
    /// The document stops before its root element is closed.
    case cutOff
    /// A document type declaration: these can name files, addresses and entities, so none is read.
    case documentType
    /// A named entity besides `amp`, `lt`, `gt`, `apos` and `quot`.
    case unknownEntity(String)
    /// An ampersand or `&#…;` that names no character that XML allows.
    case invalidReference
    /// An end tag of another element than the one that is open.
    case wrongEnd(expected: String, found: String)
    /// The same attribute twice on one element.
    case duplicateAttribute(String)
    /// A prefix without a namespace.
    case unknownPrefix(String)
    /// Anything else that the grammar of XML does not allow at this place.
    case notWellFormed
  }

  /// The line on which it went wrong, 1-based.
  public let line: Int
  /// What is wrong.
  public let reason: Reason

  /// This reason on this line.
  public init(line: Int, reason: Reason) { (self.line, self.reason) = (line, reason) }
}
