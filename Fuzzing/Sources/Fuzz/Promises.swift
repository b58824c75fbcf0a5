// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import XMLText
import ZipFiles

/// Stops when a promise is broken, so that libFuzzer keeps the input.
func promise(_ holds: Bool, _ words: @autoclosure () -> String, line: UInt = #line) {
  guard holds else { fatalError("line \(line): \(words())") }
}

/// The result of `body`, which may refuse nothing, since it reads what was written here.
func unrefused<Result, Fault: Error>(_ what: String, _ body: () throws(Fault) -> Result) -> Result {
  do throws(Fault) { return try body() } catch { fatalError("\(what) is refused: \(error)") }
}

/// Looks at refusals as a page or the command line does.
func look(at refusals: [Refusal]) {
  for refusal in refusals {
    promise((refusal.value?.unicodeScalars.count ?? 0) <= 80, "a long value")
    promise(!refusal.englishSentence.isEmpty && !refusal.parameters.values.contains("\u{0}"), "no sentence")
  }
}

/// The result of a reader, or nil where it refuses; its refusals are looked at.
func read<Result>(_ body: () throws(Refusals) -> Result) -> Result? {
  do throws(Refusals) { return try body() } catch {
    promise(!error.all.isEmpty, "refused without a reason")
    look(at: error.all)
    return nil
  }
}

/// As `read`, for readers with one refusal.
func readOnce<Result>(_ body: () throws(Refusal) -> Result) -> Result? {
  do throws(Refusal) { return try body() } catch {
    look(at: [error])
    return nil
  }
}

/// The parts of an input for readers of several files: parted by form feeds, which no text file has.
func parts(_ bytes: [UInt8], _ count: Int) -> [[UInt8]] {
  bytes.split(separator: 0x0C, maxSplits: count - 1, omittingEmptySubsequences: false).map { Array($0) }
}

/// A zip file of the parts of an input, each a line with its name and then its contents; a zip file stays as it is.
///
/// By itself the fuzzer would not find its way through checksums and compression.
func packed(_ bytes: [UInt8]) -> [UInt8] {
  if bytes.starts(with: [0x50, 0x4B]) { return bytes }
  var zip = ZipWriter()
  for part in parts(bytes, 20) {
    let line = part.firstIndex(of: 0x0A) ?? part.endIndex
    let contents = Array(part[min(line + 1, part.endIndex)...])
    // A name that no zip file has is left out.
    try? zip.add(String(decoding: part[..<line], as: UTF8.self), contents, as: .stored)
  }
  return zip.finished()
}

extension ImportLimits {
  /// So little that an input takes milliseconds.
  static let fuzzed = ImportLimits(bytes: 100_000, rows: 4_000, columns: 60, cellBytes: 4_000)
}

extension XMLLimits {
  static let fuzzed = XMLLimits(bytes: 100_000, elements: 5_000, attributes: 40, textBytes: 20_000)
}

extension ZipLimits {
  static let fuzzed = ZipLimits(
    archiveBytes: 100_000, entries: 100, entryBytes: 400_000, totalBytes: 1_000_000, ratio: 200)
}
