// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Why figures could not be fetched.
public enum FetchFault: Error, Equatable, Sendable {
  /// This is no table of CBS.
  case invalidTable(String)
  /// This is no code of an area, nor the beginning of one.
  case invalidArea(String)
  /// No area was named.
  case noArea
  /// More areas than are asked for at once.
  case tooManyAreas(limit: Int)
  /// The address of the service cannot be used.
  case invalidBase(String)
  /// The program `curl` is not installed.
  case noCurl
  /// The service cannot be reached; with the words of curl.
  case noNetwork(host: String, words: String)
  /// The certificate of the service is not trusted, or there is no secure connection; with the words of curl.
  case notTrusted(host: String, words: String)
  /// No whole answer within the time.
  case tooSlow(seconds: Int)
  /// The connection ended in the middle of an answer; with the words of curl.
  case cutOff(words: String)
  /// Curl stopped for another reason.
  case curlStopped(status: Int, words: String)
  /// The service answered with this status.
  case status(Int, address: String)
  /// The service does not know the table.
  case unknownTable(String, version: FigureRequest.Version)
  /// The service asks to wait longer than a command waits.
  case mustWait(seconds: Int)
  /// One answer is larger than is taken.
  case answerTooLarge(limit: Int)
  /// All answers together are larger than is taken.
  case tooLarge(limit: Int)
  /// There are more pages than are taken.
  case tooManyPages(limit: Int)
  /// The answer is not what it should be; with a sentence that says why.
  case notReadable(address: String, sentence: String)
  /// A link leads to another host or out of the table, and was not followed.
  case leadsElsewhere(String)
  /// A link leads to a page that was there already.
  case loop(String)
  /// The table is not about areas.
  case noAreasInTable(String)
  /// The table has none of the areas.
  case areasUnknown(table: String)
  /// There are no figures about the areas.
  case noFigures(table: String)
  /// Answers cannot be kept in this folder.
  case notKept(folder: String, words: String)

  /// Whether asking the same again, a little later, may help.
  var mayPass: Bool {
    switch self {
    case .cutOff, .tooSlow: true
    case .status(let status, _): [408, 429, 500, 502, 503, 504].contains(status)
    default: false
    }
  }

  /// Whether the same fetch may succeed another time, and then goes on from what is kept.
  var canGoOn: Bool {
    switch self {
    case .noCurl, .noNetwork, .notTrusted, .curlStopped, .mustWait, .notReadable, .notKept: true
    default: mayPass
    }
  }

  /// Whether what was asked is at fault, before anything was sent.
  public var isWrongUse: Bool {
    switch self {
    case .invalidTable, .invalidArea, .noArea, .tooManyAreas, .invalidBase: true
    default: false
    }
  }
}

/// A fetch that stopped, with what is kept of it.
public struct FetchStopped: Error, Equatable, Sendable {
  /// Why.
  public let fault: FetchFault
  /// How many answers are kept.
  public let pages: Int
  /// Where they are kept.
  public let folder: String
}
