// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// An address on the web, taken apart as far as is needed to tell whether it leads elsewhere.
struct WebAddress: Hashable {
  /// `https`, or `http` for the machine itself.
  let scheme: String
  /// The host in lower case.
  let host: String
  /// The port; nil for the usual one.
  let port: Int?
  /// The path, empty or with a slash in front.
  let path: String
  /// What stands behind the question mark.
  let query: String?

  /// Longest address that is asked for, in bytes; the services of CBS stop at about half of it.
  static let longest = 4_096

  /// Reads an absolute address; blanks and bytes outside ASCII are written as `%20` and so on.
  ///
  /// - Returns: nil for another scheme, for `http` to another machine, for a name or password in front of the host, and
  ///   for steps upwards in the path.
  init?(_ text: String) {
    guard text.utf8.count <= WebAddress.longest, let text = WebAddress.cleaned(text),
      let colon = text.firstRange(of: "://")
    else { return nil }
    scheme = text[..<colon.lowerBound].lowercased()
    var rest = text[colon.upperBound...]
    if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    guard let (host, port) = WebAddress.authority(rest[..<end].lowercased()) else { return nil }
    let question = rest.firstIndex(of: "?")
    self.host = host
    self.port = port == (scheme == "http" ? 80 : 443) ? nil : port
    path = String(rest[end..<(question ?? rest.endIndex)])
    query = question.map { String(rest[rest.index(after: $0)...]) }
    guard scheme == "https" || (scheme == "http" && isLoopback), !WebAddress.climbs(path) else { return nil }
  }

  /// This list below this address, with a query.
  func appending(_ name: String, query: String? = nil) -> WebAddress? {
    WebAddress(origin + path + "/" + name + (query.map { "?" + $0 } ?? ""))
  }

  /// Where a link in an answer leads: absolute, from the root of the host, or from `folder`.
  ///
  /// A link to the same host over plain http is asked over https, since servers behind a proxy write such links.
  func following(_ link: String, from folder: WebAddress) -> WebAddress? {
    if link.hasPrefix("//") { return nil }
    if link.hasPrefix("/") { return WebAddress(origin + link) }
    guard link.contains("://") else { return WebAddress(folder.text + "/" + link) }
    if scheme == "https", link.lowercased().hasPrefix("http://" + host + "/") {
      return WebAddress("https" + link.dropFirst(4))
    }
    return WebAddress(link)
  }

  /// Whether it is on the same host and at or below the same path, whatever the case of the letters.
  func isInside(_ base: WebAddress) -> Bool {
    guard (scheme, host, port) == (base.scheme, base.host, base.port) else { return false }
    let (own, outer) = (path.lowercased(), base.path.lowercased())
    return own == outer || own.hasPrefix(outer + "/")
  }

  /// Whether the host is the machine itself.
  var isLoopback: Bool { host == "localhost" || host == "[::1]" || host == "127.0.0.1" }

  /// Scheme, host and port.
  private var origin: String { scheme + "://" + host + (port.map { ":\($0)" } ?? "") }

  /// The whole address.
  var text: String { origin + path + (query.map { "?" + $0 } ?? "") }

  /// `text` with every byte that may stand in the value of a query by itself, and the others as `%20`.
  static func encoded(_ text: String) -> String { escaping(text) { plain.contains($0) } }

  private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~(),".utf8)

  /// Writes what must not stand in an address as `%20`; nil when there is a control character in it.
  private static func cleaned(_ text: String) -> String? {
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
    let forbidden = Set(" \"<>\\^`{|}".utf8)
    return escaping(text) { $0 < 0x80 && !forbidden.contains($0) }
  }

  private static func escaping(_ text: String, unless isPlain: (UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      bytes += isPlain(byte) ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Host and port of `opendata.cbs.nl`, `localhost:8080` or `[::1]:8080`.
  private static func authority(_ text: String) -> (String, Int?)? {
    let close = text.hasPrefix("[") ? text.firstIndex(of: "]") : nil
    let colon = text[(close ?? text.startIndex)...].firstIndex(of: ":")
    let host = text[..<(colon ?? text.endIndex)]
    let letters = Set(close == nil ? "abcdefghijklmnopqrstuvwxyz0123456789-." : "0123456789abcdef:.[]")
    guard !host.isEmpty, !host.hasPrefix("-"), host.allSatisfy(letters.contains) else { return nil }
    guard let colon else { return (String(host), nil) }
    let digits = text[text.index(after: colon)...]
    guard digits.utf8.count <= 5, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = Int(digits), (1...65_535).contains(port)
    else { return nil }
    return (String(host), port)
  }

  /// Whether a path goes up, which a server could take as leading out of its folder.
  private static func climbs(_ path: String) -> Bool {
    path.lowercased().replacing("%2e", with: ".").split(separator: "/").contains { $0 == "." || $0 == ".." }
  }
}
