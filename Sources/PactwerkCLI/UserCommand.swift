// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Pactwerk
import PactwerkCore
import PactwerkStorage
import Places

extension Role: ExpressibleByArgument {}
extension Account.Employer: ExpressibleByArgument {}

/// `pactwerk user`.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Accounts.", subcommands: [Add.self, Reset.self, List.self, Disable.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Adds an account, or a role to one; prints a one-time password.",
      discussion: "Example: pactwerk user add bram@voorbeeld.nl --role coordinator --district schiedam-oost")
    @Argument(help: "The e-mail address.") var email: String
    @Option(help: "The role.") var role: Role
    @Option(help: "The district; an administrator of the whole installation has none.") var district: String?
    @Option(help: "The name others read; else what stands before the @.") var name: String?
    @Option(help: "Who pays the person.") var employer: Account.Employer = .municipality
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
      try await perform {
        guard Role.grantable.contains(role) else {
          throw Failure.usage("The role \(role.rawValue) is not given to accounts.")
        }
        let password = newToken()
        let isNew = try await options.use { try await add(password: password, to: $0) }
        if options.json { return try write(json: ["email": email, "password": isNew ? password : ""]) }
        if isNew { write(password) } else { say("The account was there and has the role now.") }
      }
    }

    /// Adds the account, or the role to one that is there; whether it is new.
    private func add(password: String, to database: Database) async throws -> Bool {
      let place = try await place(database)
      let hash = try await Passwords.hash(password, salt: randomBytes(16))
      let (email, role, employer) = (email, role, employer)
      let name = name ?? String(email.prefix { $0 != "@" })
      return try await database.write(as: Viewer(.command("user add"), in: place)) { writer in
        if let account = try writer.account(email: email) {
          try writer.grant(role, to: account.id, in: place)
          return false
        }
        let id = try writer.addAccount(email: email, name: name, employer: employer, passwordHash: hash)
        try writer.grant(role, to: id, in: place)
        return true
      }
    }

    private func place(_ database: Database) async throws -> DistrictID? {
      if district == nil, role == .administrator { return nil }
      return try await database.district(district, for: "user add").0.id
    }
  }

  struct Reset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A new one-time password; the second factor is set up anew.",
      discussion: "Example: pactwerk user reset bram@voorbeeld.nl")
    @Argument(help: "The e-mail address.") var email: String
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
      try await perform {
        let password = newToken()
        let hash = try await Passwords.hash(password, salt: randomBytes(16))
        try await options.change(email, "user reset") { try $0.resetPassword(of: $1, passwordHash: hash) }
        if options.json { try write(json: ["email": email, "password": password]) } else { write(password) }
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists accounts with their hats.", discussion: "Example: pactwerk user list")
    @OptionGroup var options: DatabaseOptions

    private struct Line: Encodable {
      let email, name, employer: String
      let hats: [String]
      let disabled: Bool

      init(_ account: Account, hats: [Hat]) {
        (email, name, employer) = (account.email, account.name, account.employer.rawValue)
        self.hats = hats.map { $0.role.rawValue + ($0.seat.map { "@" + $0.body } ?? "") }
        disabled = account.isDisabled
      }
    }

    func run() async throws {
      try await perform {
        let lines = try await options.use { database in
          try await database.read(as: Viewer(.command("user list"), in: nil)) { reader in
            try reader.accounts().map { Line($0, hats: try reader.hats(of: $0.id)) }
          }
        }
        if options.json { return try write(json: lines) }
        for line in lines {
          write("\(line.email)  \(line.name)  \(line.hats.joined(separator: ", "))\(line.disabled ? "  disabled" : "")")
        }
      }
    }
  }

  struct Disable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Closes an account; what it did stays in the history.",
      discussion: "Example: pactwerk user disable bram@voorbeeld.nl")
    @Argument(help: "The e-mail address.") var email: String
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
      try await perform {
        try await options.change(email, "user disable") { try $0.disable($1) }
        if options.json { try write(json: ["disabled": email]) } else { say("Closed \(email).") }
      }
    }
  }
}

extension DatabaseOptions {
  /// Changes one account, found by its address.
  fileprivate func change(
    _ email: String, _ command: String, _ work: @escaping @Sendable (Writer, AccountID) throws -> Void
  ) async throws {
    try await use { database in
      try await database.write(as: Viewer(.command(command), in: nil)) { writer in
        guard let account = try writer.account(email: email) else {
          throw Failure.usage("There is no account \(email).")
        }
        try work(writer, account.id)
      }
    }
  }
}
