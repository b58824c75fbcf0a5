// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import PactwerkCore
import PactwerkStorage
import PrintedPages

/// An error a client can act on: a page, or RFC 9457 `application/problem+json`.
public struct Problem: Error, Equatable, Sendable {
  /// The HTTP status.
  public let status: Int
  /// The last part of the texts' keys: `problem.notFound.title`.
  public let type: String
  /// Everything that is wrong with what was sent, where the API says it.
  var faults: [InputFault] = []

  /// There is nothing here, or not for this viewer.
  public static let notFound = Problem(status: 404, type: "notFound")
  static let unknownMethod = Problem(status: 405, type: "unknownMethod")
  /// The body is larger than the address takes.
  public static let tooLarge = Problem(status: 413, type: "tooLarge")
  /// The form cannot be read, or what it says does not fit.
  public static let badForm = Problem(status: 400, type: "badForm")
  static let oldForm = Problem(status: 403, type: "oldForm")
  /// Too many attempts in a short time.
  public static let throttled = Problem(status: 429, type: "throttled")
  static let notAcceptable = Problem(status: 406, type: "notAcceptable")
  static func invalidInput(_ faults: [InputFault]) -> Problem {
    Problem(status: 400, type: "invalidInput", faults: faults)
  }
  static let fault = Problem(status: 500, type: "fault")
  static let unavailable = Problem(status: 503, type: "unavailable")
  /// The program that makes PDF did not.
  static let noPDF = Problem(status: 500, type: "noPDF")
  /// Too many PDFs are being made.
  static let pdfBusy = Problem(status: 503, type: "pdfBusy")

  /// Whether a PDF was asked for and not made: the page itself is there.
  var isOfPaper: Bool { self == .noPDF || self == .pdfBusy }

  /// What a client is told about an error: nothing about how the server is built.
  static func of(_ error: any Error) -> Problem {
    switch error {
    case let problem as Problem: problem
    case let refused as Refused: of(refused)
    case StorageError.unavailable: unavailable
    case PrintFault.busy: pdfBusy
    case is PrintFault: noPDF
    default: fault
    }
  }

  private static func of(_ refused: Refused) -> Problem {
    switch refused {
    case .notAllowed, .notFound: notFound
    case .ownProposal: Problem(status: 409, type: "ownProposal")
    case .municipalityForCommunity: Problem(status: 409, type: "municipalityForCommunity")
    case .otherSideMustAct: Problem(status: 409, type: "otherSideMustAct")
    case .actedForOtherSide: Problem(status: 409, type: "actedForOtherSide")
    case .changedMeanwhile: Problem(status: 409, type: "changedMeanwhile")
    case .wrongState: Problem(status: 409, type: "wrongState")
    case .invalid: badForm
    }
  }
}

extension Problem {
  /// The key of the texts for a page, or for programs where those need other words.
  func key(_ part: String, forPrograms: Bool) -> String {
    "problem.\(forPrograms && self == .notFound ? "notFoundInAPI" : type).\(part)"
  }
}
