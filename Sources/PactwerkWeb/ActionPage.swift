// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore

/// A form on a page of its own, shown again when it was refused: nothing has to be typed twice.
public struct ActionPage: PageContent {
  public let room: Room?
  private let titleKey: String
  private let subject: String
  private let back: (label: String, address: Address)
  private let state: FormState
  private let content: @Sendable (Texts) -> AnyHTML

  /// A page titled by a text, about `subject`, with a form.
  public init(
    room: Room?, titleKey: String, subject: String, back: (label: String, address: Address), state: FormState,
    form: @escaping @Sendable (Texts) -> AnyHTML
  ) {
    (self.room, self.titleKey, self.subject) = (room, titleKey, subject)
    (self.back, self.state, self.content) = (back, state, form)
  }

  public var hasErrors: Bool { !state.isAccepted }
  /// The title of the act.
  public func title(_ t: Texts) -> String { t(titleKey) }
  /// The way back to what the act is about.
  public func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(back.label, back.address), (t(titleKey), nil)]
  }

  /// The form, with what is wrong above it.
  public func body(_ t: Texts) -> some HTML {
    div(.class("pactwerk-narrow-page pactwerk-stack")) {
      errorSummary(state, t)
      h1 { t(titleKey) }
      if !subject.isEmpty { p(.class("pactwerk-lead")) { subject } }
      content(t)
    }
  }
}

extension Refused {
  /// Puts a refusal of one field into a form's state; any other refusal is thrown on.
  public func into(_ state: inout FormState, _ t: Texts) throws {
    guard case .invalid(let field, let reason) = self else { throw self }
    state.refuse(field, t(reason))
  }
}

extension Fields {
  /// What was sent, to be shown again.
  public var formState: FormState { FormState(values) }
}
