// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// Large figures with what they count.
public func figureList(_ figures: [(number: String, words: String)]) -> some HTML {
  ul(.class("pactwerk-figures")) {
    each(figures) { figure in
      li {
        strong { figure.number }
        figure.words
      }
    }
  }
}

/// A goal as one of the columns of the front page.
public struct GoalItem: Sendable {
  /// Its number in the programme.
  public var number: String
  /// Its name; it is the link.
  public var name: String
  /// The page of the goal.
  public var address: Address
  /// Where it stands, in one of the fixed words.
  public var badge: Badge
  /// How far behind, or why that is not known.
  public var distance: String

  /// A goal; its state is always shown quietly.
  public init(number: String, name: String, address: Address, badge: Badge, distance: String) {
    (self.number, self.name, self.address, self.distance) = (number, name, address, distance)
    self.badge = Badge(badge.kind, badge.words, .quiet)
  }
}

/// The goals side by side.
public func goalList(_ goals: [GoalItem]) -> some HTML {
  ul(.class("pactwerk-goals")) {
    each(goals) { goal in
      li {
        span(.class("pactwerk-goals__nr"), .hidden) { goal.number }
        a(.href(goal.address)) { goal.name }
        span { statusBadge(goal.badge) }
        span(.class("pactwerk-soft")) { goal.distance }
      }
    }
  }
}

/// Terms with what they are.
public func descriptionList(_ items: [(term: String, content: any HTML)]) -> some HTML {
  dl(.class("pactwerk-dl")) {
    each(items) { item in
      dt { item.term }
      dd { AnyHTML(item.content) }
    }
  }
}

/// Somewhere else to go: the whole row is the link, the number or verb stands at its end.
public struct RouteRow: Sendable {
  /// What is the matter.
  public var question: String
  /// Who helps.
  public var answer: String
  /// The number to call, or a verb.
  public var go: String
  /// A telephone, a page or a site.
  public var address: Address

  /// A row of a list of routes.
  public init(_ question: String, _ answer: String, go: String, _ address: Address) {
    (self.question, self.answer, self.go, self.address) = (question, answer, go, address)
  }

  /// Danger now: 112.
  public static func danger(_ t: Texts) -> RouteRow {
    RouteRow(t("design.routes.danger"), t("design.routes.danger_text"), go: "112", .telephone("112"))
  }

  /// Worries about a home: Veilig Thuis, the national number 0800 2000.
  public static func safeHome(_ t: Texts) -> RouteRow {
    let number = "0800 20 00"
    return RouteRow(t("design.routes.safe_home"), t("design.routes.safe_home_text"), go: number, .telephone(number))
  }
}

/// Where else to go.
public func routeList(_ rows: [RouteRow]) -> some HTML {
  ul(.class("pactwerk-routes")) {
    each(rows) { row in
      li {
        a(.href(row.address)) {
          span {
            strong { row.question }
            br()
            row.answer
          }
          span(.class("pactwerk-routes__go")) { bdi { row.go } }
        }
      }
    }
  }
}

/// "Stap 2 van 4" with its bar.
@HTMLBuilder public func phoneStep(_ number: Int, of total: Int, _ t: Texts) -> some HTML {
  p(.class("pactwerk-small pactwerk-soft")) {
    t("design.phone_step", ["number": String(number), "total": String(total)])
  }
  ol(.class("pactwerk-phone-step"), .hidden) {
    for step in 0..<max(total, 0) { li(.flag("data-done", step < number)) { Nothing() } }
  }
}
