// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CPostgres

/// Values on their way to the server: text, or bytes for a blob. The server infers the types from where they stand.
struct PostgresParameters {
  /// The most values one statement takes: the protocol counts them in 16 bits.
  static let limit = 65_535

  private var bytes: [UInt8] = []
  private var starts: [Int?] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []

  init(_ values: [SQLValue]) {
    for value in values {
      switch value {
      case .null: add(nil)
      case .integer(let integer): add(Array(String(integer).utf8))
      case .real(let real): add(Array(String(real).utf8))
      case .text(let text): add(Array(text.utf8))
      case .blob(let blob): add(blob, format: 1)
      }
    }
  }

  private mutating func add(_ value: [UInt8]?, format: Int32 = 0) {
    starts.append(value.map { _ in bytes.count })
    lengths.append(Int32(value?.count ?? 0))
    formats.append(format)
    bytes += value ?? []
    bytes.append(0)
  }

  /// The values in libpq's shape, valid during `body`.
  func withPointers<T>(
    _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> T
  ) -> T {
    bytes.withUnsafeBytes { bytes in
      let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let values = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
      return body(Int32(values.count), values, lengths, formats)
    }
  }

  /// `?` turned into `$1`, `$2`, …: our statements have no `?` in literals or operators.
  static func numbered(_ text: String) -> String {
    var number = 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      guard byte == UInt8(ascii: "?") else {
        bytes.append(byte)
        continue
      }
      number += 1
      bytes += Array("$\(number)".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
