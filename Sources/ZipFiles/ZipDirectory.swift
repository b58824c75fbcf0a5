// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Reads the directory at the end of a zip file. Linear in the size of the directory.
///
/// One larger file, because the checks belong together. Source: PKWARE, "APPNOTE.TXT - .ZIP File Format
/// Specification", version 6.3.10, sections 4.3 and 4.5.
struct ZipDirectory {
  private let bytes: [UInt8]
  private let limits: ZipLimits

  init(_ bytes: [UInt8], limits: ZipLimits) { (self.bytes, self.limits) = (bytes, limits) }

  /// Where the directory lies.
  private struct Place { var (start, size, entries) = (0, 0, 0) }

  /// Every entry, checked against all limits, in the order of the directory.
  func entries() throws(ZipFault) -> [ZipEntry] {
    guard bytes.count <= limits.archiveBytes else { throw .archiveTooLarge(limit: limits.archiveBytes) }
    let place = try directory()
    guard place.entries <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    guard place.start <= bytes.count, place.size <= bytes.count - place.start else { throw .damagedDirectory }
    var (entries, names, position, total): ([ZipEntry], Set<String>, Int, Int) = ([], [], place.start, 0)
    for _ in 0..<place.entries {
      let entry = try self.entry(at: &position, end: place.start + place.size)
      // Swift holds two spellings of one letter to be equal, as some file systems do: those are refused as well.
      guard names.insert(entry.name).inserted else { throw .duplicateName(ZipName.short(entry.name)) }
      guard entry.size <= limits.totalBytes - total else { throw .totalTooLarge(limit: limits.totalBytes) }
      total += entry.size
      entries.append(entry)
    }
    guard position == place.start + place.size else { throw .damagedDirectory }
    try refuseOverlaps(entries, end: place.start)
    return entries
  }

  // MARK: - The end of the directory

  private func directory() throws(ZipFault) -> Place {
    guard let end = endRecord(), let fields = ZipFields(bytes, at: end, count: 22) else { throw .notAZip }
    guard fields.short(4) == 0 || fields.short(4) == 0xFFFF, fields.short(6) == 0 || fields.short(6) == 0xFFFF,
      fields.short(8) == fields.short(10)
    else { throw .severalParts }
    let place = Place(start: fields.long(16), size: fields.long(12), entries: fields.short(10))
    let isWide = place.start == 0xFFFF_FFFF || place.size == 0xFFFF_FFFF || place.entries == 0xFFFF
    let found = isWide ? try wideDirectory(before: end) ?? place : place
    guard found.start <= end, found.size <= end - found.start else { throw .damagedDirectory }
    return found
  }

  /// The last end record whose comment ends with the file.
  private func endRecord() -> Int? {
    guard bytes.count >= 22 else { return nil }
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    for start in (lowest...(bytes.count - 22)).reversed() where bytes[start] == 0x50 {
      guard let fields = ZipFields(bytes, at: start, count: 22), fields.long(0) == 0x0605_4B50 else { continue }
      if start + 22 + fields.short(20) == bytes.count { return start }
    }
    return nil
  }

  /// The place by the zip64 end record; nil when there is none.
  private func wideDirectory(before end: Int) throws(ZipFault) -> Place? {
    guard let locator = ZipFields(bytes, at: end - 20, count: 20), locator.long(0) == 0x0706_4B50 else { return nil }
    guard let start = locator.wide(8), start <= end, let fields = ZipFields(bytes, at: start, count: 56),
      fields.long(0) == 0x0606_4B50
    else { throw .damagedDirectory }
    guard fields.long(16) == 0, fields.long(20) == 0, locator.long(4) == 0, locator.long(16) <= 1 else {
      throw .severalParts
    }
    guard let entries = fields.wide(32), let size = fields.wide(40), let directory = fields.wide(48) else {
      throw .damagedDirectory
    }
    return Place(start: directory, size: size, entries: entries)
  }

  // MARK: - One entry

  private func entry(at position: inout Int, end: Int) throws(ZipFault) -> ZipEntry {
    guard let fields = ZipFields(bytes, at: position, count: 46), fields.long(0) == 0x0201_4B50 else {
      throw .damagedDirectory
    }
    let nameStart = position + 46
    let extraStart = nameStart + fields.short(28)
    position = extraStart + fields.short(30) + fields.short(32)
    guard position <= end else { throw .damagedDirectory }
    let name = try ZipName.read(bytes[nameStart..<extraStart])
    var sizes = [fields.long(24), fields.long(20), fields.long(42)]
    try widen(&sizes, name, extra: extraStart..<extraStart + fields.short(30))
    return try checked(name, fields, size: sizes[0], packed: sizes[1], header: sizes[2])
  }

