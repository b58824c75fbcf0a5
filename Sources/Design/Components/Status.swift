// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// A state in one word with its icon, as data: for the rows of a list.
public struct Badge: Sendable, Hashable {
  /// What the icon says.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Finished, confirmed, as promised.
    case done
    /// Under way.
    case half
    /// Somebody else must answer.
    case waiting
    /// Past its promised day: the one inverse badge of a page.
    case late
    /// Done once, and open again.
    case reopened
    /// Cannot be told, or not asked.
    case question
    /// A no.
    case no
    /// Stands out.
    case higher
  }

  /// How loud it is. Strong at most once or twice a page.
  public enum Weight: Sendable, Hashable { case quiet, regular, strong }

  /// What the icon says.
  public var kind: Kind
  /// The state in words.
  public var words: String
  /// How loud it is.
  public var weight: Weight

  /// A state; what is late is strong unless told otherwise.
  public init(_ kind: Kind, _ words: String, _ weight: Weight? = nil) {
    (self.kind, self.words) = (kind, words)
    self.weight = weight ?? (kind == .late ? .strong : .regular)
  }

  var icon: Icon {
    switch kind {
    case .done: .check
    case .half: .half
    case .waiting: .waiting
    case .late: .clock
    case .reopened: .reopened
    case .question: .question
    case .no: .cross
    case .higher: .flag
    }
  }

  var classes: String {
    switch weight {
    case .quiet: "pactwerk-status pactwerk-status--quiet"
    case .regular: "pactwerk-status"
    case .strong: "pactwerk-status pactwerk-status--strong"
    }
  }
}

/// A state: icon and word.
public func statusBadge(_ badge: Badge) -> some HTML {
  span(.classes(badge.classes)) {
    drawing(badge.icon)
    badge.words
  }
}

/// A state: icon and word.
public func statusBadge(_ kind: Badge.Kind, _ words: String, _ weight: Badge.Weight? = nil) -> some HTML {
  statusBadge(Badge(kind, words, weight))
}
