// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Testing

@Suite struct `An answer of OData` {
  private func look(_ text: String) throws(Refusal) -> ODataAnswer { try ODataAnswer(Array(text.utf8)) }

  @Test func `rows are counted and the next page is found, in v3 and v4`() throws {
    let three = try look(`Figures from OData v3`.typed)
    let four = try look(`Figures from OData v4`.observations)

    #expect((three.rows, three.nextLink) == (1, "https://example.org/next"))
    #expect((four.rows, four.nextLink) == (6, "https://odata4.cbs.nl/CBS/86165NED/Observations?$skip=100000"))
    #expect(three.lists == [])
  }

  @Test func `the overview of a table names its lists`() throws {
    let overview = try look(
      #"{"value": [{"name": "Observations", "url": "Observations"}, {"name": "MeasureCodes"}, {"x": 1}, 7]}"#)

    #expect(overview.lists == ["Observations", "MeasureCodes"])
    #expect((overview.rows, overview.nextLink) == (4, nil))
  }

  @Test func `codes are trimmed, in v3 and v4`() throws {
    #expect(try look(#"{"value": [{"Key": "WK060601  ", "Title": "A"}, {"Key": null}]}"#).keys == ["WK060601"])
    #expect(try look(#"{"value": [{"Identifier": "GM0606"}, {"Identifier": "NL00"}]}"#).keys == ["GM0606", "NL00"])
    #expect(try look(`Figures from OData v4`.observations).keys == [])
  }

  @Test func `a list without name and an empty one are lists`() throws {
    #expect(try look("[]").rows == 0)
    #expect(try look(#"{"value": [], "@odata.nextLink": ""}"#) == look("[]"))
  }

  @Test func `an error, a page of HTML and a cut answer are refused`() {
    #expect(throws: Refusal(reason: .notAList)) { try look(#"{"odata.error": {"code": ""}}"#) }
    #expect(throws: Refusal(line: 1, reason: .notJSON)) { try look("<html></html>") }
    #expect(throws: Refusal(line: 1, reason: .cutInTheMiddle)) { try look(#"{"value": [{"a": 1}"#) }
  }
}
