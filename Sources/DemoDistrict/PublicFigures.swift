// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Public figures of Schiedam and its ten wijken, as an import file.
///
/// Source: CBS, *Kerncijfers wijken en buurten 2022* (table 85318NED, reference date 2022-01-01), CC BY 4.0. Nothing is made
/// up; an empty cell is a figure that CBS does not give.
enum PublicFigures {
  /// The year of the figures.
  static let year = 2022

  static let csv = """
    code,name,area,urbanity,population,pop_0_14,pop_15_24,pop_25_44,pop_45_64,pop_65plus,dwelling_total,dwelling_value,dwelling_ownership,employment_rate,income_low,income_high,edu_appl_sci
    WK060600,Wijk 00 Centrum,0.2,extremely urbanised,2175,11,13,35,29,11,1223,248,37,66,38.5,20.3,35
    WK060601,Wijk 01 Oost,0.86,extremely urbanised,11300,15,13,37,24,11,5380,204,43,63,41.2,12.7,22
    WK060602,Wijk 02 Tussen Havens en Grachten,0.41,extremely urbanised,2905,11,10,33,31,15,1583,297,64,67,31,29.3,37
    WK060603,Wijk 03 West,1.35,extremely urbanised,12635,16,11,31,26,17,6152,267,54,66,36.3,21.1,33
    WK060604,Wijk 04 Zuid,3.27,strongly urbanised,6340,15,9,28,29,19,3158,219,48,61,42.4,13,26
    WK060605,Wijk 05 Nieuw Mathenesse,0.46,extremely urbanised,10,0,50,50,50,0,8,,,,,,
    WK060606,Wijk 06 Nieuwland,1.69,extremely urbanised,14155,17,12,29,24,16,6801,208,32,58,47.4,12.7,19
    WK060607,Wijk 07 Groenoord en Kethel,4.44,extremely urbanised,14440,18,10,25,24,22,6878,247,45,62,42.4,16.2,23
    WK060608,Wijk 08 Industriegebied ten noorden van Rijksweg 20,1.81,moderately urbanised,305,11,13,23,36,16,125,417,67,68,36.4,24,38
    WK060609,Wijk 09 Woudhoek/Spaland /Sveaparken,5.36,strongly urbanised,15380,15,12,22,31,20,6441,322,70,68,33.5,24.7,26
    GM0606,Schiedam,19.85,extremely urbanised,79644,16,11,29,27,18,37749,250,49,63,39.8,18,26

    """

  /// The names of the areas by code.
  static var names: [String: String] {
    csv.split(separator: "\n").dropFirst().reduce(into: [:]) { names, line in
      let cells = line.split(separator: ",", maxSplits: 2)
      if cells.count > 1 { names[String(cells[0])] = String(cells[1]) }
    }
  }
}
