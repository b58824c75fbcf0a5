// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import Statistics
import TestMaterial
import Testing

private let open311XML = """
  <?xml version="1.0" encoding="utf-8"?>
  <service_requests>
  <request><service_request_id>638344</service_request_id><status>closed</status>
    <service_name>Kapotte lamp</service_name><service_code>006</service_code>
    <description>Licht &amp; donker</description><email>r@example.nl</email>
    <requested_datetime>2026-04-14T23:37:38-08:00</requested_datetime><lat>51.9</lat><long>4.4</long></request>
  <request><service_request_id>2</service_request_id><description/><service_code>007</service_code>
    <requested_datetime>vorige week</requested_datetime></request>
  </service_requests>
  """

private let open311JSON = """
  [{"service_request_id": 638344, "status": "closed", "service_name": "Kapotte lamp", "service_code": "006",
    "description": "Licht & donker", "requested_datetime": "2026-04-15T09:37:38+02:00", "phone": "06", "lat": 51.9},
   {"service_request_id": "3", "service_name": "Afval", "description": null, "requested_datetime": "2026-04-15"}, 4]
  """

private let signalenJSON = """
  {"_links": {}, "count": 2, "results": [
  {"_display": "SIG-1", "id": 1, "id_display": "SIG-1", "signal_id": "0b1f", "text": "Bankje is weg",
   "location": {"area_code": null, "buurt_code": "BU06060101", "address": {"postcode": "3111AA"}},
   "category": {"sub": "Straatmeubilair", "sub_slug": "straatmeubilair", "main": "Wegen"},
   "status": {"state": "iets nieuws"}, "reporter": {"email": "r@example.nl", "phone": "06"},
   "incident_date_start": "2026-02-28T23:30:00.123456+00:00", "created_at": "2026-03-02T10:00:00+01:00"},
  {"id": 2, "signal_id": "0b20", "text": "", "category": {"main": "Afval"}, "created_at": "2026-03-02T10:00:00Z"}
  ]}
  """

/// The signals of a CSV file; nil for another file.
private func signalTable(_ file: ImportFile) -> SignalTable? {
  if case .signalTable(let table) = file { table } else { nil }
}

