// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography
import HTML

/// What a map shows: one indicator in the parts of a district, or in the districts of a municipality.
///
/// Names come as they are and are escaped. The areas may come in any order; they are read from the north-west to the
/// south-east.
public struct MapDrawing: Sendable {
  /// The areas: at most some 120 stay within the budget of a page.
  public var areas: [MapArea]
  /// What is shown, and in what unit.
  public var indicator: Indicator
  /// Boundaries of the classes that somebody chose, to compare years or maps; nil: they follow from the numbers.
  public var boundaries: ClassBoundaries?
  /// The name of the district, whose outline is drawn heavier: "Oost".
  public var district: String
  /// The line below the map: the source, the year and what the figures do not say.
  public var source: String

  /// A map of these areas.
  public init(
    areas: [MapArea], indicator: Indicator, boundaries: ClassBoundaries? = nil, district: String, source: String
  ) {
    (self.areas, self.indicator, self.boundaries) = (areas, indicator, boundaries)
    (self.district, self.source) = (district, source)
  }
}

extension MapDrawing {
  /// What is shown.
  public struct Indicator: Sendable {
    /// Its name, and of whom: "Huishoudens in een huurwoning".
    public var name: String
    /// The unit behind a number: "%", "inwoners per km²"; empty for a bare number.
    public var unit: String
    /// The decimals with which numbers are written, 0 to 6; classes are made of the numbers as written.
    public var decimals: Int

    /// An indicator in this unit.
    public init(name: String, unit: String, decimals: Int = 0) {
      (self.name, self.unit, self.decimals) = (name, unit, min(max(decimals, 0), 6))
    }
  }
}

/// An area on the map.
public struct MapArea: Sendable {
  /// What an area is on this map.
  public enum Role: Hashable, Sendable {
    /// It is the district, or a part of it: all of these together have the heavy outline.
    case district
    /// It is compared with the district: a tint, but no outline.
    case compared
    /// It only shows where the district lies: no tint, as a paler one would read as a lower class.
    case neighbour
  }

  /// Its code, unique on the map: `BU06060101`.
  public var code: String
  /// Its name.
  public var name: String
  /// Its land.
  public var shape: Shape
  /// Its page, if it has one.
  public var address: Address?
  /// What it is on this map.
  public var role: Role
  /// What is known of the indicator there; nil only for a neighbour of which the map says nothing.
  public var value: MapValue?
  /// The year of the value; nil when there is none, or the source line says it.
  public var year: Int?

  /// An area with what is known there.
  public init(
    code: String, name: String, shape: Shape, address: Address? = nil, role: Role, value: MapValue?, year: Int? = nil
  ) {
    (self.code, self.name, self.shape, self.address) = (code, name, shape, address)
    (self.role, self.value, self.year) = (role, value, year)
  }

  /// The value, where the map must say something.
  var said: MapValue? { role == .neighbour ? value : value ?? .missing(.notMeasured) }
}
