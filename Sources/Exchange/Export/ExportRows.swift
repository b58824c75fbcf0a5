// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import ExchangeFormats
import Networks
import PactwerkCore
import PactwerkStorage
import Programmes
import Records
import Signals

extension Reader {
  /// One file, with what this viewer sees on the day of the read.
  func exported(_ file: ExportFile, style: CSVWriter.Style) throws -> ExportedFile {
    switch file {
    case .networkNodes: return table(try networkForExport().nodes.map(NetworkNodeRow.init), file, style)
    case .networkTies: return table(try networkForExport().ties.map(NetworkTieRow.init), file, style)
    case .networkContacts: return table(try networkForExport().contacts.map(NetworkContactRow.init), file, style)
    case .networkGraphML: return try graph(.graphML, file)
    case .networkGEXF: return try graph(.gexf, file)
    case .networkKumu: return try graph(.kumu, file)
    case .signals: return table(try signalsForExport().map(SignalRow.init), file, style)
    case .programme:
      let programme = try programmeForExport()
      return ExportedFile(name: file.fileName, bytes: programme.json(), rowCount: programme.rowCount)
    case .coupling:
      let map = CouplingFile(try couplingForExport())
      let rows = map.goals.count + map.interventions.count + map.items.count + map.links.count
      return ExportedFile(name: file.fileName, bytes: map.json(), rowCount: rows)
    }
  }

  /// The network as one file, with the ids of the tables; contacts are in the tables only.
  private func graph(_ format: GraphFormat, _ file: ExportFile) throws -> ExportedFile {
    let network = try networkForExport()
    let (nodes, ties) = (network.nodes.map(NetworkNodeRow.init), network.ties.map(NetworkTieRow.init))
    let written = format.write(TieGraph(nodes: nodes, ties: ties))
    return ExportedFile(name: file.fileName, bytes: written.bytes, rowCount: nodes.count + ties.count)
  }

  private func table<Row: ImportRow>(_ rows: [Row], _ file: ExportFile, _ style: CSVWriter.Style) -> ExportedFile {
    ExportedFile(name: file.fileName, bytes: CSVWriter.write(rows, style: style), rowCount: rows.count)
  }

  /// Goals, interventions, initiatives and the links between these; threads, and links to them, stay with the district.
  private func programmeForExport() throws -> ProgrammeFile {
    let goals = try goals()
    let keys = Dictionary(goals.map { ($0.id, $0.key) }) { first, _ in first }
    let served = try self.goals(ofKind: ProgrammeKind.intervention)
    let (interventions, initiatives) = (try allInterventions(), try initiativesForExport())
    let ends = Dictionary(interventions.map { ($0.id, $0.key) } + initiatives.map { ($0.initiative.id, $0.key) }) { $1 }
    return ProgrammeFile(
      goals: goals.map(GoalRow.init),
      interventions: interventions.map {
        InterventionRow($0, goals: inOrder((served[$0.id] ?? []).compactMap { keys[$0] }))
      },
      initiatives: initiatives.map { InitiativeRow($0, goals: inOrder($0.goals.compactMap { keys[$0] })) },
      links: try links().compactMap { LinkRow($0, keys: ends) })
  }
}

/// Keys in one order, by their bytes: the same district always gives the same file.
private func inOrder(_ keys: [String]) -> [String] { keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

extension NetworkNodeRow {
  /// A person whose name may not be read goes by their key.
  fileprivate init(_ node: NetworkExport.Node) {
    let actor = node.actor
    self.init(
      id: node.key, label: node.label ?? node.key, kind: Kind(rawValue: actor.kind.rawValue) ?? .person,
      group: actor.group, organisation: actor.organisation, layer: actor.layer, ground: node.identity?.ground,
      permissionOn: node.identity?.permissionOn, permissionWay: node.identity?.permissionWay, fromOn: actor.fromOn,
      toOn: actor.toOn)
  }
}

extension NetworkTieRow {
  fileprivate init(_ line: NetworkExport.Line) {
    let tie = line.tie
    self.init(
      source: line.source, target: line.target, kind: tie.kind.isEmpty ? nil : tie.kind,
      origin: Origin(rawValue: tie.origin.rawValue), strength: tie.strength, fromOn: tie.fromOn, toOn: tie.toOn,
      rhythmInDays: tie.rhythmInDays, lastContact: tie.lastContact)
  }
}

extension NetworkContactRow {
  fileprivate init(_ moment: NetworkExport.Moment) {
    self.init(
      source: moment.source, target: moment.target, on: moment.contact.day,
      contact: Contact(rawValue: moment.contact.kind.rawValue) ?? .message)
  }
}

extension SignalRow {
  fileprivate init(_ exported: ExportedSignal) {
    let signal = exported.signal
    self.init(
      id: exported.key, observedOn: signal.observedOn, text: signal.text, area: signal.areaCode, theme: signal.theme,
      channel: Channel(rawValue: signal.channel.rawValue) ?? .file, receivedOn: signal.receivedOn,
      sourceState: signal.sourceState, sourceCategory: signal.sourceCategory)
  }
}

extension GoalRow {
  fileprivate init(_ goal: Goal) {
    self.init(
      goal: goal.key, number: goal.number, name: goal.name, set: goal.set, targetYear: goal.targetYear,
      indicators: goal.indicators)
  }
}

extension InterventionRow {
  fileprivate init(_ intervention: Intervention, goals: [String]) {
    self.init(
      intervention: intervention.key, name: intervention.name, goals: goals, owner: intervention.owner,
      level: intervention.level, fromOn: intervention.fromOn, toOn: intervention.toOn,
      consultedOn: intervention.consultedOn)
  }
}

extension InitiativeRow {
  fileprivate init(_ exported: ExportedInitiative, goals: [String]) {
    let initiative = exported.initiative
    self.init(
      initiative: exported.key, name: initiative.name, goals: goals, carriers: inOrder(exported.carriers),
      fromOn: initiative.fromOn, toOn: initiative.toOn, autonomousOn: initiative.autonomousOn)
  }
}

extension LinkRow {
  /// Nil when an end has no key in the file.
  fileprivate init?(_ link: Link, keys: [RecordID: String]) {
    guard let intervention = keys[link.intervention], let item = keys[link.item] else { return nil }
    self.init(
      intervention: intervention, item: item, kind: Kind(rawValue: link.kind.rawValue) ?? .serves,
      proposedOn: link.proposedOn, madeBy: link.proposedSide, confirmedOn: link.confirmedOn,
      confirmedBy: link.isConfirmed ? link.proposedSide.other : nil, resolvedOn: link.resolvedOn)
  }
}
