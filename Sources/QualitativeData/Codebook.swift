// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A code: a word or theme that passages are marked with.
public struct Code: Equatable, Sendable {
  /// Its key.
  public var guid: GUID
  /// Its name, without those of the codes above it.
  public var name: String
  /// Whether passages may be marked with it; a code that is not is only a heading above others.
  public var isCodable: Bool
  /// Its colour, `#RRGGBB` or `#RGB`; nil when it has none.
  public var colour: String?
  /// What it means; nil when nothing is said.
  public var description: String?
  /// The notes about it.
  public var notes: [GUID]
  /// The codes under it.
  public var codes: [Code]

  /// This code.
  public init(
    _ guid: GUID, _ name: String, isCodable: Bool = true, colour: String? = nil, description: String? = nil,
    notes: [GUID] = [], codes: [Code] = []
  ) {
    (self.guid, self.name, self.isCodable, self.colour) = (guid, name, isCodable, colour)
    (self.description, self.notes, self.codes) = (description, notes, codes)
  }
}

/// Codes, sources or notes that belong together.
public struct CodeSet: Equatable, Sendable {
  /// Its key.
  public var guid: GUID
  /// Its name.
  public var name: String
  /// What it is for; nil when nothing is said.
  public var description: String?
  /// Its codes.
  public var codes: [GUID]
  /// Its sources; only in a project.
  public var sources: [GUID]
  /// Its notes; only in a project.
  public var notes: [GUID]

  /// This set.
  public init(
    _ guid: GUID, _ name: String, description: String? = nil, codes: [GUID] = [], sources: [GUID] = [],
    notes: [GUID] = []
  ) {
    (self.guid, self.name, self.description) = (guid, name, description)
    (self.codes, self.sources, self.notes) = (codes, sources, notes)
  }
}

/// The codes of a study, as they are exchanged without its texts.
public struct Codebook: Equatable, Sendable {
  /// The program that wrote it; nil when it does not say.
  public var origin: String?
  /// The codes at the top.
  public var codes: [Code]
  /// Sets of codes.
  public var sets: [CodeSet]

  /// This codebook.
  public init(origin: String? = nil, codes: [Code], sets: [CodeSet] = []) {
    (self.origin, self.codes, self.sets) = (origin, codes, sets)
  }

  /// Every code with the names above it, from top to bottom; a code comes before those under it.
  ///
  /// - Complexity: O(*n* *d*) for *n* codes at depth *d*.
  public var paths: [(path: [String], code: Code)] {
    var (found, waiting): ([(path: [String], code: Code)], [(path: [String], code: Code)]) = ([], [])
    waiting = codes.reversed().map { ([$0.name], $0) }
    while let next = waiting.popLast() {
      found.append(next)
      waiting += next.code.codes.reversed().map { (next.path + [$0.name], $0) }
    }
    return found
  }
}
