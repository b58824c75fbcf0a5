// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Exchange
import ExchangeFormats
import Geography
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Places
import Testing

/// Two squares beside each other and one far away.
private let borders = """
  {"type": "FeatureCollection", "features": [
  {"type": "Feature", "properties": {"code": "WK000101", "name": "West"}, "geometry": {"type": "Polygon",
   "coordinates": [[[4.00, 52.00], [4.01, 52.00], [4.01, 52.01], [4.00, 52.01], [4.00, 52.00]]]}},
  {"type": "Feature", "properties": {"code": "WK000102", "name": "Oost"}, "geometry": {"type": "Polygon",
   "coordinates": [[[4.01, 52.00], [4.02, 52.00], [4.02, 52.01], [4.01, 52.01], [4.01, 52.00]]]}},
  {"type": "Feature", "properties": {"code": "WK000103", "name": "Ver"}, "geometry": {"type": "Polygon",
   "coordinates": [[[4.20, 52.00], [4.21, 52.00], [4.21, 52.01], [4.20, 52.01], [4.20, 52.00]]]}}
  ]}
  """

@Suite struct `Borders of areas` {
  @Test(arguments: TestDatabase.both)
  func `come in for an edition, with who lies beside whom`(engine: TestEngine) async throws {
    try await engine.use(migrations: World.migrations) { test in
      let world = try await World(test)
      let report = try await importFiles(
        [("wijken.geojson", Array(borders.utf8))], kind: .areas, edition: 2022, preview: false, acceptRefused: false,
        into: world.database, as: world.command)

      #expect(report.outcome == .imported, "\(report.englishLines)")
      #expect(report.result?.added == 3)
      let (beside, shapes) = try await world.database.read(as: world.command) {
        (
          try $0.neighbours(of: "WK000101", edition: 2022),
          try $0.drawnShapes(of: ["WK000101", "WK000103"], edition: 2022)
        )
      }
      #expect(beside == ["WK000102"])
      #expect(shapes.count == 2)
    }
  }

  @Test func `are refused by name when nobody says of which year they are`() async throws {
    let world = try await World.make()

    let report = try await world.take(.areas, borders)

    #expect(report.outcome == .refused)
    #expect(report.refused.map(\.reason) == ["no-edition", "no-edition", "no-edition"])
    #expect(report.refused.first?.value == "West")
  }

  @Test func `of areas that are known belong to their edition, twice changes nothing, and undo takes them away`()
    async throws
  {
    let world = try await World.make()
    try await world.take(.areas, "code,name,edition\nWK000101,Bekend,2021\nWK000102,Oost,2021\nWK000103,Ver,2021\n")

    let first = try await world.take(.areas, borders)
    let again = try await world.take(.areas, borders)

    #expect(first.result?.merged == 3)
    #expect(first.result?.mergedRows.first?.fields == ["border", "name"])
    #expect(again.outcome == .unchanged)
    let batch = try #require(first.result?.batch)
    let kept = try await world.database.write(as: world.command) { try $0.undoImport(RecordID(batch)) }
    let (shapes, area, beside) = try await world.database.read(as: world.command) {
      (
        try $0.drawnShapes(of: ["WK000101"], edition: 2021), try $0.area(code: "WK000101"),
        try $0.neighbours(of: "WK000101", edition: 2021)
      )
    }
    #expect(kept.isEmpty && shapes.isEmpty && beside.isEmpty)
    #expect(area?.name == "Bekend")
  }

  @Test func `of an area that two files bring are refused in both, and the others come in when that is accepted`()
    async throws
  {
    let world = try await World.make()
    let half = borders.replacing("WK000103", with: "WK000104")
    func report(_ acceptRefused: Bool) async throws -> ImportReport {
      try await importFiles(
        [("een.geojson", Array(borders.utf8)), ("twee.geojson", Array(half.utf8))], kind: .areas, edition: 2022,
        preview: false, acceptRefused: acceptRefused, into: world.database, as: world.command)
    }

    let refused = try await report(false)
    #expect(refused.outcome == .refused)
    #expect(refused.refused.map(\.reason) == Array(repeating: "duplicate-id", count: 4))
    #expect(Set(refused.refused.map(\.file)) == ["een.geojson", "twee.geojson"])

    let accepted = try await report(true)
    #expect(accepted.outcome == .imported && accepted.result?.added == 2)
  }
}

@Suite struct `A network in one file` {
  static let graphs = [
    """
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="k" for="node" attr.name="kind" attr.type="string"/>
    <graph edgedefault="undirected"><node id="a"><data key="k">organisation</data></node><node id="b"/><node id="c"/>
    <edge source="a" target="b"/></graph></graphml>
    """,
    """
    <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="undirected"><nodes>
    <node id="a" label="a"/><node id="b" label="b"/><node id="c" label="c"/></nodes>
    <edges><edge id="0" source="a" target="b"/></edges></graph></gexf>
    """,
    """
    {"elements": [{"id": "a", "label": "a"}, {"id": "b", "label": "b"}, {"id": "c", "label": "c"}],
     "connections": [{"id": "1", "from": "a", "to": "b", "direction": "undirected"}]}
    """,
  ]

  @Test(arguments: graphs) func `comes in with its ties and with who has none`(text: String) async throws {
    let world = try await World.make()

    let report = try await world.take(.network, text)

    #expect(report.outcome == .imported, "\(report.englishLines)")
    let counts = try await world.rowCounts()
    #expect(counts["network_actor"] == 3)
    #expect(counts["tie"] == 1)
  }

