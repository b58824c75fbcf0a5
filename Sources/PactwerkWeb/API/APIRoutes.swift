// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import JSONText
import PactwerkCore
import PactwerkStorage
import Places

extension Routes {
  /// Adds the addresses of the API, and the one of its specification.
  public mutating func add(_ api: [APIRoute], _ specification: Specification) {
    for route in api {
      let operation = route.operation
      get(APIRoute.base + operation.path, name: "api-" + operation.name, kind: .api) { visit in
        try visit.requireJSONAccepted()
        try visit.requireGoodQuery(operation)
        let question = APIQuestion(visit, operation)
        let viewer = Viewer.visitor(in: visit.district?.id)
        return .json(try await visit.database.read(as: viewer) { try route.answer($0, question) }.bytes)
      }
    }
    let document = specification.document(base: APIRoute.base).bytes
    get(APIRoute.base + "/openapi.json", name: "api-specification", kind: .api) { visit in
      try visit.requireJSONAccepted()
      return .json(document)
    }
  }
}

extension Visit {
  /// Refuses with 406 a client that takes no JSON.
  fileprivate func requireJSONAccepted() throws(Problem) {
    guard let accept, !accept.isEmpty else { return }
    let isAccepted = accept.lowercased().split(separator: ",").contains { range in
      let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      let isRefused = parts.dropFirst().contains { ["q=0", "q=0.0", "q=0.00", "q=0.000"].contains($0) }
      return !isRefused && ["*/*", "application/*", "application/json"].contains(parts.first)
    }
    guard isAccepted else { throw .notAcceptable }
  }

  /// Refuses with 400 a query with keys or values that are not known here, and says all that is wrong.
  fileprivate func requireGoodQuery(_ operation: APIOperation) throws(Problem) {
    let faults = operation.faults(in: query.values)
    guard faults.isEmpty else { throw .invalidInput(faults) }
  }
}
