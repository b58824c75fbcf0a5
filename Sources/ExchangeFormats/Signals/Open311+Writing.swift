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
    fileprivate var fields: [(name: String, text: String, number: Double?)] {
      let texts: [(String, String?)] = [
        ("service_request_id", id), ("status", isOpen ? "open" : "closed"), ("status_notes", statusNotes),
        ("service_name", serviceName), ("service_code", serviceCode), ("description", description),
        ("agency_responsible", agency), ("requested_datetime", Open311.text(requested)),
        ("updated_datetime", updated.map(Open311.text)), ("address", address),
      ]
      let written = texts.compactMap { name, text in text.map { (name: name, text: $0, number: Double?.none) } }
      guard let latitude, let longitude else { return written }
      return written + [("lat", latitude), ("long", longitude)].map { ($0, String($1), $1) }
    }
  }

  /// A list in JSON, one request a line.
  ///
  /// - Complexity: O(*n*) for *n* bytes written.
  public static func json(_ requests: [Request]) -> [UInt8] {
    JSONWriter.list(
      requests.map { $0.fields.map { field in (field.name, field.number.map { .decimal($0) } ?? .text(field.text)) } })
  }

  /// A list in XML.
  ///
  /// - Complexity: O(*n*) for *n* bytes written.
  public static func xml(_ requests: [Request]) -> [UInt8] {
    var writer = XMLWriter(isIndented: true)
    writer.start("service_requests")
    for request in requests {
      writer.start("request")
      for field in request.fields { writer.element(field.name, text: field.text) }
      writer.end()
    }
    return writer.finished()
  }

  /// `2026-03-01T09:30:00Z`: whole seconds, as the standard's examples have it.
  private static func text(_ moment: Moment) -> String {
    String(Substring(moment.text.utf8.prefix(19))) + "Z"
  }
}
