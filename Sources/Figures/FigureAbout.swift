// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import ExchangeFormats
import HTML

/// The indicators whose meaning is told in words of their own; of others their measure says enough.
///
/// What is counted follows the names and units in the tables of CBS and the Leefbaarometer; the cautions are our own words.
enum ToldIndicator: String, CaseIterable {
  case work = "net-labour-participation"
  case highEducation = "education-high-share"
  case ownerOccupied = "owner-occupied-share"
  case rented = "rental-share"
  case value = "average-woz-value"
  case lowIncomes = "lowest-40-income-share"
  case highIncomes = "highest-20-income-share"
  case poverty = "poverty-share"
  case assistance = "social-assistance"
  case crimes = "registered-crimes"
  case youthCare = "youth-care-share"
  case support = "social-support-rate"
  case cohesion = "liveability-cohesion"
}

extension Texts {
  /// What a figure means, what it is taken over, and what it does not say; nil for one that only a file knows.
  func about(_ line: FigureComparison.Line) -> String? {
    guard let known = line.known else { return nil }
    var sentences: [String] = []
    if let told = ToldIndicator(rawValue: known.key) { sentences.append(self("figures.about.key.\(told.rawValue)")) }
    switch known.measure {
    case .count: sentences.append(self("figures.about.count"))
    case .rate(let base): sentences.append(self("figures.about.of.\(base.rawValue)"))
    case .whole: sentences.append(self("figures.about.whole"))
    }
    if known.kind == .perception { sentences.append(self("figures.about.perception")) }
    if known.isModel {
      sentences.append(self("figures.about.model"))
    } else if known.isAboutResidents {
      sentences.append(self("figures.about.unregistered"))
    }
    return sentences.joined(separator: " ")
  }

  /// What these figures mean, by name, folded away; nothing where nothing is known of any.
  @HTMLBuilder func about(_ lines: [FigureComparison.Line], _ title: String) -> some HTML {
    let items = lines.compactMap { line in about(line).map { (name(of: line), $0) } }
    if !items.isEmpty { disclosure(title) { descriptionList(items.map { ($0.0, $0.1) }) } }
  }
}

extension KnownFigure {
  /// Whether people are counted by where they are registered.
  fileprivate var isAboutResidents: Bool {
    switch measure {
    case .count: unit == .persons
    case .rate(let base): ![.dwellings, .land, .households].contains(base)
    case .whole: false
    }
  }
}
