// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import PactwerkCore

extension Database {
  /// Writes a consistent copy as one SQLite file, whatever the engine, while writes go on. A file that is there is replaced
  /// only when the new one is complete. Readable by its owner alone.
  ///
  /// - Throws: `StorageError`. Cost: one pass over all rows, in constant memory.
  public func backup(to path: String, migrations: [Migration]) async throws {
    let partial = path + ".partial"
    func removePartial() {
      for suffix in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: partial + suffix) }
    }
    removePartial()
    guard FileManager.default.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600]) else {
      throw StorageError.unavailable("the backup cannot be written there")
    }
    do {
      if let sqlite = engine as? SQLiteEngine {
        try await sqlite.copy(to: partial)
      } else {
        try await copyTables(to: partial, migrations: migrations)
      }
      try DurableFile.flush(partial)
      try DurableFile.rename(partial, to: path)
    } catch {
      removePartial()
      throw error
    }
  }

  /// Fills this empty database from a backup. An older backup is brought up to date afterwards; where the caller keeps an
  /// anchor, the restored head is written into it.
  ///
  /// - Throws: `StorageError.notEmpty` when a table has rows; `.unavailable` when the file cannot be read; `.failed` when
  ///   it is no backup or one of a newer program. Nothing but the empty schema has changed then.
  public func restore(from path: String, migrations: [Migration], anchor: Anchor? = nil) async throws {
    let source = try SQLiteEngine(path: path, readOnly: true)
    do {
      try await TableCopy(source: source, target: self, migrations: migrations).run()
    } catch {
      await source.close()
      throw error
    }
    await source.close()
    try await migrate(migrations)
    let head = try await read(as: Viewer(.command("restore"), in: nil)) { try $0.sealHead() }
    try anchor?.appendRestored(head, at: now)
  }

  /// Copies every row into another, empty database, on the same or the other engine; this one stays as it is. Changes made
  /// after the start are not in the copy, so servers are stopped first.
  ///
  /// - Throws: `StorageError`, as `restore`.
  public func move(to target: Database, migrations: [Migration]) async throws {
    try await TableCopy(source: engine, target: target, migrations: migrations).run()
  }

  private func copyTables(to path: String, migrations: [Migration]) async throws {
    let now = now
    let file = try Database(address: "sqlite:" + path, clock: { now })
    do {
      try await TableCopy(source: engine, target: file, migrations: migrations).run()
    } catch {
      await file.close()
      throw error
    }
    await file.close()
    try SQLiteEngine.makeSingleFile(path)
  }
}