  @Test(arguments: NetworkForm.allCases.filter { $0 != .csv })
  func `goes out and reads back into an empty district as the same network`(form: NetworkForm) async throws {
    let world = try await World.make()
    try await world.takeExamples(.network, "network-nodes.csv", "network-ties.csv")
    let before = try await world.export(.network)
    let made = try await exportFiles(form.files, for: .team, from: world.database, as: world.command)

    let copy = try await World.make()
    let report = try await importFiles(
      made.map { (name: $0.name, bytes: $0.bytes) }, kind: .network, preview: false, acceptRefused: false,
      into: copy.database, as: copy.command)

    #expect(report.outcome == .imported, "\(report.englishLines)")
    #expect(try await copy.export(.network).prefix(2) == before.prefix(2))
  }

  @Test func `refuses a tie to nobody, with its line, and changes nothing`() async throws {
    let world = try await World.make()

    let report = try await world.take(
      .network,
      "<graphml><graph edgedefault=\"undirected\"><node id=\"a\"/>\n<edge source=\"a\" target=\"x\"/></graph></graphml>"
    )

    #expect(report.outcome == .refused)
    #expect(report.refused.first?.reason == "unknown-node")
    #expect(report.refused.first?.line == 2)
    #expect(try await world.rowCounts()["network_actor"] == 0)
  }
}

@Suite struct `Signals of other systems` {
  @Test func `come in from Open311 without who gave them`() async throws {
    let world = try await World.make()

    let report = try await world.take(
      .signals,
      """
      [{"service_request_id": "638344", "status": "open", "service_name": "Afval", "description": "Zakken naast de bak",
        "requested_datetime": "2026-03-01T09:30:00+01:00", "email": "iemand@voorbeeld.nl", "lat": 51.9, "long": 4.4}]
      """)

    #expect(report.outcome == .imported, "\(report.englishLines)")
    let texts = try await world.database.read(as: world.command) { reader in
      try reader.rows("SELECT signal_text, observed_on FROM signal ORDER BY id").map {
        $0.text("signal_text") + $0.text("observed_on")
      }
    }
    #expect(texts == ["Zakken naast de bak2026-03-01"])
  }
}

@Suite struct `Signals of another system` {
  /// A dump with the state in a file beside it.
  private static let dump = [
    "id,signal_uuid,text,incident_date_start,created_at\n7,aa-1,Bank,2026-02-28 23:30:00+00,2026-03-02 10:00:00+01\n",
    "id,text,_signal_id,state\n1,,7,m\n2,,7,iets nieuws\n",
  ]

  @Test(arguments: TestDatabase.both)
  func `keep their state as it stands there, on the way out too, and lose it by undo`(engine: TestEngine) async throws {
    try await engine.use(migrations: World.migrations) { test in
      let world = try await World(test)
      try await world.take(.signals, "id,text,source_state,source_category\naa-1,Bank,b,afval/bak\n")

      let report = try await world.take(.signals, Self.dump[1], Self.dump[0])
      let again = try await world.take(.signals, Self.dump[0], Self.dump[1])
      let written = try await world.export(.signals)
      let batch = RecordID(try #require(report.result?.batch))
      let kept = try await world.database.write(as: world.command) { try $0.undoImport(batch) }

      #expect(report.result?.merged == 1 && report.result?.fileNames == ["lijst-2.csv"])
      #expect(again.outcome == .unchanged)
      #expect("\(written)".contains(",2026-03-02,iets nieuws,"))
      #expect(kept.isEmpty)
      #expect("\(try await world.export(.signals))".contains(",b,afval/bak"))
    }
  }

  @Test func `stand still where somebody gave a signal with that key here`() async throws {
    let world = try await World.make()
    try await world.take(.signals, "id,text\ns1,Lamp\n")
    let own: RecordID = try await world.database.read(as: world.command) {
      try $0.rows("SELECT id FROM signal")[0].id("id")
    }
    try await world.database.write(as: world.command) {
      try $0.execute("UPDATE record SET source_key = NULL WHERE id = \(own)")
    }

    let report = try await world.take(.signals, "id,text\n\(own.text),Anders\n")

    #expect(report.outcome == .unchanged)
  }

  @Test func `of a file twice are counted once, and told`() async throws {
    let world = try await World.make()

    let report = try await world.take(.signals, "id,text\ns1,Lamp\ns1,Bank\n", acceptRefused: true)

    #expect(report.result?.added == 1 && report.result?.refusedCount == 1 && report.result?.read == 2)
  }

  @Test func `may call the areas of the district by name`() async throws {
    let world = try await World.make()
    try await world.take(.areas, "code,name,edition,parent\nWK1,Oost,2022,\nBU1,Stadserf,2022,WK1\nBU2,Hof,2022,WK1\n")
    try await world.database.write(as: world.command) { try $0.addArea("WK1", to: world.district.id) }

    let report = try await world.take(
      .signals, "id,text,area\ns1,Lamp,stadserf\ns2,Bank,BU2\ns3,Hek,Elders\n", acceptRefused: true)

    #expect(report.result?.added == 2)
    #expect(report.refused.map(\.value) == ["Elders"])
    #expect("\(try await world.export(.signals))".contains("Lamp,BU1,"))
  }
}
