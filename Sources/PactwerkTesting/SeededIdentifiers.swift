// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkStorage
import Synchronization

extension IdentifierSource {
  /// Keys that are the same in every run: random bits by SplitMix64 (Steele, Lea and Flood 2014) from a seed.
  public static func seeded(_ seed: UInt64) -> IdentifierSource {
    let state = Box(seed)
    return IdentifierSource {
      state.value.withLock { state in
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
      }
    }
  }
}

private final class Box: Sendable {
  let value: Mutex<UInt64>
  init(_ value: UInt64) { self.value = Mutex(value) }
}
