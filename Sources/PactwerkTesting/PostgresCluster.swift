// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// A PostgreSQL server of a test's own, on a socket in a temporary folder, to be stopped and started at will. Where the
/// tests run as root it belongs to the user `postgres`, as the server refuses root.
public struct PostgresCluster: Sendable {
  /// What could not be done.
  public struct Failed: Error, CustomStringConvertible {
    public let description: String
  }

  /// The address of its database `postgres`.
  public var address: String { "postgres://postgres@/postgres?host=\(folder)" }

  private let folder: String
  private let programs: String

  /// Makes a server, runs `body` with it, and stops and removes it, whatever happens. It is not started yet. Looks for the
  /// programs in `PACTWERK_POSTGRES_BIN`, then where Debian keeps them.
  public static func use(_ body: (PostgresCluster) async throws -> Void) async throws {
    let cluster = try await PostgresCluster()
    let result: Result<Void, any Error>
    do { result = .success(try await body(cluster)) } catch { result = .failure(error) }
    try? await cluster.stop()
    TemporaryFolder.remove(cluster.folder)
    try result.get()
  }

  private init() async throws {
    folder = try TemporaryFolder.make()
    programs = try Self.programs()
    if geteuid() == 0 { try await Self.run("/bin/chown", ["postgres", folder]) }
    try await run(
      "initdb", ["-D", folder + "/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "-N"])
  }

  /// Starts it and waits until it answers.
  public func start() async throws {
    let options = "-k \(folder) -c listen_addresses='' -c fsync=off"
    try await run("pg_ctl", ["-D", folder + "/data", "-o", options, "-l", folder + "/log", "-w", "start"])
  }

  /// Stops it, throwing out everybody.
  public func stop() async throws { try await run("pg_ctl", ["-D", folder + "/data", "-m", "fast", "-w", "stop"]) }

  private func run(_ program: String, _ arguments: [String]) async throws {
    let path = programs + "/" + program
    if geteuid() == 0 {
      try await Self.run("/sbin/runuser", ["-u", "postgres", "--", path] + arguments)
    } else {
      try await Self.run(path, arguments)
    }
  }

  private static func programs() throws -> String {
    if let given = ProcessInfo.processInfo.environment["PACTWERK_POSTGRES_BIN"] { return given }
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    guard let newest = versions.compactMap(Int.init).max() else {
      throw Failed(description: "no PostgreSQL server found")
    }
    return "\(root)/\(newest)/bin"
  }

  /// Closes what the test process has open before the program starts: a server that inherited it would keep it open, and
  /// `Process` would never see the end of the program that started the server.
  private static let closing =
    "for file in /proc/self/fd/*; do number=${file##*/}; ((number > 2)) && eval \"exec $number>&-\"; done; exec \"$@\""

  private static func run(_ path: String, _ arguments: [String]) async throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", closing, path, path] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let status = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    guard status == 0 else { throw Failed(description: "\(path) ended with status \(status)") }
  }
}
