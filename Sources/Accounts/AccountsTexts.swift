// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design

/// The texts of signing in, accounts, the settings of a district and the table of roles.
public enum AccountsTexts {
  /// The embedded files by language.
  public static let sources: [Language: [UInt8]] = [.nl: PackageResources.nl_json, .en: PackageResources.en_json]
}
