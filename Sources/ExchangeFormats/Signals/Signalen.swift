// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Signalen, the system in which Dutch municipalities keep reports of residents: lists of its API.
///
/// Read are key, dates, category, area, state as it stands and, when asked, the text. Reporter, notes, attachments and
/// addresses are never read.
public enum Signalen {
  private static let known: Set<String> = [
    "signal_id", "id", "id_display", "text", "category", "location", "incident_date_start", "created_at",
    "status",
  ]

  /// Reads a list of the API: `{"results": […]}`, an array, or one signal.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - keepsText: whether what people wrote is read; without it, and where there is none, the category stands in.
  ///   - limits: how much is read.
  /// - Throws: what is wrong with the file as a whole; then no signal was read.
  /// - Complexity: O(*n*) for *n* bytes.
  public static func read(
    json bytes: [UInt8], keepsText: Bool = true, limits: ImportLimits = .standard
  ) throws(Refusals) -> ReadRows<SignalRow> {
    let document: JSONValue
    do { document = try JSONScanner.read(bytes, limits: limits) } catch { throw Refusals(error) }
    return try read(document, keepsText, limits)
  }

  static func read(
    _ document: JSONValue, _ keepsText: Bool, _ limits: ImportLimits
  ) throws(Refusals) -> ReadRows<SignalRow> {
    var gathering = SignalGathering(limits: limits)
    let signals: [JSONValue]
    switch (document.member("results") ?? document).content {
    case .list(let list): signals = list
    case .object where document.member("results") == nil: signals = [document]
    default: throw Refusals(Refusal(line: document.line, column: "results", value: document.shown, reason: .notAList))
    }
    for signal in signals {
      guard let members = signal.members else {
        gathering.refuse(Refusal(line: signal.line, column: "results", value: signal.shown, reason: .notAnObject))
        continue
      }
      try gathering.passOver(members.map(\.name), except: known, line: signal.line)
      try gathering.take(found(signal, keepsText))
    }
    return gathering.finished
  }

  private static func found(_ signal: JSONValue, _ keepsText: Bool) -> SignalGathering.Found {
    var found = SignalGathering.Found(line: signal.line)
    for name in ["signal_id", "id_display", "id"] { found.put(signal.member(name)?.scalar, in: "id", as: name) }
    found.put(moment: signal.member("incident_date_start")?.scalar, in: "observed_on", as: "incident_date_start")
    found.put(moment: signal.member("created_at")?.scalar, in: "received_on", as: "created_at")
    if keepsText { found.put(signal.member("text")?.scalar, in: "text", as: "text") }
    for name in ["sub", "sub_slug", "main", "main_slug"] {
      let text = signal.member("category")?.member(name)?.scalar
      found.put(text, in: "theme", as: "category." + name)
      found.put(text, in: "text", as: "category." + name)
    }
    let path = ["main_slug", "sub_slug"].compactMap { signal.member("category")?.member($0)?.scalar }
    if !path.isEmpty { found.put(path.joined(separator: "/"), in: "source_category", as: "category") }
    found.put(signal.member("status")?.member("state")?.scalar, in: "source_state", as: "status.state")
    for name in ["area_code", "buurt_code"] {
      found.put(signal.member("location")?.member(name)?.scalar, in: "area", as: "location." + name)
    }
    return found
  }
}
