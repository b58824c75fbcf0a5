// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics
import Testing
import ZipFiles

/// One entry of a zip file made by hand; every field can be made to lie.
struct RawEntry {
  var name: [UInt8]
  var data: [UInt8]
  var flags = 0
  var method = 0
  var crc = 0
  var packed: Int?
  var size: Int?
  var localName: [UInt8]?
  var localSize: Int?
  var extra: [UInt8] = []
  var place: Int?
  var descriptor: [UInt8] = []

  init(_ name: String, _ data: [UInt8]) { (self.name, self.data, crc) = (Array(name.utf8), data, slowCRC(data)) }
}

/// CRC-32 bit by bit, as the definition has it.
func slowCRC(_ bytes: [UInt8]) -> Int {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  return Int(~crc)
}

func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

/// A zip file of these entries, put together field by field.
func rawZip(_ entries: [RawEntry], comment: String = "", count: Int? = nil) -> [UInt8] {
  var (file, directory): ([UInt8], [UInt8]) = ([], [])
  for entry in entries {
    let place = file.count
    let (packed, size) = (entry.packed ?? entry.data.count, entry.size ?? entry.data.count)
    let later = entry.flags & 8 != 0
    let localName = entry.localName ?? entry.name
    file += number(0x0403_4B50, 4) + number(20, 2) + number(entry.flags, 2) + number(entry.method, 2) + number(0, 4)
    file += number(later ? 0 : entry.crc, 4) + number(later ? 0 : packed, 4)
    file += number(later ? 0 : entry.localSize ?? size, 4) + number(localName.count, 2) + number(0, 2)
    file += localName + entry.data + entry.descriptor
    directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(entry.flags, 2)
    directory += number(entry.method, 2) + number(0, 4) + number(entry.crc, 4) + number(packed, 4) + number(size, 4)
    directory += number(entry.name.count, 2) + number(entry.extra.count, 2) + number(0, 10)
    directory += number(entry.place ?? place, 4) + entry.name + entry.extra
  }
  let start = file.count
  file += directory + number(0x0605_4B50, 4) + number(0, 4) + number(count ?? entries.count, 2)
  file += number(count ?? entries.count, 2) + number(directory.count, 4) + number(start, 4)
  return file + number(comment.utf8.count, 2) + Array(comment.utf8)
}

/// Why the file, or its first entry that is not read, was refused; nil when all was read.
func fault(_ file: [UInt8], _ limits: ZipLimits = .standard) -> ZipFault? {
  do throws(ZipFault) {
    let archive = try ZipArchive(file, limits: limits)
    for entry in archive.entries { _ = try archive.contents(of: entry) }
    return nil
  } catch { return error }
}

/// Words and noise: some of it can be compressed, some not.
func randomContents(_ random: inout SplitMix64) -> [UInt8] {
  let count = Int.random(in: 0...3_000, using: &random)
  let isNoise = Bool.random(using: &random)
  return (0..<count).map { _ in
    isNoise ? UInt8.random(in: 0...255, using: &random) : UInt8.random(in: 97...100, using: &random)
  }
}

/// The unpacked bytes of the entry with this name.
func contents(of name: String, in archive: ZipArchive) throws -> [UInt8] {
  try archive.contents(of: try #require(archive.entry(named: name)))
}
