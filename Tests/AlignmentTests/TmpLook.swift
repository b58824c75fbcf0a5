import Foundation
import Testing
import Records
import PactwerkCore
@testable import Alignment
@Suite struct `Tmp` {
  @Test func look() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      _ = try await house.propose("m2", "i1", ids, .conflicts)
      _ = try await house.propose("m4", "i2", ids, .needs)
      let site = try Site(house)
      let s = try await site.signIn(house.secondResident)
      let meeting = try await house.write(as: house.viewer(.coordinator)) {
        try $0.planMeeting(body: house.body.id, day: $0.today, time: "19:30", place: "Wijkhuis")
      }
      try await house.write(as: house.programme) { w in
        let sub = try w.putOnAgenda(subject: "Handhaving")
        _ = try w.putOnAgenda(subject: "Schieveste")
        _ = try w.decide(onSubject: sub, DecisionDraft(outcome: .partly, text: "Deels", reason: "Daarom", doer: .community, promiseOn: day("2026-04-01")))
      }
      let css = try String(contentsOfFile: "/work/main/Public/app.css", encoding: .utf8)
      for (name, path) in [("koppeling", "koppeling"), ("doel", "programma/doelen/\(ids["g1"]!.text)"), ("programma", "programma"), ("vergadering", "koppeling/vergaderingen/\(meeting.text)")] {
        let page = await site.get("/wijken/oost/\(path)", session: s).text
        try page.replacingOccurrences(of: "</head>", with: "<style>\(css)</style></head>").write(toFile: "/tmp/al-\(name).html", atomically: true, encoding: .utf8)
      }
    }
  }
}
