// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Which column of a table is which, by its name and by what stands in it, never by its place.
struct FigureRoles {
  private let keys: [String]
  private let facts: [ColumnFacts]

  /// The roles of columns with these headings.
  init(_ headings: [String], facts: [ColumnFacts]) {
    keys = headings.map { FigureName.key(FigureName.withoutOrdinal($0)) }
    self.facts = facts
  }

  /// The first column with one of these names, in order of the names.
  func first(_ names: [String], where fits: (ColumnFacts) -> Bool = { _ in true }) -> Int? {
    for name in names {
      for (index, key) in keys.enumerated() where key == name && fits(facts[index]) { return index }
    }
    return nil
  }

  /// The column with the codes of the areas: one with a name for it, else any that holds region codes.
  var area: Int? {
    first(FigureRoles.codeNames, where: \.holdsRegions)
      ?? keys.indices.first { keys[$0].hasPrefix("regiocode") && facts[$0].holdsRegions }
      ?? keys.indices.first { facts[$0].holdsRegions }
  }

  /// A column with codes of one's own, or names.
  var ownArea: Int? { first(["area", "areacode", "gebiedcode", "gebiedscode", "gebied", "code"]) }

  /// The column with the names of the areas.
  func areaName(besides area: Int?) -> Int? {
    for name in FigureRoles.nameNames {
      for (index, key) in keys.enumerated() where key == name && index != area && facts[index].texts > 0 {
        return index
      }
    }
    return nil
  }

  /// The kind of area that the names in this column belong to, as the first letters of its code; nil for any kind.
  ///
  /// A file of districts often names their municipality, which must not become the name of the district.
  func kind(of index: Int?) -> String? {
    guard let index else { return nil }
    if keys[index].hasPrefix("gemeente") || ["gmnaam", "municipality"].contains(keys[index]) { return "GM" }
    if keys[index].hasPrefix("wijkn") || keys[index] == "wknaam" { return "WK" }
    return keys[index].hasPrefix("buurtn") || keys[index] == "bunaam" ? "BU" : nil
  }

  /// The column with the periods.
  var period: Int? { first(FigureRoles.periodNames) }

  /// The columns of a file with one figure a row, if it is one.
  var long: FigurePlan.Long? {
    guard let indicator = first(FigureRoles.indicatorNames), let value = first(FigureRoles.valueNames) else {
      return nil
    }
    return FigurePlan.Long(
      indicator: indicator, value: value, n: first(["n", "aantalwaarnemingen", "samplesize"]),
      status: first(["status", "valueattribute"]), unit: first(["unit", "eenheid"]), text: first(["stringvalue"]))
  }

  /// The form that the headings point at.
  func form(_ headings: [String]) -> FigureForm {
    let all = Set(keys)
    if all.contains("measure"), long != nil { return .odata4 }
    if long != nil { return .plain }
    if ["afw", "fys", "onv", "soc", "vrz", "won"].filter(all.contains).count >= 3 { return .liveability }
    if keys.contains(where: { $0.hasPrefix("gwbcode") }) { return .districtFigures }
    if headings.contains(where: { FigureName.withoutOrdinal($0) != $0 }),
      !all.isDisjoint(with: ["wijkenenbuurten", "regios", "codering"])
    {
      return .odata3
    }
    if !all.isDisjoint(with: ["perioden", "regios", "wijkenenbuurten"]) { return .statLine }
    return all.isSuperset(of: ["code", "population"]) ? .districtExtract : .table
  }

  /// Whether a column of this name describes the area and holds no figure, though it may hold digits.
  static func isDescription(_ key: String) -> Bool { descriptions.contains(key) || isRegionName(key) }

  /// Whether a column of this name can hold areas.
  static func isRegionName(_ key: String) -> Bool {
    codeNameSet.contains(key) || nameNameSet.contains(key) || key.hasPrefix("regiocode")
  }

  /// The names of columns with periods.
  static let periodNames = ["perioden", "periode", "period", "periods", "year", "jaar", "peiljaar", "jaartal"]

  /// The names of columns with one figure a row.
  static let valueNames = ["value", "waarde"]

  private static let indicatorNames = [
    "measure", "indicator", "indicatorcode", "indicatorkey", "variabele", "variable", "onderwerp", "topic",
  ]
  private static let codeNames = [
    "areacode", "gebiedcode", "gebiedscode", "gwbcode", "gwbcode10", "wijkenenbuurten", "codering",
    "regios", "regio", "regions", "buurtcode", "bucode", "wijkcode", "wkcode", "statcode", "code", "id", "gebied",
    "gemeentecode", "gmcode", "municipalitycode", "regioncode", "region", "identifier",
  ]
  private static let nameNames = [
    "areaname", "gebiedsnaam", "name", "naam", "regionaam", "regio", "wijkenenbuurten", "buurtnaam", "bunaam",
    "wijknaam", "wknaam", "statnaam", "regios", "region", "gebied", "gemeentenaam", "gmnaam", "gemeente", "gemeenten",
    "municipality",
  ]
  private static let codeNameSet = Set(codeNames)
  private static let nameNameSet = Set(nameNames)
  private static let descriptions: Set<String> = [
    "id", "fid", "objectid", "ogcfid", "recs", "soortregio", "gwbcode8", "indwbi", "indwbz", "stringvalue",
    "indelingswijzigingwijkenenbuurten", "indelingswijzigingwijkbuurt",
    "indelingswijziginggemeentewijkbuurt", "meestvoorkomendepostcode", "pstmvp", "dekkingspercentage", "pstdekp",
    "province", "provincie", "scale", "water", "shapelength", "shapearea", "geometry", "geometrie", "geom",
  ]
}
