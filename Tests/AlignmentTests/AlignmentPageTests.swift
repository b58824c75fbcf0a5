// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import Design
import Foundation
import HTML
import Networks
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Places
import Programmes
import Records
import Testing

@testable import Alignment

@Suite struct `The pages of the room where the tracks meet` {
  @Test(arguments: Language.allCases)
  func `have no text that is missing, for any hat`(language: Language) async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let (meeting, site) = try await filled(house, ids)
      let sessions: [String?] = [
        nil, try await site.signIn(house.official), try await site.signIn(house.resident),
        try await site.signIn(house.professional),
      ]

      let paths = [
        "koppeling", "koppeling/vergaderingen/\(meeting.text)", "programma",
        "programma/doelen/\(ids["g1"]?.text ?? "")", "draden/2026-001",
      ]
      for session in sessions {
        for path in paths {
          if session == nil, path.hasPrefix("draden") { continue }
          let page = await site.get("/wijken/oost/\(path)", language, session: session)
          #expect(page.status == 200, "\(path)")
          #expect(!page.text.contains("⟦"), "\(path) \(missing(page.text))")
          #expect(repeatedIDs(page.text) == [], "\(path)")
        }
      }
    }
  }

  @Test(arguments: [true, false])
  func `have the gap lists of the export for the same eyes`(isVisitor: Bool) async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let site = try Site(house)
      let session = isVisitor ? nil : try await site.signIn(house.resident)
      let viewer = isVisitor ? house.visitor : house.community

      let page = await site.get("/wijken/oost/koppeling", session: session).text
      let gaps = try await house.database.read(as: viewer) { try $0.couplingForExport().analysed().gaps.confirmed }

      #expect(gapKeys(page, "doelen") == gaps.goals)
      #expect(gapKeys(page, "maatregelen") == gaps.interventions)
      #expect(gapKeys(page, "initiatieven") == gaps.items)
      #expect(gaps.goals == (isVisitor ? ["g2", "g3"] : ["g3"]))
      #expect(page.contains(ids["i2"]?.text ?? "-"))
    }
  }

  @Test func `show the map of a day in the address, and say so when it is none`() async throws {
    try await AlignmentHouse.use { house in
      _ = try await house.workedExample()
      let site = try Site(house)
      let session = try await site.signIn(house.official)

      let early = await site.get("/wijken/oost/koppeling", query: "op=2026-02-01", session: session)
      let typed = await site.get("/wijken/oost/koppeling", query: "op=1-2-2026", session: session)
      let bad = await site.get("/wijken/oost/koppeling", query: "op=31-2-2026")

      #expect(early.status == 200 && gapKeys(early.text, "doelen") == ["g1", "g2", "g3"])
      #expect(gapKeys(typed.text, "doelen") == ["g1", "g2", "g3"])
      #expect(!early.text.contains("/bevestiging"))
      #expect(bad.status == 400 && bad.text.contains("31-2-2026") && bad.text.contains("pactwerk-error-summary"))
    }
  }

  @Test func `have buttons for the side that must answer only`() async throws {
    try await AlignmentHouse.use { house in
      _ = try await house.workedExample()
      let site = try Site(house)
      let official = try await site.signIn(house.official)
      let second = try await site.signIn(house.secondResident)
      let team = try await site.signIn(house.professional)

      #expect(await site.get("/wijken/oost/koppeling", session: second).text.contains("/bevestiging"))
      #expect(!(await site.get("/wijken/oost/koppeling", session: official).text.contains("/bevestiging")))
      for session in [nil, team] {
        let page = await site.get("/wijken/oost/koppeling", session: session).text
        #expect(!page.contains("/bevestiging") && !page.contains("/intrekking") && !page.contains("maatregel\" name"))
      }
    }
  }

  @Test func `propose, confirm and refuse over the web`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let site = try Site(house)
      let (official, resident) = (try await site.signIn(house.official), try await site.signIn(house.resident))
      let (page, links) = ("/wijken/oost/koppeling", "/wijken/oost/koppeling/koppelingen")

      let empty = await site.post(links, ["maatregel": ids["m2"]?.text ?? ""], from: page, session: official)
      let form = ["maatregel": ids["m2"]?.text ?? "", "initiatief": ids["i1"]?.text ?? "", "soort": "needs"]
      let made = await site.post(links, form, from: page, session: official)
      let again = await site.post(links, form, from: page, session: official)
      #expect(empty.status == 400 && empty.text.contains("selected"))
      #expect(made.status == 303 && again.status == 400)

      let link = try #require(try await house.database.read(as: house.command) { try $0.links().last })
      let confirm = links + "/\(link.id.text)/bevestiging"
      #expect(await site.post(confirm, ["versie": "1"], from: page, session: official).status == 409)
      #expect(await site.post(confirm, ["versie": "1"], from: page, session: resident).status == 303)
      #expect(await site.post(confirm, ["versie": "1"], from: page, session: resident).status == 409)
      #expect(await site.post(confirm, [:], from: page, session: resident).status == 404)
      #expect(await site.post(links + "/x/bevestiging", ["versie": "1"], from: page, session: resident).status == 404)
    }
  }

  @Test func `let nobody without a seat act, with 404`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let (_, site) = try await filled(house, ids)
      let team = try await site.signIn(house.professional)
      let thread = "/wijken/oost/draden/2026-001"

      for path in [
        "koppeling/koppelingen", "koppeling/koppelingen/x/bevestiging", "koppeling/koppelingen/x/intrekking",
        "koppeling/koppelingen/x/oplossing", "koppeling/vergaderingen", "koppeling/agendapunten",
        "koppeling/agendapunten/x/besluit", "draden/2026-001/agendering", "draden/2026-001/besluit",
      ] {
        #expect(await site.post("/wijken/oost/\(path)", [:], from: thread, session: team).status == 404, "\(path)")
      }
      let page = await site.get(thread, session: team).text
      #expect(page.contains("/antwoord") && !page.contains("/agendering") && !page.contains("/besluit"))
    }
  }

  @Test func `show a refused form again with what was typed, and take it when it is right`() async throws {
    try await AlignmentHouse.use { house in
      let thread = try await house.thread("Zitplekken")
      let site = try Site(house)
      let resident = try await site.signIn(house.resident)
      let path = "/wijken/oost/draden/2026-001"
      func send(_ act: String, _ values: [String: String]) async throws -> Outgoing {
        let version = String(try await house.version(thread))
        return await site.post(
          path + "/" + act, values.merging(["versie": version]) { $1 }, from: path, session: resident)
      }

      #expect(try await send("agendering", ["punt": " "]).status == 400)
      #expect(try await send("agendering", ["punt": "Zitplekken"]).header("location") == path)
      let bad = try await send("besluit", ["uitkomst": "yes", "besluit": "<b>Banken</b>", "belofte": "morgen"])
      #expect(bad.status == 400 && bad.text.contains("&lt;b&gt;Banken") && bad.text.contains("morgen"))
      let good = [
        "uitkomst": "yes", "besluit": "Banken", "reden": "Daarom", "niveau": "city", "doet": "programme",
        "belofte": "1-5-2026",
      ]
      #expect(try await send("besluit", good).status == 303)
      #expect(try await send("uitvoering", ["gedaan": ""]).status == 400)
      #expect(try await send("uitvoering", ["gedaan": "Ze staan er"]).status == 303)
      #expect(try await send("antwoord", ["reactie": "Ga zitten"]).status == 303)
      #expect(try await send("antwoord", ["reactie": "Ga zitten"]).status == 409)
      #expect(try await house.item(thread).thread.endedOn != nil)
      #expect(await site.post(path + "/antwoord", ["reactie": "A"], from: path, session: resident).status == 409)
    }
  }

  @Test func `plan a meeting and decide on a subject`() async throws {
    try await AlignmentHouse.use { house in
      let site = try Site(house)
      let coordinator = try await house.write(as: house.command) { writer in
        let account = try writer.addAccount(
          email: "bram@voorbeeld.nl", name: "bram", employer: .municipality, passwordHash: "-")
        try writer.grant(.coordinator, to: account, in: house.district.id)
        return account
      }
      let (bram, official) = (try await site.signIn(coordinator), try await site.signIn(house.official))
      let room = "/wijken/oost/koppeling"

      let subject = await site.post(room + "/agendapunten", ["onderwerp": "Schieveste"], from: room, session: official)
      let bad = await site.post(
        room + "/vergaderingen", ["overleg": house.body.id.text, "dag": "morgen"], from: room, session: bram)
      let planned = await site.post(
        room + "/vergaderingen",
        ["overleg": house.body.id.text, "dag": "24-9-2026", "tijd": "19.30", "plaats": "Wijkhuis Oost"], from: room,
        session: bram)
      #expect(subject.status == 303 && bad.status == 400 && planned.status == 303)

      let meeting = try #require(planned.header("location"))
      let item = try #require(
        try await house.database.read(as: house.command) { try $0.row("SELECT id FROM agenda_item")?.text("id") })
      let page = await site.get(meeting, session: official).text
      #expect(
        page.contains("Schieveste") && page.contains("19.30 uur") && page.contains("/agendapunten/\(item)/besluit"))
      #expect(!(await site.get(meeting).text.contains("Schieveste")))

      let decision = room + "/agendapunten/\(item)/besluit"
      #expect(await site.get(decision, session: official).status == 200)
      let form = [
        "uitkomst": "no", "besluit": "Nog niet", "reden": "Eerst praten", "niveau": "state", "doet": "programme",
      ]
      #expect(await site.post(decision, form, from: decision, session: official).header("location") == meeting)
      #expect(await site.get(meeting).text.contains("Eerst praten"))
    }
  }

  @Test func `say the share of the agenda with its margin`() throws {
    let agenda = (0..<54).map { Coupling.AgendaItem(date: day("2026-01-01"), track: $0 < 17 ? .community : .programme) }
    let result = Coupling(asOf: day("2026-03-01"), agenda: agenda).analysed()
    let t = Texts(.nl, try Catalogue([DesignTexts.sources, AlignmentTexts.sources]))

    #expect(t.agendaShare(result) == "Van 54 agendapunten kwamen er 17 uit de wijk (31 %, marge 21 tot 45 %).")
    #expect(t.agendaShare(Coupling(asOf: day("2026-03-01")).analysed()) == nil)
  }

  @Test func `cost a fixed number of statements`() async throws {
    try await AlignmentHouse.use { house in
      _ = try await house.workedExample()
      let count = try await house.database.read(as: house.community) { reader in
        _ = (try reader.couplingMap(), try reader.linkRules(.confirmLink), try reader.bodies(), try reader.seats())
        _ = (try reader.meetings(from: reader.today), try reader.meetings(before: reader.today))
        _ = try reader.agendaWithoutMeeting()
        return reader.statementCount
      }
      #expect(count == 18)
    }
  }

  @Test func `have the same texts in every language, all used`() throws {
    let catalogue = try Catalogue([AlignmentTexts.sources])
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Alignment")
    let files = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
    let code = try files.filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
      .joined()

    #expect(catalogue.keys(in: .nl) == catalogue.keys(in: .en))
    for key in catalogue.keys(in: .nl).sorted() {
      let plain =
        key.hasSuffix("_one") ? String(key.dropLast(4)) : key.hasSuffix("_other") ? String(key.dropLast(6)) : key
      let start = plain.prefix { $0 != "_" }
      let stems = [plain.split(separator: ".").dropLast().joined(separator: ".") + ".\\(", start + "_\\("]
      #expect(code.contains("\"\(plain)\"") || stems.contains { code.contains("\"\($0)") }, "\(key)")
    }
  }

  /// A meeting with a decided and an open item, and links in every state.
  private func filled(_ house: AlignmentHouse, _ ids: [String: RecordID]) async throws -> (RecordID, Site) {
    _ = try await house.propose("m2", "i1", ids, .conflicts)
    _ = try await house.propose("m4", "i2", ids, .needs, as: house.community)
    let meeting = try await house.write(as: house.viewer(.coordinator)) {
      try $0.planMeeting(body: house.body.id, day: $0.today, time: "19:30", place: "Wijkhuis")
    }
    let thread = ThreadID(ids["k1"]?.text ?? "")
    try await house.write(as: house.programme) { writer in
      _ = try writer.putOnAgenda(subject: "Schieveste")
      let subject = try writer.putOnAgenda(subject: "Handhaving")
      _ = try writer.decide(
        onSubject: subject,
        DecisionDraft(outcome: .partly, text: "Deels", reason: "Daarom", doer: .community, promiseOn: day("2026-04-01"))
      )
      let version = try writer.thread(thread)?.thread.version ?? 0
      _ = try writer.putOnAgenda(thread, title: "De doorgang", version: version)
    }
    return (meeting, try Site(house))
  }

  private func missing(_ page: String) -> [String] {
    page.components(separatedBy: "⟦").dropFirst().map { String($0.prefix { $0 != "⟧" }) }
  }

  private func repeatedIDs(_ page: String) -> [String] {
    let ids = page.components(separatedBy: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    return Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }
}
