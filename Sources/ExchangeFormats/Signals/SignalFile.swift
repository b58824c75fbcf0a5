// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The files of other systems that hold signals.
public enum SignalFile {
  /// Reads a file of Open311 (JSON or XML) or of the API of Signalen.
  ///
  /// - Returns: the signals; nil when the file is none of these, so that another reader can try.
  /// - Throws: what is wrong with a file that is one of these.
  /// - Complexity: O(*n*) for *n* bytes.
  public static func recognise(
    _ bytes: [UInt8], limits: ImportLimits = .standard
  ) throws(Refusals) -> ReadRows<SignalRow>? {
    if looksLikeXML(bytes) { return try Open311.read(xml: bytes, limits: limits) }
    guard JSONScanner.looksLikeJSON(bytes) else { return nil }
    let document: JSONValue
    do { document = try JSONScanner.read(bytes, limits: limits) } catch { throw Refusals(error) }
    return try recognise(document, limits)
  }

  /// The signals of a document of JSON that was read; nil when it holds none.
  static func recognise(_ document: JSONValue, _ limits: ImportLimits) throws(Refusals) -> ReadRows<SignalRow>? {
    if document.member("results") != nil { return try Signalen.read(document, true, limits) }
    let first: JSONValue
    if case .list(let values) = document.content { first = values.first ?? document } else { first = document }
    if first.member("service_request_id") != nil { return try Open311.read(document, limits) }
    if first.member("signal_id") != nil || first.member("id_display") != nil {
      return try Signalen.read(document, true, limits)
    }
    return nil
  }

  private static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return text.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D } == 0x3C
  }
}
