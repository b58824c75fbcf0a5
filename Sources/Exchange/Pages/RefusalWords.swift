// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design

extension Texts {
  /// Why a whole file was refused, with its line.
  func whole(_ refused: RefusedRow) -> String {
    let (why, advice) = words(for: refused)
    let sentence = refused.line.map { self("exchange.at_line", ["line": number($0), "why": why]) } ?? why
    return sentence + " " + advice
  }

  /// Why a row was refused, and what somebody can do about it.
  func words(for refused: RefusedRow) -> (why: String, advice: String) {
    let sentence = self(refused.textKey, refused.parameters)
    guard Texts.sayWhatToDo.contains(refused.reason), let cut = sentence.ranges(of: ". ").last else {
      return (sentence, self("exchange.advice." + (Texts.advice[refused.reason] ?? "change")))
    }
    return (sentence[..<cut.lowerBound] + ".", String(sentence[cut.upperBound...]))
  }

  /// Reasons whose text ends with what to do.
  private static let sayWhatToDo: Set<String> = [
    "wrong-encoding", "cut-in-the-middle", "forbidden-column", "not-a-day", "unknown-choice", "formula-not-calculated",
  ]

  private static let advice = [
    "empty-file": "other_file", "nul-byte": "other_file", "not-json": "other_file", "not-xml": "other_file",
    "document-type": "other_file", "not-a-workbook": "other_file", "too-deep": "other_file",
    "borders-too-crowded": "other_file",
    "file-too-large": "split", "too-many-rows": "split", "too-many-columns": "split",
    "too-many-cells": "split", "too-many-sheets": "split", "cell-too-long": "shorter",
    "too-long": "shorter", "stray-quote": "cells", "wrong-cell-count": "cells", "unknown-header": "header",
    "missing-column": "header", "duplicate-column": "header", "missing-value": "fill", "duplicate-id": "once",
    "unknown-end": "first", "unknown-goal": "first", "unknown-intervention": "first", "unknown-item": "first",
    "unknown-actor": "first", "no-edition": "first", "unknown-node": "first", "unknown-area": "area", "no-tie": "first",
    "same-side": "side", "not-yours": "other_hat",
  ]
}
