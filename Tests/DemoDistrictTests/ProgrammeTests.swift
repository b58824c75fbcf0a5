// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import DemoDistrict
import Foundation
import PactwerkCore
import Testing

private struct Programme: Decodable {
  struct Goal: Decodable {
    let id, name, set: String
    let number: Int
    let targetYear: Int?
  }
  struct Intervention: Decodable {
    let id, name, owner, level: String
    let goals: [String]
    let fromOn, toOn, consultedOn: Day?
  }
  struct Initiative: Decodable {
    let id, name: String
    let goals, carriers: [String]
    let fromOn, toOn, autonomousOn: Day?
  }
  struct Link: Decodable {
    let intervention, item, kind, madeBy: String
    let proposedOn: Day
    let confirmedBy: String?
    let confirmedOn, resolvedOn: Day?
  }
  let goals: [Goal]
  let interventions: [Intervention]
  let initiatives: [Initiative]
  let links: [Link]
}

@Suite struct `The example programme` {
  private let programme: Programme

  init() throws { programme = try JSONDecoder().decode(Programme.self, from: Data(example.programmeJSON.utf8)) }

  @Test func `has the seven goals for 2042, the pact's four, and twelve of each track`() {
    #expect(programme.goals.filter { $0.set == "programme" }.map(\.number) == Array(1...7))
    #expect(programme.goals.filter { $0.set == "programme" }.allSatisfy { $0.targetYear == 2042 })
    #expect(programme.goals.filter { $0.set == "pact" }.count == 4)
    #expect(programme.interventions.count == 12)
    #expect(programme.initiatives.count == 12)
  }

  @Test func `refers only to what exists`() {
    let goals = Set(programme.goals.map(\.id))
    let interventions = Set(programme.interventions.map(\.id))
    let items = Set(programme.initiatives.map(\.id))
    let actors = Set(rows(example.nodesCSV).map { $0["id"] ?? "" })
    let threads = Set(example.threads.map(\.key))

    #expect(programme.interventions.allSatisfy { goals.isSuperset(of: $0.goals) && !$0.goals.isEmpty })
    #expect(programme.initiatives.allSatisfy { goals.isSuperset(of: $0.goals) && actors.isSuperset(of: $0.carriers) })
    #expect(programme.links.allSatisfy { interventions.contains($0.intervention) && items.contains($0.item) })
    #expect(example.threadLinks.allSatisfy { interventions.contains($0.intervention) && threads.contains($0.thread) })
    #expect(programme.interventions.allSatisfy { ActingLevel(rawValue: $0.level) != nil })
  }

  @Test func `is confirmed by the other side only, after it was proposed`() {
    for link in programme.links {
      #expect(Side(rawValue: link.madeBy) != nil)
      #expect((link.confirmedOn == nil) == (link.confirmedBy == nil))
      guard let on = link.confirmedOn, let by = link.confirmedBy else { continue }
      #expect(on >= link.proposedOn && on <= monday)
      #expect(Side(rawValue: by) == Side(rawValue: link.madeBy)?.other)
    }
  }

  @Test func `has a link in every state and one initiative on its own`() {
    let links = programme.links

    #expect(links.contains { $0.confirmedOn != nil && $0.kind != "conflicts" })
    #expect(links.contains { $0.confirmedOn == nil && $0.madeBy == "programme" && $0.kind != "conflicts" })
    #expect(links.contains { $0.confirmedOn == nil && $0.madeBy == "community" && $0.kind != "conflicts" })
    #expect(links.count { $0.kind == "conflicts" && $0.resolvedOn == nil } == 1)
    #expect(links.count { $0.resolvedOn != nil } == 1)
    #expect(programme.initiatives.filter { $0.autonomousOn != nil }.map(\.id) == ["i-weggeefkast"])
  }

  @Test func `leaves all three gap lists with something in them`() {
    let joint = programme.links.filter { $0.kind != "conflicts" }
    let linked = Set(joint.map(\.intervention))
    let placed = Set(joint.filter { $0.confirmedOn != nil }.map(\.item))
    let placedThreads = example.threadLinks.filter { $0.confirmer != nil }.map(\.intervention)
    let confirmed = Set(joint.filter { $0.confirmedOn != nil }.map(\.intervention) + placedThreads)

    let covered = Set(programme.interventions.filter { confirmed.contains($0.id) }.flatMap(\.goals))
    let silent = programme.interventions.filter { $0.consultedOn == nil && !linked.contains($0.id) }
    let loose = programme.initiatives.filter { $0.autonomousOn == nil && !placed.contains($0.id) }

    #expect(!programme.initiatives.contains { $0.goals.contains("g2") })
    #expect(["g1", "g2", "g3", "g4", "g5", "g6", "g7"].filter { !covered.contains($0) } == ["g2", "g3", "g4"])
    #expect(silent.map(\.id) == ["m-schieveste"])
    #expect(!loose.isEmpty)
  }
}

@Suite struct `Accounts and bodies` {
  private func account(_ key: String) -> ExampleDistrict.Account? { example.accounts.first { $0.key == key } }

  @Test func `give one account for every role that an invitation can give`() {
    #expect(Set(example.accounts.map(\.role)) == Set(Role.grantable))
    #expect(Set(example.accounts.map(\.email)).count == example.accounts.count)
    #expect(example.accounts.allSatisfy { $0.email.hasSuffix("@voorbeeld.nl") })
  }

  @Test func `seat nobody of the municipality for the community`() throws {
    for body in example.bodies {
      #expect(Set(body.seats.map(\.side)) == Set(Side.allCases))
      for seat in body.seats {
        let holder = try #require(account(seat.holder))
        #expect(seat.body == body.key && seat.roleBehind == holder.role)
        #expect(holder.employer != .municipality || seat.side == .programme)
      }
    }
    #expect(example.bodies.first?.seats.count { $0.side == .community } == 3)
  }

  @Test func `let hats meet as the product asks`() {
    let seats = example.bodies.flatMap(\.seats)

    #expect(seats.contains { $0.roleBehind == .coordinator && $0.side == .programme })
    #expect(seats.contains { $0.roleBehind == .networkTeam && $0.side == .community })
    #expect(seats.contains { $0.roleBehind == .contributor && $0.side == .community })
    #expect(seats.contains { $0.roleBehind == .executive && $0.side == .programme })
  }

  @Test func `belong to people of the network`() {
    let labels = Dictionary(uniqueKeysWithValues: rows(example.nodesCSV).map { ($0["id"] ?? "", $0["label"] ?? "") })

    #expect(example.accounts.allSatisfy { account in account.node.map { labels[$0] == account.name } ?? true })
  }
}
