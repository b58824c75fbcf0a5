// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Synchronization
import Testing

@testable import PrintedPages

@Suite struct `Waiting to print` {
  @Test func `no more at once than may be, and the rest is told to come back`() async throws {
    let standIn = try StandIn(
      #"""
      mkdir -p "$here/busy"; : > "$here/busy/$$"; ls "$here/busy" | wc -l >> "$here/count"
      while [ ! -e "$here/go" ]; do sleep 0.05; done
      rm "$here/busy/$$"; pdf x
      """#)
    let printer = standIn.printer {
      ($0.atOnce, $0.waiting, $0.seconds, $0.secondsWaiting) = (2, 3, 300, 300)
    }

    let faults = await withTaskGroup(of: PrintFault?.self) { group in
      for _ in 0..<12 { group.addTask { await fault(printer) } }
      var faults: [PrintFault?] = []
      for await fault in group {
        faults.append(fault)
        if faults.count == 7 { standIn.say("go") }
      }
      return faults
    }

    #expect(faults.filter { $0 == nil }.count == 5)
    #expect(faults.filter { $0 == .busy }.count == 7)
    let counts = standIn.told("count").split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    #expect(counts.count == 5 && counts.allSatisfy { $0 <= 2 })
    #expect(await fault(printer) == nil)
  }

  @Test func `first come, first served`() async throws {
    var limits = PrintLimits()
    (limits.atOnce, limits.waiting, limits.secondsWaiting) = (1, 5, 300)
    let queue = PrintQueue(limits)
    let order = Order()
    try await queue.enter()

    await withTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask {
          guard (try? await queue.enter()) != nil else { return }
          order.note(number)
          queue.leave()
        }
        while queue.waitingCount <= number { await Task.yield() }
      }
      queue.leave()
    }

    #expect(order.noted == [0, 1, 2, 3])
  }

  @Test func `who waited too long or went away leaves the queue`() async throws {
    var limits = PrintLimits()
    (limits.atOnce, limits.waiting, limits.secondsWaiting) = (1, 1, 0)
    let queue = PrintQueue(limits)
    try await queue.enter()

    await #expect(throws: PrintFault.busy) { try await queue.enter() }
    let waiting = Task { try await queue.enter() }
    waiting.cancel()
    await #expect(throws: PrintFault.self) { try await waiting.value }

    queue.leave()
    try await queue.enter()
    queue.leave()
  }
}

/// Numbers in the order they came.
private final class Order: Sendable {
  private let numbers = Mutex<[Int]>([])
  var noted: [Int] { numbers.withLock { $0 } }
  func note(_ number: Int) { numbers.withLock { $0.append(number) } }
}
