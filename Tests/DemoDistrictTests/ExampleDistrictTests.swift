// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import DemoDistrict
import Foundation
import PactwerkCore
import TestMaterial
import Testing

@Suite struct `The example district` {
  private func files(_ district: ExampleDistrict) -> [String] {
    [
      district.areasCSV, district.nodesCSV, district.tiesCSV, district.contactsCSV, district.signalsCSV,
      district.programmeJSON,
    ]
  }

  @Test func `is the same to the byte for the same seed and day`() {
    let again = ExampleDistrict(seed: 7, today: monday)

    #expect(files(again) == files(example))
    #expect(again.planted == example.planted)
    #expect(again.threads == example.threads)
    #expect(again.facts == example.facts)
    #expect(again.lookingWeeks == example.lookingWeeks)
  }

  @Test func `differs for another seed`() {
    let other = ExampleDistrict(seed: 8, today: monday)

    #expect(other.nodesCSV != example.nodesCSV)
    #expect(other.tiesCSV != example.tiesCSV)
    #expect(other.contactsCSV != example.contactsCSV)
    #expect(other.signalsCSV != example.signalsCSV)
    #expect(other.planted != example.planted)
  }

  @Test(arguments: [UInt64(0), 1, 2, 3, UInt64.max]) func `keeps its size for any seed`(seed: UInt64) {
    let district = ExampleDistrict(seed: seed, today: monday)

    #expect((130...150).contains(rows(district.nodesCSV).count))
    #expect(rows(district.tiesCSV).count == 400)
    #expect((5_000...9_000).contains(rows(district.contactsCSV).count))
    #expect((1_800...2_500).contains(rows(district.signalsCSV).count))
    #expect(district.planted.count == 3)
  }

  @Test(arguments: ["2024-02-29", "2025-01-01", "2026-11-22", "2031-12-31"])
  func `can be made on any day, and nothing that happened is later`(day: String) throws {
    let today = try #require(Day(day))

    let district = ExampleDistrict(seed: 1, today: today)

    #expect((1_800...2_500).contains(rows(district.signalsCSV).count))
    #expect(rows(district.signalsCSV).allSatisfy { $0["observed_on"] ?? "" <= $0["received_on"] ?? "" })
    #expect(rows(district.signalsCSV).allSatisfy { $0["received_on"] ?? "9" <= day })
    #expect(rows(district.contactsCSV).allSatisfy { $0["on"] ?? "9" <= day })
    #expect(rows(district.tiesCSV).allSatisfy { ($0["from_on"] ?? "9") <= day && $0["to_on"] ?? "" <= day })
  }

  @Test func `has the municipality, the wijk and its seven buurten`() {
    let areas = rows(example.areasCSV)

    #expect(areas.map { $0["code"] ?? "" }.prefix(3) == ["GM0606", "WK060601", "BU06060101"])
    #expect(areas.count == 9)
    #expect(areas.dropFirst(2).allSatisfy { $0["parent"] == "WK060601" && $0["edition"] == "2022" })
  }

  @Test func `writes no cell that a spreadsheet takes for a formula and no text over two thousand characters`() {
    let files = [
      example.areasCSV, example.nodesCSV, example.tiesCSV, example.contactsCSV, example.signalsCSV,
    ]
    let cells = files.flatMap(rows).flatMap(\.values)
    let texts = example.threads.flatMap { $0.steps.flatMap { [$0.text, $0.reason ?? ""] } }

    #expect(!cells.contains { ["=", "+", "-", "@"].contains($0.prefix(1)) })
    #expect((cells + texts).allSatisfy { $0.count <= 2_000 })
    #expect(!(cells + texts).contains { $0.contains("{") || $0.contains("  ") })
  }

  @Test func `asks for nothing that is kept of nobody`() {
    let headers = [example.nodesCSV, example.signalsCSV].compactMap { $0.split(separator: "\n").first }

    for word in ["religion", "ethnicity", "nationality", "health", "politic", "offence", "contract"] {
      #expect(!headers.contains { $0.contains(word) })
    }
  }
}

@Suite struct `The profile and history` {
  @Test func `carry a source and year for every fact, and never zero for what is not there`() {
    for fact in example.facts {
      #expect(!fact.source.isEmpty && fact.year >= 2022)
      #expect(fact.status == .known ? !fact.unit.isEmpty : fact.unit.isEmpty)
      #expect(!fact.value.isEmpty && fact.value != "0")
    }
    #expect(example.facts.contains { $0.status == .missing && $0.area == "NL" })
  }

  @Test func `keep the figures of the Wijklab and of CBS apart`() {
    let population = example.facts.filter { $0.key == "population" && $0.area == "WK060601" }

    #expect(population.map(\.value) == ["11.000", "11.300"])
    #expect(example.facts.filter(\.fictional).allSatisfy { $0.source.contains("Verzonnen") })
  }

  @Test func `agree with the published table of CBS`() throws {
    guard let wijken = try Checkout.sharedBytes("data/cbs_kwb_2022/nl_wijken_2022.csv"),
      let gemeenten = try Checkout.sharedBytes("data/cbs_kwb_2022/nl_gemeenten_2022.csv")
    else { return }
    let columns = [
      "population": "population", "dwellings": "dwelling_total", "averageHomeValue": "dwelling_value",
      "ownerOccupied": "dwelling_ownership", "lowIncome": "income_low", "employmentRate": "employment_rate",
      "higherEducation": "edu_appl_sci",
    ]

    let published = rows(String(decoding: wijken, as: UTF8.self)) + rows(String(decoding: gemeenten, as: UTF8.self))
    let ours = example.facts.filter { $0.source.hasPrefix("CBS") && $0.status == .known }

    #expect(ours.count == 14)
    for fact in ours {
      let row = try #require(published.first { $0["code"] == fact.area })
      let column = try #require(columns[fact.key])
      let theirs = try #require(row[column].flatMap(Double.init))
      let plain = fact.value.replacingOccurrences(of: ".", with: "").replacingOccurrences(of: ",", with: ".")
      #expect(Double(plain) == (fact.key == "averageHomeValue" ? theirs * 1000 : theirs))
    }
  }

  @Test func `tell six steps from 2012 to 2022`() {
    #expect(example.timeline.map(\.year) == [2012, 2015, 2016, 2017, 2020, 2022])
  }
}
