// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

/// The network as a file holds it, for one viewer: the rows of nodes, ties and contacts.
public struct NetworkExport: Sendable, Equatable {
  /// An actor.
  public struct Node: Sendable, Equatable {
    /// The key it had in its file, or its own.
    public let key: String
    public let actor: NetworkActor
    /// The name of what is no person; nil for a person whose name may not be read.
    public let label: String?
    /// What the vault holds, for persons whose name may be read.
    public let identity: PersonIdentity?
  }

  /// A tie between two keys.
  public struct Line: Sendable, Equatable {
    public let source: String
    public let target: String
    public let tie: Tie
  }

  /// A contact between two keys.
  public struct Moment: Sendable, Equatable {
    public let source: String
    public let target: String
    public let contact: ContactMoment
  }

  /// By key of the record.
  public let nodes: [Node]
  public let ties: [Line]
  /// Oldest first.
  public let contacts: [Moment]
}

/// An initiative as a file holds it.
public struct ExportedInitiative: Sendable, Equatable {
  /// The key it had in its file, or its own.
  public let key: String
  public let initiative: Initiative
  /// The keys of who carry it and may be seen.
  public let carriers: [String]
  /// The goals it shares, by their own keys.
  public let goals: [RecordID]
}

extension Reader {
  /// The network as this viewer may take it along: no drafts, no tie to somebody unseen. Reading the names is noted. Five statements.
  public func networkForExport() throws -> NetworkExport {
    let keys = try actorKeys()
    let actors = try actors().filter { !$0.isDraft }
    let known = Set(actors.map(\.id))
    let identities = try identities(of: actors.filter { $0.kind == .person }.map(\.id), purpose: "export")
    let nodes = actors.map { actor in
      let identity = identities[actor.id]
      return NetworkExport.Node(
        key: keys[actor.id] ?? actor.id.text, actor: actor, label: identity?.name ?? actor.label, identity: identity)
    }
    let ties = try ties().filter { known.isSuperset(of: $0.ends) }
    let byTie = Dictionary(uniqueKeysWithValues: ties.map { ($0.id, $0) })
    func key(_ id: RecordID) -> String { keys[id] ?? id.text }
    return NetworkExport(
      nodes: nodes, ties: ties.map { NetworkExport.Line(source: key($0.a), target: key($0.b), tie: $0) },
      contacts: try contacts().compactMap { contact in
        byTie[contact.tie].map { .init(source: key($0.a), target: key($0.b), contact: contact) }
      })
  }

  /// The initiatives of the district with the carriers this viewer may see, by key. Five statements.
  public func initiativesForExport() throws -> [ExportedInitiative] {
    let (keys, actorKeys) = (try keys(ofKind: "initiative"), try actorKeys())
    let (carriers, goals) = (try carriers(), try goals(ofKind: "initiative"))
    return try initiatives().map { initiative in
      ExportedInitiative(
        key: keys[initiative.id] ?? initiative.id.text, initiative: initiative,
        carriers: (carriers[initiative.id]?.visible ?? []).map { actorKeys[$0] ?? $0.text },
        goals: goals[initiative.id] ?? [])
    }
  }

  /// The keys that actors had in files; without those of persons whose name may not be read, as a key may be a name.
  private func actorKeys() throws -> [RecordID: String] {
    var keys: [RecordID: String] = [:]
    for row in try rows(
      """
      SELECT network_actor.id AS id, record.source_key AS source_key FROM network_actor
      JOIN record ON record.district_id = network_actor.district_id AND record.id = network_actor.id
      WHERE network_actor.district_id = \(try district()) AND record.source_key IS NOT NULL
        AND (network_actor.kind <> 'person' OR \(isNamed)) ORDER BY network_actor.id
      """)
    { keys[row.id("id")] = row.text("source_key") }
    return keys
  }

  private func keys(ofKind kind: String) throws -> [RecordID: String] {
    Dictionary(try recordsBySourceKey(kind: kind).map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
