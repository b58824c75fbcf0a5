// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Something that is known of cases or sources, such as an age group.
public struct Variable: Equatable, Sendable {
  /// What kind of values it has, by the name in the format.
  public enum Kind: String, CaseIterable, Sendable {
    /// Words.
    case text = "Text"
    /// True or false.
    case boolean = "Boolean"
    /// Whole numbers.
    case integer = "Integer"
    /// Decimal numbers.
    case decimal = "Float"
    /// Days.
    case day = "Date"
    /// Moments.
    case moment = "DateTime"
  }

  /// Its key.
  public var guid: GUID
  /// Its name.
  public var name: String
  /// What kind of values it has.
  public var kind: Kind
  /// What it means; nil when nothing is said.
  public var description: String?

  /// This variable.
  public init(_ guid: GUID, _ name: String, _ kind: Kind, description: String? = nil) {
    (self.guid, self.name, self.kind, self.description) = (guid, name, kind, description)
  }
}

/// What is known by one variable.
public struct VariableValue: Equatable, Sendable {
  /// The variable.
  public var variable: GUID
  /// What kind of value it is.
  public var kind: Variable.Kind
  /// The value as the format writes it: `true`, `3`, `0.5`, `2026-03-01`, `2026-03-01T09:30:00Z`; nil when nothing is
  /// known.
  public var value: String?

  /// This value.
  public init(_ variable: GUID, _ kind: Variable.Kind, _ value: String?) {
    (self.variable, self.kind, self.value) = (variable, kind, value)
  }
}

/// Who or what was studied, with what is known of it.
public struct Case: Equatable, Sendable {
  /// Its key.
  public var guid: GUID
  /// Its name; nil when it has none.
  public var name: String?
  /// What it is; nil when nothing is said.
  public var description: String?
  /// The codes that stand for it.
  public var codes: [GUID]
  /// What is known of it.
  public var values: [VariableValue]
  /// Its sources.
  public var sources: [GUID]
  /// Its passages.
  public var selections: [GUID]

  /// This case.
  public init(
    _ guid: GUID, name: String? = nil, description: String? = nil, codes: [GUID] = [], values: [VariableValue] = [],
    sources: [GUID] = [], selections: [GUID] = []
  ) {
    (self.guid, self.name, self.description, self.codes) = (guid, name, description, codes)
    (self.values, self.sources, self.selections) = (values, sources, selections)
  }
}
