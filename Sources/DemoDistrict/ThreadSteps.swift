// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// The words in which the thread scripts are written.
extension ExampleDistrict.ThreadStep {
  private init(
    _ kind: Kind, _ daysAgo: Int, by account: String?, side: Side? = nil, text: String = "", language: String = "nl",
    reason: String? = nil, outcome: Outcome? = nil, within term: Int? = nil, body: String? = nil, meeting: Int? = nil,
    level: ActingLevel? = nil
  ) {
    self.init(
      kind: kind, daysAgo: daysAgo, side: side ?? account.map(AccountTable.side) ?? .community, account: account,
      body: body, text: text, language: language, reason: reason, outcome: outcome, answerWithinDays: term,
      meetingDaysAgo: meeting, level: level)
  }

  /// Somebody remarked something, in their own words.
  static func heard(_ daysAgo: Int, _ text: String, by account: String? = nil, language: String = "nl") -> Self {
    Self(.heard, daysAgo, by: account, text: text, language: language)
  }
  /// Somebody took it up and promised an answer.
  static func takenUp(_ daysAgo: Int, by account: String, within term: Int = 30) -> Self {
    Self(.takenUp, daysAgo, by: account, within: term)
  }
  /// The holder asked the giver something.
  static func asked(_ daysAgo: Int, by account: String, _ text: String) -> Self {
    Self(.asked, daysAgo, by: account, text: text)
  }
  /// The giver answered.
  static func answered(_ daysAgo: Int, _ text: String) -> Self { Self(.answered, daysAgo, by: nil, text: text) }
  /// A seat put it on the agenda of a meeting.
  static func agenda(
    _ daysAgo: Int, by account: String, in body: String = "wijkoverleg", meeting: Int, level: ActingLevel? = nil
  ) -> Self {
    Self(.agenda, daysAgo, by: account, body: body, meeting: meeting, level: level)
  }
  /// A seat recorded the decision.
  static func decided(
    _ daysAgo: Int, _ outcome: Outcome, by account: String, in body: String = "wijkoverleg", _ text: String,
    because reason: String, within term: Int = 30
  ) -> Self {
    Self(.decided, daysAgo, by: account, text: text, reason: reason, outcome: outcome, within: term, body: body)
  }
  /// It was done; `side` is who did the work.
  static func done(_ daysAgo: Int, by account: String, _ text: String, side: Side? = nil) -> Self {
    Self(.done, daysAgo, by: account, side: side, text: text)
  }
  /// The giver got an answer.
  static func replied(_ daysAgo: Int, by account: String, _ text: String) -> Self {
    Self(.replied, daysAgo, by: account, text: text)
  }
  /// The giver said that it is not solved; an answer is promised anew.
  static func reopened(_ daysAgo: Int, _ text: String, within term: Int = 14) -> Self {
    Self(.reopened, daysAgo, by: nil, text: text, within: term)
  }
  /// A public version without names and numbers was released.
  static func released(_ daysAgo: Int, by account: String, _ text: String) -> Self {
    Self(.released, daysAgo, by: account, text: text)
  }
}

extension ExampleDistrict.ThreadScript {
  /// A thread about `theme` in `buurt`.
  init(
    _ key: String, _ title: String, _ buurt: Buurt, _ theme: Theme, goals: [Int], _ steps: [ExampleDistrict.ThreadStep]
  ) {
    self.init(key: key, title: title, area: buurt.rawValue, theme: theme.rawValue, goals: goals, steps: steps)
  }
}
