// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Which figures are asked of CBS: a table and areas, checked before any of it enters an address.
public struct FigureRequest: Equatable, Sendable {
  /// The form in which CBS answers.
  public enum Version: Int, CaseIterable, Sendable {
    /// OData v3: a row per area, 10,000 rows a page; every table.
    case three = 3
    /// OData v4: a row per figure, 100,000 rows a page.
    case four = 4
  }

  /// The table: `85318NED`.
  public let table: String
  /// The form of the answers.
  public let version: Version
  /// The areas, as they were given.
  public let areas: [String]
  /// The beginnings of the codes that are asked for, each once: `NL`, `GM0606`, `WK0606`.
  public let prefixes: [String]
  /// From how many rows on a page without link to a next one is taken for full.
  var rowsPerPage: Int
  let base: WebAddress

  /// A request for a table and areas.
  ///
  /// - Parameters:
  ///   - table: five digits, `NED` or `ENG` in either case, at most two letters more.
  ///   - areas: codes of CBS or beginnings of them. A municipality brings its districts; every area brings its
  ///     municipality and the country, to compare with.
  ///   - base: the address below which the tables lie; that of CBS if nil. Only https, but for this machine itself.
  /// - Throws: `invalidTable`, `invalidArea`, `noArea`, `tooManyAreas` or `invalidBase`.
  public init(table: String, areas: [String], version: Version = .four, base: String? = nil) throws(FetchFault) {
    guard FigureRequest.isTable(table) else { throw .invalidTable(table) }
    var text = base ?? FigureRequest.usualBase(version)
    while text.hasSuffix("/") { text.removeLast() }
    guard let base = WebAddress(text), base.query == nil else { throw .invalidBase(text) }
    (self.table, self.areas, self.version, self.base) = (table, areas, version, base)
    prefixes = try AreaPrefixes.of(areas)
    rowsPerPage = version == .four ? 100_000 : 10_000
  }

  /// Where the tables of CBS lie.
  public static func usualBase(_ version: Version) -> String {
    version == .four ? "https://datasets.cbs.nl/odata/v1/CBS" : "https://opendata.cbs.nl/ODataFeed/odata"
  }

  /// The name of the folder for the answers to this request: `85318NED-v4-` and 16 digits, other for other areas.
  public var folderName: String {
    let digest = FNV.digest(Array((base.text + " " + prefixes.joined(separator: ",")).utf8))
    return "\(table)-v\(version.rawValue)-\(digest)"
  }

  /// The list with the figures.
  var data: String { version == .four ? "Observations" : "UntypedDataSet" }
  /// The list with titles and units.
  var measures: String { version == .four ? "MeasureCodes" : "DataProperties" }

  /// The name of the list with the codes of a dimension.
  func codes(of dimension: String) -> String { version == .four ? dimension + "Codes" : dimension }

  /// The dimension with the areas, of the lists that the table offers; nil when it is about something else.
  func areaDimension(in lists: [String]) -> String? {
    FigureRequest.areaDimensions.lazy.compactMap { dimension in
      lists.first { $0.lowercased() == codes(of: dimension).lowercased() }
        .map { String($0.prefix(dimension.count)) }
    }.first
  }

  private static let areaDimensions = ["WijkenEnBuurten", "RegioS", "Regios", "Regions", "Regio", "Gemeenten"]

  /// The areas that are not among these codes; the country, whose code differs between tables, is not looked for.
  func areas(missingIn codes: [String]) -> [String] {
    areas.filter { area in !area.hasPrefix("NL") && !codes.contains { $0.hasPrefix(area) } }
  }

  /// The table itself, which tells what lists it has.
  var overview: WebAddress? { base.appending(table, query: query([])) }

  /// Below this lies everything of the table.
  var folder: WebAddress? { base.appending(table) }

  /// The first pages of a list: one for every `prefixesPerFilter` areas, or one for all of a list without filter.
  func firstPages(of list: String, filteredBy field: String?) -> [WebAddress] {
    guard let field else { return [folder?.appending(list, query: query([]))].compactMap { $0 } }
    return stride(from: 0, to: prefixes.count, by: FigureRequest.prefixesPerFilter).compactMap { start in
      let part = prefixes[start..<min(start + FigureRequest.prefixesPerFilter, prefixes.count)]
      let filter = part.map { "startswith(\(field),'\($0)')" }.joined(separator: " or ")
      let top = version == .three ? ["$top=\(rowsPerPage)"] : []
      return folder?.appending(list, query: query(["$filter=" + WebAddress.encoded(filter)] + top))
    }
  }

  /// Areas in one filter: its address stays well below the 2,048 bytes that web servers take by default.
  static let prefixesPerFilter = 20

  /// The page after `rows` rows of the list that starts at `first`.
  func page(after rows: Int, from first: WebAddress) -> WebAddress? {
    WebAddress(first.text + (first.query == nil ? "?" : "&") + "$skip=\(rows)")
  }

  private func query(_ parts: [String]) -> String? {
    let all = parts + (version == .three ? ["$format=json"] : [])
    return all.isEmpty ? nil : all.joined(separator: "&")
  }

  private static func isTable(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (8...10).contains(bytes.count), bytes[..<5].allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let letters = bytes[5...].map { $0 & 0xDF }
    guard letters.allSatisfy({ (0x41...0x5A).contains($0) }) else { return false }
    return ["NED", "ENG"].contains(String(decoding: letters[..<3], as: UTF8.self))
  }
}
