// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import PactwerkCore

/// An answer that was fetched before.
struct KeptAnswer: Equatable {
  /// What was asked.
  let address: String
  /// The body.
  let bytes: [UInt8]
  /// The headers `ETag` and `Last-Modified`, to ask whether it changed.
  let tag, changedOn: String?
  /// When it was fetched or last found unchanged.
  let fetchedAt: Moment
}

/// A folder with answers, so that a fetch that stopped goes on where it was.
///
/// An answer `NAME.json` counts only with its note `NAME.kept`, which is written after it and says what was asked, when,
/// how long the answer is and its digest. Both are written under another name first and renamed when whole.
struct KeptAnswers {
  private let folder: URL

  /// The folder, which is made when something is kept.
  init(folder: String) { self.folder = URL(fileURLWithPath: folder, isDirectory: true) }

  /// The answer of this name; nil when there is none, when it answers something else, or when it is damaged.
  func answer(_ name: String, to address: String) -> KeptAnswer? {
    guard let note = FileManager.default.contents(atPath: place(name, "kept").path), note.count < 20_000 else {
      return nil
    }
    let fields = KeptAnswers.fields(String(decoding: note, as: UTF8.self))
    guard fields["address"] == address, let fetchedAt = fields["fetched"].flatMap({ Moment($0) }),
      let data = FileManager.default.contents(atPath: place(name, "json").path)
    else { return nil }
    let bytes = Array(data)
    guard fields["bytes"] == String(bytes.count), fields["digest"] == FNV.digest(bytes) else { return nil }
    return KeptAnswer(
      address: address, bytes: bytes, tag: fields["etag"], changedOn: fields["last-modified"], fetchedAt: fetchedAt)
  }

  /// Keeps an answer under a name of letters, digits and hyphens.
  func keep(_ answer: KeptAnswer, as name: String) throws(FetchFault) {
    let lines = [
      ("address", answer.address), ("fetched", answer.fetchedAt.text), ("bytes", String(answer.bytes.count)),
      ("digest", FNV.digest(answer.bytes)), ("etag", answer.tag), ("last-modified", answer.changedOn),
    ].compactMap { name, value in value.map { "\(name) \($0)\n" } }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(answer.bytes).write(to: place(name, "json"), options: .atomic)
      try Data(lines.joined().utf8).write(to: place(name, "kept"), options: .atomic)
    } catch { throw .notKept(folder: folder.path, words: error.localizedDescription) }
  }

  private func place(_ name: String, _ ending: String) -> URL { folder.appendingPathComponent("\(name).\(ending)") }

  private static func fields(_ note: String) -> [String: String] {
    var fields: [String: String] = [:]
    for line in note.split(separator: "\n") {
      guard let blank = line.firstIndex(of: " ") else { continue }
      fields[String(line[..<blank])] = String(line[line.index(after: blank)...])
    }
    return fields
  }
}
