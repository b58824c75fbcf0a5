// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import Networks
import PactwerkCore
import PactwerkStorage
import Programmes
import Signals

extension Reader {
  /// A record of any room as one text, to see whether it changed since an import; nil when it is gone.
  func image(of record: RecordRef) throws -> String? {
    switch record.kind {
    case "actor": try actorImage(record.id)
    case "tie": try tieImage(record.id)
    case "contact": try contactImage(record.id)
    case "initiative": try initiativeImage(record.id)
    case "signal": try signalImage(record.id)
    case "goal": try goalImage(record.id)
    case "intervention": try interventionImage(record.id)
    case "link": try linkImage(record.id)
    case "area": try areaImage(record.id)
    default: nil
    }
  }
}

extension Writer {
  /// Puts a record back as its image has it.
  func restore(_ record: RecordRef, image: String) throws {
    switch record.kind {
    case "actor": try restoreActor(record.id, image: image)
    case "tie": try restoreTie(record.id, image: image)
    case "initiative": try restoreInitiative(record.id, image: image)
    case "signal": try restoreSignal(record.id, image: image)
    case "goal": try restoreGoal(record.id, image: image)
    case "intervention": try restoreIntervention(record.id, image: image)
    case "link": try restoreLink(record.id, image: image)
    case "area": try restoreArea(record.id, image: image)
    default: throw Refused.notFound
    }
  }

  /// Takes away a record that an import added; false when something else rests on it by now, and it stays.
  func remove(_ record: RecordRef) throws -> Bool {
    switch record.kind {
    case "actor", "tie", "contact", "initiative": return try removeImported(record)
    case "signal":
      let isTakenUp = try row("SELECT thread_id FROM \(visibleSignals) WHERE id = \(record.id)")?.optionalText(
        "thread_id")
      guard isTakenUp == nil else { return false }
      try removeSignal(record.id)
    case "area":
      guard try !isAreaUsed(record.id) else { return false }
      try removeArea(record.id)
    default: return try removeOfProgramme(record)
    }
    return true
  }

  private func removeOfProgramme(_ record: RecordRef) throws -> Bool {
    do {
      switch record.kind {
      case "goal": try removeGoal(record.id)
      case "intervention": try removeIntervention(record.id)
      case "link": try removeLink(record.id)
      default: return false
      }
      return true
    } catch Refused.wrongState, Refused.changedMeanwhile {
      return false
    }
  }
}
