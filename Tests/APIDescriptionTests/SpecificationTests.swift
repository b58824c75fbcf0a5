// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import JSONText
import PactwerkCore
import Testing

private struct Lamp: APICollected {
  let number: Int
  let hungOn: Day?
  let kinds: [Kind]

  enum Kind: APIWord {
    case street, house
    var dutch: String { self == .street ? "straat" : "huis" }
  }

  static let name = "Lamp"
  static let listName = "LampenLijst"
  static let about = "Een lamp."
  var key: String { String(number) }
  static let fields: [APIField<Lamp>] = [
    .links(
      Hyperlink("self", "Deze lamp.") { "/lampen/\($0.number)" }, Hyperlink("niets", "Niets.", ifAny: { _ in nil })),
    APIField("nummer", "Het nummer.", example: 3) { $0.number },
    APIField("hangtSinds", "De dag.", example: Day("2026-03-01")) { $0.hungOn },
    APIField("soorten", "De soorten.") { $0.kinds },
  ]
}

@Suite struct `A specification` {
  private static let amount = Parameter("aantal", "Hoeveel.", .integer(1...100, standard: 50), example: 10)

  private static let document = Specification(
    version: "1.0.0", title: "Lampen", about: "Over lampen.",
    contact: .init(name: "Wijk", url: "https://wijk.example", email: "api@wijk.example"),
    tags: [("Lampen", "Lampen.")],
    operations: [
      APIOperation(
        "/lampen", name: "lampen", tag: "Lampen", summary: "Alle lampen.", about: "Alle.", pathParameters: [],
        queryParameters: [amount], answer: Stretch<Lamp>.self)
    ]
  ).document(base: "/api/v1")

  @Test func `describes every object that an answer holds, once`() {
    guard case .object(let schemas)? = `A specification`.document["components"]?["schemas"] else {
      Issue.record("no schemas")
      return
    }
    #expect(schemas.map(\.name) == ["Lamp", "LampenLijst", "OngeldigeInvoer", "Probleem"])
  }

  @Test func `says of a member what its type is, and whether it can be null`() {
    let members = `A specification`.document["components"]?["schemas"]?["Lamp"]?["properties"]

    #expect(
      members?["hangtSinds"]
        == [
          "type": "string", "format": "date", "nullable": true, "description": "De dag.", "example": "2026-03-01",
        ])
    #expect(
      members?["soorten"]
        == ["type": "array", "items": ["type": "string", "enum": ["straat", "huis"]], "description": "De soorten."])
  }

  @Test func `is what answers are made from`() {
    let lamp = Lamp(number: 7, hungOn: nil, kinds: [.house])

    #expect(
      String(decoding: lamp.json.bytes, as: UTF8.self)
        == #"{"_links":{"self":{"href":"/lampen/7"},"niets":null},"nummer":7,"hangtSinds":null,"soorten":["huis"]}"#)
  }

  @Test func `refuses everything that is wrong with a query at once`() {
    let operation = APIOperation(
      "/lampen", name: "lampen", tag: "Lampen", summary: "", about: "", pathParameters: [],
      queryParameters: [`A specification`.amount], answer: Lamp.self)

    let faults = operation.faults(in: ["aantal": ["0"], "kleur": ["rood"]])

    #expect(faults.map { $0.json["code"] } == ["getal", "onbekend"])
    #expect(operation.faults(in: ["aantal": ["1", "2"]]).map { $0.json["code"] } == ["dubbel"])
    #expect(operation.faults(in: ["aantal": ["100"]]).isEmpty)
    for bad in ["", "+5", "101", "1e1", "99999999999", "５", " 5"] {
      #expect(!operation.faults(in: ["aantal": [bad]]).isEmpty, "\(bad)")
    }
  }
}
