// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import DemoDistrict
import Exchange
import Networks
import PactwerkCore
import PactwerkStorage
import Places
import Programmes
import Records
import Signals

extension DemoLoader {
  /// Gives every example account a password and a second factor that are known to the tests, and names one record of each kind.
  public func testGuide() async throws -> TestGuide {
    var accounts: [TestAccount] = []
    for account in example.accounts { accounts.append(try await testAccount(account.email)) }
    return TestGuide(accounts: accounts, parameters: try await testParameters())
  }

  private func testAccount(_ email: String) async throws -> TestAccount {
    let (password, secret) = (newToken(), OneTimeCodes.newSecret())
    let hash = try await Passwords.hash(password, salt: randomBytes(16))
    let hats = try await database.write(as: Viewer(.command("demo test guide"), in: nil)) { writer in
      guard let stored = try writer.account(email: email) else { throw Refused.notFound }
      try writer.execute(
        "UPDATE account SET password_hash = \(hash), totp_secret = \(secret), totp_confirmed_at = \(writer.now) WHERE id = \(stored.id)"
      )
      return try writer.hats(of: stored.id)
    }
    var keys: [String: String] = [:]
    for hat in hats {
      keys[hat.seat.map { "seat:\($0.side.rawValue):\(hat.role.rawValue)" } ?? hat.role.rawValue] = hat.id.text
    }
    return TestAccount(email: email, password: password, totpSecret: secret, hats: keys.keys.sorted(), hatIDs: keys)
  }

  private func testParameters() async throws -> [String: String] {
    let places = try await database.read(as: Viewer(.command("demo test guide"), in: nil)) { try $0.districts() }
    guard let district = places.first?.id else { throw Refused.notFound }
    let (receipt, invitation) = try await database.write(as: Viewer(.command("demo test guide"), in: district)) {
      writer in
      let remark = Remark(text: "Een bericht van de test", areaCode: nil, reporterKey: "test guide")
      return (
        try writer.give(remark), try writer.invite(email: "nieuw@voorbeeld.nl", role: .contributor, employer: .none)
      )
    }
    let subject = try await putSubject(in: district)
    let (number, link, decided) = try await database.read(as: .visitor(in: district)) { reader in
      let meetings = try reader.meetings(before: reader.today + 365, limit: 100).map(\.id)
      let decided = try reader.agenda(of: meetings).values.joined().filter { $0.decidedOn != nil }.map(\.id.text).min()
      return (
        try reader.latestThreads(limit: 1).first?.thread.number ?? "",
        try reader.couplingMap().links.first?.id.text ?? "", decided ?? ""
      )
    }
    return try await database.read(as: Viewer(.command("demo test guide"), in: district)) { reader in
      let meetings = try reader.meetings(before: reader.today, limit: 1) + reader.meetings(from: reader.today, limit: 1)
      return [
        "nummer": number, "status": receipt.token,
        "invitation": invitation,
        "goal": try reader.goals().first?.id.text ?? "", "initiative": try reader.initiatives().first?.id.text ?? "",
        "meeting": meetings.first?.id.text ?? "", "batch": try reader.importBatches(limit: 1).first?.id.text ?? "",
        "subject": subject, "intervention": try reader.allInterventions().first?.id.text ?? "",
        "link": link, "decidedSubject": decided,
        "actor": try reader.actors().first { $0.kind != .person && $0.layer == .open }?.id.text ?? "",
      ]
    }
  }

  /// Something on the agenda that is no thread, so that its page can be visited.
  private func putSubject(in district: DistrictID) async throws -> String {
    let email = example.accounts.first { $0.key == "noor" }?.email ?? ""
    let viewer = try await database.read(as: Viewer(.command("demo test guide"), in: district)) { reader in
      guard let account = try reader.account(email: email),
        let hat = try reader.hats(of: account.id).first(where: { $0.seat != nil })
      else {
        throw Refused.notFound
      }
      return Viewer(.account(account.id, hat), in: district)
    }
    return try await database.write(as: viewer) { try $0.putOnAgenda(subject: "Wie doet mee op de markt?").text }
  }
}
