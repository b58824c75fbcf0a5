// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore

/// One run of a fetch: which lists are asked for, and the pages of each.
struct FetchRun {
  /// A page as it is handed on.
  struct Page {
    let name: String
    let bytes: [UInt8]
    let answer: ODataAnswer
  }

  let fetch: FigureFetch
  let kept: KeptAnswers
  var curl: Curl?
  /// Requests that were sent.
  var requests = 0
  /// Pages that are there now, from the folder or fetched.
  private(set) var pages = 0
  private var bytes = 0
  private var seen: Set<String> = []
  private var asOf: Moment
  /// Whether a young answer is taken for new; not once a kept answer turned out to have changed.
  var trustsAge = true

  init(_ fetch: FigureFetch) { (self.fetch, kept, asOf) = (fetch, KeptAnswers(folder: fetch.folder), fetch.clock()) }

  private var request: FigureRequest { fetch.request }

  /// The overview of the table, the codes that go with the figures, the figures.
  mutating func all() throws(FetchFault) -> FetchedFigures {
    let lists = try overview()
    guard let dimension = request.areaDimension(in: lists) else { throw .noAreasInTable(request.table) }
    let key = request.version == .four ? "Identifier" : "Key"
    let areas = try list(request.codes(of: dimension), filteredBy: key)
    let missing = request.areas(missingIn: areas.flatMap(\.answer.keys))
    guard !areas.isEmpty, missing != request.areas else { throw .areasUnknown(table: request.table) }
    var companions = areas
    for name in [request.measures, request.codes(of: "Perioden"), request.codes(of: "Periods")]
    where lists.contains(name) {
      companions += try list(name, filteredBy: nil)
    }
    let data = try list(request.data, filteredBy: dimension)
    guard !data.isEmpty else { throw .noFigures(table: request.table) }
    return FetchedFigures(
      files: data.map { ("\(request.table)-\($0.name)", $0.bytes) }, companions: companions.map(\.bytes),
      table: request.table, rows: data.reduce(0) { $0 + $1.answer.rows }, requests: requests, asOf: asOf,
      missing: missing)
  }

  private mutating func overview() throws(FetchFault) -> [String] {
    guard let address = request.overview else { throw .invalidBase(request.base.text) }
    do throws(FetchFault) {
      return try page("overview", of: "overview", at: address, number: 1, after: 0).answer.lists
    } catch .status(404, _) { throw .unknownTable(request.table, version: request.version) }
  }

  /// All pages of a list, those without rows left out.
  private mutating func list(_ list: String, filteredBy field: String?) throws(FetchFault) -> [Page] {
    var (found, number, rows): ([Page], Int, Int) = ([], 0, 0)
    for first in request.firstPages(of: list, filteredBy: field) {
      var (coming, rowsOfFilter): (WebAddress?, Int) = (first, 0)
      while let address = coming {
        number += 1
        let page = try page("\(list)-\(number)", of: list, at: address, number: number, after: rows)
        (rows, rowsOfFilter) = (rows + page.answer.rows, rowsOfFilter + page.answer.rows)
        // A service that passes over $skip gives the first page for ever.
        guard address == first || page.answer.rows == 0 || page.bytes != found.last?.bytes else {
          throw .loop(address.text)
        }
        if page.answer.rows > 0 { found.append(page) }
        coming = try next(after: page.answer, rows: rowsOfFilter, from: first)
      }
    }
    return found
  }

  /// Where the next page is: the service says so, or the page is full.
  private func next(after answer: ODataAnswer, rows: Int, from first: WebAddress) throws(FetchFault) -> WebAddress? {
    guard let link = answer.nextLink else {
      return answer.rows >= request.rowsPerPage ? request.page(after: rows, from: first) : nil
    }
    return try inside(link)
  }

  /// Where a link of the service leads, if that is inside the table.
  func inside(_ link: String) throws(FetchFault) -> WebAddress {
    guard let folder = request.folder, let address = request.base.following(link, from: folder),
      address.isInside(folder)
    else { throw .leadsElsewhere(String(link.prefix(300).filter { !$0.isNewline })) }
    return address
  }

  private mutating func page(
    _ name: String, of list: String, at address: WebAddress, number: Int, after rows: Int
  ) throws(FetchFault) -> Page {
    guard seen.insert(address.text).inserted else { throw .loop(address.text) }
    guard pages < fetch.limits.pages else { throw .tooManyPages(limit: fetch.limits.pages) }
    let (content, answer, origin) = try content(name, at: address)
    (pages, bytes) = (pages + 1, bytes + content.bytes.count)
    guard bytes <= fetch.limits.bytes else { throw .tooLarge(limit: fetch.limits.bytes) }
    asOf = min(asOf, content.fetchedAt)
    fetch.tell(.page(list: list, number: number, rows: rows + answer.rows, origin))
    return Page(name: name, bytes: content.bytes, answer: answer)
  }
}
