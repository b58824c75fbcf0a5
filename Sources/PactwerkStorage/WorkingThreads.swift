// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The threads that requests are answered on, from reading the database to the last byte of the page.
///
/// SQLite works on the thread that asks. Swift's own pool has a thread a core, and work that waits for a disk or takes seconds
/// (an export of everything) would hold them all. These are more, and the machine shares its cores among them. Whoever serves
/// many at once runs under `withTaskExecutorPreference` of it; a command with one thing to do need not.
public final class WorkingThreads: TaskExecutor {
  private let lock = NSCondition()
  /// Jobs in order of coming; guarded by the lock.
  private nonisolated(unsafe) var jobs: [UnownedJob] = []

  /// Starts `count` threads, which stay for as long as the program runs.
  public init(count: Int) {
    for _ in 0..<count {
      let thread = Thread { [unowned self] in work() }
      thread.stackSize = 4 << 20
      thread.start()
    }
  }

  /// Puts a job behind the others and wakes a thread for it.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    lock.lock()
    jobs.append(job)
    lock.signal()
    lock.unlock()
  }

  private func work() -> Never {
    let executor = asUnownedTaskExecutor()
    while true { next().runSynchronously(on: executor) }
  }

  private func next() -> UnownedJob {
    lock.lock()
    while jobs.isEmpty { lock.wait() }
    let job = jobs.removeFirst()
    lock.unlock()
    return job
  }
}
