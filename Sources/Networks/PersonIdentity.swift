// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Who a person of the network is, and why that may be kept: one row of the vault.
public struct PersonIdentity: Sendable, Equatable {
  public let name: String
  /// How the person can be reached.
  public let contact: String?
  /// The lawful ground (*grondslag*) for keeping the name.
  public let ground: String?
  /// The day on which the person gave permission.
  public let permissionOn: Day?
  /// The way in which permission was given: a letter, a conversation.
  public let permissionWay: String?
}
