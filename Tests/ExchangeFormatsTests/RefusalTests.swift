// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import Testing

@Suite struct `A refusal` {
  static let reasons: [Refusal.Reason] =
    [
      .emptyFile, .fileTooLarge(limit: 1), .tooManyRows(limit: 2), .tooManyColumns(limit: 3), .cellTooLong(limit: 4),
      .wrongEncoding, .nulByte, .cutInTheMiddle, .strayQuote, .wrongCellCount(expected: 5, found: 6),
      .unknownHeader(expected: ["id", "code,name"]), .missingColumn, .duplicateColumn, .forbiddenColumn, .missingValue,
      .tooLong(limit: 7), .notADay, .notAWholeNumber, .notANumber, .outOfRange(from: 8, to: 9),
      .unknownChoice(choices: ["x", "y"]), .duplicateID, .selfTie, .dateOrder(after: "from_on"), .sameSide, .notJSON,
      .tooDeep(limit: 10), .notAText, .notAList, .notAnObject, .notAFlag, .notXML, .documentType,
      .wrongRoot(expected: "graphml"), .invalidCharacter, .notKept, .ambiguous, .notAWorkbook, .formulaError,
      .formulaNotCalculated, .tooManyCells(limit: 12), .tooManySheets(limit: 13), .noArea,
      .borderTooLarge(limit: 11), .borderTooTangled, .swappedCoordinates, .ambiguousNumber, .noPeriod, .notAPeriod,
      .tableOfOtherYear(table: "85318NED", year: 2022), .duplicateFigure, .valueWithStatus(.missing), .unknownCompanion,
    ] + Refusal.Reference.allCases.map { .unknown($0) }

  func texts(_ language: String) throws -> [String: String] {
    let file = Place.texts.appending(path: "\(language).json")
    let all = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
    return all.filter { $0.key.hasPrefix("refusal.") }
  }

  @Test func `has a text in both languages for every reason, and no text without a reason`() throws {
    let keys = Self.reasons.map { "refusal." + $0.code }.sorted()

    #expect(try texts("nl").keys.sorted() == keys)
    #expect(try texts("en").keys.sorted() == keys)
  }

  @Test(arguments: reasons) func `is said alike on the command line and on a page`(reason: Refusal.Reason) throws {
    let refusal = Refusal(line: 3, column: "to_on", value: "2026", reason: reason)
    var english = try #require(texts("en")["refusal." + reason.code])
    var dutch = try #require(texts("nl")["refusal." + reason.code])
    for (name, value) in refusal.parameters {
      english = english.replacing("{\(name)}", with: value)
      dutch = dutch.replacing("{\(name)}", with: value)
    }

    #expect(refusal.englishReason == english)
    #expect(refusal.englishSentence == "line 3, column to_on: " + english)
    #expect(!dutch.contains("{"))
    #expect(dutch.split(separator: ".").allSatisfy { $0.split(separator: " ").count <= 15 })
  }

  @Test func `shows at most eighty signs, none of which steer the screen`() {
    let refusal = Refusal(value: "\u{1B}[31m\u{202E}" + String(repeating: "x", count: 200), reason: .notADay)

    #expect(refusal.value?.count == 80)
    #expect(Refusal(column: String(repeating: "x", count: 200), reason: .missingColumn).column?.count == 80)
    #expect(refusal.value?.hasPrefix("\u{FFFD}[31m\u{FFFD}x") == true)
  }
}
