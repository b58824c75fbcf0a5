// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The signals of a CSV file one by one, so that a file of millions is never in memory as signals.
///
/// Making one reads the whole file once: a broken file is refused before it gave any signal, and it is known how many
/// rows are good and why others are not. Going through it reads the file again.
public struct SignalTable: Sequence, Equatable, Sendable {
  /// How many rows can be taken.
  public private(set) var count = 0
  /// How many rows are refused.
  public private(set) var refusedCount = 0
  /// Why, by line: all that is wrong with the first thousand of them.
  public private(set) var refused: [Refusal] = []
  /// The columns that are not read, by their heading.
  public var ignored: [String] { columns.ignored }

  /// The heading that is read for each column, by the column's name.
  public var headings: [String: String] { columns.headings }

  /// Of how many refused rows is kept why.
  public static let keptRefusals = 1_000

  private let rows: CSVRows
  private let columns: RowColumns<SignalRow>
  private let dump: SignalenDump?
  /// The lines of rows whose key stood on an earlier one.
  private var repeated: [Int] = []

  /// Reads the file once.
  ///
  /// - Parameters:
  ///   - rows: the file, right after its header.
  ///   - choice: which column is what, where the headings do not tell.
  ///   - dump: what other files of Signalen say about these signals, when the file is a dump of Signalen.
  /// - Throws: what is wrong with the file as a whole.
  /// - Complexity: O(*n*) time for *n* bytes; space for the bytes, sixteen for each good row and eight for a repeated one.
  init(_ rows: CSVRows, choice: ColumnChoice?, dump: SignalenDump?) throws(Refusals) {
    (self.rows, self.dump) = (rows, dump)
    columns = try RowColumns(rows.header, line: rows.headerLine, choice: choice)
    var (source, keys) = (rows, Set<ContentDigest>())
    do throws(Refusal) {
      while let row = try source.next() {
        // A row that is refused is read too: a wrong encoding is that of the whole file.
        let cells = try row.texts()
        if let refusal = row.refusal { refuse([refusal]) } else { take(reader(row.line, cells), keys: &keys) }
      }
    } catch { throw Refusals(error) }
  }

  private mutating func take(_ unread: RowReader, keys: inout Set<ContentDigest>) {
    var reader = unread
    guard reader.row(SignalRow.self, keys: &keys) == nil else { return count += 1 }
    if reader.refused.last?.reason == .duplicateID { repeated.append(reader.line) }
    refuse(reader.refused)
  }

  private mutating func refuse(_ reasons: [Refusal]) {
    refusedCount += 1
    if refusedCount <= SignalTable.keptRefusals { refused += reasons }
  }

  private func reader(_ line: Int, _ cells: [String]) -> RowReader {
    let reader = columns.reader(line: line, cells: cells)
    return dump?.completed(reader, cells) ?? reader
  }

  /// The good rows, in order of the file.
  public func makeIterator() -> Iterator { Iterator(table: self, rows: rows) }

  /// Goes through the good rows.
  public struct Iterator: IteratorProtocol {
    fileprivate let table: SignalTable
    fileprivate var rows: CSVRows
    private var passed = 0

    fileprivate init(table: SignalTable, rows: CSVRows) { (self.table, self.rows) = (table, rows) }

    /// The next good row. The file was read before without an error, so that none can come now.
    public mutating func next() -> SignalRow? {
      do throws(Refusal) {
        while let row = try rows.next() {
          guard row.refusal == nil else { continue }
          if passed < table.repeated.count, table.repeated[passed] == row.line {
            passed += 1
            continue
          }
          var reader = table.reader(row.line, try row.texts())
          if let signal = SignalRow(&reader), reader.refused.isEmpty { return signal }
        }
      } catch {}
      return nil
    }
  }

  public static func == (left: SignalTable, right: SignalTable) -> Bool {
    left.count == right.count && left.refused == right.refused && left.columns == right.columns
      && left.elementsEqual(right)
  }
}
