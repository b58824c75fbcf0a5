// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Records

/// A signal as a file holds it.
public struct SignalDraft: Sendable, Equatable {
  /// What was noticed.
  public let text: String
  /// The code of the area; nil where the file says none.
  public let areaCode: String?
  /// What it is about, in the words of the district.
  public let theme: String?
  /// How it came in.
  public let channel: Signal.Channel
  /// The day on which it was noticed.
  public let observedOn: Day
  /// The day on which it came in.
  public let receivedOn: Day
  /// Its state in the system that it comes from, as it stands there.
  public let sourceState: String?
  /// Its category in that system, from the widest to the narrowest.
  public let sourceCategory: String?

  /// A signal as a file holds it; it came in on the day it was noticed unless told otherwise.
  public init(
    text: String, areaCode: String?, theme: String?, channel: Signal.Channel, observedOn: Day, receivedOn: Day?,
    sourceState: String? = nil, sourceCategory: String? = nil
  ) {
    (self.sourceState, self.sourceCategory) = (sourceState, sourceCategory)
    (self.text, self.areaCode, self.channel) = (Words.trimmed(text), areaCode, channel)
    self.theme = theme.map { Words.trimmed($0) }
    (self.observedOn, self.receivedOn) = (observedOn, receivedOn ?? observedOn)
  }
}

/// A signal as an export holds it, with the key it had in its file or its own.
public struct ExportedSignal: Sendable, Equatable {
  /// The key in its file, or its own.
  public let key: String
  /// The signal.
  public let signal: Signal
}

extension Writer {
  /// Adds a signal from a file, or brings the one that came with this key up to date. Signals from files start no thread:
  /// nobody waits for an answer.
  ///
  /// - Parameter known: the signal that came with this key, if there is one.
  public func upsertSignal(
    _ draft: SignalDraft, sourceKey: String, known: RecordID?
  ) throws -> (RecordID, ImportEffect) {
    let district = try district()
    if let id = known {
      let touched = try execute(
        """
        UPDATE signal SET signal_text = \(draft.text), area_code = \(draft.areaCode), theme = \(draft.theme), channel = \(draft.channel),
          observed_on = \(draft.observedOn), received_on = \(draft.receivedOn), source_state = \(draft.sourceState),
          source_category = \(draft.sourceCategory), version = version + 1
        WHERE district_id = \(district) AND id = \(id) AND NOT (signal_text = \(draft.text) AND area_code IS NOT DISTINCT FROM \(draft.areaCode)
          AND theme IS NOT DISTINCT FROM \(draft.theme) AND channel = \(draft.channel) AND observed_on = \(draft.observedOn)
          AND received_on = \(draft.receivedOn) AND source_state IS NOT DISTINCT FROM \(draft.sourceState)
          AND source_category IS NOT DISTINCT FROM \(draft.sourceCategory))
        """)
      return (id, touched == 1 ? .changed : .unchanged)
    }
    let id: RecordID = newID()
    try insertRecord(RecordRef(kind: "signal", id: id), sourceKey: sourceKey)
    try insert(draft, id: id, reference: id.text)
    return (id, .added)
  }

  private func insert(_ draft: SignalDraft, id: RecordID, reference: String) throws {
    try execute(
      """
      INSERT INTO signal (id, district_id, reference, signal_text, area_code, theme, channel, observed_on, received_on, received_at,
        source_state, source_category, version)
      VALUES (\(id), \(try district()), \(reference), \(draft.text), \(draft.areaCode), \(draft.theme), \(draft.channel),
        \(draft.observedOn), \(draft.receivedOn), \(Moment(noonOf: draft.receivedOn)), \(draft.sourceState), \(draft.sourceCategory), 1)
      """)
  }

  /// Puts back what a signal was before an import, from its image.
  public func restoreSignal(_ id: RecordID, image: String) throws {
    let parts = image.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
    // An image from before signals kept what another system says of them has two parts less.
    guard parts.count == 8 || parts.count == 6,
      let channel = Signal.Channel(rawValue: parts[3]), let observed = Day(parts[4]), let received = Day(parts[5])
    else {
      throw Refused.invalid(field: "image", reason: "words.missing")
    }
    try execute(
      """
      UPDATE signal SET signal_text = \(parts[0]), area_code = \(filled(parts, 1)), theme = \(filled(parts, 2)),
        channel = \(channel), observed_on = \(observed), received_on = \(received), source_state = \(filled(parts, 6)),
        source_category = \(filled(parts, 7)), version = version + 1
      WHERE district_id = \(try district()) AND id = \(id)
      """)
  }

  private func filled(_ parts: [String], _ place: Int) -> String? {
    place < parts.count && !parts[place].isEmpty ? parts[place] : nil
  }

  /// Takes an imported signal away again.
  public func removeSignal(_ id: RecordID) throws {
    try execute("DELETE FROM signal WHERE district_id = \(try district()) AND id = \(id)")
    try execute("DELETE FROM record WHERE district_id = \(try district()) AND id = \(id)")
  }
}

extension Reader {
  /// The signal with this key of its own that was not made from a file; nil when there is none.
  public func ownSignal(_ key: String) throws -> RecordID? {
    try row(
      """
      SELECT id FROM record
      WHERE district_id = \(try district()) AND id = \(key) AND kind = 'signal' AND source_key IS NULL
      """)?.id("id")
  }

  /// The signal that came from a file with this key.
  public func signal(sourceKey: String) throws -> RecordID? {
    try row(
      "SELECT id FROM record WHERE district_id = \(try district()) AND kind = 'signal' AND source_key = \(sourceKey)"
    )?.id("id")
  }

  /// A signal as one text, to see whether it changed since an import; nil when it is gone.
  public func signalImage(_ id: RecordID) throws -> String? {
    try row("SELECT \(Signal.columns) FROM signal WHERE district_id = \(try district()) AND id = \(id)").map(
      Signal.init(row:)
    ).map {
      [
        $0.text, $0.areaCode ?? "", $0.theme ?? "", $0.channel.rawValue, $0.observedOn.text, $0.receivedOn.text,
        $0.sourceState ?? "", $0.sourceCategory ?? "",
      ].joined(separator: "\u{1F}")
    }
  }

  /// The signals the viewer may read, oldest first, with their keys.
  public func signalsForExport() throws -> [ExportedSignal] {
    let keys = try recordsBySourceKey(kind: "signal")
    let byID = Dictionary(keys.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return try rows(
      "SELECT \(Signal.columns) FROM \(visibleSignals) WHERE withdrawn_on IS NULL ORDER BY received_on, id"
    ).map(Signal.init(row:)).map {
      ExportedSignal(key: byID[$0.id] ?? $0.id.text, signal: $0)
    }
  }
}
