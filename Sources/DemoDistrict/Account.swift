// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

public import PactwerkCore

extension ExampleDistrict {
  /// Whose account it is; set at invitation.
  public enum Employer: String, Sendable {
    case municipality, organisation, none
  }

  /// A fictional account.
  public struct Account: Hashable, Sendable {
    /// The key by which seats and threads name it.
    public let key: String
    /// The address, always at voorbeeld.nl.
    public let email: String
    /// The name as shown.
    public let name: String
    /// Who employs the holder.
    public let employer: Employer
    /// The role; the hats are this one and one for each seat.
    public let role: Role
    /// The id of the same person in the network, where there is one.
    public let node: String?

    /// The side this account acts for: the programme for the municipality's, else the community.
    public var side: Side { employer == .municipality ? .programme : .community }
  }

  /// A body in which both sides meet.
  public struct Body: Hashable, Sendable {
    /// The key by which steps name it.
    public let key: String
    /// The Dutch name.
    public let name: String
    /// What it decides, in one Dutch sentence.
    public let about: String
    /// Its seats.
    public let seats: [Seat]
  }

  /// A seat in a body.
  public struct Seat: Hashable, Sendable {
    /// The key of the body.
    public let body: String
    /// For which side it acts.
    public let side: Side
    /// The role behind it, which says what it sees.
    public let roleBehind: Role
    /// The key of the account that holds it.
    public let holder: String
  }
}

/// The accounts; a table.
enum AccountTable {
  /// One or more for every role that an invitation can give. All are fictional.
  static let accounts: [ExampleDistrict.Account] = LiteralTable.rows(
    """
    bram|Bram Kompas|municipality|coordinator|p-bram-kompas
    ruben|Ruben Peilstok|municipality|programmeOffice|p-ruben-peilstok
    lotte|Lotte Dakpan|municipality|programmeOffice|p-lotte-dakpan
    margriet|Margriet Molenwiek|municipality|executive|p-margriet-molenwiek
    noor|Noor Wegwijzer|organisation|networkTeam|p-noor-wegwijzer
    fenna|Fenna Lantaarn|organisation|networkTeam|p-fenna-lantaarn
    tarik|Tarik Brugman|none|contributor|p-tarik-brugman
    ewa|Ewa Klinker|none|contributor|p-ewa-klinker
    yusuf|Yusuf Stoeprand|none|contributor|p-yusuf-stoeprand
    dilan|Dilan Theelepel|none|contributor|p-dilan-theelepel
    mo|Mo Trapleuning|none|contributor|p-mo-trapleuning
    vera|Vera Vuurtoren|organisation|facilitator|
    gijs|Gijs Schuifdeur|municipality|administrator|
    jonas|Jonas Briefopener|municipality|privacyContact|
    marga|Marga Paraplu|municipality|privacyOfficer|
    """
  ).map { row in
    ExampleDistrict.Account(
      key: row[0], email: row[0] + "@voorbeeld.nl", name: row[1],
      employer: ExampleDistrict.Employer(rawValue: row[2]) ?? .none, role: Role(rawValue: row[3]) ?? .visitor,
      node: row[4].isEmpty ? nil : row[4])
  }

  /// The side that the account with `key` acts for.
  static func side(of key: String) -> Side { accounts.first { $0.key == key }?.side ?? .community }
}

/// The bodies and their seats; a table.
enum BodyTable {
  /// The three bodies.
  static let bodies: [ExampleDistrict.Body] = [
    body("wijkoverleg", "Wijkoverleg", "Beslist over het wijkbudget en praat over alles wat speelt.", wijkoverleg),
    body("programmabureau", "Programmabureau", "Maakt de plannen en voert ze uit.", programmabureau),
    body("pactraad", "Pactraad", "Bewaakt het pact en vraagt stad en Rijk om hulp.", pactraad),
  ]

  private static let wijkoverleg = "bram ruben lotte noor ewa yusuf"
  private static let programmabureau = "ruben lotte tarik"
  private static let pactraad = "margriet ruben fenna dilan"

  private static func body(_ key: String, _ name: String, _ about: String, _ holders: String) -> ExampleDistrict.Body {
    let keys = holders.utf8.split(separator: 0x20).map { String(Substring($0)) }
    let seats = AccountTable.accounts.filter { keys.contains($0.key) }.map {
      ExampleDistrict.Seat(body: key, side: $0.side, roleBehind: $0.role, holder: $0.key)
    }
    return ExampleDistrict.Body(key: key, name: name, about: about, seats: seats)
  }
}
