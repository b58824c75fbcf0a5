// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import Places

/// What a page knows and how it looks; the frame around it is the same everywhere.
public protocol PageContent: Sendable {
  associatedtype Content: HTML
  /// The room the page is in.
  var room: Room? { get }
  /// What the browser's tab shows.
  func title(_ t: Texts) -> String
  /// The path to the page after the district: label and address; the page itself comes last, without one.
  func path(_ t: Texts) -> [(label: String, address: Address?)]
  /// The page between header and contact.
  @HTMLBuilder func body(_ t: Texts) -> Content
  /// Whether the page shows a form that was refused.
  var hasErrors: Bool { get }
  /// Whether the address is a secret.
  var isSecret: Bool { get }
  /// Whether the page is one to send on or to work in further: it can be kept as a document.
  var isReport: Bool { get }
  /// The modules of our own that make a picture on the page come alive, by file name.
  var scripts: [String] { get }
  /// Where pictures on the page may come from besides ourselves, `https://host`; nil nearly everywhere.
  var pictureOrigin: String? { get }
}

extension PageContent {
  /// No form was refused.
  public var hasErrors: Bool { false }
  /// The address is no secret.
  public var isSecret: Bool { false }
  /// The page is no report.
  public var isReport: Bool { false }
  /// The page needs no script.
  public var scripts: [String] { [] }
  /// All pictures are ours.
  public var pictureOrigin: String? { nil }
  /// No path: a page directly below the front page.
  public func path(_ t: Texts) -> [(label: String, address: Address?)] { [] }
}

extension Visit {
  /// Writes a page in its frame. A refused form is answered with 422 turned into 400, as the API rules want it.
  ///
  /// A report that is asked `?als=odt` is answered as a document, and `?als=pdf` as a PDF where the server can make one.
  public func page(_ content: some PageContent, status: Int? = nil, cookies: [String] = []) -> Answer {
    if content.isReport {
      if query.text("als") == "odt", let document = document(content) { return document }
      if query.text("als") == "pdf" { return self.frame.hasPrinter ? printed(content) : .notFound }
    }
    var frame = PageFrame(texts, title: content.title(texts), assets: self.frame.assets)
    frame.assets.scripts = content.scripts.compactMap { self.frame.script($0) }
    fill(&frame, room: content.room, path: content.path(texts))
    frame.hasErrors = content.hasErrors
    if content.isReport, !content.hasErrors {
      frame.ownDocument = pageAddress.with("als", "odt")
      frame.ownPDF = self.frame.hasPrinter ? pageAddress.with("als", "pdf") : nil
    }
    frame.isStatusPage = content.isSecret
    let written = frame.written { content.body(texts) }
    var outgoing = Outgoing(
      status: status ?? (content.hasErrors ? 400 : 200), headers: [("content-type", "text/html; charset=utf-8")],
      body: written.bytes)
    outgoing.carriesSecret = written.carriesSecret
    outgoing.set("content-language", texts.language.code)
    if let origin = content.pictureOrigin {
      outgoing.set("content-security-policy", Edge.policy(pictures: " " + origin))
    }
    if session == nil && !content.isSecret { outgoing.set("cache-control", "private, no-cache") }
    for cookie in cookies { outgoing.headers.append(("set-cookie", cookie)) }
    return .page(outgoing)
  }

  /// The page on paper: for nobody in particular, so without tools and without a token of who reads it.
  private func printed(_ content: some PageContent) -> Answer {
    var frame = PageFrame(texts, title: content.title(texts), assets: PageAssets(styles: []))
    fill(&frame, room: content.room, path: content.path(texts))
    frame.reader = .visitor
    let address = origin + pageAddress.text(languagePrefix: texts.language.prefix)
    return .printed(page: frame.written { content.body(texts) }.bytes, address: address, name: fileName + ".pdf")
  }

  private func fill(_ frame: inout PageFrame, room: Room?, path: [(label: String, address: Address?)]) {
    if let district {
      frame.district = (district.name, district.slug)
      frame.isExample = district.isExample
      frame.rooms = rooms(in: district)
      if !path.isEmpty { frame.breadcrumbs = [(district.name, SiteAddress.district(district.slug))] + path }
    } else if !path.isEmpty {
      frame.breadcrumbs = [("Pactwerk", SiteAddress.front)] + path
    }
    frame.currentRoom = room
    frame.contact = contact.map(Visit.shown)
    frame.otherLanguages = Language.allCases.filter { $0 != texts.language }.map {
      ($0, Address.page(segments: segments))
    }
    if let session, session.stage == .full {
      frame.reader = .account(name: session.name, hats: hatChoices(session), csrf: formToken)
    }
  }

  private func rooms(in district: District) -> [(room: Room, address: Address)] {
    var rooms: [(Room, Address)] = session?.stage == .full ? [(.desk, .page("werk"))] : []
    rooms.append((.district, SiteAddress.district(district.slug)))
    for (key, path) in frame.rooms {
      if let room = Room(rawValue: key) { rooms.append((room, .page("wijken", district.slug, path))) }
    }
    return rooms
  }

  private func hatChoices(_ session: Session) -> [HatChoice] {
    let worn = session.hat(in: district?.id)
    return session.hats.filter { district == nil || $0.isValid(in: district?.id) }.map { hat in
      HatChoice(id: hat.id.text, words: texts.name(of: hat), side: hat.seat?.side, isCurrent: hat.id == worn?.id)
    }
  }

  private static func shown(_ contact: DistrictContact) -> Contact {
    let initials = contact.name.split(separator: " ").prefix(2).compactMap { $0.first }
    return Contact(
      name: contact.name, roleText: contact.roleText, phone: contact.phone, hours: contact.hours,
      initials: String(initials),
      side: contact.side, place: contact.place, placeHours: contact.placeHours)
  }
}

extension Texts {
  /// "Wijkregisseur", or "Zetel wijkoverleg" for a seat.
  public func name(of hat: Hat) -> String {
    hat.seat.map { self("web.hat.seat", ["body": $0.body]) } ?? name(of: hat.role)
  }

  /// The role in words.
  public func name(of role: Role) -> String { self("web.role.\(role.rawValue)") }

  /// A side in words.
  public func name(of side: Side) -> String { self("web.side.\(side.rawValue)") }
}
