// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design

/// The states of other systems for which there is a word: those of Signalen, and the two of Open311.
///
/// A state that is not among them is shown as it stands.
/// Source: Signalen, the state machine of its back-end; Open311 GeoReport v2.
enum SourceState: String, CaseIterable {
  case reported = "m"
  case awaiting = "i"
  case inHand = "b"
  case planned = "ingepland"
  case onHold = "h"
  case toSend = "ready to send"
  case sent
  case sendingFailed = "send failed"
  case doneElsewhere = "done external"
  case done = "o"
  case cancelled = "a"
  case reopened
  case reopeningAsked = "reopen requested"
  case closingAsked = "closure requested"
  case reactionAsked = "reaction requested"
  case reactionReceived = "reaction received"
  case forwarded = "forward to external"
  case divided = "s"
  case open
  case closed
}

extension Texts {
  /// The word for a state of another system, or the state as it stands.
  func sourceState(_ state: String) -> String {
    SourceState(rawValue: state).map { self("signals.source_state.\($0)") } ?? state
  }
}
