// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import TestMaterial

/// Files of the repository.
enum Place {
  static let formats = Checkout.root.appending(path: "docs/formats")
  static let examples = formats.appending(path: "examples")
  static let texts = Checkout.root.appending(path: "Sources/Exchange/Texts")

  static func bytes(_ file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }
  static func example(_ name: String) throws -> [UInt8] { try bytes(examples.appending(path: name)) }
  static var exampleNames: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: examples.path()).sorted() }
  }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The file, or the refusals for which it was refused as a whole.
func recognise(_ text: String, limits: ImportLimits = .standard) throws -> ImportFile {
  try ImportFile.recognise(bytes(text), ImportContext(limits: limits))
}

/// The first thing that is wrong with a file that must be refused as a whole; nil when it was not.
func refusal(of bytes: [UInt8], limits: ImportLimits = .standard) -> Refusal? {
  do throws(Refusals) {
    _ = try ImportFile.recognise(bytes, ImportContext(limits: limits))
    return nil
  } catch { return error.all.first }
}

extension ImportLimits {
  static let small = ImportLimits(bytes: 1_000, rows: 3, columns: 12, cellBytes: 100)
}
