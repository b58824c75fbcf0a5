// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

public import PactwerkCore

extension ExampleDistrict {
  /// A thread as a script: what happened, in order, in days before today.
  public struct ThreadScript: Hashable, Sendable {
    /// The key by which links name it.
    public let key: String
    /// The Dutch title.
    public let title: String
    /// The code of the buurt.
    public let area: String
    /// The theme, one of those of the signals.
    public let theme: String
    /// The numbers of the programme's goals it belongs to.
    public let goals: [Int]
    /// The steps, oldest first.
    public let steps: [ThreadStep]
  }

  /// One step of a thread.
  public struct ThreadStep: Hashable, Sendable {
    /// What happened.
    public enum Kind: String, CaseIterable, Sendable {
      case heard, takenUp, asked, answered, agenda, decided, done, replied, reopened, released
    }
    /// What was decided.
    public enum Outcome: String, CaseIterable, Sendable { case yes, partly, no }

    /// What happened.
    public let kind: Kind
    /// How many days before today, 0 or more.
    public let daysAgo: Int
    /// Whose step it is: who remarked, took up, decided or did the work.
    public let side: Side
    /// The key of the account that acts; nil for somebody without an account.
    public let account: String?
    /// The key of the body; for `agenda` and `decided`.
    public let body: String?
    /// What is said: the remark, the question, its answer, the decision, what was done, the reply, why it is not
    /// solved, or the redacted public version of the remark; empty for `takenUp` and `agenda`.
    public let text: String
    /// The language of `text`, a BCP 47 code.
    public let language: String
    /// Why it was decided so.
    public let reason: String?
    /// What was decided.
    public let outcome: Outcome?
    /// Days from this step within which an answer is promised; nil when the step promises none.
    public let answerWithinDays: Int?
    /// Days before today of the meeting it is for, negative when that is still to come; for `agenda`.
    public let meetingDaysAgo: Int?
    /// Who must act from now on; nil when that does not change. A thread starts at the district.
    public let level: ActingLevel?
  }

  /// A link between an intervention and a thread.
  public struct ThreadLink: Hashable, Sendable {
    /// The id of the intervention in the programme file.
    public let intervention: String
    /// The key of the thread.
    public let thread: String
    /// `serves`, `needs` or `conflicts`.
    public let kind: String
    /// How many days before today it was proposed.
    public let proposedDaysAgo: Int
    /// The key of the account whose seat proposed it.
    public let proposer: String
    /// How many days before today the other side confirmed it; nil while it waits.
    public let confirmedDaysAgo: Int?
    /// The key of the account whose seat confirmed it.
    public let confirmer: String?
  }

  /// Where a thread stands. Several can hold at once: an escalated one can be late.
  public enum ThreadState: String, CaseIterable, Sendable {
    case heardOnly, takenUp, questionOpen, questionAnswered, onAgenda, decidedYes, decidedPartly, decidedNo
    case done, replied, reopened, decidedAgain, late, escalated
  }
}