@Suite struct `Signals of other systems` {
  @Test func `come from Open311 in XML`() throws {
    let read = try Open311.read(xml: bytes(open311XML))

    #expect(
      read.rows == [
        SignalRow(
          line: 3, id: "638344", text: "Licht & donker", theme: "Kapotte lamp", receivedOn: Day("2026-04-15"),
          sourceState: "closed", sourceCategory: "006")
      ])
    #expect(
      read.refused == [
        Refusal(line: 7, column: "description", reason: .missingValue),
        Refusal(line: 7, column: "requested_datetime", value: "vorige week", reason: .notADay),
      ])
    #expect(read.ignored == ["email", "lat", "long"])
  }

  @Test func `come from Open311 in JSON, the service standing in for a description`() throws {
    let read = try Open311.read(json: bytes(open311JSON))

    #expect(read.rows.map(\.id) == ["638344", "3"])
    #expect(read.rows.map(\.text) == ["Licht & donker", "Afval"])
    #expect(read.rows.allSatisfy { $0.receivedOn == Day("2026-04-15") && $0.channel == .file && $0.observedOn == nil })
    #expect(read.refused == [Refusal(line: 3, column: "request", value: "4", reason: .notAnObject)])
    #expect(read.ignored == ["phone", "lat"])
  }

  @Test func `come from the API of Signalen`() throws {
    let read = try Signalen.read(json: bytes(signalenJSON))

    #expect(
      read.rows == [
        SignalRow(
          line: 2, id: "0b1f", observedOn: Day("2026-03-01"), text: "Bankje is weg", area: "BU06060101",
          theme: "Straatmeubilair", receivedOn: Day("2026-03-02"), sourceState: "iets nieuws",
          sourceCategory: "straatmeubilair"),
        SignalRow(line: 7, id: "0b20", text: "Afval", theme: "Afval", receivedOn: Day("2026-03-02")),
      ])
    #expect(read.refused.isEmpty)
    #expect(read.ignored == ["_display", "reporter"])
    #expect(
      try Signalen.read(json: bytes(signalenJSON), keepsText: false).rows.map(\.text) == ["Straatmeubilair", "Afval"])
  }

  @Test func `come from the dump of Signalen, with areas and states of others`() throws {
    let signals = bytes(
      """
      id,signal_uuid,source,text,text_extra,incident_date_start,created_at,reporter_id,status_id
      7,aa-1,online,"Bank, weg",,2026-02-28 23:30:00+00,2026-03-02 10:00:00.5+01,12,3
      8,aa-2,online,Lamp,,2026-03-05 10:00:00+01,2026-03-02 10:00:00+01,13,4

      """)
    let locations = bytes("id,buurt_code,area_code,_signal_id\n1,BU1,,7\n2,BU2,WK2,7\n")
    let states = bytes("id,text,_signal_id,state\n1,Gemeld,7,m\n2,,7,iets nieuws\n")
    var dump = SignalenDump()
    #expect(try dump.take(locations) && dump.take(states))
    #expect(try !dump.take(signals))

    let read = try #require(try signalTable(ImportFile.recognise(signals, ImportContext(dump: dump))))

    #expect(
      Array(read) == [
        SignalRow(
          line: 2, id: "aa-1", observedOn: Day("2026-03-01"), text: "Bank, weg", area: "WK2",
          receivedOn: Day("2026-03-02"), sourceState: "iets nieuws")
      ])
    #expect(
      read.refused == [
        Refusal(
          line: 3, column: "created_at", value: "2026-03-02", reason: .dateOrder(after: "incident_date_start"))
      ])
    #expect(read.ignored == ["id", "source", "text_extra", "reporter_id", "status_id"])
  }

  @Test func `are told from each other and from other files`() throws {
    #expect(try SignalFile.recognise(bytes(open311XML))?.rows.count == 1)
    #expect(try SignalFile.recognise(bytes(open311JSON))?.rows.count == 2)
    #expect(try SignalFile.recognise(bytes(signalenJSON))?.rows.count == 2)
    #expect(try SignalFile.recognise(bytes("id,text\n1,a\n")) == nil)
    #expect(try SignalFile.recognise(bytes("{\"goals\": []}")) == nil)
    #expect(try SignalFile.recognise(bytes("[]")) == nil)
    #expect(try SignalFile.recognise([]) == nil)
  }

  @Test func `never keep a field about who reported, whatever it is called`() throws {
    for name in ["email", "first_name", "last_name", "phone", "device_id", "account_id", "requestor_name"] {
      let text = #"[{"service_request_id": "1", "description": "a", "\#(name)": "geheim"}]"#
      let read = try #require(try SignalFile.recognise(bytes(text)))

      #expect(read.ignored == [name])
      #expect(!"\(read.rows)".contains("geheim"))
    }
    #expect(throws: Refusals.self) { try Open311.read(json: bytes(#"[{"religion": "x"}]"#)) }
  }

  @Test(arguments: [
    ("2026-03-01T23:30:00Z", "2026-03-02"), ("2026-07-01T22:30Z", "2026-07-02"), ("2026-03-01 23:30:00", "2026-03-01"),
    ("2026-03-01T00:30:00+0200", "2026-02-28"), ("2026-03-01T00:30:00,5+01", "2026-03-01"),
    ("2026-03-01T24:00:00Z", nil),
    ("2026-03-01T10:00:00+01:00x", nil), ("2026-02-30T10:00:00Z", nil), ("2026-03-01T1", nil),
    ("2026-03-01T10:00:00+", nil),
  ]) func `are dated by the day in the Netherlands`(text: String, day: String?) throws {
    let read = try Open311.read(
      json: bytes(#"[{"service_request_id": "1", "description": "a", "requested_datetime": "\#(text)"}]"#))

    #expect(read.rows.first?.receivedOn == day.flatMap { Day($0) })
    #expect(read.refused.map(\.reason) == (day == nil ? [.notADay] : []))
  }

  @Test func `of our own are written as Open311 and read back`() throws {
    let moment = try #require(Moment("2026-03-01T09:30:00.000Z"))
    let requests = [
      Open311.Request(
        id: "1", isOpen: true, serviceCode: "licht", serviceName: "Licht", description: "a <b> & \"c\"",
        requested: moment, updated: moment, latitude: 51.92, longitude: 4.4),
      Open311.Request(id: "2", isOpen: false, serviceCode: "x", serviceName: "Afval", requested: moment),
    ]

    let (xml, json) = (Open311.write(requests, in: .xml), Open311.write(requests, in: .json))

    #expect(try Open311.read(xml: xml).rows.map(\.text) == ["a <b> & \"c\"", "Afval"])
    #expect(try Open311.read(json: json).rows.map(\.id) == ["1", "2"])
    #expect(String(decoding: json, as: UTF8.self).contains("\"requested_datetime\": \"2026-03-01T09:30:00Z\""))
    #expect(String(decoding: json, as: UTF8.self).contains("\"lat\": 51.92, \"long\": 4.4}"))
    #expect(String(decoding: Open311.write([Open311.Request](), in: .json), as: UTF8.self) == "[]\n")
  }

  @Test func `are refused when they are cut off, or read, for any random bytes`() throws {
    let rounds = fuzzRounds(2_000)
    let files = [open311XML, open311JSON, signalenJSON].map { bytes($0) }
    for file in files {
      for place in 1...100 {
        let cut = Array(file[..<(file.count * place / 101)])
        #expect(throws: Refusals.self) { try SignalFile.recognise(cut) ?? { throw Refusals([]) }() }
      }
    }
    var random = SplitMix64(seed: 8)
    for _ in 0..<rounds {
      var file = files.randomElement(using: &random) ?? []
      for _ in 0..<3 {
        let place = Int.random(in: 0..<file.count, using: &random)
        if Bool.random(using: &random) {
          file[place] = UInt8.random(in: 0...255, using: &random)
        } else {
          file.removeSubrange(place..<min(file.count, place + 9))
        }
      }
      do throws(Refusals) {
        _ = try SignalFile.recognise(file)
      } catch { #expect(!error.all.isEmpty) }
    }
  }
}
