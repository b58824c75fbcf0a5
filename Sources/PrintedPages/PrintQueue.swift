// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Synchronization

/// Who may print now, and who waits: first come, first served, and nobody holds a thread.
final class PrintQueue: Sendable {
  private struct State {
    var atWork = 0
    var waiting: [Int] = []
    var lastTicket = 0
  }
  private let state = Mutex(State())
  private let limits: PrintLimits

  init(_ limits: PrintLimits) { self.limits = limits }

  /// How many wait.
  var waitingCount: Int { state.withLock { $0.waiting.count } }

  /// Comes back when it is this one's turn; `leave()` must follow.
  ///
  /// - Throws: `busy`, at once or after the longest wait; `stopped`.
  func enter() async throws(PrintFault) {
    guard let ticket = try ticket() else { return }
    let end = ContinuousClock.now + .seconds(limits.secondsWaiting)
    while !isTurn(of: ticket) {
      do { try await Task.sleep(for: .milliseconds(20)) } catch { throw give(up: ticket, .stopped) }
      if ContinuousClock.now > end { throw give(up: ticket, .busy) }
    }
  }

  /// Makes room for the next.
  func leave() { state.withLock { $0.atWork -= 1 } }

  /// A place in the queue; nil where there is room at once.
  private func ticket() throws(PrintFault) -> Int? {
    let (ticket, isFull) = state.withLock { state -> (Int?, Bool) in
      if state.waiting.isEmpty, state.atWork < limits.atOnce {
        state.atWork += 1
        return (nil, false)
      }
      guard state.waiting.count < limits.waiting else { return (nil, true) }
      state.lastTicket += 1
      state.waiting.append(state.lastTicket)
      return (state.lastTicket, false)
    }
    if isFull { throw .busy }
    return ticket
  }

  private func isTurn(of ticket: Int) -> Bool {
    state.withLock { state in
      guard state.waiting.first == ticket, state.atWork < limits.atOnce else { return false }
      state.waiting.removeFirst()
      state.atWork += 1
      return true
    }
  }

  private func give(up ticket: Int, _ fault: PrintFault) -> PrintFault {
    state.withLock { $0.waiting.removeAll { $0 == ticket } }
    return fault
  }
}
