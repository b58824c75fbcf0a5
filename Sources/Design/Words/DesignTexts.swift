// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The texts of the layout and the components, for the catalogue. Every key starts with `design.`.
public enum DesignTexts {
  /// The embedded files by language.
  public static let sources: [Language: [UInt8]] = [.nl: PackageResources.nl_json, .en: PackageResources.en_json]
}
