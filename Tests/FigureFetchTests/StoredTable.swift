// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import PactwerkCore
import Synchronization
import Testing

@testable import FigureFetch

/// Answers in the shape of CBS, made by hand: a table about one municipality, two districts and the country.
enum StoredTable {
  static let table = "86165NED"

  /// The documents of OData v4 by the last part of their address; `Observations` in two pages.
  static func v4(_ asked: LocalServer.Asked) -> LocalServer.Reply {
    let context = "\"@odata.context\": \"\(asked.base)/\(table)/$metadata#X\""
    switch asked.plain.split(separator: "?")[0].split(separator: "/").last {
    case "86165NED": return .json("{\(context), \"value\": [\(overview4)]}")
    case "WijkenEnBuurtenCodes": return .json("{\(context), \"value\": [\(areas("Identifier", padded: false))]}")
    case "MeasureCodes":
      return .json(
        """
        {\(context), "value": [
         {"Identifier": "T001036", "Index": 1, "Title": "Aantal inwoners", "Description": "Het \\"aantal\\".",
          "DataType": "Long", "Unit": "aantal", "Format": null, "Decimals": 0, "MeasureGroupId": "M0"},
         {"Identifier": "M001642", "Index": 2, "Title": "Gemiddelde WOZ-waarde van woningen", "Description": null,
          "DataType": "Long", "Unit": "x 1 000 euro", "Format": null, "Decimals": 0, "MeasureGroupId": "M1"}]}
        """)
    case "PeriodenCodes":
      return .json(
        "{\(context), \"value\": [{\"Identifier\": \"2025JJ00\", \"Title\": \"2025\", \"Status\": \"Voorlopig\"}]}")
    case "Observations" where asked.plain.contains("$skiptoken=2"):
      return .json("{\(context), \"value\": [\(observation(5, "M001642", "251.0", "WK060602"))]}")
    case "Observations":
      let rows = [
        observation(1, "T001036", "18044027.0", "NL00"), observation(2, "T001036", "82000.0", "GM0606"),
        observation(3, "T001036", "11345.0", "WK060601"),
        observation(4, "M001642", "null", "WK060601", attribute: "Confidential"),
      ]
      let link = "\(asked.base)/\(table)/Observations?$skiptoken=2"
      return .json("{\(context), \"value\": [\(rows.joined(separator: ","))], \"@odata.nextLink\": \"\(link)\"}")
    default: return .status(404)
    }
  }

  /// The documents of OData v3; the figures in pages of two rows.
  static func v3(_ asked: LocalServer.Asked) -> LocalServer.Reply {
    let table = "85318NED"
    let metadata = "\"odata.metadata\": \"\(asked.base)/\(table)/$metadata#Cbs.OData.WebAPI.X\""
    switch asked.plain.split(separator: "?")[0].split(separator: "/").last {
    case "85318NED":
      let lists = [
        "TableInfos", "UntypedDataSet", "TypedDataSet", "DataProperties", "CategoryGroups", "WijkenEnBuurten",
      ]
      let value = lists.map { "{\"name\": \"\($0)\", \"url\": \"\(asked.base)/\(table)/\($0)\"}" }
      return .json("{\(metadata), \"value\": [\(value.joined(separator: ","))]}")
    case "WijkenEnBuurten" where asked.plain.contains("$skip=4"): return .json("{\(metadata), \"value\": []}")
    case "WijkenEnBuurten": return .json("{\(metadata), \"value\": [\(areas("Key", padded: true))]}")
    case "DataProperties" where asked.plain.contains("$skip=2"): return .json("{\(metadata), \"value\": []}")
    case "DataProperties":
      return .json(
        """
        {\(metadata), "value": [
         {"odata.type": "Cbs.OData.WebAPI.Dimension", "ID": 0, "Position": 0, "ParentID": null, "Type": "Dimension",
          "Key": "WijkenEnBuurten", "Title": "Wijken en buurten", "Description": "", "ReleasePolicy": null,
          "Datatype": null, "Unit": null, "Decimals": null, "Default": null},
         {"odata.type": "Cbs.OData.WebAPI.Topic", "ID": 5, "Position": 5, "ParentID": null, "Type": "Topic",
          "Key": "AantalInwoners_5", "Title": "Aantal inwoners", "Description": "", "ReleasePolicy": false,
          "Datatype": "Long", "Unit": "aantal", "Decimals": 0, "Default": "Onbekend"}]}
        """)
    case "UntypedDataSet":
      let rows = [
        row(0, "NL00      ", "17590672", "     315"), row(1, "GM0606    ", "   79279", "     232"),
        row(2, "WK060601  ", "   11300", "     204"), row(3, "WK060602  ", "    8120", "       ."),
      ]
      let skip = asked.plain.contains("$skip=4") ? 4 : asked.plain.contains("$skip=2") ? 2 : 0
      return .json("{\(metadata), \"value\": [\(rows.dropFirst(skip).prefix(2).joined(separator: ","))]}")
    default: return .status(404)
    }
  }

