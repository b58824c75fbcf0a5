// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// One contact between two of the network.
public struct NetworkContactRow: ImportRow {
  /// How the two were in touch, from light to strong.
  public enum Contact: String, CaseIterable, Sendable { case message, conversation, activity }

  public var line: Int
  /// The id of one end.
  public let source: String
  /// The id of the other end.
  public let target: String
  /// The day.
  public let on: Day
  /// How they were in touch.
  public let contact: Contact

  /// A row of these values.
  public init(line: Int = 0, source: String, target: String, on: Day, contact: Contact) {
    (self.line, self.source, self.target, self.on, self.contact) = (line, source, target, on, contact)
  }

  public static let columns =
    ImportColumn.ends + [ImportColumn("on", required: true), ImportColumn("contact", required: true)]
  /// Two may meet twice on a day, so rows may repeat.
  public var key: String? { nil }
  public var values: [FieldValue] { [.text(source), .text(target), .day(on), .word(contact)] }

  public init?(_ reader: inout RowReader) {
    let ends = reader.ends()
    let (on, contact) = (reader.requiredDay("on"), reader.requiredChoice("contact", of: Contact.self))
    guard let ends, let on, let contact else { return nil }
    self.init(line: reader.line, source: ends.source, target: ends.target, on: on, contact: contact)
  }
}
