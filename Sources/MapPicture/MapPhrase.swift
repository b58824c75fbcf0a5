// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Everything a map says, for the caller to put in words. The examples are Dutch.
public enum MapPhrase: Hashable, Sendable {
  /// A number in the writing of the language: "1.240", "12,3".
  case number(Double, decimals: Int)
  /// A number with its unit: "43 %".
  case quantity(number: String, unit: String)
  /// A number on the map with a mark for how sure it is: "43 %", "43 %*", "± 43 %".
  case marked(String, MapValue.Status)
  /// How sure a number is: "definitief", "voorlopig", "geschat".
  case status(MapValue.Status)
  /// Why there is no number: "te weinig gegevens", "niet gemeten", "geheim".
  case absence(MapValue.Absence)
  /// The name of an area for readers and lists, with its value or why there is none: "Oost: 43 %, voorlopig".
  case area(name: String, value: String)
  /// The name of the picture for readers: "Kaart: huishoudens in een huurwoning, 7 gebieden".
  case pictureName(indicator: String, areas: Int)
  /// What the tints stand for: "Huishoudens in een huurwoning, in %".
  case heading(indicator: String, unit: String)
  /// A class of the legend; see `Range`.
  case range(Range)
  /// What the mark of a status means: "* voorlopig cijfer".
  case mark(MapValue.Status)
  /// What the heavy outline is: "Oost".
  case district(name: String)
  /// What is drawn without tint: "buiten de wijk".
  case neighbours
  /// Numbers of the map are explained in the table: "De nummers op de kaart staan in de tabel."
  case numbersInTable
  /// Some areas are too small even for a number: "3 gebieden zijn te klein voor een nummer; zij staan in de tabel."
  case withoutNumber(Int)
  /// A word of the table.
  case table(TablePart)

  /// A class, with numbers as written, the last with its unit if that is short.
  public enum Range: Hashable, Sendable {
    /// "tot 25 %"
    case below(String)
    /// "25 tot 40 %"
    case between(String, String)
    /// "40 % of meer"
    case from(String)
    /// The only class, when all numbers are the same: "overal 43 %".
    case everywhere(String)
  }

  /// The words around the table: what opens it, its region, its caption and its columns.
  public enum TablePart: Hashable, Sendable { case show, region, caption, area, value, status, year }
}

/// The words of a map in one language.
public struct MapWords: Sendable {
  private let say: @Sendable (MapPhrase) -> String

  /// Words from a function, usually one `switch` over the texts of the room.
  public init(_ say: @escaping @Sendable (MapPhrase) -> String) { self.say = say }

  /// The words for `phrase`, not yet escaped.
  public func callAsFunction(_ phrase: MapPhrase) -> String { say(phrase) }
}

extension MapWords {
  /// A number with its unit.
  func quantity(_ number: Double, _ indicator: MapDrawing.Indicator) -> String {
    let written = say(.number(number, decimals: indicator.decimals))
    return indicator.unit.isEmpty ? written : say(.quantity(number: written, unit: indicator.unit))
  }

  /// A number with its unit, when that is so short that it can stand everywhere.
  func short(_ number: Double, _ indicator: MapDrawing.Indicator) -> String {
    let isShort = indicator.unit.unicodeScalars.count <= 2
    return isShort ? quantity(number, indicator) : say(.number(number, decimals: indicator.decimals))
  }

  /// What is known, in full: "43 %", "43 %, voorlopig", "geheim".
  func full(_ value: MapValue, _ indicator: MapDrawing.Indicator) -> String {
    guard let (number, status) = value.figure else { return say(.absence(value.absence ?? .notMeasured)) }
    let quantity = quantity(number, indicator)
    return status == .final ? quantity : quantity + ", " + say(.status(status))
  }

  /// What is known, short enough for the map: "43 %*"; a unit of more than two signs stands above the legend.
  func short(_ value: MapValue, _ indicator: MapDrawing.Indicator) -> String {
    guard let (number, status) = value.figure else { return say(.absence(value.absence ?? .notMeasured)) }
    return say(.marked(short(number, indicator), status))
  }
}
