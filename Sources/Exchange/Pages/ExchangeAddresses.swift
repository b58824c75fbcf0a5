// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

extension Address {
  /// Where lists are read in.
  public static func imports(_ slug: String) -> Address { .page("wijken", slug, "import") }
  /// What a list would do: `POST` with the list, `GET` for the last one sent.
  static func importPreview(_ slug: String) -> Address { .page("wijken", slug, "import", "voorbeeld") }
  /// Which column of the last list sent is what: `GET` asks, `POST` answers.
  static func importColumns(_ slug: String) -> Address { .page("wijken", slug, "import", "kolommen") }
  /// A file of figures that was read in.
  static func figureBatch(_ slug: String, _ number: Int) -> Address {
    .page("wijken", slug, "import", "cijfers", String(number))
  }
  /// Undoing a file of figures: `POST` only.
  static func figureUndoing(_ slug: String, _ number: Int) -> Address {
    .page("wijken", slug, "import", "cijfers", String(number), "terugdraaien")
  }
  /// Saving a list: `POST` only.
  static func importSaving(_ slug: String) -> Address { .page("wijken", slug, "import", "bewaring") }
  /// Dropping a list: `POST` only.
  static func importStop(_ slug: String) -> Address { .page("wijken", slug, "import", "stop") }
  /// An import that was done.
  public static func importBatch(_ slug: String, _ id: RecordID) -> Address { .page("wijken", slug, "import", id.text) }
  /// Undoing an import: `POST` only.
  static func importUndoing(_ slug: String, _ id: RecordID) -> Address {
    .page("wijken", slug, "import", id.text, "terugdraaien")
  }
  /// A file to keep; the same in every language.
  public static func export(_ slug: String, _ file: ExportFile, _ audience: ExportAudience) -> Address {
    let address = Address.asset("wijken/\(slug)/export/\(file.rawValue)")
    return audience == .public ? address : address.with("voor", audience.rawValue)
  }
}
