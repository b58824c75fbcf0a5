// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Where the files lie that tests read: the repository, and the shared papers beside it.
public enum Checkout {
  /// The folder of the repository, found from this file.
  public static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The shared papers: the folder that `PACTWERK_SHARED` names, or `shared` beside the repository.
  private static let shared =
    ProcessInfo.processInfo.environment["PACTWERK_SHARED"].map { URL(filePath: $0) }
    ?? root.deletingLastPathComponent().appending(path: "shared")

  /// A file or folder of the shared papers, such as `data/networks`; nil when it is not there, which is printed as a
  /// skipped test.
  public static func shared(_ path: String) -> URL? {
    let place = shared.appending(path: path)
    if FileManager.default.fileExists(atPath: place.path()) { return place }
    print("skipped: shared/\(path) is not there")
    return nil
  }

  /// The bytes of a file of the shared papers; nil as for `shared(_:)`.
  public static func sharedBytes(_ path: String) throws -> [UInt8]? {
    try shared(path).map { Array(try Data(contentsOf: $0)) }
  }
}
