// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Geography
import HTML

@testable import MapPicture

/// A shape through these places, in thousandths of a degree from a corner of Schiedam.
func land(_ places: (Int, Int)...) -> Shape {
  let ring = places.map {
    Coordinate(longitudeInMillionths: 4_400_000 + $0.0 * 1_000, latitudeInMillionths: 51_900_000 + $0.1 * 1_000)!
  }
  guard let shape = try? Shape(Outline([[ring + ring.prefix(1)]])) else { preconditionFailure("no border: \(places)") }
  return shape
}

/// An upright block with its south-western corner there.
func block(_ x: Int, _ y: Int, _ width: Int = 10, _ height: Int = 10) -> Shape {
  land((x, y), (x + width, y), (x + width, y + height), (x, y + height))
}

/// An area whose name is its code, unless told otherwise.
func area(
  _ code: String, _ shape: Shape, _ value: MapValue?, role: MapArea.Role = .district, name: String? = nil,
  isLinked: Bool = true, year: Int? = nil
) -> MapArea {
  MapArea(
    code: code, name: name ?? code, shape: shape, address: isLinked ? .page("wijken", code) : nil, role: role,
    value: value, year: year)
}

let rented = MapDrawing.Indicator(name: "Huishoudens in een huurwoning", unit: "%")

func drawing(
  _ areas: [MapArea], indicator: MapDrawing.Indicator = rented, boundaries: ClassBoundaries? = nil
) -> MapDrawing {
  MapDrawing(areas: areas, indicator: indicator, boundaries: boundaries, district: "Oost", source: "Bron: verzonnen.")
}

func page(_ areas: [MapArea], indicator: MapDrawing.Indicator = rented, boundaries: ClassBoundaries? = nil) -> String {
  let drawing = drawing(areas, indicator: indicator, boundaries: boundaries)
  return MapFigure(drawing, sentence: "In Oost huurt de helft", words: .dutch, id: "kaart").rendered()
}

/// A town of `size` × `size` blocks with values in per cent.
func town(_ size: Int, value: (Int) -> MapValue) -> [MapArea] {
  (0..<size * size).map { area("B\(1_000 + $0)", block($0 % size * 10, $0 / size * 10), value($0), role: .compared) }
}

extension String {
  /// What stands between two texts, at every place.
  func parts(from start: String, to end: String) -> [String] {
    components(separatedBy: start).dropFirst().compactMap { $0.components(separatedBy: end).first }
  }

  /// The wide or the narrow drawing with its list.
  func side(_ name: String) -> String {
    guard let range = range(of: "<div class=\"pactwerk-\(name)\">") else { return "" }
    let rest = self[range.upperBound...]
    return rest.range(of: "</div>").map { String(rest[..<$0.lowerBound]) } ?? String(rest)
  }
}

extension MapWords {
  static let dutch = MapWords { phrase in
    switch phrase {
    case .number(let number, let decimals):
      String(format: "%.\(decimals)f", number).replacingOccurrences(of: ".", with: ",")
    case .quantity(let number, let unit): "\(number) \(unit)"
    case .marked(let text, let status): status == .final ? text : status == .provisional ? text + "*" : "± " + text
    case .status(let status): status == .final ? "definitief" : status == .provisional ? "voorlopig" : "geschat"
    case .absence(.tooFew): "te weinig gegevens"
    case .absence(.notMeasured): "niet gemeten"
    case .absence(.secret): "geheim"
    case .area(let name, let value): "\(name): \(value)"
    case .pictureName(let indicator, let areas): "Kaart: \(indicator), \(areas) gebieden"
    case .heading(let indicator, let unit): "\(indicator), in \(unit)"
    case .range(.below(let high)): "tot \(high)"
    case .range(.between(let low, let high)): "\(low) tot \(high)"
    case .range(.from(let low)): "\(low) of meer"
    case .range(.everywhere(let all)): "overal \(all)"
    case .mark(let status): status == .provisional ? "* voorlopig cijfer" : "± geschat cijfer"
    case .district(let name): "rand van \(name)"
    case .neighbours: "buiten de wijk"
    case .numbersInTable: "De nummers staan in de tabel."
    case .withoutNumber(let count): "\(count) zonder nummer"
    case .table(let part): table(part)
    }
  }

  private static func table(_ part: MapPhrase.TablePart) -> String {
    switch part {
    case .show: "Toon als tabel"
    case .region: "Tabel bij de kaart"
    case .caption: "Alle gebieden"
    case .area: "Gebied"
    case .value: "Waarde"
    case .status: "Zekerheid"
    case .year: "Jaar"
    }
  }
}
