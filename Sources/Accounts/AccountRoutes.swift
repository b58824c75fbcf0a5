// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkWeb

/// The addresses of signing in, hats, invitations, one's own account, and the settings and roles of a district.
public enum AccountRoutes {
  /// Adds them.
  public static func add(to routes: inout Routes) {
    SignInRoutes.add(to: &routes)
    SecondFactorRoutes.add(to: &routes)
    HatRoutes.add(to: &routes)
    OwnAccountRoutes.add(to: &routes)
    InvitationRoutes.add(to: &routes)
    RoleRoutes.add(to: &routes)
    SettingsRoutes.add(to: &routes)
  }
}
