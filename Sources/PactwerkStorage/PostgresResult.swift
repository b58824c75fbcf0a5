// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CPostgres

/// An answer of the server, decoded row by row as SQLite would have given it.
final class PostgresResult {
  private let result: OpaquePointer
  private let types: [Oid]
  let columns: Row.Columns

  /// Takes over `result`; columns are shared when an answer comes in pieces.
  init(_ result: OpaquePointer, columns: Row.Columns? = nil) {
    self.result = result
    let positions = 0..<PQnfields(result)
    types = positions.map { PQftype(result, $0) }
    self.columns = columns ?? Row.Columns(positions.map { PQfname(result, $0).map { String(cString: $0) } ?? "" })
  }

  deinit { PQclear(result) }

  /// How many rows the answer has.
  var count: Int { Int(PQntuples(result)) }

  /// How many rows the statement changed.
  var touched: Int { PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0 }

  /// The row at a position.
  func row(_ position: Int) -> Row {
    Row(columns: columns, values: types.indices.map { value(Int32(position), Int32($0), types[$0]) })
  }

  /// Integers and whole numerics are integers, other numbers reals, booleans 1 and 0, `bytea` bytes, all else text.
  private func value(_ row: Int32, _ column: Int32, _ type: Oid) -> SQLValue {
    guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
    let length = Int(PQgetlength(result, row, column))
    let bytes = UnsafeRawBufferPointer(start: start, count: length)
    if type == 17 { return .blob(Self.bytes(hex: bytes)) }
    let text = String(decoding: bytes, as: UTF8.self)
    switch type {
    case 16: return .integer(text == "t" ? 1 : 0)
    case 20, 21, 23: return Int64(text).map { .integer($0) } ?? .text(text)
    case 1700: return Int64(text).map { .integer($0) } ?? Double(text).map { .real($0) } ?? .text(text)
    case 700, 701: return Double(text).map { .real($0) } ?? .text(text)
    default: return .text(text)
    }
  }

  /// The bytes of `\x0aff`.
  private static func bytes(hex text: UnsafeRawBufferPointer) -> [UInt8] {
    func digit(_ byte: UInt8) -> UInt8 { byte < 0x3A ? byte - 0x30 : byte - 0x57 }
    return stride(from: 2, to: text.count - 1, by: 2).map { digit(text[$0]) << 4 | digit(text[$0 + 1]) }
  }
}
