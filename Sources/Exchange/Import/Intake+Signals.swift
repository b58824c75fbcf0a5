// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import PactwerkStorage
import Records
import Signals

extension Intake {
  /// A signal. Its area may be called by code or name. Without the day it was noticed it counts from the day it came in, and without either from today.
  ///
  /// A signal that was not made from a file, known by its own key, stays in the words in which it was given.
  func take(_ row: SignalRow) throws -> Taken {
    if let own = try writer.ownSignal(row.id) {
      return Taken("signal", own, ImportEffect.unchanged, before: nil)
    }
    let area = row.area.flatMap { known.area($0) }
    if let text = row.area, area == nil { throw RowRefused.names(text, column: "area", .area) }
    let observed = row.observedOn ?? row.receivedOn ?? writer.today
    let draft = SignalDraft(
      text: row.text, areaCode: area, theme: row.theme,
      channel: Signal.Channel(rawValue: row.channel.rawValue) ?? .import, observedOn: observed,
      receivedOn: row.receivedOn, sourceState: row.sourceState, sourceCategory: row.sourceCategory)
    let earlier = try writer.signal(sourceKey: row.id)
    let before = try earlier.flatMap { try writer.signalImage($0) }
    let (id, effect) = try writer.upsertSignal(draft, sourceKey: row.id, known: earlier)
    return Taken("signal", id, effect, before: before)
  }
}
