// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import PrintedPages

/// A program in the place of Chromium: a shell script in a folder that goes away with it.
final class StandIn: Sendable {
  /// The folder of the script, and of what it leaves for the test.
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pactwerk-\(UUID().uuidString)").path
  var program: String { folder + "/program" }

  /// Where folders for single PDFs are made.
  var work: String { folder + "/work" }

  /// A script with this body. In it `$out` is where the PDF should come, `$page` the page, `$here` the folder of the stand-in.
  init(_ body: String) throws {
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      here='\(folder)'
      for word in "$@"; do
        case "$word" in
          --print-to-pdf=*) out="${word#--print-to-pdf=}" ;;
          file://*) page="${word#file://}" ;;
        esac
      done
      pdf() { printf '%%PDF-1.4\\n<</CreationDate (D:20261124192852+00)\\n/ModDate (D:20261124192852+00)>>\\n%s\\n%%%%EOF\\n' "$1" > "$out"; }
      \(body)

      """
    try Data(script.utf8).write(to: URL(fileURLWithPath: program))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A printer that runs it, by default within five minutes: other tests may keep every thread for a while.
  func printer(_ change: (inout PrintLimits) -> Void = { _ in }) -> PagePrinter {
    var limits = PrintLimits()
    limits.seconds = 300
    change(&limits)
    return PagePrinter(program: program, limits: limits, folder: work)
  }

  /// What the script left in a file.
  func told(_ file: String) -> String {
    (FileManager.default.contents(atPath: folder + "/" + file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Leaves an empty file for the script, which may wait for it.
  func say(_ file: String) { _ = FileManager.default.createFile(atPath: folder + "/" + file, contents: nil) }

  /// What is left of the folders for single PDFs.
  var leftovers: [String] { (try? FileManager.default.contentsOfDirectory(atPath: work)) ?? ["unreadable"] }

  /// Whether a process whose number the script left is still at work.
  func isAlive(_ file: String) -> Bool {
    guard let process = Int(told(file).split(whereSeparator: \.isWhitespace).first ?? "") else { return false }
    let facts = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return facts.map { !$0.contains(") Z ") } ?? false
  }
}

/// Why there is no PDF; nil when there is one.
func fault(_ printer: PagePrinter) async -> PrintFault? {
  do throws(PrintFault) {
    _ = try await printer.pdf(of: Array("<p>Geheim</p>".utf8))
    return nil
  } catch { return error }
}

/// The same, with a script of this body.
func fault(of script: String) async throws -> PrintFault? {
  let standIn = try StandIn(script)
  let found = await fault(standIn.printer())
  #expect(standIn.leftovers.isEmpty)
  return found
}
