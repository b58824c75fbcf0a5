// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The program `curl`, which is run once for every request.
///
/// A program beside ours and no library: TLS, certificates and proxies are kept by the distribution, and no second TLS
/// stack enters the build (record 36).
struct Curl {
  private let program: URL
  private let environment: [String: String]

  /// Finds curl in the folders of `PATH`.
  ///
  /// - Throws: `noCurl`.
  init(environment: [String: String]) throws(FetchFault) {
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let found = folders.map { String($0) + "/curl" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { throw .noCurl }
    program = URL(fileURLWithPath: found)
    self.environment = environment.filter { Curl.passedOn.contains($0.key) }
  }

  /// What curl gets of the environment: proxies and certificates, and nothing else.
  private static let passedOn: Set<String> = [
    "PATH", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY", "SSL_CERT_FILE",
    "SSL_CERT_DIR", "CURL_CA_BUNDLE",
  ]

  /// Asks for one address, and follows nothing.
  ///
  /// - Parameter headers: whole headers: `If-None-Match: "a"`.
  /// - Throws: what kept the answer from coming whole; an answer with an error status is an answer.
  func get(_ address: WebAddress, agent: String, headers: [String], limits: FetchLimits) throws(FetchFault)
    -> HTTPAnswer
  {
    let run = Process()
    let (output, errors) = (Pipe(), Pipe())
    run.executableURL = program
    run.arguments = Curl.arguments(for: address, agent: agent, headers: headers, limits: limits)
    run.environment = environment
    run.standardInput = FileHandle.nullDevice
    run.standardOutput = output
    run.standardError = errors
    do { try run.run() } catch { throw .noCurl }
    let bytes = Curl.read(output.fileHandleForReading, atMost: limits.answerBytes + Curl.headBytes)
    if bytes == nil { run.terminate() }
    try? output.fileHandleForReading.close()
    let words = Curl.words(errors.fileHandleForReading)
    run.waitUntilExit()
    guard let bytes else { throw .answerTooLarge(limit: limits.answerBytes) }
    if run.terminationStatus != 0 {
      throw Curl.fault(Int(run.terminationStatus), words, address.host, limits)
    }
    guard let answer = HTTPAnswer(bytes) else { throw .cutOff(words: "no HTTP") }
    guard answer.body.count <= limits.answerBytes else { throw .answerTooLarge(limit: limits.answerBytes) }
    return answer
  }

  /// What is read beside the body; curl itself takes no more than 300 kB of headers.
  private static let headBytes = 400_000

  /// The arguments, each one by itself; no shell reads them, and `-q` in front keeps `.curlrc` out.
  static func arguments(for address: WebAddress, agent: String, headers: [String], limits: FetchLimits) -> [String] {
    [
      "-q", "--silent", "--show-error", "--include", "--suppress-connect-headers", "--globoff", "--compressed",
      "--disallow-username-in-url", "--proto", address.scheme == "http" ? "=http" : "=https", "--tlsv1.2",
      "--max-redirs", "0", "--connect-timeout", "30", "--speed-limit", "1", "--speed-time", "60", "--max-time",
      String(limits.secondsPerAnswer),
      "--max-filesize", String(limits.answerBytes), "--user-agent", agent, "--header", "Accept: application/json",
    ] + (address.isLoopback ? ["--noproxy", "*"] : []) + headers.flatMap { ["--header", $0] }
      + ["--url", address.text]
  }

  /// Everything that comes; nil when it is more than `limit`, which a packed answer can be however small it is.
  private static func read(_ handle: FileHandle, atMost limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while let chunk = try? handle.read(upToCount: 65_536), !chunk.isEmpty {
      bytes += chunk
      if bytes.count > limit { return nil }
    }
    return bytes
  }

  /// What curl wrote about a fault, without its number, its full stop, and the advice that it gives on further lines.
  private static func words(_ handle: FileHandle) -> String {
    let text = String(decoding: read(handle, atMost: 65_536) ?? [], as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
    let line = String(lines.first { $0.hasPrefix("curl: (") } ?? lines.last ?? "no reason given")
    let words = line.hasPrefix("curl: (") ? line.drop { $0 != ")" }.dropFirst(2) : line[...]
    return String(words.prefix(300).filter { !$0.isNewline }).trimmingSuffix(".")
  }

  /// What an exit status of curl means (man curl, "exit codes").
  private static func fault(_ status: Int, _ words: String, _ host: String, _ limits: FetchLimits) -> FetchFault {
    switch status {
    case 5, 6, 7, 97: .noNetwork(host: host, words: words)
    case 28: .tooSlow(seconds: limits.secondsPerAnswer)
    case 18, 52, 55, 56, 92, 95: .cutOff(words: words)
    case 63: .answerTooLarge(limit: limits.answerBytes)
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91, 98: .notTrusted(host: host, words: words)
    default: .curlStopped(status: status, words: words)
    }
  }
}

extension String {
  /// Without `suffix` at its end.
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
