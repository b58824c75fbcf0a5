// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// The table a picture was drawn from, one step away; it stacks on a phone and scrolls in a region of its own.
///
/// - Parameters:
///   - show: the words that open it.
///   - region: the name of the region, for who cannot see it.
///   - heading: the caption.
///   - rows: `thead` and `tbody`.
public func tableOfPicture(
  show: String, region: String, heading: String, @HTMLBuilder rows: () -> some HTML
) -> some HTML {
  let rows = rows()
  return details(.class("pactwerk-disclosure")) {
    summary { show }
    div(.class("pactwerk-table-scroll"), .tabindex("0"), .role("region"), .label(region)) {
      table(.class("pactwerk-table pactwerk-table--compact pactwerk-table--stack")) {
        caption { heading }
        rows
      }
    }
  }
}
