// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import PactwerkWeb

/// The form in which a list is sent: a file, or a pasted text.
struct ImportForm: Sendable {
  /// What was sent; nil for nothing.
  let source: ImportSource?
  /// What stands in the form.
  private(set) var state: FormState
  /// The field in which it was sent.
  let fieldName: String

  /// An empty form.
  init() { (source, state, fieldName) = (nil, FormState(), "bestand") }

  /// A form as it was sent; a file goes before a pasted text.
  init(_ fields: Fields, pastedName: String) {
    let pasted = fields.text("geplakt")
    state = FormState(["geplakt": [pasted]])
    if let file = fields.files["bestand"], !file.name.isEmpty {
      (source, fieldName) = (ImportSource(name: file.name, bytes: file.bytes), "bestand")
    } else if pasted.utf8.contains(where: { $0 > 0x20 }) {
      (source, fieldName) = (ImportSource(name: pastedName, bytes: Array(pasted.utf8)), "geplakt")
    } else {
      (source, fieldName) = (nil, "bestand")
    }
  }

  /// The form with what is wrong with it.
  func refused(_ mistakes: [(field: String, text: String)]) -> ImportForm {
    var form = self
    for mistake in mistakes { form.state.refuse(mistake.field, mistake.text) }
    return form
  }
}
