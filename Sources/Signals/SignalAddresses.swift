// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

extension Address {
  /// The room of signals.
  public static func signals(_ slug: String) -> Address { .page("wijken", slug, "signalen") }
  /// Before telling: who helps faster, and what is kept.
  public static func newSignal(_ slug: String) -> Address { .page("wijken", slug, "signalen", "nieuw") }
  /// Telling.
  public static func tell(_ slug: String) -> Address { .page("wijken", slug, "signalen", "vertellen") }
  /// The status of one's own remark.
  public static func status(_ token: String) -> Address { .page("s", token) }
  /// Something the holder of a status link does.
  static func status(_ token: String, _ act: String) -> Address { .page("s", token, act) }
  /// Something done to a thread.
  static func act(_ act: String, on number: String, _ slug: String) -> Address {
    .page("wijken", slug, "draden", number, act)
  }
}
