// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import PactwerkCore

/// Fetches figures of CBS over HTTPS: page by page, one request at a time, going on where it stopped.
///
/// Every answer is kept in a folder. An answer that is there and younger than a day is not asked for again; for an older
/// one the service is asked whether it changed. When one did change, the others are no longer trusted by their age.
public struct FigureFetch: Sendable {
  /// What is asked.
  public let request: FigureRequest
  /// Where answers are kept; the folder of this request alone.
  public let folder: String
  /// Who asks: `Pactwerk/0.1.0 (+https://…)`.
  public let agent: String
  /// How much is taken.
  public var limits = FetchLimits()
  /// The pause before every request but the first.
  public var pause = Duration.milliseconds(500)
  /// Is told of every page and every wait.
  public var tell: @Sendable (FetchProgress) -> Void = { _ in }
  /// Waits; another one in tests.
  public var wait: @Sendable (Duration) -> Void = { Thread.sleep(forTimeInterval: $0 / .seconds(1)) }
  /// The environment in which `curl` is looked for and run.
  public var environment = ProcessInfo.processInfo.environment
  let clock: @Sendable () -> Moment

  /// A fetch of what `request` asks.
  ///
  /// - Parameters:
  ///   - parent: the folder in which answers are kept, in a folder of their own per request.
  ///   - agent: how we make ourselves known, printable ASCII.
  ///   - clock: the moment now.
  public init(
    _ request: FigureRequest, keepingIn parent: String, agent: String, clock: @escaping @Sendable () -> Moment
  ) {
    (self.request, self.agent, self.clock) = (request, agent, clock)
    folder = parent + "/" + request.folderName
  }

  /// Fetches everything, or stops with a sentence that says how to go on.
  ///
  /// It blocks its thread until everything is there: minutes for a large table.
  ///
  /// - Throws: why it stopped, and what is kept.
  public func fetch() throws(FetchStopped) -> FetchedFigures {
    var run = FetchRun(self)
    do throws(FetchFault) { return try run.all() } catch {
      throw FetchStopped(fault: error, pages: run.pages, folder: folder)
    }
  }
}
