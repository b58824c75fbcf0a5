// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import Design
import Foundation
import HTML
import JSONText
import PactwerkCore
import PactwerkStorage
import Places
import PrintedPages

/// Everything between a request and its answer, top to bottom: address, language, session, route, form, handler, headers.
/// Nothing leaves it but a full answer, whatever goes wrong.
public struct Edge: Sendable {
  /// The routes.
  public let routes: Routes
  let database: Database
  let catalogue: Catalogue
  let files: StaticFiles
  let frame: FrameSettings
  let paper: Paper?
  let random: @Sendable () -> [UInt8]
  let log: @Sendable (LogLine) -> Void

  /// What is written about a request: no address, no name, nothing that was typed.
  public struct LogLine: Sendable {
    /// The key of the request, as its answer carries it.
    public let requestID: String
    /// The name of the route; `-` when there is none.
    public let route: String
    /// The method, as it came.
    public let method: String
    /// The HTTP status of the answer.
    public let status: Int
    /// How long it took, in milliseconds.
    public let milliseconds: Double
    /// How many statements the database ran for it.
    public let statements: Int
    /// The fault behind a 500, for whoever keeps the server.
    public let fault: String?
  }

  /// An edge around routes. `rooms` are the rooms in the navigation, by key and the last part of their address; without
  /// a printer no page can be had as a PDF, and a base map is offered only where Leaflet is installed beside our scripts.
  public init(
    routes: Routes, database: Database, catalogue: Catalogue, files: StaticFiles, rooms: [(key: String, path: String)],
    printer: PagePrinter? = nil, baseMap: BaseMap? = nil, log: @escaping @Sendable (LogLine) -> Void
  ) {
    (self.routes, self.database, self.catalogue, self.files, self.log) = (routes, database, catalogue, files, log)
    random = { randomBytes(16) }
    let styles = ["app.css", "theme.css"].compactMap { files.address($0) }
    let fonts = ["vendor/source-sans-3.woff2"].compactMap { files.address($0) }
    frame = FrameSettings(
      assets: PageAssets(styles: styles, fonts: fonts, icon: files.address("icon.svg")),
      script: { files.address($0) }, rooms: rooms, hasPrinter: printer != nil,
      baseMap: files.address("vendor/leaflet.js") == nil ? nil : baseMap)
    paper = printer.map { Paper($0, files) }
  }

  /// The largest body that a request may send, known before it is read.
  ///
  /// - Parameter head: the request without its body.
  /// - Returns: the limit of its route; for a file that only some may send, the limit of a form for everybody else.
  public func bodyLimit(_ head: Incoming) async -> Int {
    guard let target = Target(path: head.path),
      case .route(let route, let parameters) = routes.find(head.method, target.segments)
    else { return 0 }
    guard route.bodyLimit > Route.formLimit, !route.isForEveryone else { return route.bodyLimit }
    do {
      let visit = try await visit(head, target, route, parameters)
      return try gate(visit, route) == nil ? route.bodyLimit : Route.formLimit
    } catch { return Route.formLimit }
  }

  /// The answer to a request.
  public func answer(_ incoming: Incoming) async -> Outgoing {
    let started = ContinuousClock.now
    let requestID = newToken()
    let tally = StatementTally()
    var fault: String?
    var routeName = "-"
    var outgoing: Outgoing
    do {
      (outgoing, routeName) = try await StatementTally.$current.withValue(tally) { try await answerOrThrow(incoming) }
    } catch {
      let problem = Problem.of(error)
      if problem.status >= 500 { fault = String(describing: error) }
      outgoing = self.outgoing(for: problem, incoming, requestID: requestID)
    }
    finish(&outgoing, incoming, requestID: requestID)
    let spent = started.duration(to: .now).components
    log(
      LogLine(
        requestID: requestID, route: routeName, method: incoming.method, status: outgoing.status,
        milliseconds: Double(spent.seconds) * 1_000 + Double(spent.attoseconds) / 1e15, statements: tally.count,
        fault: fault))
    return outgoing
  }

  /// An answer for a body that was larger than its route allows.
  public func tooLarge(_ incoming: Incoming) -> Outgoing {
    var outgoing = outgoing(for: .tooLarge, incoming, requestID: newToken())
    finish(&outgoing, incoming, requestID: newToken())
    return outgoing
  }

