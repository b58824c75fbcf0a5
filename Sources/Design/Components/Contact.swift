// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// A person and a place to turn to, on every page before the footer.
public struct Contact: Sendable, Hashable {
  /// The person's name.
  public var name: String
  /// What the person does: "netwerkteam Oost".
  public var roleText: String
  /// The number, as people write it.
  public var phone: String
  /// When the phone is answered, after a comma: "op werkdagen van 9 tot 17 uur".
  public var hours: String
  /// Two letters for the shape.
  public var initials: String
  /// The side the person is of; nil for one who has none, such as the wijkregisseur.
  public var side: Side?
  /// Where to drop by; empty for nowhere.
  public var place: String
  /// When that place is open.
  public var placeHours: String

  /// A person and a place.
  public init(
    name: String, roleText: String, phone: String, hours: String, initials: String, side: Side?, place: String,
    placeHours: String
  ) {
    (self.name, self.roleText, self.phone, self.hours) = (name, roleText, phone, hours)
    (self.initials, self.side, self.place, self.placeHours) = (initials, side, place, placeHours)
  }
}

/// Initials in the shape of a side: circle, square, or a rounded ink square for one without a side.
public func avatar(_ initials: String, _ side: Side?) -> some HTML {
  let classes: StaticString =
    switch side {
    case .community: "pactwerk-avatar"
    case .programme: "pactwerk-avatar pactwerk-avatar--p"
    case nil: "pactwerk-avatar pactwerk-avatar--n"
    }
  return span(.class(classes), .hidden) { initials }
}

/// A person with the number to call.
public func personLine(_ contact: Contact, _ t: Texts) -> some HTML {
  let number = a(.href(.telephone(contact.phone)), .dir("ltr")) { contact.phone }
  let pieces: [String: any HTML] = ["phone": number, "hours": contact.hours]
  return div(.class("pactwerk-person")) {
    avatar(contact.initials, contact.side)
    p {
      strong { contact.name }
      if !contact.roleText.isEmpty { ", " + contact.roleText }
      if !contact.phone.isEmpty {
        br()
        t.markup(contact.hours.isEmpty ? "design.contact.call" : "design.contact.call_hours", pieces)
      }
    }
  }
}

/// "Liever iemand spreken?": the person, and the place to drop by.
public func contactSection(_ contact: Contact, _ t: Texts) -> some HTML {
  section(.class("pactwerk-contact"), .labelledBy("spreken")) {
    div {
      h2(.id("spreken")) { t("design.contact.title") }
      personLine(contact, t)
    }
    if !contact.place.isEmpty {
      div {
        h3 { t("design.contact.visit") }
        p {
          contact.place
          br()
          contact.placeHours
        }
      }
    }
  }
}