  private static let overview4 = [
    "MeasureGroups", "MeasureCodes", "Dimensions", "Observations", "WijkenEnBuurtenGroups", "WijkenEnBuurtenCodes",
    "PeriodenGroups", "PeriodenCodes",
  ].map { "{\"name\": \"\($0)\", \"kind\": \"EntitySet\", \"url\": \"\($0)\"}" }.joined(separator: ",")

  private static func areas(_ key: String, padded: Bool) -> String {
    [("NL00", "Nederland"), ("GM0606", "Schiedam"), ("WK060601", "Wijk 01 Oost"), ("WK060602", "Wijk 02 West")]
      .map { code, name in
        let code = padded ? code + String(repeating: " ", count: 10 - code.count) : code
        return "{\"\(key)\": \"\(code)\", \"Title\": \"\(name)\", \"Description\": \"\"}"
      }.joined(separator: ",")
  }

  private static func observation(
    _ id: Int, _ measure: String, _ value: String, _ area: String, attribute: String = "None"
  ) -> String {
    """
    {"Id": \(id), "Measure": "\(measure)", "ValueAttribute": "\(attribute)", "Value": \(value), "StringValue": null,
     "WijkenEnBuurten": "\(area)", "Perioden": "2025JJ00"}
    """
  }

  private static func row(_ id: Int, _ area: String, _ population: String, _ worth: String) -> String {
    """
    {"ID": \(id), "WijkenEnBuurten": "\(area)", "Gemeentenaam_1": "Schiedam            ", "SoortRegio_2": "Wijk      ",
     "Codering_3": "\(area)", "AantalInwoners_5": "\(population)", "GemiddeldeWOZWaardeVanWoningen_35": "\(worth)"}
    """
  }
}

/// A folder for one test, gone with it.
final class Folder: Sendable {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("pactwerk-\(UUID().uuidString)").path
  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// What a fetch told, and a clock that stands still until it is set.
final class Witness: Sendable {
  private let log = Mutex<[FetchProgress]>([])
  private let waits = Mutex<[Duration]>([])
  private let time = Mutex(Moment(noonOf: Day(number: 20_000)))

  var told: [FetchProgress] { log.withLock { $0 } }
  var waited: [Duration] { waits.withLock { $0 } }
  var now: Moment { time.withLock { $0 } }
  func pass(seconds: Int) { time.withLock { $0 = $0 + seconds } }

  /// A fetch without pauses that this witness sees; it keeps the folder as long as it lives.
  func fetch(_ request: FigureRequest, in folder: Folder) -> FigureFetch {
    var fetch = FigureFetch(request, keepingIn: folder.path, agent: "Pactwerk/0 (+https://pactwerk.example)") {
      [self] in now
    }
    fetch.pause = .zero
    fetch.tell = { [self, folder] told in withExtendedLifetime(folder) { log.withLock { $0.append(told) } } }
    fetch.wait = { [self] wait in waits.withLock { $0.append(wait) } }
    return fetch
  }

  /// Where the pages came from, those of all lists.
  var origins: [FetchProgress.Origin] {
    told.compactMap { if case .page(_, _, _, let origin) = $0 { origin } else { nil } }
  }
}

/// Why a fetch stops; nil when it does not.
func stop(of fetch: FigureFetch) -> FetchStopped? {
  do throws(FetchStopped) {
    _ = try fetch.fetch()
    return nil
  } catch { return error }
}
