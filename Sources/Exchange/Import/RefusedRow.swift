// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore

/// A row, or a whole file, that was not taken: where, what stood there, and why.
public struct RefusedRow: Codable, Equatable, Sendable {
  /// The name of the file.
  public let file: String
  /// The line, 1-based; nil when the whole file is meant.
  public let line: Int?
  /// The column or field, as the file calls it.
  public let column: String?
  /// What stood there, at most 80 characters.
  public let value: String?
  /// The reason's stable name in kebab case: `not-a-day`, `unknown-goal`, `no-tie`.
  public let reason: String
  /// The English sentence for the command line, with the line and without the file.
  public let sentence: String
  /// The key of the reason's text, and what the text names between braces.
  let textKey: String
  let parameters: [String: String]

  private enum CodingKeys: String, CodingKey { case file, line, column, value, reason, sentence }

  /// A refusal of the reader of the format.
  init(_ refusal: Refusal, file: String) {
    (self.file, line, column, value) = (file, refusal.line, refusal.column, refusal.value)
    (reason, sentence) = (refusal.reason.code, refusal.englishSentence)
    (textKey, parameters) = ("refusal." + refusal.reason.code, refusal.parameters)
  }

  /// A refusal of the import itself.
  init(_ own: OwnReason, line: Int?, file: String, value: String? = nil) {
    let plain = Refusal(line: line, value: value, reason: .nulByte)
    (self.file, self.line, column, self.value) = (file, line, nil, plain.value)
    (reason, textKey, parameters) = (own.code, own.textKey, ["value": plain.value ?? ""])
    sentence = (line.map { "line \($0)" } ?? "file") + ": " + own.english(value: plain.value ?? "")
  }

  /// Reads back what was written for `--json`; the sentence stands in for the text.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    file = try fields.decode(String.self, forKey: .file)
    line = try fields.decodeIfPresent(Int.self, forKey: .line)
    column = try fields.decodeIfPresent(String.self, forKey: .column)
    value = try fields.decodeIfPresent(String.self, forKey: .value)
    reason = try fields.decode(String.self, forKey: .reason)
    sentence = try fields.decode(String.self, forKey: .sentence)
    (textKey, parameters) = ("refusal." + reason, [:])
  }
}

/// Why the import refuses what the reader of the format cannot judge.
enum OwnReason: Equatable, Sendable {
  /// A contact between two who have no tie.
  case noTie
  /// The file is of another kind than was asked for.
  case otherKind(ImportCommandKind, ImportKind)
  /// The hat may not import this kind.
  case notYours(ImportCommandKind)
  /// An area with a border, of an edition that neither the file nor the caller names and that has no such area yet.
  case noEdition
  /// The borders of a file lie over each other so often that nobody can tell who lies beside whom.
  case tooCrowded
  /// The room refuses the value; the name of the field and the key of its text.
  case notAccepted(field: String, reason: String)

  var code: String {
    switch self {
    case .noTie: "no-tie"
    case .otherKind: "other-kind"
    case .notYours: "not-yours"
    case .noEdition: "no-edition"
    case .tooCrowded: "borders-too-crowded"
    case .notAccepted: "not-accepted"
    }
  }

  var textKey: String {
    switch self {
    case .noTie: "exchange.refused.no-tie"
    case .otherKind: "exchange.refused.other-kind"
    case .notYours(let kind): "exchange.refused.not-yours-\(kind.rawValue)"
    case .noEdition: "exchange.refused.no-edition"
    case .tooCrowded: "exchange.refused.borders-too-crowded"
    case .notAccepted(_, let reason): reason
    }
  }

  func english(value: String) -> String {
    switch self {
    case .noTie: "\(value) have no tie. Import the tie first."
    case .otherKind(let wanted, let found): "This is a file of \(found.rawValue), not of \(wanted.rawValue)."
    case .notYours(let kind): "You may not import \(kind.rawValue)."
    case .noEdition: "\(value) is of no known edition. Import the list of areas first, or name the year with --edition."
    case .tooCrowded: "The borders lie over each other too often to tell who lies beside whom."
    case .notAccepted(let field, let reason): "\(field) is not accepted (\(reason))."
    }
  }
}