  /// Takes sizes that are all ones from the zip64 extra field, in the order: size, packed size, place.
  private func widen(_ sizes: inout [Int], _ name: String, extra: Range<Int>) throws(ZipFault) {
    guard sizes.contains(0xFFFF_FFFF) else { return }
    var position = extra.lowerBound
    while position + 4 <= extra.upperBound, let head = ZipFields(bytes, at: position, count: 4) {
      let end = position + 4 + head.short(2)
      guard end <= extra.upperBound else { throw .damagedDirectory }
      if head.short(0) == 1 {
        var place = position + 4
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
          guard place + 8 <= end, let value = ZipFields(bytes, at: place, count: 8)?.wide(0) else {
            throw .damagedDirectory
          }
          (sizes[index], place) = (value, place + 8)
        }
        return
      }
      position = end
    }
  }

  private func checked(
    _ name: String, _ fields: ZipFields, size: Int, packed: Int, header: Int
  ) throws(ZipFault) -> ZipEntry {
    let short = ZipName.short(name)
    guard fields.short(8) & 0x2041 == 0 else { throw .encrypted(name: short) }
    guard fields.short(34) == 0 else { throw .severalParts }
    guard size <= limits.entryBytes else { throw .entryTooLarge(name: short, limit: limits.entryBytes) }
    guard packed <= bytes.count else { throw .damagedDirectory }
    let method: ZipEntry.Method
    switch fields.short(10) {
    case 0: method = .stored
    case 8: method = .deflated
    default: throw .unknownMethod(name: short, method: fields.short(10))
    }
    guard method == .deflated || size == packed else { throw .wrongSize(name: short) }
    guard size <= ZipLimits.smallBytes || size / max(1, limits.ratio) <= packed else {
      throw .compressedTooWell(name: short, limit: limits.ratio)
    }
    guard name.utf8.last != 0x2F || size == 0 else { throw .wrongSize(name: short) }
    let start = try dataStart(name, fields, size: size, packed: packed, header: header)
    return ZipEntry(
      name: name, method: method, compressedSize: packed, size: size, checksum: UInt32(fields.long(16)),
      headerStart: header, dataStart: start)
  }

  /// Where the packed bytes start, from the header before them, which must say what the directory says.
  private func dataStart(
    _ name: String, _ entry: ZipFields, size: Int, packed: Int, header: Int
  ) throws(ZipFault) -> Int {
    let short = ZipName.short(name)
    guard let fields = ZipFields(bytes, at: header, count: 30), fields.long(0) == 0x0403_4B50 else {
      throw .headersDisagree(name: short)
    }
    let (nameStart, nameEnd) = (header + 30, header + 30 + fields.short(26))
    guard nameEnd <= bytes.count, bytes[nameStart..<nameEnd].elementsEqual(name.utf8) else {
      throw .headersDisagree(name: short)
    }
    guard fields.short(6) & 0x2041 == 0 else { throw .encrypted(name: short) }
    guard fields.short(8) == entry.short(10) else { throw .headersDisagree(name: short) }
    // With bit 3 the sizes follow the data, in a data descriptor; with zip64 they stand in an extra field.
    if fields.short(6) & 0x8 == 0 {
      let said = [fields.long(14), fields.long(18), fields.long(22)]
      let agrees =
        said[0] == entry.long(16) && (said[1] == packed || said[1] == 0xFFFF_FFFF)
        && (said[2] == size || said[2] == 0xFFFF_FFFF)
      guard agrees else { throw .headersDisagree(name: short) }
    }
    return nameEnd + fields.short(28)
  }

  private func refuseOverlaps(_ entries: [ZipEntry], end: Int) throws(ZipFault) {
    var free = 0
    for entry in entries.sorted(by: { $0.headerStart < $1.headerStart }) {
      guard entry.headerStart >= free, entry.dataStart <= end, entry.compressedSize <= end - entry.dataStart else {
        throw .overlap(name: ZipName.short(entry.name))
      }
      free = entry.dataStart + entry.compressedSize
    }
  }
}
