// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkStorage
import Statistics
import Synchronization

extension IdentifierSource {
  /// Keys that are the same in every run: random bits by SplitMix64 from a seed.
  public static func seeded(_ seed: UInt64) -> IdentifierSource {
    let random = Box(SplitMix64(seed: seed))
    return IdentifierSource { random.value.withLock { $0.next() } }
  }
}

private final class Box: Sendable {
  let value: Mutex<SplitMix64>
  init(_ value: SplitMix64) { self.value = Mutex(value) }
}
