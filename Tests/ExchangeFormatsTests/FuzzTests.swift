// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import Statistics
import TestMaterial
import Testing

/// Breaks the examples in `rounds` ways and reads what comes out; every result is rows or refusals, never a crash.
///
/// Returns how many files were read and how many refused as a whole.
@discardableResult
func fuzz(seed: UInt64, rounds: Int) throws -> (read: Int, refused: Int) {
  let examples = try Place.exampleNames.map { try Place.example($0) }
  let limits = ImportLimits(bytes: 60_000, rows: 200, columns: 40, cellBytes: 5_000)
  var (random, read, refused) = (SplitMix64(seed: seed), 0, 0)
  for _ in 0..<rounds {
    var file = examples.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&file, examples, &random) }
    do throws(Refusals) {
      let summary = try ImportFile.recognise(file, ImportContext(limits: limits)).summary
      summary.refused.forEach(check)
      read += 1
    } catch {
      #expect(!error.all.isEmpty)
      error.all.forEach(check)
      refused += 1
    }
    tryOthers(file, limits)
  }
  return (read, refused)
}

/// The readers of analysis, on the same bytes.
private func tryOthers(_ file: [UInt8], _ limits: ImportLimits) {
  do throws(Refusals) {
    let map = try CouplingFile(reading: file, limits: limits)
    do throws(Refusals) {
      #expect(try CouplingFile(reading: map.json(), limits: .analysis) == map.sorted())
    } catch { Issue.record("a map that was written is refused: \(error.all)") }
  } catch { error.all.forEach(check) }
  do throws(Refusals) {
    let network = try EdgeList(edges: file, nodes: file, limits: limits).simplified()
    #expect(network.ties.allSatisfy { $0.low < $0.high && $0.high < network.ids.count })
  } catch { error.all.forEach(check) }
}

/// A refusal is short, and has what its sentence names.
private func check(_ refusal: Refusal) {
  #expect((refusal.value?.unicodeScalars.count ?? 0) <= 80)
  let names = needed[refusal.reason.code] ?? []
  #expect(names.allSatisfy { refusal.parameters[$0] != nil }, "\(refusal)")
}

/// The names between braces in the English texts, by code.
private let needed: [String: [String]] = {
  let file = Place.texts.appending(path: "refusals.en.json")
  let texts = (try? JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))) ?? [:]
  return Dictionary(
    uniqueKeysWithValues: texts.map { key, text in
      (String(key.dropFirst(8)), text.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) })
    })
}()

private func mutate(_ file: inout [UInt8], _ examples: [[UInt8]], _ random: inout SplitMix64) {
  guard !file.isEmpty else { return }
  let place = Int.random(in: 0..<file.count, using: &random)
  let length = Int.random(in: 0...min(200, file.count - place), using: &random)
  switch Int.random(in: 0..<9, using: &random) {
  case 0: file.removeLast(file.count - place)
  case 1: file.removeSubrange(place..<place + length)
  case 2: file.insert(contentsOf: file[place..<place + length], at: place)
  case 3: file[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
  case 4: file[place] = 0
  case 5: file.insert(contentsOf: [UInt8](repeating: 0x78, count: Int.random(in: 1...6_000, using: &random)), at: place)
  case 6: file.insert(contentsOf: [UInt8](repeating: 0x39, count: Int.random(in: 1...400, using: &random)), at: place)
  case 7:
    let signs = Array("\",;|\n\r\t{}[]:=-'\\u0".utf8) + [0xEF, 0xBB, 0xBF, 0xCC, 0x81, 0xFF]
    file.insert(signs.randomElement(using: &random) ?? 0x22, at: place)
  default:
    let other = examples.randomElement(using: &random) ?? []
    file.insert(contentsOf: other.prefix(length), at: place)
  }
}

@Suite struct `Broken files` {
  @Test func `are read or refused, never more`() throws {
    let rounds = fuzzRounds(2_000)

    let (read, refused) = try fuzz(seed: 20_260_301, rounds: rounds)

    #expect(read + refused == rounds)
    #expect(read > rounds / 10 && refused > rounds / 10)
  }
}
