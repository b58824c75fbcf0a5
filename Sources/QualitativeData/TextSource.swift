// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// That a passage, or a whole text, is marked with a code.
public struct Coding: Equatable, Sendable {
  /// Its key.
  public var guid: GUID
  /// The code.
  public var code: GUID
  /// Who marked it; nil when it does not say.
  public var user: GUID?
  /// When, `2026-03-01T09:30:00Z`; nil when it does not say.
  public var createdAt: String?
  /// The notes about it.
  public var notes: [GUID]

  /// This coding.
  public init(_ guid: GUID, code: GUID, user: GUID? = nil, createdAt: String? = nil, notes: [GUID] = []) {
    (self.guid, self.code, self.user, self.createdAt, self.notes) = (guid, code, user, createdAt, notes)
  }
}

/// A passage of a text.
public struct Selection: Equatable, Sendable {
  /// Its key.
  public var guid: GUID
  /// Its name, often its first words; nil when it has none.
  public var name: String?
  /// Where it begins and ends, counted in Unicode code points of the text from 0; the end is not part of it.
  public var range: Range<Int>
  /// What it is about; nil when nothing is said.
  public var description: String?
  /// Its codes.
  public var codings: [Coding]
  /// The notes about it.
  public var notes: [GUID]

  /// This passage.
  public init(
    _ guid: GUID, _ range: Range<Int>, name: String? = nil, description: String? = nil, codings: [Coding] = [],
    notes: [GUID] = []
  ) {
    (self.guid, self.range, self.name, self.description) = (guid, range, name, description)
    (self.codings, self.notes) = (codings, notes)
  }
}

/// A text that was studied, or a note about it: both have the same form.
public struct TextSource: Equatable, Sendable {
  /// Its key.
  public var guid: GUID
  /// Its name; nil when it has none.
  public var name: String?
  /// The text; empty when the project does not hold it.
  public var text: String
  /// What it is; nil when nothing is said.
  public var description: String?
  /// Who made it; nil when it does not say.
  public var user: GUID?
  /// When, `2026-03-01T09:30:00Z`; nil when it does not say.
  public var createdAt: String?
  /// Its passages.
  public var selections: [Selection]
  /// The codes of the text as a whole.
  public var codings: [Coding]
  /// The notes about it.
  public var notes: [GUID]
  /// What is known of it.
  public var values: [VariableValue]

  /// This text.
  public init(
    _ guid: GUID, name: String? = nil, text: String, description: String? = nil, user: GUID? = nil,
    createdAt: String? = nil, selections: [Selection] = [], codings: [Coding] = [], notes: [GUID] = [],
    values: [VariableValue] = []
  ) {
    (self.guid, self.name, self.text, self.description) = (guid, name, text, description)
    (self.user, self.createdAt, self.selections, self.codings) = (user, createdAt, selections, codings)
    (self.notes, self.values) = (notes, values)
  }
}
