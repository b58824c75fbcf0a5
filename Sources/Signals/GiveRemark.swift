// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Records

extension Writer {
  /// Takes in a remark: a signal, a thread with a day before which there is an answer, and a receipt for the giver.
  ///
  /// - Throws: `Refused.invalid` for an empty or too long text or an unknown place; `Refused.wrongState("throttled")` after too many
  ///   remarks from one giver within a quarter of an hour.
  public func give(_ remark: Remark) throws -> Receipt {
    let text = try Words.required(remark.text, field: "tekst", limit: Signal.textLimit)
    if let area = remark.areaCode, try !choosableAreas().contains(where: { $0.code == area }) {
      throw Refused.invalid(field: "buurt", reason: "words.choose")
    }
    let throttle = "remark " + remark.reporterKey
    if try isThrottled([throttle], limit: 20) { throw Refused.wrongState("throttled") }
    try countAttempt([throttle])
    let district = try currentDistrict()
    let thread = try openThread(
      title: Words.beginning(of: text), areaCode: remark.areaCode, answerOn: today + district.answerTermInDays,
      heardOn: today)
    let receipt = Receipt(reference: try newReference(in: district), token: newToken(), thread: thread)
    let id: RecordID = newID()
    try insertRecord(RecordRef(kind: "signal", id: id))
    try execute(
      """
      INSERT INTO signal (id, district_id, thread_id, reference, token_digest, signal_text, area_code, channel, observed_on,
        received_on, received_at, version)
      VALUES (\(id), \(district.id), \(thread), \(receipt.reference), \(digest(receipt.token)), \(text), \(remark.areaCode),
        \(remark.channel), \(today), \(today), \(now), 1)
      """)
    try countReporter(of: id, key: remark.reporterKey)
    try append(ThreadStep(thread: thread, kind: .heard, day: today, taker: .community, text: text), record: id)
    return receipt
  }

  /// A reference that people can read aloud: four letters and digits without look-alikes, after the district's own word.
  private func newReference(in district: District) throws -> String {
    let word = district.slug.split(separator: "-").last.map { $0.uppercased() } ?? "PACT"
    let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    while true {
      let code = randomBytes(4).map { String(alphabet[Int($0) % alphabet.count]) }.joined()
      let reference = word.prefix(8) + "-" + code
      if try row("SELECT id FROM signal WHERE district_id = \(district.id) AND reference = \(String(reference))")
        == nil
      {
        return String(reference)
      }
    }
  }

  /// Counts a giver once a week: a keyed digest, whose key and rows are destroyed two weeks after the week closes.
  private func countReporter(of signal: RecordID, key: String) throws {
    let (year, number) = today.isoWeek
    let week = "\(year)-W" + (number < 10 ? "0" : "") + String(number)
    let secret = try countingKey(of: week)
    try execute(
      """
      INSERT INTO reporter_week (signal_id, district_id, week, reporter_digest)
      VALUES (\(signal), \(try district()), \(week), \(digest(secret + " " + key)))
      """)
  }

  /// The secret of a week, made when it is first asked for.
  private func countingKey(of week: String) throws -> String {
    if let row = try row("SELECT secret FROM counting_key WHERE week = \(week)") { return row.text("secret") }
    let secret = newToken()
    try execute("INSERT INTO counting_key (week, secret) VALUES (\(week), \(secret))")
    return secret
  }

  /// Destroys the keys and digests of weeks that closed more than two weeks ago; how many digests went.
  public func forgetReporters() throws -> Int {
    let (year, number) = (today - 21).isoWeek
    let limit = "\(year)-W" + (number < 10 ? "0" : "") + String(number)
    let gone = try execute("DELETE FROM reporter_week WHERE week <= \(limit)")
    try execute("DELETE FROM counting_key WHERE week <= \(limit)")
    return gone
  }
}
