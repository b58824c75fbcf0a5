// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Synchronization

/// Makes a PDF of a page with a Chromium beside this server (record 39).
///
/// The program gets one file in a folder of its own, which goes away whatever happens; no network; and limits of time,
/// memory and size. What waits, waits without a thread; what is printed has one of its own.
public struct PagePrinter: Sendable {
  /// The path of the program.
  public let program: String
  private let limits: PrintLimits
  private let parent: String
  private let queue: PrintQueue

  /// A printer with a program of this path; `folder` is where folders for temporary files are made.
  public init(program: String, limits: PrintLimits = PrintLimits(), folder: String? = nil) {
    (self.program, self.limits, queue) = (program, limits, PrintQueue(limits))
    parent = folder ?? ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
  }

  /// Whether the program is there and may be run.
  public var isReady: Bool { FileManager.default.isExecutableFile(atPath: program) }

  /// The PDF of a page that needs nothing besides itself, as `SelfContainedPage` makes it.
  public func pdf(of page: [UInt8]) async throws(PrintFault) -> [UInt8] {
    try await queue.enter()
    defer { queue.leave() }
    let folder = try PrivateFolder(in: parent)
    defer { folder.remove() }
    try folder.write(page, to: "page.html")
    let child = try ChildProgram(
      program, PagePrinter.arguments(in: folder, isRoot: geteuid() == 0), environment: environment(folder),
      folder: folder, errors: "errors")
    let (fault, status) = await run(child, folder)
    if let fault { throw fault }
    guard status == 0 else { throw .ended(status: status, speaksOfSandbox: speaksOfSandbox(folder)) }
    guard let bytes = folder.contents(of: "page.pdf", atMost: limits.bytes), isWholePDF(bytes) else { throw .noPDF }
    return withoutDates(bytes)
  }

  /// Waits for the program on a thread of its own, so that its limits hold however busy the threads of requests are; then
  /// ends what is left of it.
  private func run(_ child: ChildProgram, _ folder: PrivateFolder) async -> (PrintFault?, status: Int) {
    let isStopped = Flag()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          let fault = watch(child, folder, isStopped)
          continuation.resume(returning: (fault, child.end(mark: "HOME=" + folder.path)))
        }
      }
    } onCancel: {
      isStopped.set()
    }
  }

  /// Waits until the program ends; gives what it may not do, if it does.
  private func watch(_ child: ChildProgram, _ folder: PrivateFolder, _ isStopped: Flag) -> PrintFault? {
    let end = ContinuousClock.now + .seconds(limits.seconds)
    var round = 0
    while !child.hasEnded {
      if isStopped.isSet { return .stopped }
      let isLate = ContinuousClock.now > end
      if isTooLarge(folder) { return .tooLarge(limit: limits.bytes) }
      if round % 10 == 0 || isLate, ProcessTable.memory(ofGroup: child.process) > limits.memoryInBytes {
        return .tooMuchMemory(limit: limits.memoryInBytes)
      }
      if isLate { return .tooSlow(seconds: limits.seconds) }
      round += 1
      usleep(20_000)
    }
    return isTooLarge(folder) ? .tooLarge(limit: limits.bytes) : nil
  }

  private func isTooLarge(_ folder: PrivateFolder) -> Bool {
    folder.size(of: "page.pdf") + folder.size(of: "errors") > limits.bytes
  }

  /// What the program gets of the environment: where to find others, and its own folder for everything that it keeps.
  private func environment(_ folder: PrivateFolder) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return ["PATH": path, "HOME": folder.path, "TMPDIR": folder.path, "LANG": "C.UTF-8"]
  }

  private func speaksOfSandbox(_ folder: PrivateFolder) -> Bool {
    let words = folder.contents(of: "errors", atMost: 65_536) ?? []
    return String(decoding: words, as: UTF8.self).lowercased().contains("sandbox")
  }
}

/// Something that happened or did not.
private final class Flag: Sendable {
  private let value = Atomic(false)
  var isSet: Bool { value.load(ordering: .relaxed) }
  func set() { value.store(true, ordering: .relaxed) }
}
