// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Where in a file the figures stand and what belongs to them; made once, followed row by row.
struct FigurePlan {
  /// A column with a figure in every row.
  struct ValueColumn {
    /// Its place.
    let index: Int
    /// Its heading, for refusals.
    let heading: String
    /// What is counted.
    var identity: FigureIdentity
    /// The period of the column, where periods stand side by side.
    var period: FigurePeriod?
    /// Whether that period is provisional.
    var isProvisional = false
    /// The area of the column, where areas stand side by side.
    var area: AreaLabel?
    /// Other limits of the column.
    var breakdown: [FigureBreakdown] = []
    /// Words that stand for a number.
    var classes: [String: Double] = [:]
    /// Whether any row has a number; a longer file without any did not get this column delivered.
    var isDelivered = true
  }

  /// The columns of a file with one figure a row.
  struct Long {
    /// The name or code of the indicator.
    var indicator: Int
    /// The number.
    var value: Int
    /// How many it rests on.
    var n: Int?
    /// Its status, in words or as a value attribute of OData v4.
    var status: Int?
    /// Its unit.
    var unit: Int?
    /// Text instead of a number (OData v4).
    var text: Int?
  }

  /// The form of the file.
  var form: FigureForm
  /// The column with the code of the area.
  var area: Int?
  /// Whether that column can hold names too, or codes of one's own.
  var isMixedArea = false
  /// The column with its name.
  var areaName: Int?
  /// The first letters of the codes that such a name belongs to; nil for all.
  var areaNameKind: String?
  /// The column with the period.
  var period: Int?
  /// Other columns that limit a figure.
  var breakdown: [(dimension: String, index: Int)] = []
  /// The area of all rows.
  var fixedArea: AreaLabel?
  /// The period of all rows.
  var fixedPeriod: FigurePeriod?
  /// Whether that period is provisional.
  var isProvisional = false
  /// Limits of all rows.
  var fixedBreakdown: [FigureBreakdown] = []
  /// The columns with figures.
  var values: [ValueColumn] = []
  /// The columns of a file with one figure a row; nil for other files.
  var long: Long?
  /// How `1.234` is read; nil when the file does not tell.
  var style: FigureNumber.Style?
  /// What a cell means in which nothing stands.
  var blankStatus = FigureStatus.missing
  /// What null means; a field that is not there means nothing.
  var nullStatus = FigureStatus.missing
  /// Columns without figures.
  var ignored: [String] = []
  /// The title.
  var title: String?
  /// The table at CBS.
  var table: String?
}

/// An area by code or by name.
struct AreaLabel: Equatable {
  /// The code.
  var code: String?
  /// The name.
  var name: String?

  /// This code and no name.
  init(code: String) { self.code = code }

  /// This name and no code.
  init(name: String) { self.name = name }

  /// The code or name that `text` is; a word with a digit is a code of one's own.
  init(_ text: String) {
    let isWord = !text.utf8.contains(0x20) && text.utf8.contains { (0x30...0x39).contains($0) }
    if FigureName.isRegionCode(text) || isWord { code = text } else { name = text }
  }
}

/// What is counted, by every name it has.
struct FigureIdentity: Equatable {
  /// The key of the catalogue, or the name.
  var indicator: String
  /// The name without ordinal.
  var name: String
  /// The name as it stood.
  var original: String
  /// The unit in the words of the file.
  var unit: String?
  /// Whether a model makes it.
  var isModel: Bool

  /// What goes by `original` in a file of this form; `told` is the unit that stands beside it.
  ///
  /// A known name with another unit is not the known figure: *Koopwoningen* is a percentage in one table of CBS and
  /// a count in the next, *inwoners* can be in thousands.
  init(
    _ original: String, unit told: String? = nil, in form: FigureForm, companions: FigureCompanions, table: String?
  ) {
    let given = companions.measures[original]
    var (name, unit) = (original, told ?? given?.unit)
    var known: KnownFigure?
    switch form {
    case .districtExtract: known = KnownFigures.extract(original)
    case .liveability: known = KnownFigures.liveability(original)
    case .odata4:
      known = KnownFigures.measure(original)
      name = given?.title ?? original
    case .statLine:
      let parted = FigureName.parted(original)
      (name, unit) = (parted.name, unit ?? parted.unit)
    case .plain:
      known = KnownFigures.named(original)
      if known != nil { name = FigureName.withoutOrdinal(original) }
    case .odata3, .districtFigures, .table: name = FigureName.withoutOrdinal(original)
    }
    known = known ?? KnownFigures.named(name)
    if known == nil, form == .table || form == .plain, FigureIdentity.isLiveability(name) {
      known = KnownFigures.liveability(name)
    }
    if let unit, let found = known, !found.unit.fits(unit) { known = nil }
    (indicator, self.name, self.original, self.unit) = (known?.key ?? name, name, original, unit)
    isModel =
      known?.isModel == true || form == .liveability || FigureIdentity.isLiveability(name)
      || table.map(KnownFigures.modelTables.contains) == true
  }

  private static func isLiveability(_ name: String) -> Bool {
    let key = FigureName.key(name)
    return key.hasPrefix("leefbaarometer") || key.hasPrefix("leefbarometer")
  }
}
