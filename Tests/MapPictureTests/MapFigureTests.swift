// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import Statistics
import TestMaterial
import Testing

@testable import MapPicture

@Suite struct `Map of an indicator` {
  private let oost = [
    area("Noord", block(0, 20, 40), .number(43, .provisional), year: 2022),
    area("Midden", block(0, 10, 40), .number(61, .estimated), year: 2022),
    area("Zuid", block(0, 0, 40), .number(0, .final), year: 2021),
    area("Haven", block(40, 0, 30, 30), .secret),
    area("Park", block(70, 0, 30, 30), .missing(.tooFew)),
    area("Polder", block(100, 0, 30, 30), .missing()),
  ]

  @Test func `five kinds of values are told apart in names, on the map and in the table`() {
    let page = page(oost)

    let names = Set(
      page.side("wide").parts(from: "<a href=\"", to: ">").map { $0.parts(from: "label=\"", to: "\"")[0] })
    #expect(
      names == [
        "Noord: 43 %, voorlopig", "Midden: 61 %, geschat", "Zuid: 0 %", "Haven: geheim", "Park: te weinig gegevens",
        "Polder: niet gemeten",
      ])
    for words in [">43 %*<", ">± 61 %<", ">0 %<", ">geheim<", ">te weinig gegevens<", ">niet gemeten<"] {
      #expect(page.side("wide").contains(words), "\(words)")
    }
    for words in ["voorlopig", "geschat", "definitief", "geheim", "te weinig gegevens", "niet gemeten"] {
      #expect(page.contains("<td data-label=\"Zekerheid\">\(words)</td>"), "\(words)")
    }
  }

  @Test func `what is not known is never a zero and never tinted`() {
    let page = page([
      area("A", block(0, 0), .secret), area("B", block(10, 0), .missing()),
      area("C", block(20, 0), .number(.nan, .final)),
    ])

    #expect(page.contains("role=\"group\""))
    #expect(!page.contains("0 %"))
    #expect(page.parts(from: "class=\"area ", to: "\"").allSatisfy { $0.hasPrefix("t0") })
    #expect(page.parts(from: "class=\"n\" data-label=\"Waarde\">", to: "<") == ["–", "–", "–"])
  }

  @Test func `links stand from the north-west to the south-east in both drawings`() {
    let areas = town(3) { .number(Double($0), .final) }.shuffled()
    let page = page(areas)

    // Rows of B1000... run from the south: the north-western corner is B1006, the south-eastern B1002.
    for side in ["wide", "narrow"] {
      let codes = page.side(side).parts(from: "<a href=\"/wijken/", to: "\"")
      #expect(codes.first == "B1006" && codes.last == "B1002")
      #expect(codes == page.side("wide").parts(from: "<a href=\"/wijken/", to: "\""))
    }
  }

  @Test func `the legend says the classes in words and only what is on the map`() {
    let page = page(oost)
    let legend = page.parts(from: "<ul class=\"pactwerk-legend\">", to: "</ul>")[0]

    #expect(page.contains("<p class=\"pactwerk-map-heading\">Huishoudens in een huurwoning, in %</p>"))
    #expect(legend.parts(from: "<bdi>", to: "</bdi>").suffix(3) == ["te weinig gegevens", "niet gemeten", "geheim"])
    #expect(legend.contains("* voorlopig cijfer") && legend.contains("± geschat cijfer"))
    #expect(!legend.contains("rand van Oost") && !legend.contains("buiten de wijk"))
  }

  @Test func `classes are to, from to, and from`() {
    let page = page(town(3) { .number(Double($0 * 10), .final) }, boundaries: ClassBoundaries([25, 40]))

    #expect(
      page.parts(from: "<bdi>", to: "</bdi>").prefix(3) == ["tot 25 %", "25 tot 40 %", "40 % of meer"])
  }

  @Test func `one value everywhere is one class`() {
    #expect(page(town(2) { _ in .number(43, .final) }).contains("overal 43 %"))
  }

  @Test func `a number stands in the class of what is written`() {
    let areas = [area("A", block(0, 0), .number(24.6, .final)), area("B", block(10, 0), .number(24.4, .final))]
    let plan = MapPlan(drawing(areas, boundaries: ClassBoundaries([25])))

    #expect(plan.entries.map(\.tint) == [.ink(3), .ink(1)])
  }

  @Test func `neighbours are ground without tint, class or number, and only said when they have a value`() {
    let page = page([
      area("Oost", block(0, 0), .number(20, .final)),
      area("West", block(-10, 0), .number(90, .final), role: .neighbour, isLinked: false),
      area("Noord", block(0, 10), nil, role: .neighbour, isLinked: false),
    ])

    #expect(page.contains("overal 20 %"))
    #expect(page.side("wide").contains("class=\"area ground\" role=\"img\" aria-label=\"West: 90 %\""))
    #expect(page.side("wide").contains("class=\"area ground\" aria-hidden=\"true\""))
    #expect(page.parts(from: "<th scope=\"row\">", to: "</th>").count == 2)
    #expect(page.contains("rand van Oost") && page.contains("buiten de wijk"))
  }

  @Test func `a name that does not fit becomes a number with a line below`() {
    let page = page([
      area("A", block(0, 0, 90, 60), .number(20, .final), name: "Ruim"),
      area("B", block(90, 0, 6, 60), .number(70, .provisional), name: "Een heel lange naam voor een smalle strook"),
    ])

    #expect(page.side("wide").contains(">Ruim</text>"))
    #expect(page.side("wide").contains(">2</text>"))
    #expect(
      page.side("wide").contains(
        "<li><strong>2</strong> Een heel lange naam voor een smalle strook: 70 %, voorlopig</li>"))
  }

  @Test func `many numbers are explained in the table`() {
    let areas = town(9) { .number(Double($0), .final) }
    let page = page(areas)

    #expect(page.side("narrow").contains("De nummers staan in de tabel."))
    #expect(!page.side("narrow").contains("<a "))
    #expect(page.side("narrow").contains("role=\"img\""))
    #expect(page.parts(from: "<th scope=\"row\">", to: " ").prefix(3) == ["1", "2", "3"])
  }

  @Test func `the heavy outline runs around the parts together`() throws {
    let plan = MapPlan(drawing(oost + [area("Buiten", block(0, 30), .number(5, .final), role: .compared)]))
    let sheet = MapSheet(plan, try #require(plan.box), size: .wide)

    // One closed path: all parts touch.
    #expect(sheet.rim.filter { $0 == "M" }.count == 1)
    #expect(page(oost).contains("class=\"rim\""))
    #expect(!page(town(2) { .number(Double($0), .final) }).contains("class=\"rim\""))
  }

  @Test func `a long unit stands above the legend and in full names only`() {
    let page = page(
      [area("A", block(0, 0, 40, 30), .number(240, .final)), area("B", block(40, 0, 40, 30), .number(310, .final))],
      indicator: .init(name: "Waarde", unit: "duizend euro"))

    #expect(page.contains("Waarde, in duizend euro") && page.contains("tot 300<"))
    #expect(page.side("wide").contains(">240</text>") && page.contains("A: 240 duizend euro"))
  }

  @Test func `names are escaped and ids are of the figure`() {
    let page = page([area("A", block(0, 0, 40, 30), .secret, name: "<b>\"O'ost\"&")])

    #expect(!page.contains("<b>"))
    #expect(page.contains("&lt;b&gt;&quot;O&#39;ost&quot;&amp;"))
    #expect(page.contains("id=\"kaart-wide-secret\"") && page.contains("url(#kaart-narrow-secret)"))
  }

  @Test func `without areas only the sentence is left`() {
    #expect(!page([]).contains("<svg"))
    #expect(page([]).contains("In Oost huurt de helft"))
  }

  @Test func `years stand in the table only where there are any`() {
    #expect(page(oost).contains("<td class=\"n\" data-label=\"Jaar\">2021</td>"))
    #expect(!page(town(2) { .number(Double($0), .final) }).contains("Jaar"))
  }

  @Test func `the same map gives the same bytes, in whatever order the areas come`() {
    #expect(page(oost) == page(oost.reversed()))
  }

  @Test func `a town of 121 areas stays within the budget of a page`() {
    let page = page(town(11) { $0 % 9 == 0 ? .secret : .number(Double($0 * 37 % 100), .final) })

    #expect(page.utf8.count < 90_000)
    #expect(page.parts(from: "<", to: ">").count { !$0.hasPrefix("/") } < 1_500)
  }

  @Test func `fuzz: any values and roles make a whole page`() {
    var random = SplitMix64(seed: 11)
    let shapes = town(3) { _ in .secret }.map(\.shape)
    for _ in 0..<max(1, fuzzRounds(1_000) / 40) {
      let areas = shapes.indices.map { index in
        let value: MapValue? = [
          .secret, .missing(), .missing(.tooFew), nil, .number(.random(in: -1e18...1e18, using: &random), .final),
          .number(.infinity, .estimated), .number(.random(in: 0...1, using: &random), .provisional),
        ].randomElement(using: &random)!
        let role: MapArea.Role = [.district, .compared, .neighbour].randomElement(using: &random)!
        return area("B\(index)", shapes[index], value, role: role, isLinked: Bool.random(using: &random))
      }
      let page = page(areas, indicator: .init(name: "x", unit: "", decimals: Int.random(in: -1...9, using: &random)))

      #expect(page.parts(from: "<", to: ">").count { $0.hasPrefix("path") } >= 9)
      #expect(!page.contains("nan") && !page.contains("inf"))
    }
  }
}
