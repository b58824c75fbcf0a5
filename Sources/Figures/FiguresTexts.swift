// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design

/// The texts of the figures.
public enum FiguresTexts {
  /// The embedded files by language.
  public static let sources: [Language: [UInt8]] = [.nl: PackageResources.nl_json, .en: PackageResources.en_json]
}
