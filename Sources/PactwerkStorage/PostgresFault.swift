// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CPostgres

/// What went wrong on a connection, by what the engine can do about it.
enum PostgresFault: Error {
  /// Another transaction was in the way (40001, 40P01): the same work can be run again.
  case conflict
  /// A prepared statement does not fit the schema any more: prepare anew and run again.
  case stalePlan
  /// The server is gone, or threw us out.
  case lost(String)
  /// The statement itself was refused.
  case refused(StorageError)

  /// As the world outside sees it.
  var storageError: StorageError {
    switch self {
    case .conflict: .failed("others changed the same records at the same time, again and again")
    case .stalePlan: .failed("the schema changed during the work")
    case .lost(let message): .unavailable(message)
    case .refused(let error): error
    }
  }

  /// Reads the fault off a result. Only the SQLSTATE and the primary message are used, as the detail quotes values; and
  /// of class 22 (data) not even that. Which function of the server spoke is the same in every language.
  init(_ result: OpaquePointer?, isConnected: Bool) {
    let state = Self.field("C", of: result)
    let message = Self.field("M", of: result)
    switch (state, state.prefix(2)) {
    case ("40001", _), ("40P01", _): self = .conflict
    case ("0A000", _) where Self.field("R", of: result) == "RevalidateCachedQuery": self = .stalePlan
    case ("57P01", _), ("57P02", _), ("57P03", _), (_, "08"): self = .lost(message)
    case _ where !isConnected: self = .lost("the connection to the database was lost")
    case (_, "23"): self = .refused(.constraint(message))
    case ("55P03", _), (_, "53"): self = .refused(.unavailable(message))
    case (_, "22"): self = .refused(.failed("a value does not fit its column or use (SQLSTATE \(state))"))
    default:
      self = .refused(.failed(state.isEmpty ? "the statement could not be sent" : "\(message) (SQLSTATE \(state))"))
    }
  }

  private static func field(_ code: Unicode.Scalar, of result: OpaquePointer?) -> String {
    guard let result, let text = PQresultErrorField(result, Int32(code.value)) else { return "" }
    return String(cString: text)
  }
}
