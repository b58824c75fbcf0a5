// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Programmes
import Records
import Signals

/// The addresses that belong to no single room: front pages, threads, the desk, plain words, and what machines ask.
public enum SiteRoutes {
  /// Adds them.
  public static func add(to routes: inout Routes) {
    routes.get("/", name: "front") { visit in
      visit.page(FrontPage(districts: try await visit.read { try $0.districts() }))
    }
    routes.get("/wijken/{wijk}", name: "district") { try await showDistrict($0) }
    routes.get("/wijken/{wijk}/profiel", name: "profile") { visit in
      let district = try visit.requireDistrict()
      return visit.page(
        try await visit.read { ProfilePage(district: district, facts: try $0.facts(), events: try $0.events()) })
    }
    routes.get("/wijken/{wijk}/draden", name: "threads") { try await showThreads($0) }
    routes.get("/wijken/{wijk}/draden/{nummer}", name: "thread") { try await showThread($0) }
    routes.get("/werk", name: "desk", for: .accounts) { try await showDesk($0) }
    for (path, key, sections) in [
      ("privacy", "privacy", 5), ("toegankelijkheid", "accessibility", 3), ("algoritmes", "algorithms", 3),
      ("contact", "contact", 3),
    ] {
      routes.get("/\(path)", name: key) { $0.page(InfoPage(key: key, sections: sections)) }
    }
    routes.get("/gezondheid", name: "health", kind: .api) { try await health($0) }
    routes.get("/.well-known/security.txt", name: "security-txt", kind: .file) { securityText($0) }
    routes.get("/robots.txt", name: "robots", kind: .file) { _ in
      .text("User-agent: *\nDisallow: /s/\nDisallow: /en/s/\n")
    }
  }

  private static func showDistrict(_ visit: Visit) async throws -> Answer {
    let district = try visit.requireDistrict()
    let page = try await visit.read { reader in
      let open = try reader.openThreads(limit: 6)
      let latest = try reader.latestThreads(limit: 6)
      return DistrictPage(
        district: district, today: reader.today, threads: mostTelling(open, latest),
        counts: try reader.threadCounts(since: yearStart(reader.today)),
        coupling: try reader.couplingMap(), goals: try reader.goals(), facts: try reader.facts(),
        events: try reader.events())
    }
    return visit.page(page)
  }

  /// Six threads for the front page: what is late or owed first, then what was answered lately.
  private static func mostTelling(_ open: [ThreadWithSteps], _ latest: [ThreadWithSteps]) -> [ThreadWithSteps] {
    let owed = open.prefix(4)
    let rest = latest.filter { item in !owed.contains { $0.thread.id == item.thread.id } }
    return Array((owed + rest).prefix(6))
  }

  private static func yearStart(_ day: Day) -> Day { Day(year: day.year, month: 1, day: 1) ?? day }

  private static func showThreads(_ visit: Visit) async throws -> Answer {
    let district = try visit.requireDistrict()
    let page = try await visit.read { reader in
      ThreadListPage(
        district: district, threads: try reader.latestThreads(limit: 100),
        counts: try reader.threadCounts(since: yearStart(reader.today)),
        today: reader.today, isTeam: reader.readsOriginalWords)
    }
    return visit.page(page)
  }

  private static func showThread(_ visit: Visit) async throws -> Answer {
    let district = try visit.requireDistrict()
    let number = visit.parameter("nummer")
    let page = try await visit.read { reader in
      guard let item = try reader.thread(number: number) else { throw Refused.notFound }
      let record = item.thread.record.id
      let links = try reader.links().filter { $0.item == record }
      let lines = try Installation.lines(reader, kind: "intervention", links.map(\.intervention))
      let goals = try reader.goals(ofKind: "thread")[record] ?? []
      let goalLines = try Installation.lines(reader, kind: "goal", goals)
      let areaName = try item.thread.areaCode.flatMap { try reader.area(code: $0) }?.name
      return ThreadPage(
        district: district, item: item, today: reader.today, areaName: areaName,
        questions: try reader.questions(of: item.thread.id),
        links: links.compactMap { link in lines[link.intervention].map { ($0, link.isConfirmed) } },
        goals: goals.compactMap { goalLines[$0] },
        signalActions: SignalActions(item, visit), tableActions: ThreadActions(item, visit),
        isTeam: reader.readsOriginalWords)
    }
    return visit.page(page)
  }

  private static func showDesk(_ visit: Visit) async throws -> Answer {
    guard let hat = visit.viewer.hat ?? visit.session?.hat(in: nil), let id = hat.district else {
      return visit.redirect(to: SiteAddress.hat)
    }
    let viewer = Viewer(.account(visit.viewer.account ?? AccountID(""), hat), in: id)
    let (district, contact) = try await visit.database.read(as: viewer) { (try $0.currentDistrict(), try $0.contact()) }
    let inside = visit.entering(district, contact: contact, as: viewer)
    let name = visit.session?.name ?? ""
    let page = try await inside.read { reader in
      let open = try reader.openThreads(limit: 200)
      let mine = open.filter {
        $0.thread.holder == viewer.account
          || (viewer.side != nil && $0.thread.dueSide == viewer.side && $0.thread.stage != .heard)
      }
      let since = reader.today - 7
      let changed = try reader.latestThreads(limit: 40).filter { ($0.steps.last?.day ?? $0.thread.heardOn) >= since }
      return DeskPage(
        district: district, name: name.split(separator: " ").first.map(String.init) ?? name, today: reader.today,
        viewer: viewer, waiting: mine,
        inbox: viewer.may(.takeUp) ? try reader.heardThreads(limit: 5) : [], changed: Array(changed.prefix(8)),
        counts: try reader.threadCounts(since: yearStart(reader.today)),
        proposalCount: try reader.links().count {
          !$0.isConfirmed && $0.resolvedOn == nil && $0.proposedSide.other == viewer.side
        })
    }
    return inside.page(page)
  }

  private static func health(_ visit: Visit) async throws -> Answer {
    do {
      _ = try await visit.read { try $0.integer("SELECT 1 AS one") }
      return .json(Array("{\"status\":\"ok\",\"version\":\"\(Installation.version)\"}".utf8))
    } catch {
      return .json(Array("{\"status\":\"unavailable\",\"version\":\"\(Installation.version)\"}".utf8), status: 503)
    }
  }

  private static func securityText(_ visit: Visit) -> Answer {
    let lines = [
      "Contact: " + Installation.securityContact, "Expires: " + (visit.now + 180 * 86_400).text,
      "Preferred-Languages: nl, en", "Canonical: " + visit.origin + visit.path,
      "Policy: " + visit.origin + SiteAddress.contact.text(languagePrefix: ""),
    ]
    return .text(lines.map { $0 + "\n" }.joined())
  }
}

extension Answer {
  /// A plain text for machines.
  static func text(_ text: String) -> Answer {
    .page(
      Outgoing(
        status: 200,
        headers: [("content-type", "text/plain; charset=utf-8"), ("cache-control", "public, max-age=3600")],
        body: Array(text.utf8)))
  }
}
