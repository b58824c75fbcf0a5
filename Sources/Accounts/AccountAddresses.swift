// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

extension Address {
  /// The second factor, after the password.
  static var secondFactor: Address { .page("tweede-factor") }
  /// Setting up a second factor.
  static var enrolment: Address { .page("tweede-factor", "instellen") }
  /// One's own account.
  public static var ownAccount: Address { .page("account") }
  /// Something done to one's own account.
  static func ownAccount(_ act: String) -> Address { .page("account", act) }
  /// What an invited person opens; the token is the only key.
  static func invitation(_ token: String) -> Address { .page("uitnodiging", token) }
  /// The settings of a district.
  public static func districtSettings(_ slug: String) -> Address { .page("wijken", slug, "instellingen") }
  /// Something changed in the settings of a district.
  static func districtSettings(_ slug: String, _ act: String) -> Address {
    .page("wijken", slug, "instellingen", act)
  }
  /// Something done to one row of the settings of a district.
  static func districtSettings(_ slug: String, _ list: String, _ id: RecordID, _ act: String) -> Address {
    .page("wijken", slug, "instellingen", list, id.text, act)
  }
  /// Who sees and may do what in a district.
  public static func districtRoles(_ slug: String) -> Address { .page("wijken", slug, "rollen") }
  /// The viewer's own desk, where signing in ends unless there was a page to go back to.
  static var ownDesk: Address { .page("werk") }
  /// Where a pasted list goes in.
  static func pastedList(_ slug: String) -> Address { .page("wijken", slug, "import") }
}
