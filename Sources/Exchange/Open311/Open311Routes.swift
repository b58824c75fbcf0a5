// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Signals

/// `/open311/v2/…`: the GeoReport v2 server for signals, in JSON and XML. What comes in is a remark like one of the form; what
/// goes out is what every visitor reads.
///
/// Names, mail addresses, telephone numbers, devices and coordinates that a client sends are never read.
/// Source: wiki.open311.org, "GeoReport v2".
public enum Open311Routes {
  private static let base = "/open311/v2/"

  /// Adds them.
  public static func add(to routes: inout Routes) {
    for notation in Open311.Notation.allCases {
      let end = "." + notation.rawValue
      get(&routes, "services" + end, "services", notation) { _, _ in
        ("services", "service", [Open311Service.fields])
      }
      get(&routes, "requests" + end, "requests", notation) { visit, district in
        let question = try Open311Question(visit.query)
        let requests = try await read(visit, district) { try $0.open311Requests(question) }
        return ("service_requests", "request", requests.map(\.fields))
      }
      routes.post(base + "requests" + end, name: "open311-give-" + notation.rawValue, kind: .api) { visit in
        try await answered(in: notation) { try await give(visit, notation) }
      }
    }
    routes.get(base + "requests/{id}", name: "open311-request", kind: .api) { visit in
      let (id, notation) = split(visit.parameter("id"))
      return try await answered(in: notation) {
        let district = try await district(visit, visit.query)
        let requests = try await read(visit, district) { try $0.open311Requests(Open311Question(numbers: [id])) }
        guard !requests.isEmpty else { throw Fault.unknown }
        return document("service_requests", of: "request", requests.map(\.fields), notation)
      }
    }
    routes.get(base + "tokens/{id}", name: "open311-token", kind: .api) { visit in
      let (token, notation) = split(visit.parameter("id"))
      return try await answered(in: notation) {
        let district = try await district(visit, visit.query)
        guard let number = try await read(visit, district, { try $0.open311Number(token: token) }) else {
          throw Fault.unknown
        }
        let fields = [Open311.Field("token", token)] + (number.map { [Open311.Field("service_request_id", $0)] } ?? [])
        return document("service_requests", of: "request", [fields], notation)
      }
    }
  }

  private typealias List = (list: String, item: String, rows: [[Open311.Field]])

  private static func get(
    _ routes: inout Routes, _ path: String, _ name: String, _ notation: Open311.Notation,
    _ make: @escaping @Sendable (Visit, District) async throws -> List
  ) {
    routes.get(base + path, name: "open311-\(name)-\(notation.rawValue)", kind: .api) { visit in
      try await answered(in: notation) {
        let list = try await make(visit, try await district(visit, visit.query))
        return document(list.list, of: list.item, list.rows, notation)
      }
    }
  }

  private static func give(_ visit: Visit, _ notation: Open311.Notation) async throws -> Answer {
    let district = try await district(visit, visit.form)
    let service = visit.form.text("service_code")
    guard service.isEmpty || service == Open311Service.code else { throw Fault.wrong("service_code", service) }
    let area = visit.form.text("address_id")
    let remark = Remark(
      text: visit.form.text("description"), areaCode: area.isEmpty ? nil : area, channel: .form,
      reporterKey: visit.reporterKey)
    do {
      let receipt = try await visit.database.write(as: Viewer(.visitor, in: district.id)) { try $0.give(remark) }
      let notice =
        "Volg uw opmerking op \(visit.origin)/s/\(receipt.token). U krijgt binnen \(district.answerTermInDays) dagen antwoord."
      return document(
        "service_requests", of: "request",
        [[Open311.Field("token", receipt.token), Open311.Field("service_notice", notice)]], notation, status: 201)
    } catch Refused.invalid(let field, _) {
      throw field == "buurt" ? Fault.wrong("address_id", area) : Fault.missing("description")
    } catch Refused.wrongState { throw Fault.tooMany }
  }

