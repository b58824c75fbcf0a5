// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// A room of the product, as the navigation names it.
public enum Room: String, CaseIterable, Sendable {
  case desk, district, network, signals, programme, alignment, wijklab, housing, exchange
}

/// Everything the frame of a page needs; a page fills in what it knows and writes its own content inside.
public struct PageFrame: Sendable {
  /// The texts, in the language of the page.
  public var texts: Texts
  /// The title, as the browser's tab shows it before the name of the site.
  public var pageTitle: String
  /// The district the page is in: its name and the slug of its address.
  public var district: (name: String, slug: String)?
  /// The rooms in the navigation, in order; none leaves the navigation out.
  public var rooms: [(room: Room, address: Address)] = []
  /// The room the page is in.
  public var currentRoom: Room?
  /// The path to the page; the last one is the page itself and needs no address.
  public var breadcrumbs: [(label: String, address: Address?)] = []
  /// Whether the ribbon says that this is the example district.
  public var isExample = false
  /// Who reads the page.
  public var reader = PageReader.visitor
  /// The same page in other languages.
  public var otherLanguages: [(language: Language, address: Address)] = []
  /// Where to search; nil leaves the link out.
  public var search: Address?
  /// Where open data can be had; nil leaves the link out.
  public var openData: Address?
  /// Where the page can be had as a document; nil leaves the link out.
  public var ownDocument: Address?
  /// Where the page can be had as a PDF; nil leaves the link out.
  public var ownPDF: Address?
  /// Who to turn to.
  public var contact: Contact?
  /// When what the page shows last changed.
  public var updated: Moment?
  /// The files the page loads.
  public var assets: PageAssets
  /// Whether the address of the page is a secret: the status page of a signal.
  public var isStatusPage = false
  /// Whether the page shows a refused form: its title then starts with "Fout".
  public var hasErrors = false

  /// A page of a visitor outside any district; the rest is set after.
  public init(_ texts: Texts, title: String, assets: PageAssets) {
    (self.texts, self.pageTitle, self.assets) = (texts, title, assets)
  }

  /// The whole document around the content of a page.
  ///
  /// Write it with `HTMLWriter(languagePrefix:)` of the page's language, or use `written(_:)`.
  public func page<C: HTML>(@HTMLBuilder _ content: () -> C) -> some HTML { document(self, content()) }

  /// The whole document as UTF-8, its links in the language of the page, and whether something in it is secret.
  public func written<C: HTML>(@HTMLBuilder _ content: () -> C) -> (bytes: [UInt8], carriesSecret: Bool) {
    var writer = HTMLWriter(languagePrefix: texts.language.prefix)
    page(content).write(to: &writer)
    return (writer.bytes, writer.carriesSecret)
  }

  /// "Pactwerk Schiedam-Oost", or "Pactwerk" outside a district.
  var siteName: String { district.map { "Pactwerk " + $0.name } ?? "Pactwerk" }

  /// Whether search engines must stay out.
  var isPrivate: Bool {
    if case .account = reader { return true }
    return isStatusPage
  }
}

/// Who reads a page, as far as its head shows it.
public enum PageReader: Sendable {
  /// Somebody without an account, or not signed in.
  case visitor
  /// An account with its hats in this district; the token goes into the forms of the head.
  case account(name: String, hats: [HatChoice], csrf: String)
}

/// A hat that somebody can put on.
public struct HatChoice: Sendable, Hashable {
  /// The key of the grant or seat; sent as `pet`.
  public var id: String
  /// "Wijkregisseur", "Zetel wijkoverleg".
  public var words: String
  /// What it is for; a seat without one says for which side it acts.
  public var detail: String?
  /// The side it acts for: only a seat has one.
  public var side: Side?
  /// Whether it is worn now.
  public var isCurrent: Bool

  /// A hat that somebody can put on.
  public init(id: String, words: String, detail: String? = nil, side: Side?, isCurrent: Bool) {
    (self.id, self.words, self.detail, self.side, self.isCurrent) = (id, words, detail, side, isCurrent)
  }
}

/// The files a page loads, under their hashed names.
public struct PageAssets: Sendable, Hashable {
  /// Style sheets in order: `app.css`, then the theme of the municipality.
  public var styles: [Address]
  /// Modules of our own.
  public var scripts: [Address]
  /// Fonts that the first words need.
  public var fonts: [Address]
  /// The icon of the site.
  public var icon: Address?

  /// The files a page loads.
  public init(styles: [Address], scripts: [Address] = [], fonts: [Address] = [], icon: Address? = nil) {
    (self.styles, self.scripts, self.fonts, self.icon) = (styles, scripts, fonts, icon)
  }
}

/// The pages that every page links to.
public enum SiteAddress {
  /// The front page of the installation.
  public static var front: Address { .page() }
  /// The front page of a district.
  public static func district(_ slug: String) -> Address { .page("wijken", slug) }
  /// Signing in.
  public static var signIn: Address { .page("inloggen") }
  /// Signing out: `POST` only.
  public static var signOut: Address { .page("uitloggen") }
  /// Choosing a hat: a page, and `POST` of field `pet`.
  public static var hat: Address { .page("pet") }
  /// What is kept of whom.
  public static var privacy: Address { .page("privacy") }
  /// The accessibility statement.
  public static var accessibility: Address { .page("toegankelijkheid") }
  /// What is computed, and how.
  public static var algorithms: Address { .page("algoritmes") }
  /// Who to turn to.
  public static var contact: Address { .page("contact") }
}
