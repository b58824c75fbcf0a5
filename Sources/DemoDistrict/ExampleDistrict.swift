// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

public import PactwerkCore
import Statistics

/// The example district Schiedam-Oost: fictional people and events around real public figures.
///
/// Everything follows from a seed and a day; the same two give the same bytes. Texts are import files
/// (see `docs/formats`), so that the example goes in by the same door as a real district.
/// Every person, remark, decision and date is made up. Real are the names and codes of the areas and every
/// ``Fact`` and ``Milestone`` that is not marked fictional.
public struct ExampleDistrict: Sendable {
  /// Real figures of CBS about the municipality and its wijken, and the year they are of.
  public static let figures = (csv: PublicFigures.csv, year: PublicFigures.year)
  /// The borders of the wijken around it as GeoJSON, and the year of the division into areas.
  public static let borders = (geoJSON: PublicBorders.geoJSON, edition: PublicBorders.edition)
  /// The district in addresses.
  public static let slug = "schiedam-oost"
  /// The district as people say it.
  public static let name = "Schiedam-Oost"
  /// Whom every page names; fictional, as is the number.
  public static let contact = (account: "fenna", role: "netwerkteam Oost", phone: "010 000 00 00")
  /// Where people can walk in; fictional.
  public static let place = (
    node: "l-wijkhuis", name: "Wijkhuis Oost",
    hours: "Maandag tot en met vrijdag van 9 tot 17 uur, donderdag ook ’s avonds. Zonder afspraak."
  )

  /// `code,name,edition,parent`: the municipality, the wijk and its seven buurten, edition 2022.
  public let areasCSV: String
  /// The profile: real figures with source and year, and a few fictional counts that say so.
  public let facts: [Fact]
  /// The policy history from 2012 to 2022, oldest first.
  public let timeline: [Milestone]
  /// About 140 actors, as network nodes.
  public let nodesCSV: String
  /// About 400 ties between them, some ended.
  public let tiesCSV: String
  /// The contacts of three years, oldest first.
  public let contactsCSV: String
  /// Three years of signals, oldest first; 1,800 to 2,500 of them when a few undercurrents are planted.
  public let signalsCSV: String
  /// The undercurrents that were planted in the signals.
  public let planted: [PlantedUndercurrent]
  /// How often people went looking, per area and week: the effort behind the signals.
  public let lookingWeeks: [LookingWeek]
  /// Goals, interventions, initiatives and their links.
  public let programmeJSON: String
  /// The three bodies in which both sides meet.
  public let bodies: [Body]
  /// The fictional accounts, one for every hat that an invitation can give.
  public let accounts: [Account]
  /// Thirty threads, one or more in every state.
  public let threads: [ThreadScript]
  /// Links between interventions and threads, which an import file cannot carry.
  public let threadLinks: [ThreadLink]

  /// Makes the district as it looks on `today`.
  ///
  /// - Parameters:
  ///   - seed: the same seed gives the same district.
  ///   - today: the day on which everything is looked at; nothing that happened is later.
  ///   - undercurrents: how many undercurrents are planted, 0 to 70; values outside are brought inside.
  /// - Complexity: linear in the number of signals and contacts; some tens of thousands of draws.
  public init(seed: UInt64, today: Day, undercurrents: Int = 3) {
    var seeds = SplitMix64(seed: seed)
    let (forNetwork, forSignals, forPlanted) = (seeds.next(), seeds.next(), seeds.next())
    let network = NetworkMaker(seed: forNetwork, today: today).network()
    let signals = SignalsOfThreeYears(seed: forSignals, plantingSeed: forPlanted, today: today, planted: undercurrents)
    areasCSV = AreaTable.csv
    facts = FactTable.facts(today: today)
    timeline = FactTable.timeline
    (nodesCSV, tiesCSV, contactsCSV) = (network.nodesCSV, network.tiesCSV, network.contactsCSV)
    (signalsCSV, planted, lookingWeeks) = (signals.csv, signals.planted, signals.looking)
    programmeJSON = ProgrammeText(today: today).json
    bodies = BodyTable.bodies
    accounts = AccountTable.accounts
    threads = ThreadTable.threads
    threadLinks = ThreadTable.links
  }
}
