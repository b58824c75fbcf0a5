// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Coordinates of the Dutch national grid (*Rijksdriehoeksmeting*, EPSG:28992) in metres, as many files of a
/// municipality have them.
public enum DutchGrid {
  /// Metres east that lie in the grid: the land and its waters.
  public static let x = -7_000.0...300_000.0
  /// Metres north that lie in the grid.
  public static let y = 289_000.0...629_000.0

  /// Whether these can only be metres of the grid; no degrees are so large.
  public static func isLikely(x: Double, y: Double) -> Bool { self.x.contains(x) && self.y.contains(y) }

  /// Whether these degrees lie in or near the country, where the grid is used.
  public static func isLikely(longitude: Double, latitude: Double) -> Bool {
    (3.0...7.5).contains(longitude) && (50.5...54.0).contains(latitude)
  }

  /// The place in WGS84 of a point of the grid; nil outside the grid.
  ///
  /// Right within half a metre: all over the country the result lies 0.30 m beside that of PROJ 9. The spire of
  /// Amersfoort, (155 000, 463 000), lies at 52.155174° N, 5.387206° E by definition of the formula.
  ///
  /// Source: Schreutelkamp & Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en
  /// WGS84-kaartcoördinaten", *Geodesia* 43(2), 2001, tables 1 and 2.
  public static func place(x: Double, y: Double) -> Coordinate? {
    guard isLikely(x: x, y: y) else { return nil }
    let (east, north) = ((x - 155_000) / 100_000, (y - 463_000) / 100_000)
    let (easts, norths) = (powers(of: east), powers(of: north))
    func seconds(_ terms: [Term]) -> Double {
      terms.reduce(0) { $0 + $1.seconds * easts[$1.east] * norths[$1.north] }
    }
    return Coordinate(
      longitude: 5.387_206_21 + seconds(longitudeTerms) / 3600,
      latitude: 52.155_174_40 + seconds(latitudeTerms) / 3600)
  }

  private static func powers(of number: Double) -> [Double] {
    var powers = [1.0]
    for _ in 1...5 { powers.append(powers[powers.count - 1] * number) }
    return powers
  }

  /// Seconds of arc for the powers of the distance from Amersfoort in units of 100 km.
  private typealias Term = (east: Int, north: Int, seconds: Double)

  private static let latitudeTerms: [Term] = [
    (0, 1, 3235.65389), (2, 0, -32.58297), (0, 2, -0.24750), (2, 1, -0.84978), (0, 3, -0.06550), (2, 2, -0.01709),
    (1, 0, -0.00738), (4, 0, 0.00530), (2, 3, -0.00039), (4, 1, 0.00033), (1, 1, -0.00012),
  ]
  private static let longitudeTerms: [Term] = [
    (1, 0, 5260.52916), (1, 1, 105.94684), (1, 2, 2.45656), (3, 0, -0.81885), (1, 3, 0.05594), (3, 1, -0.05607),
    (0, 1, 0.01199), (3, 2, -0.00256), (1, 4, 0.00128), (0, 2, 0.00022), (2, 0, -0.00022), (5, 0, 0.00026),
  ]
}
