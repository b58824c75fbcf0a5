// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Crypto
import PactwerkCore

/// One entry of the history: what was done to which record. Who, with which hat and when comes from the viewer and the clock.
public struct Change: Sendable {
  /// What was done, in the past tense: `recorded`, `takenUp`, `decided`.
  public let verb: String
  /// The record it was done to.
  public let record: RecordRef
  /// What changed, by field; destroyable apart from the entry.
  public let content: [String: String]

  /// `verb` was done to `record`.
  public init(_ verb: String, _ record: RecordRef, _ content: [String: String] = [:]) {
    (self.verb, self.record, self.content) = (verb, record, content)
  }
}

extension Writer {
  /// Appends an entry to the history, in the transaction of its cause. Entries are never updated.
  public func append(_ change: Change) throws {
    let entry = ChangeEntry(
      id: (newID() as RecordID).text, district: viewer.district?.text ?? "", recordedAt: now.text,
      account: viewer.account?.text ?? "", hat: viewer.hatName, verb: change.verb, kind: change.record.kind,
      record: change.record.id.text, contentDigest: "")
    try append(entry, content: change.content)
  }

  /// Appends that the identity of persons was read.
  func append(_ accesses: [Access]) throws {
    for access in accesses {
      let entry = ChangeEntry(
        id: (newID() as RecordID).text, district: viewer.district?.text ?? "", recordedAt: now.text,
        account: viewer.account?.text ?? "", hat: viewer.hatName, verb: "readIdentity", kind: "person",
        record: access.persons.count == 1 ? access.persons[0].text : "", contentDigest: "")
      let persons = access.persons.map(\.text).joined(separator: " ")
      try append(entry, content: ["purpose": access.purpose, "persons": persons])
    }
  }

  private func append(_ draft: ChangeEntry, content: [String: String]) throws {
    var entry = draft
    var salt = ""
    var body = ""
    if !content.isEmpty {
      salt = (newID() as RecordID).text + (newID() as RecordID).text
      body = content.keys.sorted().map { "\($0)=\(content[$0] ?? "")" }.joined(separator: "\n")
      entry.contentDigest = digest(salt + "\n" + body)
    }
    try execute(
      """
      INSERT INTO change (id, district_id, recorded_at, account_id, hat, verb, record_kind, record_id, content_digest, digest)
      VALUES (\(entry.id), \(entry.district), \(entry.recordedAt), \(entry.account), \(entry.hat), \(entry.verb),
              \(entry.kind), \(entry.record), \(entry.contentDigest), \(entry.digest))
      """)
    if !content.isEmpty {
      try execute("INSERT INTO change_content (change_id, salt, body) VALUES (\(entry.id), \(salt), \(body))")
    }
  }
}

/// A row of the history as the audit chain sees it.
struct ChangeEntry {
  let id, district, recordedAt, account, hat, verb, kind, record: String
  var contentDigest: String

  /// SHA-256 over every column, so that a changed row shows.
  var digest: String {
    PactwerkStorage.digest(
      [id, district, recordedAt, account, hat, verb, kind, record, contentDigest].joined(separator: "\u{1F}"))
  }

  static let columns: SQL =
    "id, district_id, recorded_at, account_id, hat, verb, record_kind, record_id, content_digest, digest"

  init(
    id: String, district: String, recordedAt: String, account: String, hat: String, verb: String, kind: String,
    record: String, contentDigest: String
  ) {
    (self.id, self.district, self.recordedAt, self.account) = (id, district, recordedAt, account)
    (self.hat, self.verb, self.kind, self.record, self.contentDigest) = (hat, verb, kind, record, contentDigest)
  }

  init(row: Row) {
    self.init(
      id: row.text("id"), district: row.text("district_id"), recordedAt: row.text("recorded_at"),
      account: row.text("account_id"),
      hat: row.text("hat"), verb: row.text("verb"), kind: row.text("record_kind"), record: row.text("record_id"),
      contentDigest: row.text("content_digest"))
  }
}

/// SHA-256 of a text, in lower-case hexadecimal digits.
public func digest(_ text: String) -> String { Hexadecimal.text(SHA256.hash(data: Array(text.utf8))) }

/// SHA-256 of bytes, in lower-case hexadecimal digits.
public func digest(_ bytes: [UInt8]) -> String { Hexadecimal.text(SHA256.hash(data: bytes)) }
