// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// The head of the audit chain: how many entries it holds and the digest over all of them.
public struct SealHead: Sendable, Equatable {
  public let number: Int
  public let chain: String

  /// A chain of `number` entries ending in `chain`.
  public init(number: Int, chain: String) { (self.number, self.chain) = (number, chain) }

  /// The head before the first entry.
  public static let start = SealHead(number: 0, chain: digest("pactwerk"))

  func adding(_ entryDigest: String) -> SealHead { SealHead(number: number + 1, chain: digest(chain + entryDigest)) }
}

/// What `check` found wrong with the history; each is a sentence for the person at the command line.
public enum AuditFault: Sendable, Equatable, CustomStringConvertible {
  case changed(id: String), contentChanged(id: String), missing(id: String), brokenChain(number: Int)
  case shorterThanAnchor(sealed: Int, anchored: Int), differsFromAnchor(number: Int)

  public var description: String {
    switch self {
    case .changed(let id): "entry \(id) of the history was changed after it was written"
    case .contentChanged(let id): "the content of entry \(id) was changed after it was written"
    case .missing(let id): "entry \(id) of the history is gone, but its seal is there"
    case .brokenChain(let number): "seal \(number) does not follow from the one before it"
    case .shorterThanAnchor(let sealed, let anchored):
      "the chain holds \(sealed) seals, but the anchor knows of \(anchored): the last ones were removed"
    case .differsFromAnchor(let number): "seal \(number) is not the one in the anchor: the chain was made anew"
    }
  }
}

/// What `check` says of the history.
public struct AuditReport: Sendable, Equatable {
  public let faults: [AuditFault]
  /// Entries that no seal covers yet; a few seconds of work on a running server.
  public let unsealed: Int
  public let head: SealHead
}

extension Writer {
  /// Chains entries that have no seal yet, in the order this sealer sees them. Run by one leased job.
  ///
  /// Looks back three days from the last seal, so that the cost does not grow with the history; `everything` walks all of it.
  ///
  /// - Returns: the new head; the caller anchors it outside the database.
  public func seal(everything: Bool = false, limit: Int = 5_000) throws -> SealHead {
    var head = try sealHead()
    let last = try row("SELECT sealed_at FROM seal ORDER BY number DESC LIMIT 1")?.moment("sealed_at")
    let since = everything ? nil : last.map { RecordID.first(at: $0 - 3 * 86_400) }
    let entries = try rows(
      """
      SELECT change.id AS id, change.digest AS digest FROM change LEFT JOIN seal ON seal.change_id = change.id
      WHERE seal.change_id IS NULL AND change.id >= \(since?.text ?? "") ORDER BY change.id LIMIT \(limit)
      """)
    for entry in entries {
      head = head.adding(entry.text("digest"))
      try execute(
        "INSERT INTO seal (number, change_id, chain, sealed_at) VALUES (\(head.number), \(entry.text("id")), \(head.chain), \(now))"
      )
    }
    return head
  }
}

extension Reader {
  /// The head of the audit chain.
  public func sealHead() throws -> SealHead {
    guard let last = try row("SELECT number, chain FROM seal ORDER BY number DESC LIMIT 1") else { return .start }
    return SealHead(number: last.integer("number"), chain: last.text("chain"))
  }

  /// Walks the whole history and its chain and compares them with the anchored heads. Cost: one pass over both tables.
  public func audit(anchors: [SealHead]) throws -> AuditReport {
    var faults: [AuditFault] = []
    let digests = try entryDigests(&faults)
    var head = SealHead.start
    let anchored = Dictionary(anchors.map { ($0.number, $0.chain) }, uniquingKeysWith: { _, last in last })
    var sealed = 0
    try forEachRow("SELECT number, change_id, chain FROM seal ORDER BY number") { row in
      let (number, change) = (row.integer("number"), row.text("change_id"))
      if let digest = digests[change] {
        sealed += 1
        head = head.adding(digest)
      } else {
        faults.append(.missing(id: change))
        head = SealHead(number: head.number + 1, chain: row.text("chain"))
      }
      if head.number != number || head.chain != row.text("chain") {
        faults.append(.brokenChain(number: number))
        head = SealHead(number: number, chain: row.text("chain"))
      }
      if let chain = anchored[number], chain != row.text("chain") { faults.append(.differsFromAnchor(number: number)) }
    }
    if let last = anchors.map(\.number).max(), last > head.number {
      faults.append(.shorterThanAnchor(sealed: head.number, anchored: last))
    }
    return AuditReport(faults: faults, unsealed: digests.count - sealed, head: head)
  }

  private func entryDigests(_ faults: inout [AuditFault]) throws -> [String: String] {
    var digests: [String: String] = [:]
    var found: [AuditFault] = []
    try forEachRow("SELECT \(ChangeEntry.columns) FROM change ORDER BY id") { row in
      let entry = ChangeEntry(row: row)
      if entry.digest != row.text("digest") { found.append(.changed(id: entry.id)) }
      digests[entry.id] = row.text("digest")
    }
    try forEachRow(
      """
      SELECT change.id AS id, change.content_digest AS content_digest, change_content.salt AS salt, change_content.body AS body
      FROM change JOIN change_content ON change_content.change_id = change.id ORDER BY change.id
      """
    ) { row in
      if digest(row.text("salt") + "\n" + row.text("body")) != row.text("content_digest") {
        found.append(.contentChanged(id: row.text("id")))
      }
    }
    faults += found
    return digests
  }
}
