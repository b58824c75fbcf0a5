// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import XMLText

extension Open311 {
  /// A public signal as a service request; who reported it has no place here.
  public struct Request: Equatable, Sendable {
    /// Its key.
    public var id: String
    /// Whether it is still open.
    public var isOpen: Bool
    /// Why it has this status.
    public var statusNotes: String?
    /// The key of its service.
    public var serviceCode: String
    /// The name of its service: the theme.
    public var serviceName: String
    /// What was noticed.
    public var description: String?
    /// Who answers for it.
    public var agency: String?
    /// When it came in.
    public var requested: Moment
    /// When it last changed.
    public var updated: Moment?
    /// The address or area, in words.
    public var address: String?
    /// Degrees north (WGS 84); nil when the place is not public.
    public var latitude: Double?
    /// Degrees east (WGS 84); nil when the place is not public.
    public var longitude: Double?

    /// A request of these values.
    public init(
      id: String, isOpen: Bool, statusNotes: String? = nil, serviceCode: String, serviceName: String,
      description: String? = nil, agency: String? = nil, requested: Moment, updated: Moment? = nil,
      address: String? = nil, latitude: Double? = nil, longitude: Double? = nil
    ) {
      (self.id, self.isOpen, self.statusNotes, self.serviceCode) = (id, isOpen, statusNotes, serviceCode)
      (self.serviceName, self.description, self.agency) = (serviceName, description, agency)
      (self.requested, self.updated, self.address) = (requested, updated, address)
      (self.latitude, self.longitude) = (latitude, longitude)
    }

    /// The fields in the order of the standard; those without a value are left out.
    public var fields: [Field] {
      let texts: [(String, String?)] = [
        ("service_request_id", id), ("status", isOpen ? "open" : "closed"), ("status_notes", statusNotes),
        ("service_name", serviceName), ("service_code", serviceCode), ("description", description),
        ("agency_responsible", agency), ("requested_datetime", Open311.text(requested)),
        ("updated_datetime", updated.map(Open311.text)), ("address", address),
      ]
      let written = texts.compactMap { name, text in text.map { Field(name, $0) } }
      guard let latitude, let longitude else { return written }
      return written + [Field("lat", latitude), Field("long", longitude)]
    }
  }

  /// A field of an answer.
  public struct Field: Equatable, Sendable {
    fileprivate enum Value: Equatable { case text(String), number(Double), flag(Bool) }
    fileprivate let name: String
    fileprivate let value: Value

    /// A text.
    public init(_ name: String, _ text: String) { (self.name, value) = (name, .text(text)) }
    /// A finite number.
    public init(_ name: String, _ number: Double) { (self.name, value) = (name, .number(number)) }
    /// Yes or no.
    public init(_ name: String, _ flag: Bool) { (self.name, value) = (name, .flag(flag)) }

    fileprivate var text: String {
      switch value {
      case .text(let text): text
      case .number(let number): String(number)
      case .flag(let flag): String(flag)
      }
    }
    fileprivate var json: JSONWriter.Value {
      switch value {
      case .text(let text): .text(text)
      case .number(let number): .decimal(number)
      case .flag(let flag): .flag(flag)
      }
    }
  }

  /// The two notations.
  public enum Notation: String, CaseIterable, Sendable {
    case json, xml
    /// What it is on the web.
    public var mediaType: String { self == .json ? "application/json" : "application/xml; charset=utf-8" }
  }

  /// A list of requests.
  ///
  /// - Complexity: O(*n*) for *n* bytes written.
  public static func write(_ requests: [Request], in notation: Notation) -> [UInt8] {
    write("service_requests", of: "request", requests.map(\.fields), in: notation)
  }

  /// A list of the standard: in JSON an array of objects, in XML elements `item` within an element `list`.
  ///
  /// - Complexity: O(*n*) for *n* bytes written.
  public static func write(_ list: String, of item: String, _ rows: [[Field]], in notation: Notation) -> [UInt8] {
    if notation == .json { return JSONWriter.list(rows.map { $0.map { ($0.name, $0.json) } }) }
    var writer = XMLWriter(isIndented: true)
    writer.start(list)
    for row in rows {
      writer.start(item)
      for field in row { writer.element(field.name, text: field.text) }
      writer.end()
    }
    return writer.finished()
  }

  /// `2026-03-01T09:30:00Z`: whole seconds, as the standard's examples have it.
  private static func text(_ moment: Moment) -> String {
    String(Substring(moment.text.utf8.prefix(19))) + "Z"
  }
}
