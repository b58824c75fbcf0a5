// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import Foundation
import PactwerkCore
import Testing

@Suite struct `The JSON of a coupling` {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test func `reads what it writes`() throws {
    for seed in 0..<20 {
      let coupling = randomCoupling(seed: UInt64(seed))
      let result = coupling.analysed()

      #expect(try JSONDecoder().decode(Coupling.self, from: Data(json(coupling).utf8)) == coupling)
      #expect(try JSONDecoder().decode(CouplingResult.self, from: Data(json(result).utf8)) == result)
    }
  }

  @Test func `says null where there is no value and leaves out what does not apply`() throws {
    let result = Coupling(asOf: try #require(Day("2026-03-01"))).analysed()

    let text = try json(try #require(result.indicator(.linksConfirmed, track: .programme)))

    #expect(text == #"{"denominator":0,"id":"linksConfirmed","numerator":0,"track":"programme","value":null}"#)
  }

  @Test func `has the names of the schema`() throws {
    var coupling = try WorkedExample.coupling()
    coupling.links.append(WorkedExample.link("m4", "i3", .conflicts, coupling.asOf - 5, .programme, confirmed: false))

    let text = try json(coupling.analysed())

    #expect(
      text.contains(
        #""gaps":{"all":{"goals":["g3"],"interventions":["m2","m4"],"items":[]},"confirmed":{"goals":["g3"],"#
          + #""interventions":["m2","m4"],"items":["i2"]}}"#))
    #expect(text.contains(#""conflicts":[{"days":5,"intervention":"m4","item":"i3"}]"#))
    #expect(text.contains(#"{"denominator":3,"id":"itemPlacement","numerator":3,"scope":"all","value":1}"#))
    #expect(text.contains(#"{"denominator":3,"goal":"g1","id":"balance","numerator":1,"value":0.333"#))
    #expect(text.contains(#""lower":0.061"#))
  }

  @Test(arguments: [
    #"{"asOf":"2026-02-30"}"#, #"{}"#,
    #"{"intervention":"m","item":"i","kind":"likes","date":"2026-01-01","madeBy":"top","confirmed":true}"#,
  ])
  func `refuses what it does not know`(text: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Coupling.self, from: Data(text.utf8)) }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Coupling.Link.self, from: Data(text.utf8)) }
  }
}
