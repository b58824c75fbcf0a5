// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// What the tints, patterns, marks and lines mean, above the map; only what is on it.
struct MapLegend: HTML {
  let plan: MapPlan
  let drawing: MapDrawing
  let words: MapWords

  func write(to writer: inout HTMLWriter) {
    p(.class("pactwerk-map-heading")) {
      words(.heading(indicator: drawing.indicator.name, unit: drawing.indicator.unit))
    }.write(to: &writer)
    ul(.class("pactwerk-legend")) {
      for (tint, range) in classes { entry(tint, words(.range(range))) }
      for absence in absences { entry(.none(absence), words(.absence(absence))) }
      for status in marked { li { words(.mark(status)) } }
      if hasRim { outline }
      if hasNeighbours { entry(.ground, words(.neighbours)) }
    }.write(to: &writer)
  }

  /// The classes from low to high.
  private var classes: [(Tint, MapPhrase.Range)] {
    guard let values = plan.boundaries?.values else { return [] }
    return Array(zip(Tint.scale(values.count + 1), ranges(values)))
  }

  private func ranges(_ values: [Double]) -> [MapPhrase.Range] {
    let (indicator, digits) = (drawing.indicator, drawing.indicator.decimals)
    func quantity(_ number: Double) -> String { words.short(number, indicator) }
    guard let first = values.first, let last = values.last else {
      return plan.figures.first.map { [.everywhere(quantity($0.number))] } ?? []
    }
    let between = zip(values, values.dropFirst()).map { low, high in
      MapPhrase.Range.between(words(.number(low, decimals: digits)), quantity(high))
    }
    return [.below(quantity(first))] + between + [.from(quantity(last))]
  }

  private var absences: [MapValue.Absence] {
    MapValue.Absence.allCases.filter { absence in plan.entries.contains { $0.tint == .none(absence) } }
  }

  private var marked: [MapValue.Status] {
    MapValue.Status.allCases.filter { status in status != .final && plan.figures.contains { $0.status == status } }
  }

  private var hasNeighbours: Bool { plan.entries.contains { $0.area.role == .neighbour } }

  /// The outline needs a word only where there is something outside it.
  private var hasRim: Bool {
    plan.entries.contains { $0.area.role == .district } && plan.entries.contains { $0.area.role != .district }
  }

  private func entry(_ tint: Tint, _ words: String) -> some HTML {
    li {
      MapKey(tint: tint)
      bdi { words }
    }
  }

  private var outline: some HTML {
    li {
      svg(.class("pactwerk-map"), .number("width", 28), .number("height", 18), .viewBox(28, 18), .hidden) {
        shape("path", .class("rim"), .named("d", "M3 3h22v12h-22z"))
      }
      bdi { words(.district(name: drawing.district)) }
    }
  }
}

/// A swatch beside its word, hidden from readers. Its pattern is drawn in full, since one in a hidden drawing is not.
private struct MapKey: HTML {
  let tint: Tint

  func write(to writer: inout HTMLWriter) {
    svg(.class("pactwerk-map"), .number("width", 28), .number("height", 18), .viewBox(28, 18), .hidden) {
      shape("path", .class(tint.swatch), .named("d", "M.5.5h27v17h-27z"))
      if case .none(let absence) = tint {
        shape("path", .class(absence.style), .named("d", absence.swatch.description))
      }
    }.write(to: &writer)
  }
}

extension Tint {
  fileprivate var swatch: StaticString {
    switch self {
    case .ink(1): "area t1"
    case .ink(2): "area t2"
    case .ink(3): "area t3"
    case .ink(4): "area t4"
    case .ink: "area t5"
    case .none: "area t0 key"
    case .ground: "area ground"
    }
  }
}

extension MapValue.Absence {
  /// The lines of its pattern in a swatch of 28 by 18.
  fileprivate var swatch: StaticString {
    switch self {
    case .tooFew: "M4.5 3.7v2.6M14 3.7v2.6M23.5 3.7v2.6M9 7.7v2.6M19 7.7v2.6M4.5 11.7v2.6M14 11.7v2.6M23.5 11.7v2.6"
    case .notMeasured: "M1 8L8 1M1 17L17 1M10 17L26 1M19 17L27 9"
    case .secret: "M1 8L8 1M1 17L17 1M10 17L26 1M19 17L27 9M1 10L8 17M1 1L17 17M11 1L27 17M20 1L27 8"
    }
  }
}
