// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// An address as libpq takes it, with our own option `pool` (the number of connections, 1 to 100) taken out of it.
struct PostgresAddress: Equatable {
  let text: String
  let poolSize: Int

  /// `postgres://host/name?pool=4&sslmode=require`; eight connections where the address does not say.
  init(_ address: String) {
    let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let options = parts.count == 2 ? parts[1].split(separator: "&") : []
    let own = options.last { $0.hasPrefix("pool=") }
    let others = options.filter { !$0.hasPrefix("pool=") }
    text = String(parts.first ?? "") + (others.isEmpty ? "" : "?" + others.joined(separator: "&"))
    poolSize = min(max(own.flatMap { Int($0.dropFirst("pool=".count)) } ?? 8, 1), 100)
  }
}
