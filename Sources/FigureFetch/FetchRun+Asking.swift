// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore

extension FetchRun {
  /// An answer: as it is kept, as the service confirms it, or as the service gives it.
  mutating func content(
    _ name: String, at address: WebAddress
  ) throws(FetchFault) -> (KeptAnswer, ODataAnswer, FetchProgress.Origin) {
    let before = kept.answer(name, to: address.text)
    let known = before.flatMap { try? ODataAnswer($0.bytes) }
    if let before, let known, isFresh(before) { return (before, known, .kept) }
    let answer = try ask(address, unless: known == nil ? nil : before)
    if let before, let known, answer.status == 304 {
      let again = KeptAnswer(
        address: before.address, bytes: before.bytes, tag: before.tag, changedOn: before.changedOn,
        fetchedAt: fetch.clock())
      try kept.keep(again, as: name)
      return (again, known, .unchanged)
    }
    let looked: ODataAnswer
    do throws(Refusal) { looked = try ODataAnswer(answer.body) } catch {
      throw .notReadable(address: address.text, sentence: error.englishSentence)
    }
    let after = KeptAnswer(
      address: address.text, bytes: answer.body, tag: answer.header("etag"),
      changedOn: answer.header("last-modified"), fetchedAt: fetch.clock())
    if let before, before.bytes != after.bytes { trustsAge = false }
    try kept.keep(after, as: name)
    return (after, looked, .fetched)
  }

  /// Whether an answer is young enough; one from the future is not.
  private func isFresh(_ answer: KeptAnswer) -> Bool {
    let age = fetch.clock().milliseconds - answer.fetchedAt.milliseconds
    return trustsAge && age >= 0 && age < Int64(fetch.limits.freshFor) * 1_000
  }

  /// Asks until there is an answer with status 200, or 304 if one is kept, as often as the limits allow.
  private mutating func ask(_ address: WebAddress, unless before: KeptAnswer?) throws(FetchFault) -> HTTPAnswer {
    var attempt = 1
    while true {
      var asked: Int?
      let fault: FetchFault
      do throws(FetchFault) {
        let answer = try send(address, unless: before)
        if answer.status == 200 || (answer.status == 304 && before != nil) { return answer }
        asked = answer.secondsToWait(now: fetch.clock())
        fault = .status(answer.status, address: address.text)
      } catch { fault = error }
      guard fault.mayPass, attempt < fetch.limits.attempts else { throw fault }
      let seconds = asked ?? 1 << min(attempt, 6)
      guard seconds <= fetch.limits.longestWait else { throw .mustWait(seconds: seconds) }
      fetch.tell(.waiting(seconds: seconds, fault))
      fetch.wait(.seconds(seconds))
      attempt += 1
    }
  }

  /// Sends a request, and follows at most three redirections inside the table.
  private mutating func send(_ address: WebAddress, unless before: KeptAnswer?) throws(FetchFault) -> HTTPAnswer {
    var address = address
    for _ in 0...3 {
      let answer = try sendOnce(address, unless: before)
      guard [301, 302, 303, 307, 308].contains(answer.status), let link = answer.header("location") else {
        return answer
      }
      address = try inside(link)
    }
    throw .loop(address.text)
  }

  private mutating func sendOnce(_ address: WebAddress, unless before: KeptAnswer?) throws(FetchFault) -> HTTPAnswer {
    if curl == nil { curl = try Curl(environment: fetch.environment) }
    guard let curl else { throw .noCurl }
    if requests > 0, fetch.pause > .zero { fetch.wait(fetch.pause) }
    requests += 1
    let headers = [
      before?.tag.map { "If-None-Match: " + $0 }, before?.changedOn.map { "If-Modified-Since: " + $0 },
    ].compactMap { $0 }
    return try curl.get(address, agent: fetch.agent, headers: headers, limits: fetch.limits)
  }
}
