// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Records

extension DistrictSettings {
  /// What stands in the forms of the page before anything is typed.
  var values: [String: String] {
    [
      "naam": contact?.name ?? "", "functie": contact?.roleText ?? "", "telefoon": contact?.phone ?? "",
      "uren": contact?.hours ?? "", "kant": contact?.side?.rawValue ?? "", "plek": contact?.place ?? "",
      "plekuren": contact?.placeHours ?? "", "desk": district.desk ?? "",
      "term": String(district.answerTermInDays),
    ]
  }
}

extension Writer {
  /// Reads the form of contact and place.
  func setContact(from form: Fields) throws {
    func required(_ field: String, _ limit: Int) throws -> String {
      try Words.required(form.text(field), field: field, limit: limit)
    }
    let phone = try required("telefoon", 30)
    guard phone.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      throw Refused.invalid(field: "telefoon", reason: "accounts.settings.phone_form")
    }
    try setContact(
      DistrictContact(
        name: try required("naam", 80), roleText: try required("functie", 80), phone: phone,
        hours: try required("uren", 120), side: Side(rawValue: form.text("kant")), place: try required("plek", 120),
        placeHours: try required("plekuren", 160)))
  }

  /// Reads the form of the desk and the answer term.
  func setRules(from form: Fields) throws {
    let desk = Words.trimmed(form.text("desk"))
    guard desk.isEmpty || Address.site(desk) != nil else {
      throw Refused.invalid(field: "desk", reason: "places.desk_form")
    }
    guard let term = Int(Words.trimmed(form.text("term"))) else {
      throw Refused.invalid(field: "term", reason: "places.term_range")
    }
    try setDesk(desk.isEmpty ? nil : desk)
    try setAnswerTerm(term)
  }

  /// Reads the form of an invitation; the token of its link.
  func invite(from form: Fields) throws -> String {
    guard let role = Role(rawValue: form.text("role")) else {
      throw Refused.invalid(field: "role", reason: "words.choose")
    }
    guard let employer = Account.Employer(rawValue: form.text("employer")) else {
      throw Refused.invalid(field: "employer", reason: "words.choose")
    }
    return try invite(email: form.text("email"), role: role, employer: employer)
  }

  /// Reads the form of a table.
  func addBody(from form: Fields) throws {
    _ = try addBody(name: try Words.required(form.text("body"), field: "body", limit: 80))
  }

  /// Reads the form of a seat: only tables and accounts of this district.
  func addSeat(from form: Fields) throws {
    func missing(_ field: String) -> Refused { .invalid(field: field, reason: "words.choose") }
    guard let body = try bodies().first(where: { $0.id.text == form.text("seat-body") }) else {
      throw missing("seat-body")
    }
    guard let account = try accountsOfDistrict().first(where: { $0.id.text == form.text("seat-account") }) else {
      throw missing("seat-account")
    }
    guard let side = Side(rawValue: form.text("seat-side")) else { throw missing("seat-side") }
    guard let role = Role(rawValue: form.text("seat-role")), SettingsPage.seatRoles.contains(role) else {
      throw missing("seat-role")
    }
    if side == .community, account.employer == .municipality {
      throw Refused.invalid(field: "seat-side", reason: "problem.municipalityForCommunity.detail")
    }
    try addSeat(in: body, side: side, role: role, account: account.id)
  }
}
