// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import Places

/// One request as a room sees it: who looks, at which district, in which language, and what was sent.
public struct Visit: Sendable {
  /// Where everything is kept.
  public let database: Database
  /// The texts in the language of the page.
  public let texts: Texts
  /// The district of the address; nil outside a district.
  public private(set) var district: District?
  /// Whom to turn to in that district.
  public private(set) var contact: DistrictContact?
  /// The session of who signed in; nil for a visitor.
  public let session: Session?
  /// Who looks, with which hat and where.
  public private(set) var viewer: Viewer
  /// The parts of the address that vary, by name.
  public let parameters: [String: String]
  /// The choices in the address.
  public let query: Fields
  /// What a form sent; empty for a page that is read.
  public let form: Fields
  /// The token for the page's forms.
  public let formToken: String
  /// What stands for this browser: the session's token, or the visitor's cookie.
  public let cookie: String
  /// Whether the browser sent that cookie; else it was made for this answer.
  public let hasOwnCookie: Bool
  /// Where the request came from; only ever used as a digest.
  public let source: String
  /// The site as this visitor addresses it, for addresses that people copy.
  public let origin: String
  /// The path of the page without its language.
  public let path: String
  /// What the client takes, as it says itself.
  let accept: String?
  /// The moment of the request.
  public let now: Moment
  /// The parts of that path.
  let segments: [String]
  let route: Route
  let frame: FrameSettings

  /// The day in the Netherlands.
  public var today: Day { now.localDay }

  /// The district of an address with `{wijk}`; the edge has checked that there is one.
  public func requireDistrict() throws -> District {
    guard let district else { throw Refused.notFound }
    return district
  }

  /// A part of the address.
  public func parameter(_ name: String) -> String { parameters[name] ?? "" }

  /// Reads the database for this viewer.
  public func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
    try await database.read(as: viewer, body)
  }

  /// Changes the database for this viewer, in one transaction.
  @discardableResult
  public func write<T: Sendable>(_ body: @escaping @Sendable (Writer) throws -> T) async throws -> T {
    try await database.write(as: viewer, body)
  }

  /// The same visit in a district that does not stand in the address, for the holder of a private link.
  public func entering(_ district: District, contact: DistrictContact?, as viewer: Viewer) -> Visit {
    var visit = self
    (visit.district, visit.contact, visit.viewer) = (district, contact, viewer)
    return visit
  }

  /// What stands for the giver of a remark: the browser's cookie, or where it came from when it keeps none.
  public var reporterKey: String { hasOwnCookie ? "cookie " + cookie : "source " + source }

  /// On to a page of ours in the same language.
  public func redirect(to address: Address, cookies: [String] = []) -> Answer {
    .redirect(to: address.text(languagePrefix: texts.language.prefix), cookies: cookies)
  }
}

/// What every page of an installation shares.
struct FrameSettings: Sendable {
  let assets: PageAssets
  /// The address of a module of our own, under its hash.
  let script: @Sendable (String) -> Address?
  let rooms: [(key: String, path: String)]
  /// Whether pages can be had as a PDF.
  let hasPrinter: Bool
  /// The base map that pages may offer.
  let baseMap: BaseMap?
}
