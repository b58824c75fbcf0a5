// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import PactwerkCore
import PactwerkTesting
import Testing

@testable import PactwerkStorage

@Suite struct `An anchor` {
  private let moment = FixedClock().now

  @Test func `gives back the heads, each once`() throws {
    let anchor = try newAnchor()
    for number in [1, 5, 5, 9] { try anchor.append(head(number), at: moment) }

    #expect(try anchor.record() == Anchor.Record(heads: [head(1), head(5), head(9)], unreadableLines: []))
    #expect(try text(of: anchor).hasPrefix("2026-03-01T09:30:00.000Z 1 \(digest("1"))\n"))
  }

  @Test func `is empty before its first head, and stays so for an empty chain`() throws {
    let anchor = try newAnchor()
    try anchor.append(.start, at: moment)

    #expect(try anchor.record() == Anchor.Record(heads: [], unreadableLines: []))
    #expect(!FileManager.default.fileExists(atPath: anchor.path))
  }

  @Test func `drops later heads of the old chain at a restore`() throws {
    let anchor = try newAnchor()
    for number in [2, 4, 8] { try anchor.append(head(number), at: moment) }
    try anchor.appendRestored(head(5), at: moment)
    try anchor.append(head(6), at: moment)

    #expect(try anchor.record().heads.map(\.number) == [2, 4, 5, 6])
    #expect(try text(of: anchor).contains("\nrestored 2026-03-01T09:30:00.000Z 5 "))
  }

  @Test func `drops them all when an empty history was restored`() throws {
    let anchor = try newAnchor()
    try anchor.append(head(2), at: moment)
    try anchor.appendRestored(.start, at: moment)

    #expect(try anchor.record() == Anchor.Record(heads: [], unreadableLines: []))
  }

  @Test func `goes on after a line that was cut off, and names it`() throws {
    let anchor = try newAnchor()
    try anchor.append(head(1), at: moment)
    try DurableFile.append("2026-03-01T09:30:00.000Z 2 abc", to: anchor.path)
    try anchor.append(head(3), at: moment)

    #expect(try anchor.record() == Anchor.Record(heads: [head(1), head(3)], unreadableLines: [2]))
  }

  @Test func `says where it cannot be written`() throws {
    let anchor = Anchor(path: try TemporaryFolder.make() + "/absent/anchor")

    #expect(throws: StorageError.self) { try anchor.append(head(1), at: moment) }
  }

  private func newAnchor() throws -> Anchor { Anchor(path: try TemporaryFolder.make() + "/anchor") }
  private func head(_ number: Int) -> SealHead { SealHead(number: number, chain: digest(String(number))) }
  private func text(of anchor: Anchor) throws -> String { try String(contentsOfFile: anchor.path, encoding: .utf8) }
}
