// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import DemoDistrict
import PactwerkCore
import Testing

@Suite struct `The thirty threads` {
  private typealias Step = ExampleDistrict.ThreadStep
  private let threads = example.threads

  private func account(_ key: String?) -> ExampleDistrict.Account? { example.accounts.first { $0.key == key } }
  private func seat(_ step: ExampleDistrict.ThreadStep) -> ExampleDistrict.Seat? {
    example.bodies.first { $0.key == step.body }?.seats.first { $0.holder == step.account }
  }

  @Test func `are thirty, each with its own key and title`() {
    #expect(threads.count == 30)
    #expect(Set(threads.map(\.key)).count == 30)
    #expect(Set(threads.map(\.title)).count == 30)
  }

  @Test(arguments: ExampleDistrict.ThreadState.allCases)
  func `stand in every state`(state: ExampleDistrict.ThreadState) {
    #expect(threads.contains { $0.states.contains(state) })
  }

  @Test func `are late in three cases, on both sides`() {
    let late = threads.compactMap { thread in thread.daysLate.map { (thread.key, $0) } }

    #expect(late.map { "\($0.0) \($0.1)" } == ["stoep 12", "speelplek 4", "sleutel 3"])
  }

  @Test func `lie in areas and themes of the district and belong to its goals`() {
    let areas = Set(rows(example.areasCSV).map { $0["code"] ?? "" })
    let themes = Set(rows(example.signalsCSV).map { $0["theme"] ?? "" })

    #expect(threads.allSatisfy { areas.contains($0.area) && themes.contains($0.theme) })
    #expect(threads.allSatisfy { !$0.goals.isEmpty && Set(1...7).isSuperset(of: $0.goals) })
  }

  @Test func `begin with a remark and go forward in time`() {
    for thread in threads {
      let days = thread.steps.map(\.daysAgo)
      #expect(thread.steps.first?.kind == .heard)
      #expect(days == days.sorted(by: >) && (days.last ?? -1) >= 0)
      #expect(thread.steps.count { $0.kind == .heard } == 1)
    }
  }

  @Test func `are taken up before anything else, answered when asked, decided when on the agenda`() {
    for thread in threads {
      let kinds = thread.steps.map(\.kind)
      #expect(kinds.count == 1 || kinds[1] == .takenUp)
      for (index, kind) in kinds.enumerated() {
        let before = kinds[..<index]
        if kind == .answered { #expect(before.contains(.asked)) }
        if kind == .decided { #expect(before.contains(.agenda)) }
        if kind == .reopened { #expect(before.contains(.replied)) }
      }
    }
  }

  @Test func `are decided at the meeting they were put on the agenda of`() {
    for thread in threads {
      for (index, step) in thread.steps.enumerated() where step.kind == .decided {
        let agenda = thread.steps[..<index].last { $0.kind == .agenda }
        #expect(agenda?.meetingDaysAgo == step.daysAgo && agenda?.body == step.body)
        #expect(step.outcome != nil && step.reason?.isEmpty == false)
      }
      for step in thread.steps where step.kind == .agenda { #expect((step.meetingDaysAgo ?? 1000) < step.daysAgo) }
    }
  }

  @Test func `are acted on only by hats that may`() {
    for step in threads.flatMap(\.steps) {
      switch step.kind {
      case .takenUp, .asked, .replied, .released, .done:
        #expect(account(step.account)?.role == .networkTeam || account(step.account)?.role == .coordinator)
      case .agenda, .decided: #expect(seat(step)?.side == step.side)
      case .heard, .answered, .reopened: #expect(step.account == nil || account(step.account)?.role == .contributor)
      }
      if account(step.account)?.employer == .municipality { #expect(step.side == .programme) }
    }
  }

  @Test func `are marked done and answered by who holds them`() {
    for thread in threads {
      let holder = thread.steps.last { $0.kind == .takenUp }?.account
      #expect(
        thread.steps.allSatisfy { $0.account == holder || ![.asked, .done, .replied, .released].contains($0.kind) })
    }
  }

  @Test func `speak in sentences of at most fifteen words`() {
    for step in threads.flatMap(\.steps) where step.language == "nl" {
      for sentence in sentences(step.text) + sentences(step.reason ?? "") {
        #expect(sentence.split(separator: " ").count <= 15, "\(sentence)")
      }
    }
  }

  @Test func `say something in every step that has words`() {
    for step in threads.flatMap(\.steps) {
      #expect(step.text.isEmpty == (step.kind == .takenUp || step.kind == .agenda))
    }
  }

  @Test func `keep names and house numbers out of the public version`() throws {
    let released = threads.flatMap(\.steps).filter { $0.kind == .released }

    #expect(released.count >= 12)
    #expect(!released.contains { $0.text.contains { $0.isNumber } || $0.text.contains("Mevrouw") })
  }

  @Test func `are linked by one side and confirmed by the other`() throws {
    for link in example.threadLinks {
      let proposer = try #require(account(link.proposer))
      let thread = try #require(threads.first { $0.key == link.thread })
      #expect(thread.steps.contains { $0.kind == .takenUp && $0.daysAgo >= link.proposedDaysAgo })
      guard let confirmer = account(link.confirmer), let confirmed = link.confirmedDaysAgo else { continue }
      #expect(confirmer.side == proposer.side.other && confirmed <= link.proposedDaysAgo)
    }
  }
}
