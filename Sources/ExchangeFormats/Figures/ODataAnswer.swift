// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// One answer of an OData service of CBS, looked at without reading its figures: enough to find the next one.
public struct ODataAnswer: Equatable, Sendable {
  /// How many elements its list has.
  public let rows: Int
  /// Where the next page is, as it stands in the answer; nil for the last one.
  public let nextLink: String?
  /// The names of the lists that a table offers, for an answer that is such an overview; at most `listLimit`.
  public let lists: [String]
  /// The codes of its elements, trimmed, for an answer with codes of areas, periods or measures; at most `keyLimit`.
  public let keys: [String]

  /// Most names of lists that are kept; a table of CBS offers about ten.
  public static let listLimit = 100
  /// Most codes that are kept; the country has about 18,000 areas.
  public static let keyLimit = 30_000

  /// Looks through a whole answer of OData v3 or v4.
  ///
  /// - Throws: what is wrong with it as JSON, or `notAList` when it holds no list in `value`.
  /// - Complexity: O(*n*) time for *n* bytes; one element in memory at a time.
  public init(_ bytes: [UInt8], limits: ImportLimits = .figures) throws(Refusal) {
    var elements = try JSONElements(bytes, limits: limits, names: ["value"])
    var (rows, lists, keys): (Int, [String], [String]) = (0, [], [])
    while let element = try elements.next() {
      rows += 1
      for (name, value) in element.members ?? [] {
        guard let text = value.text else { continue }
        switch name {
        case "name": if lists.count < ODataAnswer.listLimit { lists.append(text) }
        case "Identifier", "Key": if keys.count < ODataAnswer.keyLimit { keys.append(Text.trimmed(text)) }
        default: break
        }
      }
    }
    guard elements.isFound else { throw Refusal(reason: .notAList) }
    let link = elements.head["@odata.nextLink"]?.text ?? elements.head["odata.nextLink"]?.text
    (self.rows, self.lists, self.keys) = (rows, lists, keys)
    nextLink = link.flatMap { $0.isEmpty ? nil : $0 }
  }
}
