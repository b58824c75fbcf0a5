// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension JSONValue {
  /// The rows of one list of the programme; `name` is the list's name.
  func rows<Row: ImportRow>(of name: String) throws(Refusals) -> ReadRows<Row> {
    guard case .list(let elements) = content else {
      throw Refusals(Refusal(line: line, column: name, value: shown, reason: .notAList))
    }
    let columns = Dictionary(uniqueKeysWithValues: Row.columns.map { ($0.jsonName, $0.name) })
    let names = Dictionary(uniqueKeysWithValues: Row.columns.map { ($0.name, $0.jsonName) })
    var (result, keys, passedOver) = (ReadRows<Row>(), Set<ContentDigest>(), Set<String>())
    for element in elements {
      guard let members = element.members else {
        result.refused.append(Refusal(line: element.line, column: name, value: element.shown, reason: .notAnObject))
        continue
      }
      let forbidden = ForbiddenColumn.refusals(in: members.map(\.name), line: element.line)
      guard forbidden.isEmpty else { throw Refusals(forbidden) }
      var cells: [String: RowReader.Cell] = [:]
      for (field, value) in members {
        guard let column = columns[field] else {
          if passedOver.insert(field).inserted { result.ignored.append(name + "." + Refusal.printable(field)) }
          continue
        }
        cells[column] = value.cell
      }
      result.take(RowReader(line: element.line, cells: cells, names: names), keys: &keys)
    }
    return result
  }

  /// The value as a cell; null is an empty cell.
  private var cell: RowReader.Cell? {
    switch content {
    case .text(let text): return .text(Text.trimmed(text))
    case .number(let number): return .text(number)
    case .null: return nil
    case .flag, .object: return .other(shown)
    case .list(let elements):
      let texts = elements.compactMap(\.text)
      return texts.count == elements.count ? .list(texts) : .other(shown)
    }
  }
}
