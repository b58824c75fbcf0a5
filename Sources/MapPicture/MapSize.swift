// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography

/// The measures of a drawing, in pixels of its view box.
enum MapSize {
  case wide, narrow

  var width: Int { self == .wide ? 1_000 : 320 }
  var heights: ClosedRange<Int> { self == .wide ? 320...720 : 200...420 }
  var margin: Int { self == .wide ? 20 : 8 }
  var typeSize: Double { self == .wide ? 16 : 17 }
  var lineHeight: Double { self == .wide ? 18 : 19 }
  /// How long the scale bar may be, about.
  var scaleBar: Double { self == .wide ? 140 : 70 }
  /// Most areas with a link: of more, a finger on a phone cannot hit one, and the table has the links.
  var linkLimit: Int { self == .wide ? .max : 40 }
  /// Most areas that the list below explains; of more, the table does.
  var listLimit: Int { self == .wide ? 40 : 24 }

  /// The projection that shows a box whole, as high as its proportions ask within the bounds.
  func projection(_ box: Box) -> MapProjection {
    let tall = MapProjection(box, width: width, height: 100_000, margin: margin)
    let needed = (tall.tenths(box.southWest).y - tall.tenths(box.northEast).y) / 10 + 2 * margin
    let height = min(max(needed, heights.lowerBound), heights.upperBound)
    return MapProjection(box, width: width, height: height, margin: margin)
  }
}
