// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

/// A list that somebody sent and did not say yes to yet.
struct Upload: Sendable {
  let id: RecordID
  let source: ImportSource
}

/// The job that clears lists which nobody said yes to.
public enum UploadClearing {
  /// The kind of the job: planned for the moment at which an upload expires.
  public static let job = "clearUploads"
  /// How long a list waits for a yes, in seconds.
  static let seconds = 3_600
}

extension Writer {
  /// Keeps a list for an hour, for the account that sent it; what waited longer goes.
  func keepUpload(_ source: ImportSource) throws -> RecordID {
    guard let account = viewer.account else { throw Refused.notFound }
    try clearUploads()
    let (id, expires): (RecordID, Moment) = (newID(), now + UploadClearing.seconds)
    try execute(
      """
      INSERT INTO import_upload (id, district_id, account_id, file_name, content, expires_at)
      VALUES (\(id), \(try district()), \(account), \(source.name), \(SQLValue.blob(source.bytes)), \(expires))
      """)
    try plan(UploadClearing.job, key: id.text, due: expires)
    return id
  }

  /// Takes away the lists that waited for more than an hour. The job `UploadClearing.job` calls it.
  public func clearUploads() throws {
    try execute("DELETE FROM import_upload WHERE expires_at <= \(now)")
  }

  /// Takes away a list that was saved or that nobody wants.
  func dropUpload(_ id: RecordID) throws {
    try execute("DELETE FROM import_upload WHERE id = \(id) AND account_id = \(viewer.account)")
  }
}

extension Reader {
  /// A list that the viewer's account sent in this district within the hour: the one with this key, or the last one.
  func upload(_ id: RecordID? = nil) throws -> Upload? {
    guard let account = viewer.account else { return nil }
    let wanted: SQL = id.map { "AND id = \($0)" } ?? ""
    return try row(
      """
      SELECT id, file_name, content FROM import_upload
      WHERE account_id = \(account) AND district_id = \(try district()) AND expires_at > \(now) \(wanted)
      ORDER BY id DESC LIMIT 1
      """
    ).map { row in
      var bytes: [UInt8] = []
      if case .blob(let content) = row["content"] { bytes = content }
      return Upload(id: row.id("id"), source: ImportSource(name: row.text("file_name"), bytes: bytes))
    }
  }
}
