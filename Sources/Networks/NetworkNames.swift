// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import PactwerkCore
import PactwerkStorage

/// What actors are called on a page: the label, the name if it may be read, else "een bewoner".
struct NetworkNames: Sendable {
  private let known: [RecordID: String]
  private let groups: [RecordID: ActorGroup]

  /// The names of actors: `persons` are those that were read from the vault.
  init(_ actors: [NetworkActor], persons: [RecordID: String]) {
    known = actors.reduce(into: persons) { known, actor in if let label = actor.label { known[actor.id] = label } }
    groups = Dictionary(uniqueKeysWithValues: actors.map { ($0.id, $0.group) })
  }

  /// The words for an actor.
  func words(_ id: RecordID, _ t: Texts) -> String {
    known[id] ?? t("networks.someone.\((groups[id] ?? .other).rawValue)")
  }

  /// "Taalcafé De Kapstok en basisschool De Singel".
  func pair(_ one: RecordID, _ other: RecordID, _ t: Texts) -> String { t.list([words(one, t), words(other, t)]) }
}

/// What there is to choose from in the forms of the room.
public struct NetworkChoices: Sendable {
  let actors: [NetworkActor]
  let ties: [Tie]
  let names: NetworkNames

  /// The ties that are there now, in words, in alphabetical order.
  public func ties(_ t: Texts) -> [(value: String, words: String)] {
    inOrder(ties.map { ($0.id.text, names.pair($0.a, $0.b, t)) })
  }

  /// The actors that are there now, in words, in alphabetical order.
  public func actors(_ t: Texts) -> [(value: String, words: String)] {
    inOrder(actors.map { ($0.id.text, names.words($0.id, t)) })
  }

  private func inOrder(_ choices: [(value: String, words: String)]) -> [(value: String, words: String)] {
    let keyed = choices.map { (key: Folding.folded($0.words), choice: $0) }
    return keyed.sorted { ($0.key, $0.choice.value) < ($1.key, $1.choice.value) }.map(\.choice)
  }
}

extension Reader {
  /// The actors and ties the viewer may choose from today; reading the names is noted. Three statements.
  public func networkChoices() throws -> NetworkChoices {
    let actors = try actors().filter { $0.isActive(on: day) }
    let ties = try ties().filter { $0.isActive(on: day) }
    return NetworkChoices(actors: actors, ties: ties, names: try networkNames(actors, purpose: "networkForm"))
  }

  /// What these actors are called; reading the names of the persons among them is noted.
  func networkNames(_ actors: [NetworkActor], purpose: String) throws -> NetworkNames {
    let persons = actors.filter { $0.kind == .person }.map(\.id)
    return NetworkNames(actors, persons: try names(of: persons, purpose: purpose))
  }
}
