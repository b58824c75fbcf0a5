// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// How many rounds of random input a test takes.
///
/// - Parameter usual: the number for `bin/test`: so many that unoptimised code takes under two seconds.
/// - Returns: what `PACTWERK_FUZZ_ROUNDS` says, which `bin/soak` sets, or `usual`.
public func fuzzRounds(_ usual: Int) -> Int {
  ProcessInfo.processInfo.environment["PACTWERK_FUZZ_ROUNDS"].flatMap { Int($0) } ?? usual
}
