// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// A folder for one PDF that nobody else may look into (mode 0700), under a name that cannot be guessed.
struct PrivateFolder: Sendable {
  let path: String

  /// Makes the folder in `parent`.
  ///
  /// - Throws: `noFolder`.
  init(in parent: String) throws(PrintFault) {
    var template = Array((parent + "/pactwerk-pdf-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .noFolder }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The path of a file in the folder.
  func path(of file: String) -> String { path + "/" + file }

  /// Writes a file that only this account may read.
  func write(_ bytes: [UInt8], to file: String) throws(PrintFault) {
    guard
      FileManager.default.createFile(
        atPath: path(of: file), contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    else { throw .noFolder }
  }

  /// How many bytes are in a file; 0 when it is not there.
  func size(of file: String) -> Int {
    var facts = stat()
    return lstat(path(of: file), &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// The first bytes of a file, at most `limit`; nil when it is not there or is no file.
  func contents(of file: String, atMost limit: Int) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path(of: file)) else { return nil }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: limit) else { return nil }
    return [UInt8](data)
  }

  /// Takes the folder away with all that is in it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
