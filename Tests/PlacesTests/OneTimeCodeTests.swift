// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Places
import Testing

@Suite struct `A one-time code` {
  /// The published values of RFC 6238, appendix B, for SHA-1: the last six of eight digits.
  @Test(arguments: [
    (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
    (2_000_000_000, "279037"),
  ])
  func `is that of RFC 6238`(seconds: Int, code: String) {
    let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

    #expect(OneTimeCodes.code(secret: secret, step: Int64(seconds / 30)) == code)
  }

  @Test func `holds for its half minute and one before and after`() throws {
    let secret = OneTimeCodes.newSecret()
    let moment = Moment(milliseconds: 1_772_357_400_000)
    let code = try #require(OneTimeCodes.code(secret: secret, step: moment.milliseconds / 30_000))

    #expect(OneTimeCodes.step(of: code, secret: secret, at: moment + 30) != nil)
    #expect(OneTimeCodes.step(of: code, secret: secret, at: moment + 90) == nil)
  }

  @Test func `comes with ten recovery codes, each another`() {
    #expect(Set(OneTimeCodes.newRecoveryCodes()).count == 10)
  }
}

@Suite struct `An e-mail address` {
  @Test(arguments: [(" Kim@Voorbeeld.NL ", "kim@voorbeeld.nl"), ("a.b+c@d.nl", "a.b+c@d.nl")])
  func `is kept in one form`(typed: String, kept: String) {
    #expect(Account.normalised(email: typed) == kept)
  }

  @Test(arguments: ["", "kim", "kim@", "@d.nl", "a@b@c.nl", "kim@d", "k\"m@d.nl", "kïm@d.nl", "a@b.nl\u{0}"])
  func `that is none is refused`(typed: String) {
    #expect(Account.normalised(email: typed) == nil)
  }
}

@Suite struct `A slug` {
  @Test(arguments: ["oost", "schiedam-oost", "wijk2"])
  func `has small letters, digits and dashes`(text: String) { #expect(District.isSlug(text)) }

  @Test(arguments: ["", "a", "Oost", "-oost", "oost-", "wijk oost", "wijk/oost", "é"])
  func `has nothing else`(text: String) { #expect(!District.isSlug(text)) }
}
