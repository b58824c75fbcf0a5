// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import MapPicture

@Suite struct `Tints of the style sheet` {
  @Test func `text is readable on every tint`() throws {
    let (tints, ink, paper) = try colours()

    #expect(tints.count == 5)
    for (number, tint) in tints.enumerated() {
      #expect(contrast(tint, number < 3 ? ink : paper) >= 4.5, "tint \(number + 1)")
    }
  }

  @Test func `each tint is darker than the one before, so that they can be told apart`() throws {
    let (tints, _, paper) = try colours()

    #expect(contrast(tints[0], paper) > 1.1)
    for (light, dark) in zip(tints, tints.dropFirst()) {
      #expect(luminance(light) > luminance(dark))
      #expect(contrast(light, dark) >= 1.4)
    }
  }

  @Test func `tints have no hue`() throws {
    for tint in try colours().tints { #expect(tint.max()! - tint.min()! <= 14) }
  }

  @Test func `the style sheet turns the text on the two dark tints`() throws {
    let css = try styleSheet()

    #expect(css.contains(".pactwerk-map text:is(.t4, .t5) { fill: var(--pactwerk-color-paper); }"))
  }

  @Test(arguments: 1...5) func `a scale runs from light to dark`(count: Int) {
    let numbers = Tint.scale(count).map { tint in if case .ink(let number) = tint { number } else { 0 } }

    #expect(numbers.count == count)
    #expect(numbers == numbers.sorted() && Set(numbers).count == count)
  }

  private func styleSheet() throws -> String {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Public/app.css"), encoding: .utf8)
  }

  private func colours() throws -> (tints: [[Int]], ink: [Int], paper: [Int]) {
    let css = try styleSheet()
    func colour(after text: String) throws -> [Int] {
      let hex = try #require(css.components(separatedBy: text).dropFirst().first).prefix(6)
      let number = try #require(Int(hex, radix: 16))
      return [number >> 16, number >> 8 & 255, number & 255]
    }
    return (
      try (1...5).map { try colour(after: ".pactwerk-map .t\($0) { --tint: #") },
      try colour(after: "--pactwerk-color-ink: #"), try colour(after: "--pactwerk-color-paper: #")
    )
  }

  /// Relative luminance and contrast as WCAG 2.2 defines them.
  private func luminance(_ colour: [Int]) -> Double {
    let parts = colour.map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ one: [Int], _ other: [Int]) -> Double {
    let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
  }
}
