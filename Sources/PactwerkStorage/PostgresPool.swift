// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Dispatch
import Synchronization

/// Hands out connections, at most `size` at once, to whoever asked first.
final class PostgresPool: Sendable {
  typealias Handover = @Sendable (Result<PostgresConnection, any Error>) -> Void

  private struct State {
    var idle: [PostgresConnection] = []
    var made = 0
    var waiting: [(ticket: Int, handover: Handover)] = []
    var lastTicket = 0
    var isClosed = false
    var closers: [CheckedContinuation<Void, Never>] = []
  }

  private enum Answer {
    case now(Result<PostgresConnection, any Error>)
    case later(ticket: Int)
  }

  private let address: String
  private let size: Int
  private let patience: DispatchTimeInterval
  private let state = Mutex(State())

  /// A pool whose requests wait `patience` for a free connection.
  init(address: String, size: Int, patience: DispatchTimeInterval = .seconds(10)) {
    (self.address, self.size, self.patience) = (address, size, patience)
  }

  /// Calls `handover` once: with a connection, or with `unavailable` when none became free in time.
  func acquire(_ handover: @escaping Handover) {
    switch answer(handover) {
    case .now(let result): handover(result)
    case .later(let ticket):
      DispatchQueue.global().asyncAfter(deadline: .now() + patience) { self.giveUp(ticket) }
    }
  }

  /// Stands still until there is a connection; never on a thread of Swift's own pool.
  func acquireWaiting() throws -> PostgresConnection {
    let arrived = DispatchSemaphore(value: 0)
    let answer = Mutex<Result<PostgresConnection, any Error>>(.failure(Self.closed))
    acquire { result in
      answer.withLock { $0 = result }
      arrived.signal()
    }
    arrived.wait()
    return try answer.withLock { $0 }.get()
  }

  /// Takes a connection back and hands it to the one who waited longest.
  func release(_ connection: PostgresConnection) {
    let next = state.withLock { state -> Handover? in
      if !state.isClosed, !state.waiting.isEmpty { return state.waiting.removeFirst().handover }
      state.idle.append(connection)
      return nil
    }
    if let next { next(.success(connection)) } else { endIfClosed() }
  }

  /// Refuses new work, waits for the work at hand and ends every connection.
  func close() async {
    let waiting = state.withLock { state in
      state.isClosed = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for waiter in waiting { waiter.handover(.failure(Self.closed)) }
    await withCheckedContinuation { closer in
      state.withLock { $0.closers.append(closer) }
      endIfClosed()
    }
  }

  private func answer(_ handover: @escaping Handover) -> Answer {
    state.withLock { state in
      if state.isClosed { return .now(.failure(Self.closed)) }
      if let connection = state.idle.popLast() { return .now(.success(connection)) }
      if state.made < size {
        state.made += 1
        return .now(.success(PostgresConnection(address: address)))
      }
      state.lastTicket += 1
      state.waiting.append((state.lastTicket, handover))
      return .later(ticket: state.lastTicket)
    }
  }

  private func giveUp(_ ticket: Int) {
    let handover = state.withLock { state -> Handover? in
      guard let index = state.waiting.firstIndex(where: { $0.ticket == ticket }) else { return nil }
      return state.waiting.remove(at: index).handover
    }
    handover?(.failure(StorageError.unavailable("no connection to the database became free in time")))
  }

  private func endIfClosed() {
    let (connections, closers) = state.withLock { state in
      guard state.isClosed, state.idle.count == state.made else {
        return ([PostgresConnection](), [CheckedContinuation<Void, Never>]())
      }
      defer { (state.idle, state.made, state.closers) = ([], 0, []) }
      return (state.idle, state.closers)
    }
    let ending = DispatchGroup()
    for connection in connections { connection.queue.async(group: ending) { connection.disconnect() } }
    ending.notify(queue: .global()) { for closer in closers { closer.resume() } }
  }

  private static let closed = StorageError.unavailable("the database is closed")
}
