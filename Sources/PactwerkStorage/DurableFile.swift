// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Files that are on the disk when the call returns.
enum DurableFile {
  /// Appends in one write and waits for the disk. Makes the file, readable by its owner alone.
  static func append(_ text: String, to path: String) throws(StorageError) {
    let file = try opened(path, O_WRONLY | O_APPEND | O_CREAT)
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else { throw fault("written", path) }
    try flush(folder(of: path))
  }

  /// Waits until a file or folder is on the disk.
  static func flush(_ path: String) throws(StorageError) {
    let file = try opened(path, O_RDONLY)
    defer { close(file) }
    guard fsync(file) == 0 else { throw fault("written", path) }
  }

  /// Puts a file in the place of another, at once.
  static func rename(_ old: String, to new: String) throws(StorageError) {
    guard Foundation.rename(old, new) == 0 else { throw fault("written", new) }
    try flush(folder(of: new))
  }

  /// The whole file; empty where there is none.
  static func contents(of path: String) throws(StorageError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    guard let data = FileManager.default.contents(atPath: path) else { throw fault("read", path) }
    return [UInt8](data)
  }

  /// The last bytes of a file, at most 1,000; none where there is no file.
  static func tail(of path: String) throws(StorageError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let file = try opened(path, O_RDONLY)
    defer { close(file) }
    let length = lseek(file, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: Int(min(length, 1_000)))
    guard length >= 0, pread(file, &bytes, bytes.count, length - off_t(bytes.count)) == bytes.count else {
      throw fault("read", path)
    }
    return bytes
  }

  private static func opened(_ path: String, _ flags: Int32) throws(StorageError) -> Int32 {
    let file = open(path, flags | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw fault("opened", path) }
    return file
  }

  private static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  private static func fault(_ verb: String, _ path: String) -> StorageError {
    .unavailable("\(path) cannot be \(verb): \(String(cString: strerror(errno)))")
  }
}
