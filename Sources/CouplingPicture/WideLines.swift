// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Where the lines of the wide drawing run.
///
/// A line to an item under another goal goes up or down in a channel before the neighbourhood's bank. At most four run
/// side by side and none is long: any other line ends at the item's name, repeated in its own row.
struct WideLines {
  /// The lines, from the top.
  let lines: [WideLine]
  /// The top of each band.
  let tops: [Double]
  /// The height of the whole picture.
  let height: Double
  /// Bands where lines bend or pass at the neighbourhood's end, so that words keep clear of it.
  private let crowded: Set<Int>

  /// The lines of a layout.
  init(_ layout: CouplingLayout) {
    var top = WideMeasures.headings
    var edges = [top]
    for band in layout.bands {
      top += WideMeasures.bandHeight(rows: band.slots.count)
      edges.append(top)
    }
    let (tops, bottoms) = (Array(edges.dropLast()), Array(edges.dropFirst()))
    let routed = WideLines.routed(WideLines.all(layout, tops))
    (self.tops, height, lines) = (tops, top, routed)
    crowded = Set(tops.indices.filter { WideLines.passes(routed, from: tops[$0], to: bottoms[$0]) })
  }

  /// The height of a row.
  func height(of place: CouplingLayout.Place) -> Double { WideLines.height(of: place, tops) }

  /// Where words, or boxes, at the neighbourhood's end of a band must end.
  func wordsEnd(inBand band: Int, boxes: Bool = false) -> Double {
    if crowded.contains(band) { return WideMeasures.level.end - 4 }
    return boxes ? WideMeasures.boxEnd : WideMeasures.wordsEnd
  }

  private static func height(of place: CouplingLayout.Place, _ tops: [Double]) -> Double {
    tops[place.band] + WideMeasures.firstRow + WideMeasures.row * Double(place.slot)
  }

  private static func all(_ layout: CouplingLayout, _ tops: [Double]) -> [WideLine] {
    var lines: [WideLine] = []
    for (band, content) in layout.bands.enumerated() {
      for (slot, row) in content.slots.enumerated() {
        guard let link = row.link, let start = layout.interventions[link.intervention],
          let end = layout.items[link.item]
        else { continue }
        let ends = (height(of: start, tops), height(of: end, tops))
        lines.append(
          WideLine(
            link: link, band: band, level: height(of: .init(band: band, slot: slot), tops), start: ends.0,
            end: ends.1, route: end.band == band ? .bend : .repeated))
      }
    }
    return lines
  }

  /// Short lines to other goals first, each in a channel where no other runs at that height; nearest the bank first.
  private static func routed(_ lines: [WideLine]) -> [WideLine] {
    var channels = [[ClosedRange<Double>]](repeating: [], count: WideMeasures.channels)
    var routed = lines
    for index in lines.indices.sorted(by: { (lines[$0].span, $0) < (lines[$1].span, $1) }) {
      let line = lines[index]
      if line.span > WideMeasures.longestSpan {
        routed[index].route = .repeated
      } else if line.route == .repeated,
        let free = channels.firstIndex(where: { !$0.contains { $0.overlaps(line.range) } })
      {
        channels[free].append(line.range)
        routed[index].route = .channel(WideMeasures.channelEnd - WideMeasures.channelStep * Double(free))
      }
    }
    return routed
  }

  private static func passes(_ lines: [WideLine], from top: Double, to bottom: Double) -> Bool {
    lines.contains { line in
      line.span > 0 && line.route != .repeated && line.range.lowerBound < bottom && line.range.upperBound > top
    }
  }
}
