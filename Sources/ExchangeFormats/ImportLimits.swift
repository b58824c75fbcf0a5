// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// How much of a file is read before it is refused; the caller decides, per kind of file.
public struct ImportLimits: Equatable, Sendable {
  /// Most bytes in the file.
  public var bytes: Int
  /// Most rows, the header not counted; for JSON the rows of all lists together.
  public var rows: Int
  /// Most columns.
  public var columns: Int
  /// Most bytes in one cell or JSON text.
  public var cellBytes: Int

  /// These limits.
  public init(bytes: Int, rows: Int, columns: Int, cellBytes: Int) {
    (self.bytes, self.rows, self.columns, self.cellBytes) = (bytes, rows, columns, cellBytes)
  }

  /// For files that people send in: 5 MB, 50,000 rows, 100 columns, 20,000 bytes a cell.
  public static let standard = ImportLimits(bytes: 5_000_000, rows: 50_000, columns: 100, cellBytes: 20_000)

  /// For signals on the command line, which are never in memory as rows: 300 MB, two million rows.
  public static let signals = ImportLimits(bytes: 300_000_000, rows: 2_000_000, columns: 100, cellBytes: 20_000)

  /// For files on the command line that are analysed and not kept: 200 MB, five million rows.
  public static let analysis = ImportLimits(bytes: 200_000_000, rows: 5_000_000, columns: 1_000, cellBytes: 20_000)
}

/// What holds for the bytes of every text file.
enum Bytes {
  /// Where the text starts, after a UTF-8 byte order mark; refuses empty and oversized files and UTF-16.
  static func start(of bytes: [UInt8], limits: ImportLimits) throws(Refusal) -> Int {
    guard bytes.count <= limits.bytes else { throw Refusal(reason: .fileTooLarge(limit: limits.bytes)) }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      throw Refusal(line: 1, reason: .wrongEncoding)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let isBlank = bytes[start...].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard !isBlank else { throw Refusal(reason: .emptyFile) }
    return start
  }
}
