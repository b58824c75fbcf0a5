// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

extension Address {
  /// The room of the network.
  public static func network(_ slug: String) -> Address { .page("wijken", slug, "netwerk") }
  /// The whole network as a map.
  public static func networkMap(_ slug: String) -> Address { .page("wijken", slug, "netwerk", "kaart") }
  /// One actor with its ties.
  public static func actor(_ slug: String, _ id: RecordID) -> Address {
    .page("wijken", slug, "netwerk", "actoren", id.text)
  }
  /// One initiative.
  public static func initiative(_ slug: String, _ id: RecordID) -> Address {
    .page("wijken", slug, "netwerk", "initiatieven", id.text)
  }
  /// Entering a person, organisation, group or place.
  public static func newPerson(_ slug: String) -> Address { .page("wijken", slug, "netwerk", "personen", "nieuw") }
  /// Entering a tie.
  public static func newTie(_ slug: String) -> Address { .page("wijken", slug, "netwerk", "lijnen", "nieuw") }
  /// Logging a conversation, over a chosen tie where one is given.
  public static func newConversation(_ slug: String, _ tie: RecordID? = nil) -> Address {
    let address = Address.page("wijken", slug, "netwerk", "gesprekken", "nieuw")
    return tie.map { address.with("lijn", $0.text) } ?? address
  }
  /// Where a new person, tie or conversation is sent to.
  static func networkList(_ slug: String, _ list: String) -> Address { .page("wijken", slug, "netwerk", list) }
}
