// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The values of a query or a form, by name.
public struct Fields: Sendable, Equatable {
  /// A file that was sent along.
  public struct File: Sendable, Equatable {
    /// Its name on the device it came from.
    public let name: String
    /// What is in it.
    public let bytes: [UInt8]
  }

  /// The values in the order they came, by name.
  public private(set) var values: [String: [String]] = [:]
  /// Files, by the name of their field.
  public private(set) var files: [String: File] = [:]

  /// No values.
  public init() {}

  /// Values made by hand, for tests.
  public init(_ values: [String: String]) { self.values = values.mapValues { [$0] } }

  /// The first value of a name; nil when absent.
  public subscript(_ name: String) -> String? { values[name]?.first }

  /// The first value of a name, empty when absent.
  public func text(_ name: String) -> String { self[name] ?? "" }

  /// All values of a name.
  public func all(_ name: String) -> [String] { values[name] ?? [] }

  /// A whole number.
  public func integer(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

  /// At most this many values are read; the rest is left out.
  static let limit = 1_000

  /// Reads `a=1&b=2` with percent-encoding and `+` for a space. Bytes that are not UTF-8 become the replacement character.
  public init(urlEncoded bytes: some Collection<UInt8>) {
    for pair in bytes.split(separator: 0x26, maxSplits: Fields.limit) {
      let parts = pair.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      let name = Fields.decoded(parts[0])
      values[name, default: []].append(parts.count > 1 ? Fields.decoded(parts[1]) : "")
    }
  }

  /// Reads `multipart/form-data` with this boundary (RFC 7578); nil when it is cut off or malformed.
  public init?(multipart bytes: [UInt8], boundary: String) {
    guard !boundary.isEmpty, boundary.utf8.count <= 70 else { return nil }
    let delimiter = Array("--\(boundary)".utf8)
    guard bytes.starts(with: delimiter) else { return nil }
    var position = delimiter.count
    while true {
      if bytes[position...].starts(with: Array("--".utf8)) { return }
      guard bytes[position...].starts(with: Array("\r\n".utf8)) else { return nil }
      let start = position + 2
      guard let end = Fields.find(Array("\r\n".utf8) + delimiter, in: bytes, from: start) else { return nil }
      guard add(part: bytes[start..<end]), values.count + files.count <= Fields.limit else { return nil }
      position = end + 2 + delimiter.count
    }
  }

  private mutating func add(part: ArraySlice<UInt8>) -> Bool {
    let blank = Array("\r\n\r\n".utf8)
    guard let headEnd = Fields.find(blank, in: Array(part), from: 0) else { return false }
    let head = String(decoding: part.prefix(headEnd), as: UTF8.self)
    let content = Array(part.dropFirst(headEnd + blank.count))
    guard let name = Fields.parameter("name", in: head) else { return false }
    if let fileName = Fields.parameter("filename", in: head) {
      if !content.isEmpty || !fileName.isEmpty {
        files[name] = File(name: String(fileName.prefix(200)), bytes: content)
      }
    } else {
      values[name, default: []].append(String(decoding: content, as: UTF8.self))
    }
    return true
  }

  private static func parameter(_ name: String, in head: String) -> String? {
    guard let start = head.firstRange(of: "; \(name)=\"")?.upperBound else { return nil }
    guard let end = head[start...].firstIndex(of: "\"") else { return nil }
    return String(head[start..<end])
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= needle.count, start <= bytes.count - needle.count else { return nil }
    var position = start
    let last = bytes.count - needle.count
    while position <= last {
      guard let next = bytes[position...last].firstIndex(of: needle[0]) else { return nil }
      if bytes[next..<next + needle.count].elementsEqual(needle) { return next }
      position = next + 1
    }
    return nil
  }

  /// Undoes percent-encoding; what is no valid code stays as it is.
  static func decoded(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = true) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case 0x2B where plusIsSpace: text.append(0x20)
      case 0x25:
        guard let high = iterator.next() else { text.append(byte); break }
        guard let low = iterator.next() else { text.append(contentsOf: [byte, high]); break }
        if let first = digit(high), let second = digit(low) {
          text.append(first << 4 | second)
        } else {
          text.append(contentsOf: [byte, high, low])
        }
      default: text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
