// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText
import ZipFiles

extension QualitativeProject {
  /// Reads a project (`.qdpx`): a zip file with one `.qde` document and the texts beside it.
  ///
  /// Texts stay as they are stored, a byte order mark taken off, so that places in them keep their meaning.
  ///
  /// - Throws: the first thing that is wrong with the zip file, its document or a text. What can be left out without
  ///   changing the rest stands in `remarks`.
  /// - Complexity: O(*n* + *s* log *s*) for *n* unpacked bytes and *s* passages.
  ///
  /// Source: REFI-QDA Standard 1.5, "Project exchange", with its schema `Project.xsd` of 18 March 2019.
  public init(
    qdpx bytes: [UInt8], limits: ZipLimits = .standard, xmlLimits: XMLLimits = .qualitative
  ) throws(QualitativeFault) {
    let archive: ZipArchive
    do throws(ZipFault) { archive = try ZipArchive(bytes, limits: limits) } catch { throw .zip(error) }
    let documents = archive.entries.filter { $0.name.lowercased().hasSuffix(".qde") }
    guard let document = documents.first else { throw .noProject }
    guard documents.count == 1 else { throw .severalProjects }
    var reader = ProjectReader(archive, limit: limits.totalBytes)
    self = try reader.project(document, limits: xmlLimits)
  }
}

/// Reads the document of a project, element after element in whatever order they stand.
private struct ProjectReader {
  private let archive: ZipArchive
  /// The texts of the file by their path in lower case: programs differ in how they spell the folder.
  private let texts: [String: ZipEntry]
  /// Most bytes that are unpacked: many sources can name one and the same large text.
  private let limit: Int
  /// How many bytes were unpacked so far, the document included.
  private var unpacked = 0
  private var result = QualitativeProject(name: "")

  init(_ archive: ZipArchive, limit: Int) {
    (self.archive, self.limit) = (archive, limit)
    texts = Dictionary(archive.entries.map { ($0.name.lowercased(), $0) }) { first, _ in first }
  }

  mutating func project(_ document: ZipEntry, limits: XMLLimits) throws(QualitativeFault) -> QualitativeProject {
    var reader = try ElementReader(try unpack(document), limits: limits)
    let root = try reader.root("Project")
    result = QualitativeProject(
      name: root["name"] ?? "", origin: root["origin"], user: try root.optionalGUID("creatingUserGUID"),
      createdAt: root["creationDateTime"])
    while let child = try reader.nextChild() { try read(child, &reader) }
    return result
  }

  private mutating func read(_ part: XMLStart, _ reader: inout ElementReader) throws(QualitativeFault) {
    switch part.name {
    case "CodeBook": try reader.read(into: &result.codes, &result.sets)
    case "Sets": try reader.readSets(into: &result.sets)
    case "Description": result.description = try reader.description()
    case "NoteRef": result.projectNotes.append(try reader.reference(part))
    case "Users", "Variables", "Cases", "Sources", "Notes", "Links":
      while let element = try reader.nextChild() { try readMember(element, &reader) }
    default: try leaveOut(part, &reader)
    }
  }

  private mutating func readMember(_ element: XMLStart, _ reader: inout ElementReader) throws(QualitativeFault) {
    switch element.name {
    case "User":
      result.users.append(.init(try element.ownGUID(), name: element["name"]))
      try reader.skip()
    case "Variable": result.variables.append(try variable(element, &reader))
    case "Case": result.cases.append(try studiedCase(element, &reader))
    case "TextSource": result.sources.append(try source(element, &reader))
    case "Note": result.notes.append(try source(element, &reader))
    case "Link": result.links.append(try link(element, &reader))
    default: try leaveOut(element, &reader)
    }
  }

  private mutating func leaveOut(_ element: XMLStart, _ reader: inout ElementReader) throws(QualitativeFault) {
    result.remarks.append(.leftOut(line: element.line, element: element.name))
    try reader.skip()
  }

  // MARK: - Cases, variables, links

  private func variable(_ element: XMLStart, _ reader: inout ElementReader) throws(QualitativeFault) -> Variable {
    let word = try element.required("typeOfVariable")
    guard let kind = Variable.Kind(rawValue: word) else {
      throw .wrongValue(line: element.line, element: element.name, value: String(word.prefix(80)))
    }
    var variable = Variable(try element.ownGUID(), try element.required("name"), kind)
    while let child = try reader.nextChild() {
      if child.name == "Description" { variable.description = try reader.description() } else { try reader.skip() }
    }
    return variable
  }

  private func studiedCase(_ element: XMLStart, _ reader: inout ElementReader) throws(QualitativeFault) -> Case {
    var found = Case(try element.ownGUID(), name: element["name"])
    while let child = try reader.nextChild() {
      switch child.name {
      case "Description": found.description = try reader.description()
      case "CodeRef": found.codes.append(try reader.reference(child))
      case "VariableValue": found.values.append(try value(child, &reader))
      case "SourceRef": found.sources.append(try reader.reference(child))
      case "SelectionRef": found.selections.append(try reader.reference(child))
      default: try reader.skip()
      }
    }
    return found
  }

