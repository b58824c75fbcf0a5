// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// An indicator that a profile of a district needs: what it means, and the names it goes by in the files.
public struct KnownFigure: Equatable, Sendable {
  /// In what it is counted.
  public enum Unit: String, CaseIterable, Sendable {
    /// A number of persons.
    case persons
    /// A number of households.
    case households
    /// A number of dwellings.
    case dwellings
    /// A number of something else, said by the name.
    case number
    /// Of a hundred.
    case percent = "%"
    /// Of a thousand.
    case perThousand = "per-1000"
    /// Thousands of euros.
    case thousandEuro = "x1000-euro"
    /// Persons a household.
    case personsPerHousehold = "persons-per-household"
    /// Persons a square kilometre of land.
    case personsPerSquareKilometre = "persons-per-km2"
    /// Addresses a square kilometre within a kilometre around.
    case addressesPerSquareKilometre = "addresses-per-km2"
    /// Cars a household.
    case carsPerHousehold = "cars-per-household"
    /// Kilometres by road.
    case kilometres = "km"
    /// Hectares.
    case hectares = "ha"
    /// Square kilometres.
    case squareKilometres = "km2"
    /// Kilowatt-hours a year.
    case kilowattHours = "kWh"
    /// Cubic metres a year.
    case cubicMetres = "m3"
    /// A class or score without a unit.
    case score

    /// Whether a figure in `unit`, in the words of a file, can be one in this unit.
    func fits(_ unit: String) -> Bool {
      let key = FigureName.key(unit)
      let isPercent = unit.utf8.contains(0x25) || key.hasPrefix("perc") || key.hasPrefix("proc")
      let isThousands = key.contains("1000")
      let isMoney = key.contains("euro")
      switch self {
      case .percent: return isPercent
      case .thousandEuro: return isThousands && isMoney
      case .perThousand: return isThousands && !isMoney
      default: return !isPercent && !isThousands && !isMoney && !key.hasPrefix("ml")
      }
    }
  }

  /// Whether it was counted or asked.
  public enum Kind: String, CaseIterable, Sendable {
    /// *Feit*.
    case fact
    /// *Beleving*: what people say themselves.
    case perception
  }

  /// What a rate is taken over; the weight when areas are put together.
  public enum Denominator: String, CaseIterable, Sendable {
    /// All inhabitants.
    case persons
    /// Inhabitants of 15 to 74 years.
    case personsOf15To74
    /// Inhabitants of 18 years and older.
    case adults
    /// Inhabitants up to 22 years.
    case youngPersons
    /// Persons in work.
    case workingPersons
    /// Persons with an income in private households.
    case personsInPrivateHouseholds
    /// Persons who receive an income.
    case incomeRecipients
    /// Private households.
    case households
    /// Dwellings.
    case dwellings
    /// Land in square kilometres.
    case land

    /// The known figure that counts it; nil where no file of CBS gives that count.
    public var key: String? {
      switch self {
      case .persons: "population"
      case .households: "households"
      case .dwellings: "dwellings"
      case .incomeRecipients: "income-recipients"
      case .land: "land-ha"
      default: nil
      }
    }
  }

  /// How figures of several areas become one.
  public enum Measure: Equatable, Sendable {
    /// They are added.
    case count
    /// A share or mean: weighted by the denominator, never averaged as it is.
    case rate(of: Denominator)
    /// A median, class or score: areas cannot be put together.
    case whole
  }

  /// Who publishes it.
  public enum Source: String, CaseIterable, Sendable {
    /// CBS, *Kerncijfers wijken en buurten*.
    case districtFigures = "cbs-kwb"
    /// Police, registered crime (47018NED and its like).
    case police = "politie"
    /// RIVM, health per district and neighbourhood (50120NED).
    case health = "rivm-gezondheid"
    /// Ministry of the Interior, *Leefbaarometer*.
    case liveability = "leefbaarometer"
  }

  /// The stable key, kebab case.
  public let key: String
  /// The name in Dutch.
  public let dutch: String
  /// The name in English.
  public let english: String
  /// The unit.
  public let unit: Unit
  /// Counted or asked.
  public let kind: Kind
  /// How it is put together over areas.
  public let measure: Measure
  /// Who publishes it.
  public let source: Source
  /// Whether a model makes it.
  public let isModel: Bool
  /// Its column in the extract with English names; nil when it is not there.
  public let extract: String?
  /// Its columns in the original file of CBS over the years.
  public let columns: [String]
  /// Its keys in OData v3 over the years, without ordinal; titles in v4 and StatLine that read alike match too.
  public let odata: [String]
  /// Its measure codes in OData v4.
  public let measures: [String]

  init(
    _ key: String, _ dutch: String, _ english: String, _ unit: Unit, _ measure: Measure,
    kind: Kind = .fact, source: Source = .districtFigures, isModel: Bool = false, extract: String? = nil,
    columns: [String] = [], odata: [String] = [], measures: [String] = []
  ) {
    (self.key, self.dutch, self.english, self.unit, self.kind) = (key, dutch, english, unit, kind)
    (self.measure, self.source, self.isModel, self.extract) = (measure, source, isModel, extract)
    (self.columns, self.odata, self.measures) = (columns, odata, measures)
  }
}
