// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import QualitativeData
import Testing
import ZipFiles

/// The key with this number.
func guid(_ number: Int) -> GUID {
  let digits = String(number, radix: 16)
  let padded = String(repeating: "0", count: 12 - digits.count) + digits
  return GUID("00000000-0000-4000-8000-" + padded) ?? guid(0)
}

/// A project in which everything occurs that is read and written.
func wholeProject() -> QualitativeProject {
  var project = QualitativeProject(
    name: "Wijklab & co", origin: "Pactwerk", user: guid(1), createdAt: "2026-03-01T09:30:00Z")
  project.description = "Wat zagen wij?\nTwee regels."
  project.users = [.init(guid(1), name: "Panel"), .init(guid(2))]
  project.codes = [
    Code(
      guid(10), "Wonen", isCodable: false, colour: "#ff0000", description: "Alles over <wonen>",
      codes: [Code(guid(11), "Huur", notes: [guid(60)]), Code(guid(12), "Koop", colour: "#abc")]),
    Code(guid(13), "Groen"),
  ]
  project.variables = Variable.Kind.allCases.enumerated().map { Variable(guid(20 + $0), "v\($0)", $1) }
  let values = ["ja", "true", "3", "0.5", "2026-03-01", "2026-03-01T09:30:00Z"]
  project.cases = [
    Case(
      guid(30), name: "Buurt", description: "Noord", codes: [guid(13)],
      values: zip(values, Variable.Kind.allCases).enumerated().map { VariableValue(guid(20 + $0), $1.1, $1.0) },
      sources: [guid(40)], selections: [guid(50)]),
    Case(guid(31), values: [VariableValue(guid(20), .text, nil)]),
  ]
  project.sources = [
    TextSource(
      guid(40), name: "Gesprek 1", text: "Wij wonen hier graag.\nMaar de huur is hoog.", description: "Duo A",
      user: guid(1), createdAt: "2026-03-01T10:00:00Z",
      selections: [
        Selection(
          guid(50), 22..<43, name: "Maar de huur", description: "zorg",
          codings: [
            Coding(guid(51), code: guid(11), user: guid(2), createdAt: "2026-03-02T00:00:00Z", notes: [guid(60)])
          ],
          notes: [guid(60)]), Selection(guid(52), 0..<0),
      ], codings: [Coding(guid(53), code: guid(13))], notes: [guid(60)],
      values: [VariableValue(guid(20), .text, "x")]),
    TextSource(guid(41), text: ""),
  ]
  project.notes = [TextSource(guid(60), name: "Memo", text: "Let op:\n  inspringen", user: guid(1))]
  project.links = [
    .init(guid(70), name: "hoort bij", direction: .oneWay, origin: guid(10), target: guid(13), notes: [guid(60)]),
    .init(guid(71), origin: guid(10), target: nil),
  ]
  project.sets = [CodeSet(guid(80), "Set", description: "s", codes: [guid(11)], sources: [guid(40)], notes: [guid(60)])]
  project.projectNotes = [guid(60)]
  return project
}

/// A zip file of these texts.
func zip(_ files: [(String, String)]) throws -> [UInt8] {
  var writer = ZipWriter()
  for (name, text) in files { try writer.add(name, Array(text.utf8)) }
  return writer.finished()
}

func fault(_ qdpx: [UInt8], limits: ZipLimits = .standard) -> QualitativeFault? {
  do throws(QualitativeFault) {
    _ = try QualitativeProject(qdpx: qdpx, limits: limits)
    return nil
  } catch { return error }
}

func codebookFault(_ text: String) -> QualitativeFault? {
  do throws(QualitativeFault) {
    _ = try Codebook(qdc: Array(text.utf8))
    return nil
  } catch { return error }
}

/// The unpacked bytes of the entry with this name.
func contents(of name: String, in archive: ZipArchive) throws -> [UInt8] {
  try archive.contents(of: try #require(archive.entry(named: name)))
}
