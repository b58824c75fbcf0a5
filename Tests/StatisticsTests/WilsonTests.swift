// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics
import Testing

@Suite struct `Wilson interval` {
  @Test func `17 of 54 is as in the methods`() throws {
    let interval = try #require(wilson(successes: 17, of: 54))

    #expect(abs(interval.lower - 0.2068) < 5e-5)
    #expect(abs(interval.upper - 0.4474) < 5e-5)
  }

  @Test func `81 of 263 is as Newcombe published`() throws {
    let interval = try #require(wilson(successes: 81, of: 263))

    #expect(abs(interval.lower - 0.2553) < 5e-5)
    #expect(abs(interval.upper - 0.3662) < 5e-5)
  }

  @Test func `none and all touch the ends`() throws {
    let none = try #require(wilson(successes: 0, of: 20))
    let all = try #require(wilson(successes: 20, of: 20))

    #expect(none.lower == 0)
    #expect(abs(none.upper - 0.1611) < 5e-5)
    #expect(all.upper == 1)
    #expect(abs(all.lower - 0.8389) < 5e-5)
  }

  @Test func `its limits solve the equation it comes from`() throws {
    let z = 1.959964
    for n in 1...30 {
      for successes in 1..<max(2, n) where successes < n {
        let interval = try #require(wilson(successes: successes, of: n))
        for limit in [interval.lower, interval.upper] {
          let error = (limit * (1 - limit) / Double(n)).squareRoot()
          #expect(abs(abs(Double(successes) / Double(n) - limit) - z * error) < 1e-9)
        }
      }
    }
  }

  @Test func `there is none without a share`() {
    #expect(wilson(successes: 0, of: 0) == nil)
    #expect(wilson(successes: 3, of: 2) == nil)
    #expect(wilson(successes: -1, of: 2) == nil)
  }
}
