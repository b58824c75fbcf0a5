// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

extension XMLLimits {
  /// For projects and codebooks: 50 MB, two million elements, codes at most 90 deep, 10 MB in one text.
  public static let qualitative = XMLLimits(bytes: 50_000_000, depth: 100, elements: 2_000_000, textBytes: 10_000_000)
}

extension Codebook {
  /// Reads a codebook (`.qdc`).
  ///
  /// Read as well: older editions of the format, keys in braces, a description as attribute, a code that does not say
  /// whether it can be used (it can).
  ///
  /// - Throws: the first thing that is wrong.
  /// - Complexity: O(*n*) for *n* bytes.
  ///
  /// Source: REFI-QDA Standard 1.5, "Codebook exchange", with its schema `Codebook.xsd`.
  public init(qdc bytes: [UInt8], limits: XMLLimits = .qualitative) throws(QualitativeFault) {
    var reader = try ElementReader(bytes, limits: limits)
    self.init(origin: try reader.root("CodeBook")["origin"], codes: [])
    try reader.read(into: &codes, &sets)
  }
}

extension ElementReader {
  /// Reads `Codes` and `Sets` in a `CodeBook` that was begun.
  mutating func read(into codes: inout [Code], _ sets: inout [CodeSet]) throws(QualitativeFault) {
    while let child = try nextChild() {
      switch child.name {
      case "Codes":
        while let element = try nextChild() {
          if element.name == "Code" { codes.append(try code(element)) } else { try skip() }
        }
      case "Sets": try readSets(into: &sets)
      default: try skip()
      }
    }
  }

  /// Reads the `Set` elements of a `Sets` that was begun.
  mutating func readSets(into sets: inout [CodeSet]) throws(QualitativeFault) {
    while let element = try nextChild() {
      if element.name == "Set" { sets.append(try set(element)) } else { try skip() }
    }
  }

  /// Reads a code and those under it. It calls itself, no deeper than the reader lets elements stand in each other.
  private mutating func code(_ element: XMLStart) throws(QualitativeFault) -> Code {
    let word = element["isCodable"] ?? "true"
    guard ["true", "false", "1", "0"].contains(word) else {
      throw .wrongValue(line: element.line, element: element.name, value: String(word.prefix(80)))
    }
    var code = Code(
      try element.ownGUID(), try element.required("name"), isCodable: word == "true" || word == "1",
      colour: element["color"], description: element["description"])
    while let child = try nextChild() {
      switch child.name {
      case "Description": code.description = try description() ?? code.description
      case "NoteRef": code.notes.append(try reference(child))
      case "Code": code.codes.append(try self.code(child))
      default: try skip()
      }
    }
    return code
  }

  private mutating func set(_ element: XMLStart) throws(QualitativeFault) -> CodeSet {
    var set = CodeSet(try element.ownGUID(), try element.required("name"), description: element["description"])
    while let child = try nextChild() {
      switch child.name {
      case "Description": set.description = try description() ?? set.description
      case "MemberCode": set.codes.append(try reference(child))
      case "MemberSource": set.sources.append(try reference(child))
      case "MemberNote": set.notes.append(try reference(child))
      default: try skip()
      }
    }
    return set
  }
}
