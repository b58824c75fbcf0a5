// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import Testing

@Suite struct `The examples of the documentation` {
  static let kinds: [String: ImportKind] = [
    "areas.csv": .areas, "network-nodes.csv": .networkNodes, "network-ties.csv": .networkTies,
    "network-contacts.csv": .networkContacts, "signals.csv": .signals, "programme-goals.csv": .goals,
    "programme-interventions.csv": .interventions, "programme-initiatives.csv": .initiatives,
    "programme-links.csv": .links, "programme.json": .programme, "areas.geojson": .borders, "network.graphml": .network,
    "network.gexf": .network, "network-kumu.json": .network,
  ]
  /// What `import` does not read as a list of a district.
  static let others = ["coupling.json", "figures.csv"]

  @Test func `are all read without a refusal, and everything in them`() throws {
    for name in try Place.exampleNames where !Self.others.contains(name) {
      let file = try ImportFile.recognise(Place.example(name))

      #expect(file.kind == Self.kinds[name], "\(name)")
      #expect(file.summary.rows >= 3 && file.summary.refused.isEmpty && file.summary.ignored.isEmpty, "\(name)")
    }
    #expect(try Place.exampleNames == (Self.kinds.keys + Self.others).sorted())
  }

  @Test func `of figures keeps a number, a provisional one and a withheld one apart`() throws {
    let (figures, report) = try FigureFile(Place.example("figures.csv")).read()

    #expect(report.refusedCount == 0 && report.ignored.isEmpty)
    #expect(figures.map(\.status) == [.final, .provisional, .secret, .final, .provisional])
    #expect(figures.map(\.value) == [4120, 38.5, nil, 81_300, 49])
  }

  @Test func `use every column in the order in which it is written`() throws {
    for (name, kind) in Self.kinds where !kind.columns.isEmpty {
      #expect(try CSVTable(Place.example(name), limits: .standard).header == kind.columns.map(\.name), "\(name)")
    }
  }

  @Test func `are explained column by column, and called fictional`() throws {
    let page = String(decoding: try Place.bytes(Place.formats.appending(path: "README.md")), as: UTF8.self)
    for (name, kind) in Self.kinds {
      let section = try #require(page.split(separator: "\n## ").first { $0.contains("`\(name)`") }, "\(name)")
      for column in kind.columns {
        #expect(section.contains(column.isRequired ? "**\(column.name)**" : column.name), "\(name) \(column.name)")
      }
    }

    #expect(page.contains("**fictional**"))
  }
}
