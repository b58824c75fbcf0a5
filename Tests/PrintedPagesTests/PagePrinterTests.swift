// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import PrintedPages

@Suite struct `Printing a page` {
  private let page = Array("<p>Woorden</p>".utf8)

  @Test func `gives what the program wrote, without the moment, and leaves nothing behind`() async throws {
    let standIn = try StandIn(#"cat "$page" > "$here/seen"; stat -c %a "$(dirname "$page")" > "$here/mode"; pdf words"#)

    let pdf = try await standIn.printer().pdf(of: page)

    let text = String(decoding: pdf, as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1.4\n<<  ") && text.contains("words"))
    #expect(!text.contains("2026"))
    #expect(standIn.told("seen") == "<p>Woorden</p>")
    #expect(standIn.told("mode") == "700\n")
    #expect(standIn.leftovers.isEmpty)
  }

  @Test func `tells the program to print without network, each argument by itself`() async throws {
    let standIn = try StandIn(#"printf '%s\n' "$@" > "$here/words"; env > "$here/env"; pwd > "$here/pwd"; pdf x"#)

    _ = try await standIn.printer().pdf(of: page)

    let words = standIn.told("words").split(separator: "\n")
    #expect(words.first == "--headless")
    #expect(words.contains("--no-pdf-header-footer") && words.contains("--export-tagged-pdf"))
    #expect(words.contains("--host-resolver-rules=MAP * ~NOTFOUND"))
    #expect(words.contains("--no-sandbox") == (geteuid() == 0))
    #expect(words.last?.hasPrefix("file://" + standIn.work + "/pactwerk-pdf-") == true)
    #expect(standIn.told("pwd").hasPrefix(standIn.work))
    let names = Set(standIn.told("env").split(separator: "\n").compactMap { $0.split(separator: "=").first })
    #expect(names.isSubset(of: ["PATH", "HOME", "TMPDIR", "LANG", "PWD", "SHLVL", "_", "OLDPWD"]))
  }

  @Test func `does not shut Chromium out of its sandbox unless it must`() throws {
    let folder = try PrivateFolder(in: NSTemporaryDirectory())
    defer { folder.remove() }

    #expect(!PagePrinter.arguments(in: folder, isRoot: false).contains("--no-sandbox"))
    #expect(PagePrinter.arguments(in: folder, isRoot: true).contains("--no-sandbox"))
  }

  @Test func `hands nothing on that this process has open`() async throws {
    let standIn = try StandIn(#"ls /proc/self/fd | tr '\n' ' ' > "$here/open"; pdf x"#)
    let file = try #require(FileHandle(forReadingAtPath: standIn.program))
    // Not closed by itself in a new program.
    _ = fcntl(file.fileDescriptor, F_SETFD, 0)

    _ = try await standIn.printer().pdf(of: page)

    // The fourth is the folder that `ls` reads.
    #expect(standIn.told("open") == "0 1 2 3 ")
    try file.close()
  }

  @Test func `ends the program and its children when they take too long`() async throws {
    let standIn = try StandIn(
      #"""
      sleep 600 & echo $! > "$here/child"
      setsid sh -c 'echo $$ > "$0/stray"; exec sleep 600' "$here" &
      sleep 600
      """#)

    #expect(await fault(standIn.printer { $0.seconds = 5 }) == .tooSlow(seconds: 5))

    #expect(standIn.told("child") != "" && !standIn.isAlive("child"))
    #expect(standIn.told("stray") != "" && !standIn.isAlive("stray"))
    #expect(standIn.leftovers.isEmpty)
  }

  @Test func `ends children that a finished program left`() async throws {
    let standIn = try StandIn(#"sleep 600 & echo $! > "$here/child"; pdf x"#)

    _ = try await standIn.printer().pdf(of: page)

    #expect(!standIn.isAlive("child"))
    #expect(standIn.leftovers.isEmpty)
  }

  @Test func `ends a program that does not heed a request to end`() async throws {
    let standIn = try StandIn(#"trap '' TERM INT HUP; while true; do sleep 1; done"#)

    #expect(await fault(standIn.printer { $0.seconds = 2 }) == .tooSlow(seconds: 2))
  }

  @Test func `stops at the largest size`() async throws {
    let standIn = try StandIn(#"cat /dev/zero | head -c 3000000 > "$out"; sleep 600"#)
    let finished = try StandIn(#"pdf "$(head -c 3000 /dev/zero | tr '\0' x)""#)
    let talkative = try StandIn(#"head -c 3000000 /dev/zero >&2; sleep 600"#)

    #expect(await fault(standIn.printer { $0.bytes = 1_000_000 }) == .tooLarge(limit: 1_000_000))
    #expect(await fault(finished.printer { $0.bytes = 2_000 }) == .tooLarge(limit: 2_000))
    #expect(await fault(talkative.printer { $0.bytes = 1_000_000 }) == .tooLarge(limit: 1_000_000))
    #expect(standIn.leftovers.isEmpty)
  }

  @Test func `stops at the most memory of program and children together`() async throws {
    // Each `tail` keeps a line without an end.
    let standIn = try StandIn(
      #"for n in 1 2 3; do (head -c 30000000 /dev/zero; sleep 600) | tail -n 1 > /dev/null & done; sleep 600"#)

    #expect(await fault(standIn.printer { $0.memoryInBytes = 60_000_000 }) == .tooMuchMemory(limit: 60_000_000))
    #expect(await fault(standIn.printer { $0.seconds = 2 }) == .tooSlow(seconds: 2))
    #expect(standIn.leftovers.isEmpty)
  }

  @Test func `says how the program ended`() async throws {
    #expect(try await fault(of: "exit 3") == .ended(status: 3, speaksOfSandbox: false))
    #expect(try await fault(of: "kill -SEGV $$") == .ended(status: 139, speaksOfSandbox: false))
    let shut = try StandIn("echo 'FATAL: No usable sandbox! Geheim' >&2; exit 1")
    #expect(await fault(shut.printer()) == .ended(status: 1, speaksOfSandbox: true))
  }

  @Test func `takes no half PDF and none at all for an answer`() async throws {
    #expect(try await fault(of: "true") == .noPDF)
    #expect(try await fault(of: #": > "$out""#) == .noPDF)
    #expect(try await fault(of: #"printf '%%PDF-1.4 cut off' > "$out""#) == .noPDF)
    #expect(try await fault(of: #"ln -s /etc "$out""#) == .noPDF)
  }

  @Test func `says that the program or a folder is not there`() async throws {
    let standIn = try StandIn("true")
    let nobody = PagePrinter(program: standIn.folder + "/nobody", folder: standIn.work)

    #expect(await fault(nobody) == .noProgram)
    #expect(!nobody.isReady && standIn.printer().isReady)
    #expect(await fault(PagePrinter(program: standIn.program, folder: "/proc/nowhere")) == .noFolder)
    #expect(standIn.leftovers.isEmpty)
  }

  @Test func `stops when nobody waits for it any more`() async throws {
    let standIn = try StandIn(#"echo $$ > "$here/self"; sleep 600"#)
    let printer = standIn.printer { $0.seconds = 300 }

    let printing = Task { await fault(printer) }
    while standIn.told("self") == "" { try await Task.sleep(for: .milliseconds(10)) }
    printing.cancel()

    #expect(await printing.value == .stopped)
    #expect(!standIn.isAlive("self"))
    #expect(standIn.leftovers.isEmpty)
  }
}