  private func answerOrThrow(_ incoming: Incoming) async throws -> (Outgoing, String) {
    guard let target = Target(path: incoming.path) else { throw Problem.notFound }
    if target.segments.first == "static", target.language == .nl {
      let acceptsGzip = incoming.headers["accept-encoding"]?.contains("gzip") ?? false
      guard let file = files.answer(Array(target.segments.dropFirst()), acceptsGzip: acceptsGzip) else {
        throw Problem.notFound
      }
      return (file, "static")
    }
    let (route, parameters) = try route(incoming, target)
    guard target.language == .nl || route.kind == .page || route.kind == .action else { throw Problem.notFound }
    let visit = try await visit(incoming, target, route, parameters)
    if let refusal = try gate(visit, route) { return (refusal, route.name) }
    if route.method == .post, route.kind != .api, !isFormOurs(visit, incoming) { throw Problem.oldForm }
    var outgoing = try await outgoing(for: route.handle(visit), visit)
    if !visit.hasOwnCookie, outgoing.carriesSecret {
      outgoing.headers.append(("set-cookie", CookieName.set(CookieName.visitor, visit.cookie, maxAge: 14 * 86_400)))
    }
    return (outgoing, route.name)
  }

  private func route(_ incoming: Incoming, _ target: Target) throws(Problem) -> (Route, [String: String]) {
    let method = incoming.method == "HEAD" ? "GET" : incoming.method
    switch routes.find(method, target.segments) {
    case .route(let route, let parameters): return (route, parameters)
    case .otherMethods: throw .unknownMethod
    case .nothing: throw .notFound
    }
  }

  /// Reads who looks and at what: at most three statements in one read.
  private func visit(_ incoming: Incoming, _ target: Target, _ route: Route, _ parameters: [String: String])
    async throws -> Visit
  {
    // What the API answers does not depend on who asks: it reads no cookie.
    let readsCookies = route.kind != .api
    let sessionCookie = readsCookies ? incoming.cookie(CookieName.session) : nil
    let slug = parameters["wijk"]
    let (session, district, contact) = try await whoAndWhere(sessionCookie, slug)
    if slug != nil, district == nil { throw Problem.notFound }
    let place = district?.id ?? session?.hat(in: nil)?.district
    let kept = sessionCookie ?? (readsCookies ? incoming.cookie(CookieName.visitor) : nil)
    let cookie = kept ?? newToken()
    let form = try form(incoming, route)
    return Visit(
      database: database, texts: Texts(target.language, catalogue), district: district, contact: contact,
      session: session,
      viewer: session?.viewer(in: place) ?? Viewer(.visitor, in: place), parameters: parameters,
      query: Fields(urlEncoded: incoming.query.utf8), form: form, formToken: FormToken.make(for: cookie),
      cookie: cookie, hasOwnCookie: kept != nil,
      source: incoming.source, origin: incoming.origin, path: target.path, accept: incoming.headers["accept"],
      now: database.now,
      segments: target.segments, route: route, frame: frame)
  }

  /// The session of a cookie and the district of a slug, in one read; no read at all where neither is named.
  private func whoAndWhere(_ cookie: String?, _ slug: String?) async throws -> (Session?, District?, DistrictContact?) {
    guard cookie != nil || slug != nil else { return (nil, nil, nil) }
    return try await database.read(as: Viewer(.signingIn, in: nil)) { reader in
      let session = try cookie.flatMap { try reader.session(token: $0) }
      let place = try slug.flatMap { try reader.districtAndContact(slug: $0) }
      return (session, place?.0, place?.1)
    }
  }

  private func form(_ incoming: Incoming, _ route: Route) throws(Problem) -> Fields {
    guard route.method == .post else { return Fields() }
    guard incoming.body.count <= route.bodyLimit else { throw .tooLarge }
    let type = incoming.headers["content-type"] ?? ""
    if type.hasPrefix("application/x-www-form-urlencoded") || incoming.body.isEmpty {
      return Fields(urlEncoded: incoming.body)
    }
    if type.hasPrefix("multipart/form-data"), let range = type.firstRange(of: "boundary=") {
      let boundary = type[range.upperBound...].filter { $0 != "\"" }
      if let fields = Fields(multipart: incoming.body, boundary: String(boundary)) { return fields }
    }
    throw .badForm
  }

  /// Who may not come in: signed out, to signing in; else nothing here.
  private func gate(_ visit: Visit, _ route: Route) throws -> Outgoing? {
    let isIn: Bool
    switch route.audience {
    case .everyone: isIn = true
    case .signingIn: isIn = visit.session != nil
    case .accounts: isIn = visit.session?.stage == .full
    case .hats(let test): isIn = visit.session?.stage == .full && test(visit.viewer)
    }
    if isIn { return nil }
    guard visit.session?.stage != .full else { throw Problem.notFound }
    let back = route.method == .get ? visit.path : "/"
    let address = Address.page("inloggen").with("naar", back).text(languagePrefix: visit.texts.language.prefix)
    return Outgoing(status: 303, headers: [("location", address)])
  }

  /// Whether a form came from a page of ours: the browser says so, and the token fits its cookie.
  private func isFormOurs(_ visit: Visit, _ incoming: Incoming) -> Bool {
    if let site = incoming.headers["sec-fetch-site"], site != "same-origin", site != "none" { return false }
    if let origin = incoming.headers["origin"], origin != "null" {
      let host = origin.split(separator: "/").last.map(String.init) ?? ""
      if host != incoming.headers["host"] ?? "" { return false }
    }
    return FormToken.isValid(visit.form.text(FieldName.csrf), for: visit.cookie)
  }

