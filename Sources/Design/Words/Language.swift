// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A language of the interface. Dutch is the source and stands at the root of the addresses.
///
/// A further language is a case here, a line in each switch below, and a file `Texts/<code>.json` per target.
public enum Language: String, CaseIterable, Sendable, Codable {
  case nl, en

  /// The code of BCP 47, for `lang` and `hreflang`.
  public var code: String { rawValue }

  /// What stands before the path of an address: nothing for Dutch, else `/en`.
  public var prefix: String { self == .nl ? "" : "/" + rawValue }

  /// The language named in itself, as every language link does.
  public var ownName: String {
    switch self {
    case .nl: "Nederlands"
    case .en: "English"
    }
  }

  /// The direction of its script, for `dir`.
  public var direction: StaticString {
    switch self {
    case .nl, .en: "ltr"
    }
  }

  /// The plural form of a whole number (CLDR 46, cardinal rules).
  public func pluralForm(of count: Int) -> PluralForm {
    switch self {
    case .nl, .en: count.magnitude == 1 ? .one : .other
    }
  }

  /// What parts whole and decimals, and what parts the thousands.
  var separators: (decimal: String, group: String) {
    switch self {
    case .nl: (",", ".")
    case .en: (".", ",")
    }
  }
}

/// The six plural forms of CLDR; a key of a text ends in `_` and one of these.
public enum PluralForm: String, CaseIterable, Sendable { case zero, one, two, few, many, other }
