// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Exchange
import Foundation
import Logging
import Networks
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Records
import ServiceLifecycle
import Signals

/// Does the work that runs by itself: chaining the history, letting go of what may not be kept, and keeping the map of the network in place. Several servers share the jobs by leases.
public struct Worker: Service {
  private let database: Database
  private let anchor: Anchor?
  private let logger: Logger
  private let name: String

  /// A worker with a name of its own; the anchor is where the head of the history is written outside the database.
  public init(database: Database, anchor: Anchor?, logger: Logger) {
    (self.database, self.anchor, self.logger) = (database, anchor, logger)
    name = newToken()
  }

  /// Works until the server stops, a turn every three seconds.
  public func run() async throws {
    try? await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await turn()
        try await Task.sleep(for: .seconds(3))
      }
    }
  }

  /// Plans what recurs and does everything that is due now; used by `run`, and by tests with their own clock.
  public func turn() async {
    do {
      try await database.write(as: Viewer(.job("planner"), in: nil)) { writer in
        try writer.plan("seal", key: "seal", due: writer.now)
        try writer.plan("retention", key: "retention", due: writer.now)
        try writer.plan("arrange", key: "arrange", due: writer.now)
      }
      while let job = try await lease() { await perform(job) }
    } catch {
      logger.warning("worker cannot reach its jobs", metadata: ["error": "\(error)"])
    }
  }

  private func lease() async throws -> Job? {
    let name = name
    return try await database.write(as: Viewer(.job("planner"), in: nil)) { try $0.lease(worker: name, seconds: 60) }
  }

  private func perform(_ job: Job) async {
    let viewer = Viewer(.job(job.kind), in: nil)
    var fault: String?
    do {
      switch job.kind {
      case "seal": try await seal(viewer)
      case "retention": try await forget(viewer)
      case "arrange": try await arrange(viewer)
      default: fault = "unknown kind"
      }
    } catch { fault = "\(error)" }
    let (name, failure) = (name, fault)
    let wait = ["retention": 3_600, "arrange": 60][job.kind] ?? 5
    _ = try? await database.write(as: viewer) { writer in
      try writer.postpone(job, worker: name, until: writer.now + (failure == nil ? wait : 30), error: failure)
    }
    if let fault { logger.error("a job failed", metadata: ["job": "\(job.kind)", "error": "\(fault)"]) }
  }

  private func seal(_ viewer: Viewer) async throws {
    let head = try await database.write(as: viewer) { try $0.seal() }
    try anchor?.append(head, at: database.now)
  }

  /// Gives newcomers on the map of each network a lasting place.
  private func arrange(_ viewer: Viewer) async throws {
    for district in try await database.read(as: viewer, { try $0.districts() }) {
      try await arrangeNetwork(database, as: Viewer(.job("arrange"), in: district.id))
    }
  }

  /// Lets go of sessions and attempts that ended, of the weekly codes of givers, and of persons who never said yes.
  private func forget(_ viewer: Viewer) async throws {
    try await database.write(as: viewer) { writer in
      _ = try writer.seal(everything: true)
      try writer.clearUploads()
      try writer.execute("DELETE FROM session WHERE expires_at <= \(writer.now)")
      try writer.execute("DELETE FROM attempt WHERE attempted_at <= \(writer.now - 86_400)")
      let reporters = try writer.forgetReporters()
      if reporters > 0 {
        try writer.append(
          Change("forgotten", RecordRef(kind: "reporter_week", id: RecordID("")), ["count": String(reporters)]))
      }
    }
    for district in try await database.read(as: viewer, { try $0.districts() }) {
      _ = try await database.write(as: Viewer(.job("retention"), in: district.id)) { try $0.expireDrafts() }
    }
  }
}
