// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import DemoDistrict
import PactwerkCore
import Testing

@Suite struct `The example network` {
  private let nodes = rows(example.nodesCSV)
  private let ties = rows(example.tiesCSV)
  private let contacts = rows(example.contactsCSV)

  private func pair(_ row: [String: String]) -> [String] { [row["source"] ?? "", row["target"] ?? ""].sorted() }

  /// Who can reach `start` over active ties without `absent`: the slow and obvious way.
  private func reach(from start: String, without absent: String = "") -> Set<String> {
    let active = ties.filter { $0["to_on"] == "" }.map(pair).filter { !$0.contains(absent) }
    var found: Set<String> = [start]
    var size = 0
    while found.count > size {
      size = found.count
      for ends in active where found.contains(ends[0]) || found.contains(ends[1]) { found.formUnion(ends) }
    }
    return found
  }

  @Test func `names every actor once, by key and by label`() {
    #expect(Set(nodes.map { $0["id"] }).count == nodes.count)
    #expect(Set(nodes.map { $0["label"] }).count == nodes.count)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6]) func `has ties between actors that exist, none to oneself, none twice`(
    seed: UInt64
  ) {
    let district = ExampleDistrict(seed: seed, today: monday)
    let ids = Set(rows(district.nodesCSV).map { $0["id"] ?? "" })
    let pairs = rows(district.tiesCSV).map(pair)

    #expect(pairs.allSatisfy { ids.isSuperset(of: $0) && $0[0] != $0[1] })
    #expect(Set(pairs).count == pairs.count)
    #expect(ids.subtracting(pairs.joined()).isEmpty)
    #expect(Set(rows(district.contactsCSV).map(pair)).isSubset(of: Set(pairs)))
  }

  @Test func `records the permission of most persons and leaves six residents as drafts`() {
    let persons = nodes.filter { $0["kind"] == "person" }
    let drafts = persons.filter { $0["ground"] == "" }

    #expect(drafts.count == 6)
    #expect(drafts.allSatisfy { $0["permission_on"] == "" && $0["permission_way"] == "" && $0["layer"] == "3" })
    #expect(nodes.allSatisfy { $0["kind"] != "person" || $0["layer"] != "1" })
  }

  @Test func `has people of every group`() {
    let groups = Set(nodes.map { $0["group"] ?? "" })

    #expect(groups.isSuperset(of: ["resident", "professional", "entrepreneur", "civilServant", "executive"]))
  }

  @Test func `hangs together when nobody leaves`() {
    #expect(reach(from: "l-wijkhuis").count == nodes.count)
  }

  @Test func `loses the school and two volunteers when Samira leaves`() {
    let left = reach(from: "g-taalcafe", without: "p-samira-zandloper")

    #expect(!left.contains("o-school-singel"))
    #expect(!left.contains("p-ola-vingerhoed") && !left.contains("p-mevrouw-drempel"))
    #expect(left.contains("p-noor-wegwijzer") && left.contains("l-wijkhuis"))
    #expect(ties.count { pair($0).contains("p-samira-zandloper") } == 8)
  }

  @Test func `loses the shops without Yusuf and the Newtonbuurt without Tarik`() {
    #expect(!reach(from: "l-wijkhuis", without: "p-yusuf-stoeprand").contains("g-ondernemers"))
    #expect(!reach(from: "l-wijkhuis", without: "p-tarik-brugman").contains("g-weggeefkast"))
  }

  @Test func `says for each tie when the last contact was`() {
    var last: [[String]: String] = [:]
    for contact in contacts { last[pair(contact)] = contact["on"] }

    #expect(
      ties.allSatisfy { tie in
        // A tie that ended or fell silent over three years ago has no contacts left to list.
        tie["last_contact"] == "" ? last[pair(tie)] == nil : last[pair(tie)] == tie["last_contact"]
      })
    #expect(ties.allSatisfy { $0["last_contact"] == "" || $0["from_on"] ?? "9" <= $0["last_contact"] ?? "" })
  }

  @Test func `has ended ties, young ties and ties that went quiet`() throws {
    let active = ties.filter { $0["to_on"] == "" }
    let quiet = try active.filter { tie in
      let last = try #require(Day(tie["last_contact"] ?? ""))
      let rhythm = try #require(Int(tie["rhythm_days"] ?? ""))
      return monday - last > 2 * rhythm
    }

    #expect(ties.count - active.count == 44)
    #expect((10...50).contains(quiet.count))
    #expect(active.contains { $0["from_on"] ?? "" > (monday - 365).text })
    #expect(contacts.allSatisfy { $0["on"] ?? "" > (monday - 3 * 365).text })
  }

  @Test func `uses the words of the file format`() {
    #expect(Set(ties.map { $0["origin"] ?? "" }) == ["self", "both", "other", "assumed"])
    #expect(Set(ties.compactMap { Int($0["strength"] ?? "") }).isSubset(of: Set(1...5)))
    #expect(Set(contacts.map { $0["contact"] ?? "" }) == ["message", "conversation", "activity"])
    #expect(Set(nodes.map { $0["kind"] ?? "" }) == ["person", "organisation", "group", "place"])
  }
}
