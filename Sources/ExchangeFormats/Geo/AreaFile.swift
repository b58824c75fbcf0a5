// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography

/// Areas (*gebieden*) with their borders, as a GeoJSON FeatureCollection (RFC 7946) has them.
///
/// Polygons and multi-polygons are read; borders with faults are mended, and what cannot be mended is refused by name.
/// Coordinates are degrees in WGS84 or, as municipal files often have it, metres of the Dutch grid; the two can never
/// be mistaken for each other.
public struct AreaFile: Equatable, Sendable {
  /// An area and its border.
  public struct Area: Equatable, Sendable {
    /// The line on which the feature starts, 1-based; 0 for an area that was not read.
    public var line = 0
    /// The code: `WK060601` of CBS or one of your own; nil for an area without one.
    public let code: String?
    /// The name; the code when the file has no name.
    public let name: String
    /// The year of the division into areas that the code belongs to; nil when the file does not say.
    public let edition: Int?
    /// The code of the area around it; nil when the file does not say.
    public let parent: String?
    /// The land of the area.
    public let shape: Shape
    /// What was wrong with the border in the file and has been mended.
    public var mended: [Fault] = []

    /// An area of these values.
    public init(code: String?, name: String, edition: Int? = nil, parent: String? = nil, shape: Shape) {
      (self.code, self.name, self.edition, self.parent, self.shape) = (code, name, edition, parent, shape)
    }

    /// What the area is known by: its code, or without one its name.
    public var id: String { code ?? name }
  }

  /// The areas that were read, in order.
  public let areas: [Area]
  /// Features that were not read, and why, at most `refusalLimit`; first line first. Of an area that stands there twice
  /// all features are refused.
  public let refused: [Refusal]
  /// How many features were not read.
  public let refusedCount: Int
  /// Features left out because CBS marks them as the water of an area (`water` or `H2O` is `JA`).
  public let waterCount: Int
  /// Whether the file had metres of the Dutch grid, which were converted.
  public let isDutchGrid: Bool

  /// A file of these areas.
  public init(_ areas: [Area]) {
    self.init(areas, refused: [], refusedCount: 0, waterCount: 0, isDutchGrid: false)
  }

  /// Most refusals that are kept; `refusedCount` counts on.
  public static let refusalLimit = 1_000

  init(_ areas: [Area], refused: [Refusal], refusedCount: Int, waterCount: Int, isDutchGrid: Bool) {
    (self.areas, self.refused, self.refusedCount) = (areas, refused, refusedCount)
    (self.waterCount, self.isDutchGrid) = (waterCount, isDutchGrid)
  }
}

extension ImportLimits {
  /// For borders of areas: 20 MB, 200 properties, and three million rows: an area, a ring, a place and each of its
  /// coordinates are all elements of lists, so that about a million places fit.
  public static let areas = ImportLimits(bytes: 20_000_000, rows: 3_000_000, columns: 200, cellBytes: 20_000)
}
