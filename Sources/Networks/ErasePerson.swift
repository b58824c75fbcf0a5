// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

extension Writer {
  /// Erases a person: the name and all that says who it is. Counts, ties and history stay, without the name.
  public func erasePerson(_ id: RecordID) throws {
    try viewer.require(.importNetwork)
    guard let person = try actor(id), person.kind == .person else { throw Refused.notFound }
    try removeIdentities([id])
    try append(Change("erased", RecordRef(kind: "actor", id: id)))
  }
}
