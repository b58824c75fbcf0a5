// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CSpawn
import Foundation

/// A program beside ours, at the head of a process group of its own, so that it and all it starts can be ended together.
///
/// Not Foundation's `Process`: that knows no groups, and hands on what this server has open.
struct ChildProgram: Sendable {
  /// The number of the process, and of its group.
  let process: pid_t

  /// Starts a program without a shell; each argument stands by itself.
  ///
  /// It gets nothing that this server has open, reads nothing, writes its complaints into `errors`, works in `folder` and
  /// gives way to other work on the machine.
  ///
  /// - Throws: `noProgram`.
  init(_ program: String, _ arguments: [String], environment: [String: String], folder: PrivateFolder, errors: String)
    throws(PrintFault)
  {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, folder.path(of: errors), O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    posix_spawn_file_actions_addchdir_np(&actions, folder.path)
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var process = pid_t()
    let words = [program] + arguments
    let settings = environment.map { "\($0)=\($1)" }.sorted()
    let status = withCStrings(words) { words in
      withCStrings(settings) { posix_spawn(&process, program, &actions, &attributes, words, $0) }
    }
    guard status == 0 else { throw .noProgram }
    self.process = process
    setpriority(__priority_which_t(PRIO_PGRP.rawValue), id_t(process), 10)
  }

  /// Whether it ended; it stays in the table of processes until `end()`, so that its number means nobody else.
  var hasEnded: Bool {
    var facts = siginfo_t()
    return waitid(P_PID, id_t(process), &facts, WEXITED | WNOHANG | WNOWAIT) != 0 || facts.si_signo != 0
  }

  /// Ends it and all that it started, and gives its exit status: 128 and more when a signal ended it.
  ///
  /// - Parameter mark: what stands in the environment of it and its children only, for those that left the group.
  func end(mark: String) -> Int {
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    for _ in 0..<50 {
      let left = ProcessTable.processes(startedWith: mark)
      if left.isEmpty { break }
      for process in left { kill(process, SIGKILL) }
      usleep(2_000)
    }
    let signal = Int(status & 0x7F)
    return signal == 0 ? Int(status >> 8) & 0xFF : 128 + signal
  }
}

/// Lends strings to C as an array that ends with a null.
private func withCStrings<T>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> T) -> T {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
