// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Synchronization

/// A tiny HTTP server on this machine, on a free port, that answers one request a connection.
final class LocalServer: Sendable {
  /// What was asked.
  struct Asked: Sendable {
    /// Path and query as they came.
    let target: String
    /// By name in lower case.
    let headers: [String: String]
    /// The address of the service as the one who asks knows it.
    var base: String { "http://\(headers["host"] ?? "")/CBS" }
    /// Without percent signs.
    var plain: String { target.removingPercentEncoding ?? target }
  }

  /// What is answered.
  struct Reply: Sendable {
    var status = 200
    var headers: [String: String] = [:]
    var body: [UInt8] = []
    /// After how many bytes of the body the connection ends, though more were promised.
    var cutAfter: Int?
    /// Whether the body comes again and again, without a promised length.
    var isEndless = false

    static func json(_ text: String, _ headers: [String: String] = [:]) -> Reply {
      Reply(headers: headers, body: Array(text.utf8))
    }
    static func status(_ status: Int, _ headers: [String: String] = [:]) -> Reply {
      Reply(status: status, headers: headers)
    }
  }

  private let socket: Int32
  let port: Int
  private let log = Mutex<[Asked]>([])
  private let answer: @Sendable (Asked, Int) -> Reply

  /// Starts it; `answer` gets the request and how often that target was asked before.
  init(_ answer: @escaping @Sendable (Asked, _ before: Int) -> Reply) throws {
    self.answer = answer
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (socket, length) = (socket, size)
    let isBound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, length) }
    }
    guard isBound == 0, listen(socket, 16) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    _ = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) }
    }
    port = Int(in_port_t(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      while case let connection = accept(socket, nil, nil), connection >= 0 {
        self?.serve(connection)
        close(connection)
      }
    }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  var base: String { "http://127.0.0.1:\(port)/CBS" }

  /// Everything that was asked so far.
  var asked: [Asked] { log.withLock { $0 } }

  /// The last parts of what was asked: `Observations`.
  var lists: [String] {
    asked.map { String($0.target.split(separator: "?")[0].split(separator: "/").last ?? "") }
  }

  private func serve(_ connection: Int32) {
    guard let asked = read(connection) else { return }
    let before = log.withLock { log in
      defer { log.append(asked) }
      return log.count { $0.target == asked.target }
    }
    let reply = answer(asked, before)
    var head = "HTTP/1.1 \(reply.status) X\r\nConnection: close\r\n"
    if !reply.isEndless { head += "Content-Length: \(reply.body.count)\r\n" }
    for (name, value) in reply.headers { head += "\(name): \(value)\r\n" }
    guard send(Array((head + "\r\n").utf8), to: connection) else { return }
    if reply.isEndless {
      while send(reply.body, to: connection) {}
    } else {
      _ = send(Array(reply.body.prefix(reply.cutAfter ?? reply.body.count)), to: connection)
    }
  }

  private func read(_ connection: Int32) -> Asked? {
    var (bytes, chunk): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: 8_192))
    while bytes.suffix(4) != [13, 10, 13, 10] {
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      bytes += chunk[..<count]
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
    }
    let first = lines.first.map { $0.split(separator: " ") } ?? []
    return first.count == 3 ? Asked(target: String(first[1]), headers: headers) : nil
  }

  private func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
