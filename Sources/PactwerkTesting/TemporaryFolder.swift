// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Synchronization

/// Folders for tests, gone when the process ends.
public enum TemporaryFolder {
  private static let folders = Mutex<[String]>([])
  private static let sweep: Void = {
    atexit { for folder in TemporaryFolder.folders.withLock({ $0 }) { TemporaryFolder.remove(folder) } }
  }()

  /// The path of a new, empty folder.
  public static func make() throws -> String {
    _ = sweep
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("pactwerk-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    folders.withLock { $0.append(path) }
    return path
  }

  /// Removes it before that.
  public static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
