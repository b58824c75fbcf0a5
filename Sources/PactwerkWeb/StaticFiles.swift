// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import HTML
import PactwerkStorage

/// The style sheet, scripts and fonts: read once at start, sent under a hash of their contents so that browsers keep them for ever.
public struct StaticFiles: Sendable {
  private struct File: Sendable {
    let bytes: [UInt8]
    let compressed: [UInt8]?
    let type: String
  }

  private let files: [String: File]
  private let hash: String

  /// Reads every file under a folder. A folder that is not there gives no files.
  public init(folder: String) {
    var files: [String: File] = [:]
    let paths = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
    var fingerprint = ""
    for path in paths {
      guard let type = StaticFiles.types[(path as NSString).pathExtension] else { continue }
      guard let data = FileManager.default.contents(atPath: folder + "/" + path) else { continue }
      let bytes = [UInt8](data)
      files[path] = File(bytes: bytes, compressed: type.hasPrefix("font/") ? nil : gzipped(bytes, level: 9), type: type)
      fingerprint += path + " " + digest(data.base64EncodedString()) + "\n"
    }
    self.files = files
    hash = String(digest(fingerprint).prefix(16))
  }

  private static let types = [
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "woff2": "font/woff2",
    "svg": "image/svg+xml", "txt": "text/plain; charset=utf-8", "png": "image/png",
  ]

  /// The address of a file under its hash; nil when there is no such file.
  public func address(_ path: String) -> Address? { files[path] == nil ? nil : .asset("static/\(hash)/\(path)") }

  /// What is in a file; nil when there is no such file.
  func bytes(_ path: String) -> [UInt8]? { files[path]?.bytes }

  /// The answer for the path after `/static/`; nil when there is no such file in this version.
  func answer(_ path: [String], acceptsGzip: Bool) -> Outgoing? {
    guard path.first == hash, let file = files[path.dropFirst().joined(separator: "/")] else { return nil }
    var outgoing = Outgoing(
      status: 200, headers: [("content-type", file.type), ("cache-control", "public, max-age=31536000, immutable")])
    if acceptsGzip, let compressed = file.compressed {
      outgoing.body = compressed
      outgoing.set("content-encoding", "gzip")
    } else {
      outgoing.body = file.bytes
    }
    outgoing.set("vary", "Accept-Encoding")
    return outgoing
  }
}
