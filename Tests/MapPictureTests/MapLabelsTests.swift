// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography
import Testing

@testable import MapPicture

@Suite struct `Labels on a map` {
  @Test(arguments: [MapSize.wide, .narrow])
  func `labels lie on the sheet, inside their area, and touch no other`(size: MapSize) throws {
    let areas = town(5) { .number(Double($0), .final) }
    let plan = MapPlan(drawing(areas))
    let sheet = MapSheet(plan, try #require(plan.box), size: size)
    let labels = MapLabels(sheet) { _ in "43 %" }

    #expect(labels.labels.count + labels.withoutNumber == 25)
    for (index, label) in labels.labels.enumerated() {
      #expect(sheet.sheet.contains(label.box))
      #expect(sheet.plots.contains { $0.box.contains(label.box) })
      #expect(!labels.labels.dropFirst(index + 1).contains { $0.box.meets(label.box) })
    }
  }

  @Test func `a name is tried on one, two and three lines`() {
    #expect(MapLabels.broken("Oost", into: 1) == ["Oost"])
    #expect(MapLabels.broken("Oost", into: 2) == nil)
    #expect(MapLabels.broken("Groenoord en Kethel", into: 2) == ["Groenoord", "en Kethel"])
    #expect(MapLabels.broken("Tussen de Grachten", into: 3) == ["Tussen", "de", "Grachten"])
    #expect(MapLabels.broken(String(repeating: "a ", count: 10_000), into: 3) == nil)
  }

  @Test func `a label moves to where an area is wide enough`() throws {
    // A tall strip with a foot: in the middle of the strip there is no room for the name, in the foot there is.
    let boot = land((0, 0), (40, 0), (40, 6), (4, 6), (4, 60), (0, 60))
    let plan = MapPlan(drawing([area("A", boot, .number(1, .final), name: "Nieuw-Mathenesse")]))
    let labels = MapLabels(MapSheet(plan, try #require(plan.box), size: .wide)) { _ in "1 %" }

    #expect(labels.labels.map(\.name) == [["Nieuw-Mathenesse"]])
  }

  @Test func `an area too small for a number is counted`() throws {
    let areas = [
      area("A", block(0, 0, 100, 60), .number(1, .final)), area("B", block(100, 0, 1, 1), .number(2, .final)),
    ]
    let plan = MapPlan(drawing(areas))
    let labels = MapLabels(MapSheet(plan, try #require(plan.box), size: .narrow)) { _ in "1 %" }

    #expect(labels.withoutNumber == 1)
  }

  @Test func `the scale bar is round, as long as it says, and stands where no area is`() throws {
    let town = [area("A", land((0, 0), (60, 0), (60, 60)), .number(1, .final))]
    let plan = MapPlan(drawing(town))
    let sheet = MapSheet(plan, try #require(plan.box), size: .wide)
    let bar = try #require(ScaleBar(sheet))

    #expect(bar.words == "1 km")
    #expect(abs(bar.length - 1_000 * sheet.unitsPerMetre) < 1e-9)
    #expect(!sheet.plots[0].rings.meet(bar.box))
    #expect([0.5, 1, 1.9, 2, 4.9, 5, 999, 1_000].map(ScaleBar.metres(upTo:)) == [0, 1, 1, 2, 2, 5, 500, 1_000])
  }

  @Test func `a full sheet has no scale bar`() throws {
    let plan = MapPlan(drawing([area("A", block(0, 0, 162, 60), .number(1, .final))]))

    #expect(ScaleBar(MapSheet(plan, try #require(plan.box), size: .wide)) == nil)
  }
}
