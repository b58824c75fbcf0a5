// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation

/// Files of the repository and of the shared papers, found from this file.
enum Place {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let formats = root.appending(path: "docs/formats")
  static let examples = formats.appending(path: "examples")
  static let texts = root.appending(path: "Sources/Exchange/Texts")

  static var shared: URL? {
    let named = ProcessInfo.processInfo.environment["PACTWERK_SHARED"].map { URL(filePath: $0) }
    let folder = named ?? root.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
  }

  static func bytes(_ file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }
  static func example(_ name: String) throws -> [UInt8] { try bytes(examples.appending(path: name)) }
  static var exampleNames: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: examples.path()).sorted() }
  }
}

/// SplitMix64, as in `Statistics`, which this target does not import.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The file, or the refusals for which it was refused as a whole.
func recognise(_ text: String, limits: ImportLimits = .standard) throws -> ImportFile {
  try ImportFile.recognise(bytes(text), limits: limits)
}

/// The first thing that is wrong with a file that must be refused as a whole; nil when it was not.
func refusal(of bytes: [UInt8], limits: ImportLimits = .standard) -> Refusal? {
  do throws(Refusals) {
    _ = try ImportFile.recognise(bytes, limits: limits)
    return nil
  } catch { return error.all.first }
}

extension ImportLimits {
  static let small = ImportLimits(bytes: 1_000, rows: 3, columns: 12, cellBytes: 100)
}
