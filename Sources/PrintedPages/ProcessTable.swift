// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// What the kernel tells of processes under `/proc`: enough to find a program's children and what they use.
///
/// - Complexity: each question reads a few short files for every process of the machine; some milliseconds.
enum ProcessTable {
  /// The memory of a process group in bytes: what its processes have for themselves or share with each other. What is
  /// shared with files, the program itself above all, is not counted: it is there once, however many processes.
  static func memory(ofGroup group: pid_t) -> Int {
    processes().filter { self.group(of: $0) == group }.reduce(0) { $0 + memory(of: $1) }
  }

  /// The processes that were started with `word` in their environment and are not dead, whatever group they are in now.
  static func processes(startedWith word: String) -> [pid_t] {
    let word = Array(word.utf8)
    return processes().filter { process in
      guard state(of: process) != nil, let environment = read("/proc/\(process)/environ") else { return false }
      return environment.firstRange(of: word) != nil
    }
  }

  private static func processes() -> [pid_t] {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.compactMap { pid_t($0) } ?? []
  }

  private static func group(of process: pid_t) -> pid_t? { state(of: process)?.group }

  /// The group of a process; nil when it is gone or dead (proc(5), `stat`: the name in brackets may hold anything).
  private static func state(of process: pid_t) -> (letter: Substring, group: pid_t)? {
    guard let bytes = read("/proc/\(process)/stat") else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    guard fields.count > 2, fields[0] != "Z", fields[0] != "X", let group = pid_t(fields[2]) else { return nil }
    return (fields[0], group)
  }

  /// `RssAnon` and `RssShmem` of `/proc/PID/status`, which are in units of 1,024 bytes.
  private static func memory(of process: pid_t) -> Int {
    guard let bytes = read("/proc/\(process)/status") else { return 0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let counted = lines.filter { $0.hasPrefix("RssAnon:") || $0.hasPrefix("RssShmem:") }
    return counted.reduce(0) { sum, line in
      sum + (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) * 1_024
    }
  }

  /// The start of a file that tells no size of itself.
  private static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 32_768)
    var count = 0
    while count < bytes.count {
      let more = bytes.withUnsafeMutableBytes { bytes in
        let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
        return Foundation.read(file, rest.baseAddress, rest.count)
      }
      guard more > 0 else { break }
      count += more
    }
    return Array(bytes.prefix(count))
  }
}
