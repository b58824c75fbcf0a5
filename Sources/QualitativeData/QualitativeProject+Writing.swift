// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText
import ZipFiles

extension QualitativeProject {
  /// The project as a `.qdpx` file; the same project gives the same bytes.
  ///
  /// Texts are written with line feeds only, in NFC and without byte order mark, and passages move along. Elements
  /// stand in the order of the schema; those without members are left out, as it wants.
  ///
  /// - Parameters:
  ///   - modified: the moment that the entries of the zip file bear.
  ///   - keepsBeyondBMP: whether emoji and other characters beyond U+FFFF stay; if not, each becomes an empty square,
  ///     because some programs count them as two and would shift every passage after them.
  /// - Throws: only when two sources have one key, or the file would be larger than a zip file can be.
  /// - Complexity: O(*n* + *s* log *s*) for *n* bytes of text and *s* passages.
  public func qdpx(modified: ZipTime = .earliest, keepsBeyondBMP: Bool = true) throws(ZipFault) -> [UInt8] {
    var zip = ZipWriter(modified: modified)
    let sources = sources.map { $0.normalised(keepsBeyondBMP: keepsBeyondBMP) }
    var writer = ProjectWriter(
      self, sources: sources, notes: notes.map { $0.normalised(keepsBeyondBMP: keepsBeyondBMP) })
    try zip.add("project.qde", writer.document())
    for source in sources { try zip.add("sources/\(source.guid.text).txt", Array(source.text.utf8)) }
    return zip.finished()
  }
}

extension TextSource {
  /// The text in the form in which it is written, its passages moved along.
  func normalised(keepsBeyondBMP: Bool) -> TextSource {
    let places = selections.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    let (text, moved) = PlainText.normalised(self.text, places: places, keepsBeyondBMP: keepsBeyondBMP)
    var source = self
    source.text = text
    for index in selections.indices { source.selections[index].range = moved[2 * index]..<moved[2 * index + 1] }
    return source
  }
}

/// Writes the document of a project.
private struct ProjectWriter {
  private let project: QualitativeProject
  private let sources: [TextSource]
  private let notes: [TextSource]
  private var xml = XMLWriter(isIndented: true)

  init(_ project: QualitativeProject, sources: [TextSource], notes: [TextSource]) {
    (self.project, self.sources, self.notes) = (project, sources, notes)
  }

  mutating func document() -> [UInt8] {
    xml.start(
      "Project", namespaces: ["": "urn:QDA-XML:project:1.0"],
      [
        "name": project.name, "origin": project.origin, "creatingUserGUID": project.user?.text,
        "creationDateTime": project.createdAt,
      ])
    writeList("Users", project.users) { $1.element("User", ["guid": $0.guid.text, "name": $0.name]) }
    if !project.codes.isEmpty {
      xml.start("CodeBook")
      writeList("Codes", project.codes) { $1.write($0, hasNotes: true) }
      xml.end()
    }
    writeList("Variables", project.variables, ProjectWriter.write)
    writeList("Cases", project.cases, ProjectWriter.write)
    writeList("Sources", sources) { ProjectWriter.write($0, "TextSource", &$1) }
    writeList("Notes", notes) { ProjectWriter.write($0, "Note", &$1) }
    writeList("Links", project.links, ProjectWriter.write)
    writeList("Sets", project.sets, ProjectWriter.write)
    xml.write(description: project.description)
    xml.write(references: project.projectNotes, "NoteRef")
    return xml.finished()
  }

  private mutating func writeList<Member>(
    _ name: String, _ members: [Member], _ write: (Member, inout XMLWriter) -> Void
  ) {
    guard !members.isEmpty else { return }
    xml.start(name)
    for member in members { write(member, &xml) }
    xml.end()
  }

  private static func write(_ variable: Variable, _ xml: inout XMLWriter) {
    xml.start(
      "Variable", ["guid": variable.guid.text, "name": variable.name, "typeOfVariable": variable.kind.rawValue])
    xml.write(description: variable.description)
    xml.end()
  }

  private static func write(_ one: Case, _ xml: inout XMLWriter) {
    xml.start("Case", ["guid": one.guid.text, "name": one.name])
    xml.write(description: one.description)
    xml.write(references: one.codes, "CodeRef")
    write(one.values, &xml)
    xml.write(references: one.sources, "SourceRef")
    xml.write(references: one.selections, "SelectionRef")
    xml.end()
  }

  /// A value that is not known is a variable without one: an empty number is no number to the schema.
  private static func write(_ values: [VariableValue], _ xml: inout XMLWriter) {
    for value in values {
      xml.start("VariableValue")
      xml.element("VariableRef", ["targetGUID": value.variable.text])
      if let text = value.value, !text.isEmpty { xml.element(value.kind.rawValue + "Value", text: text) }
      xml.end()
    }
  }

  private static func write(_ link: QualitativeProject.Link, _ xml: inout XMLWriter) {
    xml.start(
      "Link",
      [
        "guid": link.guid.text, "name": link.name, "direction": link.direction?.rawValue,
        "originGUID": link.origin?.text, "targetGUID": link.target?.text,
      ])
    xml.write(references: link.notes, "NoteRef")
    xml.end()
  }

  private static func write(_ set: CodeSet, _ xml: inout XMLWriter) {
    xml.start("Set", ["guid": set.guid.text, "name": set.name])
    xml.write(description: set.description)
    xml.write(references: set.codes, "MemberCode")
    xml.write(references: set.sources, "MemberSource")
    xml.write(references: set.notes, "MemberNote")
    xml.end()
  }

  /// A source names its text file; a note carries its text.
  private static func write(_ source: TextSource, _ name: String, _ xml: inout XMLWriter) {
    let path = name == "Note" ? nil : "internal://\(source.guid.text).txt"
    xml.start(
      name,
      [
        "guid": source.guid.text, "name": source.name, "plainTextPath": path, "creatingUser": source.user?.text,
        "creationDateTime": source.createdAt,
      ])
    xml.write(description: source.description)
    if path == nil { xml.element("PlainTextContent", text: source.text) }
    for selection in source.selections { write(selection, &xml) }
    for coding in source.codings { write(coding, &xml) }
    xml.write(references: source.notes, "NoteRef")
    write(source.values, &xml)
    xml.end()
  }

  private static func write(_ selection: Selection, _ xml: inout XMLWriter) {
    xml.start(
      "PlainTextSelection",
      [
        "guid": selection.guid.text, "name": selection.name, "startPosition": String(selection.range.lowerBound),
        "endPosition": String(selection.range.upperBound),
      ])
    xml.write(description: selection.description)
    for coding in selection.codings { write(coding, &xml) }
    xml.write(references: selection.notes, "NoteRef")
    xml.end()
  }

  private static func write(_ coding: Coding, _ xml: inout XMLWriter) {
    xml.start(
      "Coding",
      ["guid": coding.guid.text, "creatingUser": coding.user?.text, "creationDateTime": coding.createdAt])
    xml.element("CodeRef", ["targetGUID": coding.code.text])
    xml.write(references: coding.notes, "NoteRef")
    xml.end()
  }
}