  private func outgoing(for answer: Answer, _ visit: Visit) async throws -> Outgoing {
    switch answer {
    case .page(let outgoing): return outgoing
    case .redirect(let location, let cookies):
      return Outgoing(status: 303, headers: [("location", location)] + cookies.map { ("set-cookie", $0) })
    case .file(let bytes, let type, let name):
      let disposition = "attachment; filename=\"\(name)\""
      return Outgoing(
        status: 200, headers: [("content-type", type), ("content-disposition", disposition)], body: bytes)
    case .printed(let page, let address, let name):
      guard let paper else { throw Problem.notFound }
      return try await outgoing(for: paper.pdf(of: page, address: address, name: name), visit)
    case .json(let bytes, let status):
      return Outgoing(
        status: status, headers: [("content-type", "application/json"), ("access-control-allow-origin", "*")],
        body: bytes)
    case .notFound: throw Problem.notFound
    }
  }

  private func outgoing(for problem: Problem, _ incoming: Incoming, requestID: String) -> Outgoing {
    let target = Target(path: incoming.path)
    let texts = Texts(target?.language ?? .nl, catalogue)
    var outgoing: Outgoing
    if incoming.isForPrograms {
      let document = ProblemDocument(
        status: problem.status, type: problem.type, title: texts(problem.key("title", forPrograms: true)),
        detail: texts(problem.key("detail", forPrograms: true)), instance: "urn:pactwerk:verzoek:\(requestID)",
        faults: problem.faults)
      outgoing = Outgoing(
        status: problem.status,
        headers: [("content-type", "application/problem+json"), ("access-control-allow-origin", "*")],
        body: document.json.bytes)
    } else {
      var page = PageFrame(texts, title: texts("problem.\(problem.type).title"), assets: frame.assets)
      page.isStatusPage = true
      let back =
        problem.isOfPaper ? target.map { Visit.pageAddress($0.segments, Fields(urlEncoded: incoming.query.utf8)) } : nil
      let bytes = page.written { problemBody(problem, back: back, requestID: requestID, texts) }.bytes
      outgoing = Outgoing(status: problem.status, headers: [("content-type", "text/html; charset=utf-8")], body: bytes)
    }
    if problem == .unknownMethod, let target, case .otherMethods(let allowed) = routes.find("-", target.segments) {
      let methods = allowed.contains("GET") ? allowed + ["HEAD"] : allowed
      outgoing.set("allow", Array(Set(methods)).sorted().joined(separator: ", "))
    }
    if problem == .unavailable || problem == .throttled || problem == .pdfBusy { outgoing.set("retry-after", "30") }
    return outgoing
  }

  /// Headers that every answer has, and compression where nothing secret is in the page.
  private func finish(_ outgoing: inout Outgoing, _ incoming: Incoming, requestID: String) {
    for (name, value) in Edge.headers where outgoing.header(name) == nil { outgoing.headers.append((name, value)) }
    outgoing.set("x-request-id", requestID)
    if incoming.isForAPI { Edge.addAPIHeaders(&outgoing) }
    if outgoing.header("cache-control") == nil { outgoing.set("cache-control", "no-store") }
    if outgoing.header("vary") == nil { outgoing.set("vary", "Accept-Encoding, Cookie") }
    let isText =
      outgoing.header("content-type").map { $0.hasPrefix("text/") || $0.contains("json") || $0.contains("csv") }
      ?? false
    let wantsGzip = incoming.headers["accept-encoding"]?.contains("gzip") ?? false
    if isText, wantsGzip, !outgoing.carriesSecret, outgoing.header("content-encoding") == nil,
      outgoing.body.count > 1_000, let smaller = gzipped(outgoing.body)
    {
      outgoing.body = smaller
      outgoing.set("content-encoding", "gzip")
    }
    outgoing.set("content-length", String(outgoing.body.count))
    if incoming.method == "HEAD" { outgoing.body = [] }
  }

  /// What every answer of the API says besides: its version; that other sites may read it; and that it does not differ by cookie.
  private static func addAPIHeaders(_ outgoing: inout Outgoing) {
    outgoing.set("api-version", APIRoute.version)
    outgoing.set("access-control-expose-headers", "API-Version")
    outgoing.set("cross-origin-resource-policy", "cross-origin")
    outgoing.set("vary", "Accept, Accept-Encoding")
  }

  /// What a page may fetch: nothing but ours, and pictures also from `pictures`, a space and an origin, where that is not empty.
  static func policy(pictures: String) -> String {
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:\(pictures); connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  }

  /// What every answer says.
  static let headers: [(String, String)] = [
    ("content-security-policy", policy(pictures: "")),
    ("strict-transport-security", "max-age=31536000; includeSubDomains"), ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"), ("referrer-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(self), microphone=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
  ]
}