  private func value(_ element: XMLStart, _ reader: inout ElementReader) throws(QualitativeFault) -> VariableValue {
    var (variable, kind, text): (GUID?, Variable.Kind, String?) = (nil, .text, nil)
    while let child = try reader.nextChild() {
      if child.name == "VariableRef" {
        variable = try reader.reference(child)
      } else if let found = Variable.Kind.allCases.first(where: { $0.rawValue + "Value" == child.name }) {
        let value = try reader.text()
        // Some programs write an empty element for what is not known.
        (kind, text) = (found, value.isEmpty ? nil : value)
      } else {
        try reader.skip()
      }
    }
    guard let variable else { throw .missing(line: element.line, element: element.name, part: "VariableRef") }
    return VariableValue(variable, kind, text)
  }

  private func link(
    _ element: XMLStart, _ reader: inout ElementReader
  ) throws(QualitativeFault) -> QualitativeProject.Link {
    var link = QualitativeProject.Link(
      try element.ownGUID(), name: element["name"], origin: try element.optionalGUID("originGUID"),
      target: try element.optionalGUID("targetGUID"))
    if let word = element["direction"] {
      guard let direction = QualitativeProject.Link.Direction(rawValue: word) else {
        throw .wrongValue(line: element.line, element: element.name, value: String(word.prefix(80)))
      }
      link.direction = direction
    }
    while let child = try reader.nextChild() {
      if child.name == "NoteRef" { link.notes.append(try reader.reference(child)) } else { try reader.skip() }
    }
    return link
  }

  // MARK: - Texts

  private mutating func source(
    _ element: XMLStart, _ reader: inout ElementReader
  ) throws(QualitativeFault) -> TextSource {
    var source = TextSource(
      try element.ownGUID(), name: element["name"], text: "", user: try element.optionalGUID("creatingUser"),
      createdAt: element["creationDateTime"])
    var (selections, inline): ([(line: Int, start: Int, end: Int, selection: Selection)], String?) = ([], nil)
    while let child = try reader.nextChild() {
      switch child.name {
      case "Description": source.description = try reader.description()
      case "PlainTextContent": inline = try reader.text()
      case "PlainTextSelection": selections.append(try selection(child, &reader))
      case "Coding": source.codings.append(try coding(child, &reader))
      case "NoteRef": source.notes.append(try reader.reference(child))
      case "VariableValue": source.values.append(try value(child, &reader))
      default: try leaveOut(child, &reader)
      }
    }
    if inline == nil { inline = try storedText(element) }
    guard let text = inline else {
      let path = element["plainTextPath"] ?? element["richTextPath"] ?? ""
      result.remarks.append(.noText(line: element.line, path: String(path.prefix(80))))
      return source
    }
    source.text = text
    let length = text.unicodeScalars.count
    for (line, start, end, selection) in selections {
      guard 0 <= start, start <= end, end <= length else {
        result.remarks.append(.outsideText(line: line, start: start, end: end))
        continue
      }
      source.selections.append(selection)
      source.selections[source.selections.count - 1].range = start..<end
    }
    return source
  }

  /// The text that `plainTextPath` names; nil when it lies outside the file.
  private mutating func storedText(_ element: XMLStart) throws(QualitativeFault) -> String? {
    let scheme = "internal://"
    guard let path = element["plainTextPath"], path.hasPrefix(scheme) else { return nil }
    let name = String(path.dropFirst(scheme.count))
    guard let entry = texts["sources/" + name.lowercased()] else { return nil }
    var bytes = try unpack(entry)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .wrongEncoding(path: String(name.prefix(80)))
    }
    return text
  }

  /// Unpacks an entry as long as the limit holds; an entry is never larger than it says.
  private mutating func unpack(_ entry: ZipEntry) throws(QualitativeFault) -> [UInt8] {
    guard entry.size <= limit - unpacked else { throw .zip(.totalTooLarge(limit: limit)) }
    unpacked += entry.size
    do throws(ZipFault) { return try archive.contents(of: entry) } catch { throw .zip(error) }
  }

  private func selection(
    _ element: XMLStart, _ reader: inout ElementReader
  ) throws(QualitativeFault) -> (line: Int, start: Int, end: Int, selection: Selection) {
    var selection = Selection(try element.ownGUID(), 0..<0, name: element["name"])
    let (start, end) = (try place("startPosition", of: element), try place("endPosition", of: element))
    while let child = try reader.nextChild() {
      switch child.name {
      case "Description": selection.description = try reader.description()
      case "Coding": selection.codings.append(try coding(child, &reader))
      case "NoteRef": selection.notes.append(try reader.reference(child))
      default: try reader.skip()
      }
    }
    return (element.line, start, end, selection)
  }

  private func place(_ attribute: String, of element: XMLStart) throws(QualitativeFault) -> Int {
    let text = try element.required(attribute)
    guard let place = Int(text) else {
      throw .wrongValue(line: element.line, element: element.name, value: String(text.prefix(80)))
    }
    return place
  }

  private func coding(_ element: XMLStart, _ reader: inout ElementReader) throws(QualitativeFault) -> Coding {
    var (code, notes): (GUID?, [GUID]) = (nil, [])
    while let child = try reader.nextChild() {
      switch child.name {
      case "CodeRef": code = try reader.reference(child)
      case "NoteRef": notes.append(try reader.reference(child))
      default: try reader.skip()
      }
    }
    guard let code else { throw .missing(line: element.line, element: element.name, part: "CodeRef") }
    return Coding(
      try element.ownGUID(), code: code, user: try element.optionalGUID("creatingUser"),
      createdAt: element["creationDateTime"], notes: notes)
  }
}