  /// The district that `jurisdiction_id` names; the only one there is when nothing is named.
  private static func district(_ visit: Visit, _ fields: Fields) async throws -> District {
    let slug = fields.text("jurisdiction_id")
    let all = try await visit.database.read(as: Viewer(.visitor, in: nil)) { try $0.districts() }
    if slug.isEmpty {
      guard all.count == 1 else { throw Fault.missing("jurisdiction_id") }
      return all[0]
    }
    guard let district = all.first(where: { $0.slug == slug }) else { throw Fault.unknownJurisdiction }
    return district
  }

  private static func read<T: Sendable>(
    _ visit: Visit, _ district: District, _ body: @escaping @Sendable (Reader) throws -> T
  ) async throws -> T {
    try await visit.database.read(as: Viewer(.visitor, in: district.id), body)
  }

  /// The key and the notation at the end of a path; a key without one is answered in XML, which the standard requires.
  private static func split(_ text: String) -> (key: String, Open311.Notation) {
    for notation in Open311.Notation.allCases where text.hasSuffix("." + notation.rawValue) {
      return (String(text.dropLast(notation.rawValue.count + 1)), notation)
    }
    return (text, .xml)
  }

  /// What was made, or what is wrong as the standard says it: a list of errors.
  private static func answered(
    in notation: Open311.Notation, _ make: () async throws -> Answer
  ) async throws -> Answer {
    do { return try await make() } catch let fault as Fault {
      let fields = [Open311.Field("code", String(fault.status)), Open311.Field("description", fault.sentence)]
      return document("errors", of: "error", [fields], notation, status: fault.status)
    }
  }

  private static func document(
    _ list: String, of item: String, _ rows: [[Open311.Field]], _ notation: Open311.Notation, status: Int = 200
  ) -> Answer {
    .page(
      Outgoing(
        status: status, headers: [("content-type", notation.mediaType), ("access-control-allow-origin", "*")],
        body: Open311.write(list, of: item, rows, in: notation)))
  }
}

/// What is wrong with a question, in the words of the answer.
private enum Fault: Error {
  case missing(String), wrong(String, String), unknownJurisdiction, unknown, tooMany

  var status: Int {
    switch self {
    case .missing, .wrong: 400
    case .unknownJurisdiction, .unknown: 404
    case .tooMany: 429
    }
  }

  var sentence: String {
    switch self {
    case .missing(let field): "\(field) ontbreekt, of is te lang."
    case .wrong(let field, let value): "\(field) kan niet \(String(value.prefix(80))) zijn."
    case .unknownJurisdiction: "jurisdiction_id is geen wijk die hier bekend is."
    case .unknown: "Dit nummer is er niet, of het is niet openbaar."
    case .tooMany: "Er kwamen te veel opmerkingen achter elkaar. Probeer het over een kwartier weer."
    }
  }
}

extension Open311Question {
  /// What the query asks.
  fileprivate init(_ query: Fields) throws {
    numbers = query.text("service_request_id").split(separator: ",").prefix(100).map(String.init)
    from = try Open311Question.day("start_date", query)
    to = try Open311Question.day("end_date", query)
    switch query.text("status") {
    case "": isOpen = nil
    case "open": isOpen = true
    case "closed": isOpen = false
    case "open,closed", "closed,open": isOpen = nil
    case let other: throw Fault.wrong("status", other)
    }
    page = try Open311Question.number("page", query, 1...10_000) ?? 1
    pageSize = try Open311Question.number("page_size", query, 1...1_000) ?? 100
    let service = query.text("service_code")
    guard service.isEmpty || service.split(separator: ",").contains(Substring(Open311Service.code)) else {
      throw Fault.wrong("service_code", service)
    }
  }

  private static func day(_ name: String, _ query: Fields) throws -> Day? {
    let text = query.text(name)
    guard !text.isEmpty else { return nil }
    guard let day = Day(String(text.prefix(10))) else { throw Fault.wrong(name, text) }
    return day
  }

  private static func number(_ name: String, _ query: Fields, _ range: ClosedRange<Int>) throws -> Int? {
    let text = query.text(name)
    guard !text.isEmpty else { return nil }
    guard let number = Int(text), range.contains(number) else { throw Fault.wrong(name, text) }
    return number
  }
}
