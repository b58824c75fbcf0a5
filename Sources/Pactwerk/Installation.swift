// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Accounts
import Alignment
import Design
import Exchange
import Figures
import Foundation
import Networks
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import PrintedPages
import Programmes
import Records
import Signals

/// How the rooms are put together: their tables, texts, routes and kinds of records, each listed once.
public enum Installation {
  /// The version that is built, SemVer.
  public static let version = "0.1.0"

  /// Where Pactwerk is at home, as in `publiccode.yml`; services that are asked something learn it.
  public static let address = "https://pactwerk.example"

  /// Where faults in security are reported: a mailbox or page of whoever runs the installation.
  public static var securityContact: String {
    ProcessInfo.processInfo.environment["PACTWERK_SECURITY_CONTACT"] ?? "https://pactwerk.example/security"
  }

  /// The schema, in order: a room comes after what it refers to.
  public static let migrations =
    StorageMigrations.all + PlacesMigrations.all + RecordsMigrations.all + FiguresMigrations.all
    + NetworksMigrations.all
    + ProgrammesMigrations.all
    + SignalsMigrations.all + AlignmentMigrations.all + ExchangeMigrations.all

  /// The texts of every target.
  public static func catalogue() throws -> Catalogue {
    try Catalogue([
      DesignTexts.sources, WebTexts.sources, SiteTexts.sources, AccountsTexts.sources, FiguresTexts.sources,
      NetworksTexts.sources,
      ProgrammesTexts.sources,
      SignalsTexts.sources, AlignmentTexts.sources, ExchangeTexts.sources,
    ])
  }

  /// Every address.
  public static func routes() -> Routes {
    var routes = Routes()
    SiteRoutes.add(to: &routes)
    AccountRoutes.add(to: &routes)
    FiguresRoutes.add(to: &routes) { reader, slug in
      try reader.goals().filter { !$0.indicators.isEmpty }.map {
        FollowedGoal(id: $0.id.text, name: $0.name, address: .goal(slug, $0.id), indicators: $0.indicators)
      }
    }
    NetworksRoutes.add(to: &routes, goals: ProgrammeKind.all.first { $0.name == ProgrammeKind.goal })
    SignalRoutes.add(to: &routes)
    ProgrammesRoutes.add(to: &routes) { try $0.programmeStanding() }
    AlignmentRoutes.add(to: &routes)
    ExchangeRoutes.add(to: &routes)
    Open311Routes.add(to: &routes)
    OpenDataRoutes.add(to: &routes)
    routes.add(PublicAPI.routes, PublicAPI.specification)
    return routes
  }

  /// The rooms in the navigation.
  static let rooms: [(key: String, path: String)] = [
    ("network", "netwerk"), ("signals", "signalen"), ("programme", "programma"), ("alignment", "koppeling"),
  ]

  /// The kinds of records that pages of other rooms show.
  static let kinds = ProgrammeKind.all + NetworksKinds.all + AlignmentKind.all

  /// The lines of records of a kind, in one statement.
  static func lines(_ reader: Reader, kind: String, _ ids: [RecordID]) throws -> [RecordID: RecordLine] {
    guard let kind = kinds.first(where: { $0.name == kind }), !ids.isEmpty else { return [:] }
    return try kind.lines(reader, ids)
  }

  /// The edge around all of it. Without a printer no page can be had as a PDF.
  public static func edge(
    _ database: Database, publicFolder: String, printer: PagePrinter? = nil, baseMap: BaseMap? = nil,
    log: @escaping @Sendable (Edge.LogLine) -> Void
  ) throws -> Edge {
    Edge(
      routes: routes(), database: database, catalogue: try catalogue(), files: StaticFiles(folder: publicFolder),
      rooms: rooms, printer: printer, baseMap: baseMap, log: log)
  }

  /// The folder with style sheets and fonts: named by `PACTWERK_PUBLIC`, or beside the program, or in the folder it was started from.
  public static func publicFolder() -> String {
    if let named = ProcessInfo.processInfo.environment["PACTWERK_PUBLIC"] { return named }
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let candidates = [
      program.path + "/Public", program.path + "/../../../Public", FileManager.default.currentDirectoryPath + "/Public",
    ]
    return candidates.first { FileManager.default.fileExists(atPath: $0 + "/app.css") } ?? candidates[2]
  }
}
