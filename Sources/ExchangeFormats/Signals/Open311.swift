// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import XMLText

/// Open311 GeoReport v2: lists of service requests, in JSON and XML.
///
/// Read are key, date, description, service and status. Who reported, and how to reach them, is never read: not even
/// when a server sends it. Place and dates of change have no place in a row; their names stand among what was ignored.
///
/// Source: wiki.open311.org, "GeoReport v2".
public enum Open311 {
  private static let known: Set<String> = [
    "service_request_id", "description", "service_name", "service_code", "requested_datetime",
    "status",
  ]

  /// Reads a list in JSON: an array of requests.
  ///
  /// - Throws: what is wrong with the file as a whole; then no request was read.
  /// - Complexity: O(*n*) for *n* bytes.
  public static func read(json bytes: [UInt8], limits: ImportLimits = .standard) throws(Refusals) -> ReadRows<SignalRow>
  {
    let document: JSONValue
    do { document = try JSONScanner.read(bytes, limits: limits) } catch { throw Refusals(error) }
    return try read(document, limits)
  }

  static func read(_ document: JSONValue, _ limits: ImportLimits) throws(Refusals) -> ReadRows<SignalRow> {
    guard case .list(let requests) = document.content else {
      throw Refusals(Refusal(line: document.line, column: "requests", value: document.shown, reason: .notAList))
    }
    var gathering = SignalGathering(limits: limits)
    for request in requests {
      guard let members = request.members else {
        gathering.refuse(Refusal(line: request.line, column: "request", value: request.shown, reason: .notAnObject))
        continue
      }
      try gathering.passOver(members.map(\.name), except: known, line: request.line)
      var fields: [(name: String, text: String)] = []
      for (name, value) in members where known.contains(name) {
        if let text = value.scalar { fields.append((name, text)) }
      }
      try gathering.take(found(fields, line: request.line))
    }
    return gathering.finished
  }

  /// Reads a list in XML: `<service_requests><request>…`.
  ///
  /// - Throws: what is wrong with the file as a whole; then no request was read.
  /// - Complexity: O(*n*) for *n* bytes.
  public static func read(xml bytes: [UInt8], limits: ImportLimits = .standard) throws(Refusals) -> ReadRows<SignalRow>
  {
    var gathering = SignalGathering(limits: limits)
    for request in try requests(bytes, limits) {
      guard request.name == "request" else {
        gathering.refuse(Refusal(line: request.line, column: request.name, reason: .notKept))
        continue
      }
      try gathering.passOver(request.names, except: known, line: request.line)
      try gathering.take(found(request.fields, line: request.line))
    }
    return gathering.finished
  }

  /// An element of the list in XML: its name, the names of its fields, and the fields that are known.
  private struct Element {
    let name: String
    let line: Int
    var names: [String] = []
    var fields: [(name: String, text: String)] = []
  }

  private static func requests(_ bytes: [UInt8], _ limits: ImportLimits) throws(Refusals) -> [Element] {
    do throws(Refusal) {
      var source = try XMLSource(bytes, root: "service_requests", "requests", limits: limits)
      var elements: [Element] = []
      while let start = try source.child() {
        guard elements.count < limits.rows else {
          throw Refusal(line: start.line, reason: .tooManyRows(limit: limits.rows))
        }
        var element = Element(name: start.name, line: start.line)
        while let field = try source.child() {
          element.names.append(field.name)
          guard known.contains(field.name) else {
            try source.skip()
            continue
          }
          if let text = try source.text() { element.fields.append((field.name, text)) }
        }
        elements.append(element)
      }
      try source.finish()
      return elements
    } catch { throw Refusals(error) }
  }

  /// The row of a request: the name of the service stands in for a description that is not there.
  private static func found(_ fields: [(name: String, text: String)], line: Int) -> SignalGathering.Found {
    let values = Dictionary(fields.map { ($0.name, $0.text) }) { first, _ in first }
    var found = SignalGathering.Found(line: line)
    found.put(values["service_request_id"], in: "id", as: "service_request_id")
    found.put(moment: values["requested_datetime"], in: "received_on", as: "requested_datetime")
    for name in ["description", "service_name"] { found.put(values[name], in: "text", as: name) }
    for name in ["service_name", "service_code"] { found.put(values[name], in: "theme", as: name) }
    found.put(values["status"], in: "source_state", as: "status")
    found.put(values["service_code"], in: "source_category", as: "service_code")
    return found
  }
}

extension JSONValue {
  /// The value of a text, number or flag as text; nil for the rest.
  var scalar: String? {
    switch content {
    case .text, .number, .flag: shown
    case .object, .list, .null: nil
    }
  }

  /// The member of an object with this name.
  func member(_ name: String) -> JSONValue? { members?.first { $0.name == name }?.value }
}
