// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import Places
import Records

extension Visit {
  /// One act on the thread of the address: done and back to the thread, or its form again with what is wrong.
  ///
  /// - Parameters:
  ///   - room: the room whose act it is.
  ///   - titleKey: the text that names the act.
  ///   - form: the form of the act on this thread, with what was typed and what is wrong with it.
  ///   - work: the change; it gets the version of the thread that the form was made from.
  /// - Throws: `Refused.changedMeanwhile` when the form does not say which version that was.
  public func actOnThread(
    room: Room, titleKey: String, form: @escaping @Sendable (ThreadWithSteps, FormState) -> AnyHTML,
    _ work: @escaping @Sendable (Writer, ThreadID, Int) throws -> Void
  ) async throws -> Answer {
    let slug = try requireDistrict().slug
    let number = parameter("nummer")
    guard let item = try await read({ try $0.thread(number: number) }) else { throw Refused.notFound }
    guard let version = self.form.integer("versie") else { throw Refused.changedMeanwhile }
    do {
      try await write { try work($0, item.thread.id, version) }
      return redirect(to: .thread(slug, number))
    } catch let refused as Refused {
      var state = self.form.formState
      try refused.into(&state, texts)
      let again = state
      return page(
        ActionPage(
          room: room, titleKey: titleKey, subject: item.thread.title,
          back: (item.thread.number, .thread(slug, number)), state: again
        ) { _ in form(item, again) })
    }
  }
}
