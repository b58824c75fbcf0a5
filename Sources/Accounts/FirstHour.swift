// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore

/// What has to be there before a district can begin, and how far it is: from nothing in an hour.
struct FirstHour: Sendable, Equatable {
  /// The five things, in the order in which they are done.
  enum Step: String, CaseIterable, Sendable { case areas, contact, place, invitations, list }

  /// So many people are invited in the first hour.
  static let people = 5

  /// How many areas the district is made of.
  let areas: Int
  let hasContact, hasPlace: Bool
  /// How many people were invited.
  let invited: Int
  /// How many lists were taken in.
  let lists: Int

  func isDone(_ step: Step) -> Bool {
    switch step {
    case .areas: areas > 0
    case .contact: hasContact
    case .place: hasPlace
    case .invitations: invited >= FirstHour.people
    case .list: lists > 0
    }
  }

  /// The first thing that is not done; nil when all is.
  var next: Step? { Step.allCases.first { !isDone($0) } }

  /// The list with what is done, what is next, and where to do it; nothing once all is done.
  @HTMLBuilder func checklist(_ slug: String, _ t: Texts) -> some HTML {
    if next != nil {
      pageSection(t("accounts.first.title"), id: "eerste-uur", isFirst: true) {
        p { t("accounts.first.lead") }
        ol(.class("pactwerk-list")) { each(Step.allCases) { step in row(step, slug, t) } }
      }
    }
  }

  private func row(_ step: Step, _ slug: String, _ t: Texts) -> some HTML {
    li(.class("pactwerk-task")) {
      div(.class("pactwerk-task__when")) { statusBadge(badge(step, t)) }
      div {
        h3(.class("pactwerk-task__title")) { t("accounts.first.\(step.rawValue)") }
        p { t("accounts.first.\(step.rawValue)_how", ["count": t.number(invited)]) }
      }
      div { if step == next { address(step, slug).map { buttonLink(ButtonLink(t("accounts.first.go"), $0)) } } }
    }
  }

  private func badge(_ step: Step, _ t: Texts) -> Badge {
    if isDone(step) { return Badge(.done, t("accounts.first.done"), .quiet) }
    return step == next ? Badge(.half, t("accounts.first.next")) : Badge(.waiting, t("accounts.first.later"), .quiet)
  }

  private func address(_ step: Step, _ slug: String) -> Address? {
    switch step {
    case .areas: nil
    case .contact: .fragment("naam")
    case .place: .fragment("plek")
    case .invitations: .fragment("email")
    case .list: .pastedList(slug)
    }
  }
}
