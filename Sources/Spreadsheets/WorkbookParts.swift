// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText
import ZipFiles

/// The zip file of a workbook, and how its parts name each other.
struct WorkbookParts {
  /// That one part uses another.
  struct Relation {
    /// The name by which the part calls it.
    let id: String
    /// The last word of its kind: `worksheet`, `styles`.
    let kind: Substring
    /// The path of the other part.
    let part: String
  }

  private let archive: ZipArchive
  private let limits: SheetLimits

  init(_ bytes: [UInt8], limits: SheetLimits) throws(SheetFault) {
    // The first bytes of a Compound File: Excel 97-2003, and every workbook with a password.
    guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { throw .oldOrLocked }
    do throws(ZipFault) { archive = try ZipArchive(bytes, limits: limits.zip) } catch { throw .zip(error) }
    self.limits = limits
  }

  /// The path of the workbook itself.
  func mainPart() throws(SheetFault) -> String {
    guard entry("_rels/.rels") != nil else {
      // Every OpenDocument has this part, every Office Open XML file the other one.
      throw entry("META-INF/manifest.xml") == nil ? .noWorkbook : .openDocument
    }
    guard let main = try relations(of: "").first(where: { $0.kind == "officeDocument" })?.part,
      !main.hasSuffix(".bin")
    else { throw .noWorkbook }
    return main
  }

  /// What a part uses; empty when it says nothing. What lies outside the file is left out.
  func relations(of part: String) throws(SheetFault) -> [Relation] {
    let (folder, name) = WorkbookParts.split(part)
    let path = folder + "_rels/" + name + ".rels"
    guard entry(path) != nil else { return [] }
    var (reader, relations): (PartReader, [Relation]) = (try open(path), [])
    guard try reader.nextChild() != nil else { return [] }
    while let child = try reader.nextChild() {
      if let id = child["Id"], let kind = child["Type"], let target = child["Target"], child["TargetMode"] != "External"
      {
        let word = kind.split(separator: "/").last ?? ""
        relations.append(Relation(id: id, kind: word, part: WorkbookParts.path(target, from: folder)))
      }
      try reader.skip()
    }
    return relations
  }

  /// Unpacks a part.
  func open(_ part: String) throws(SheetFault) -> PartReader {
    guard let entry = entry(part) else { throw .missingPart(part) }
    let bytes: [UInt8]
    do throws(ZipFault) { bytes = try archive.contents(of: entry) } catch { throw .zip(error) }
    return try PartReader(
      part, bytes,
      limits: XMLLimits(bytes: limits.zip.entryBytes, elements: 12_000_000, textBytes: 1_000_000))
  }

  /// The part with this path; upper and lower case are the same (ECMA-376 part 2, section 6.2.2.3).
  private func entry(_ path: String) -> ZipEntry? {
    archive.entry(named: path) ?? archive.entries.first { WorkbookParts.isSame($0.name, path) }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return zip(left.utf8, right.utf8).allSatisfy { lowerCase($0) == lowerCase($1) }
  }

  private static func lowerCase(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

  /// The folder with its `/`, and the name in it.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return ("", path) }
    let after = path.utf8.index(after: slash)
    return (String(path[..<after]), String(path[after...]))
  }

  /// The path of `target` as a part in `folder` names it: from the root with a `/` in front, else from the folder.
  private static func path(_ target: String, from folder: String) -> String {
    var parts: [Substring.UTF8View] = []
    let whole = target.utf8.first == 0x2F ? target : folder + target
    for part in whole.utf8.split(separator: 0x2F) {
      if part.elementsEqual("..".utf8) {
        _ = parts.popLast()
      } else if !part.elementsEqual(".".utf8) {
        parts.append(part)
      }
    }
    return parts.map { String(Substring($0)) }.joined(separator: "/")
  }
}
