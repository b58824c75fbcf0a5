// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CouplingAnalysis
import Exchange
import ExchangeFormats
import GraphAnalysis

/// `pactwerk analyse`: pure analysis of files, without a database; always one JSON document.
struct AnalyseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse", abstract: "Analysis of files; one JSON document.",
    subcommands: [Network.self, CouplingMap.self])

  struct Network: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Structure of a network.",
      discussion: "Example: pactwerk analyse network edges.csv --nodes nodes.csv --groups group")
    @Argument(help: "CSV whose first two columns are the ends, or .graphml, .gexf, .json of Kumu; - is standard input.")
    var edges: String
    @Option(help: "CSV with id first; actors without ties come from here.") var nodes: String?
    @Option(help: "The column of the nodes file that holds the groups.") var groups: String?
    @Option(help: "Betweenness from this many sampled sources.") var sample: Int?
    @Option(help: "The seed of the sample.") var seed: UInt64?
    @Flag(help: "Accepted for symmetry: the answer is JSON anyhow.") var json = false

    func run() async throws {
      try await perform {
        guard sample == nil || seed != nil else { throw Failure.usage("--sample needs --seed.") }
        guard groups == nil || nodes != nil || GraphFormat(fileName: edges) != nil else {
          throw Failure.usage("--groups needs --nodes.")
        }
        let sampling = try sample.map { size throws in
          guard let sampling = Sampling(size: size, seed: seed ?? 0) else {
            throw Failure.usage("--sample must be at least 1.")
          }
          return sampling
        }
        do {
          let list = try edgeList()
          let grouping = try groups.map {
            try list.groups(column: $0).map { (id: $0.key, group: $0.value) }.sorted { $0.id < $1.id }
          }
          let network = NamedNetwork(
            ties: list.ties.map { ($0.source, $0.target) }, nodes: list.nodes.map(\.id), groups: grouping)
          try write(json: await NetworkReport(of: network, sampling: sampling))
        } catch let refusals as Refusals { throw Failure.refused(refusals.english) }
      }
    }

    /// The network of one file of a known format, or of a file of ties with perhaps one of nodes.
    private func edgeList() throws -> EdgeList {
      let bytes = try contents(of: edges)
      if let format = GraphFormat(fileName: edges), nodes == nil { return try EdgeList(bytes, as: format) }
      return try EdgeList(edges: bytes, nodes: try nodes.map { try contents(of: $0) }, limits: .analysis)
    }
  }

  struct CouplingMap: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "coupling", abstract: "Where programme and neighbourhood meet and miss each other.",
      discussion: "Example: pactwerk export coupling --district schiedam-oost | pactwerk analyse coupling -")
    @Argument(help: "The map, as `export coupling` writes it; - is standard input.") var map: String
    @Flag(help: "Accepted for symmetry: the answer is JSON anyhow.") var json = false

    func run() async throws {
      try await perform {
        do {
          let file = try CouplingFile(reading: try contents(of: map), limits: .analysis)
          try write(json: Coupling(file).analysed())
        } catch let refusals as Refusals { throw Failure.refused(refusals.english) }
      }
    }
  }
}

extension Refusals {
  /// One sentence per refusal, at most twenty.
  var english: String {
    let rest = all.count > 20 ? "\n… and \(all.count - 20) more" : ""
    return all.prefix(20).map(\.englishSentence).joined(separator: "\n") + rest
  }
}
