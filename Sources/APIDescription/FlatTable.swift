// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import JSONText

/// Objects of the API as the rows of a table, for CSV. An object within an object becomes columns of its own, `besluit.uitkomst`;
/// a list of plain values is one cell with `|` between them; links and lists of objects are left out.
public struct FlatTable: Sendable {
  private let paths: [[String]]

  /// The columns of a resource.
  public init(_ resource: any APIResource.Type) { paths = FlatTable.paths(of: resource.content) }

  /// The names of the columns.
  public var header: [String] { paths.map { $0.joined(separator: ".") } }

  /// The cells of an object; what is not known is empty.
  public func cells(of object: JSON) -> [String] {
    paths.map { path in
      FlatTable.cell(path.reduce(JSON?.some(object)) { value, name in value?[name] })
    }
  }

  private static func paths(of schema: Schema) -> [[String]] {
    guard case .object(let properties) = schema else { return [] }
    return properties.flatMap { property -> [[String]] in
      if property.name == "_links" { return [] }
      switch property.schema {
      case .resource(let type), .nullable(.resource(let type)):
        return paths(of: type.content).map { [property.name] + $0 }
      case .list(.resource), .list(.object): return []
      default: return [[property.name]]
      }
    }
  }

  private static func cell(_ value: JSON?) -> String {
    switch value {
    case .text(let text): text
    case .number, .decimal: value.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    case .flag(let flag): flag ? "ja" : "nee"
    case .list(let values): values.map(cell).joined(separator: "|")
    case .null, .object, nil: ""
    }
  }
}
