// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CZlib

/// Packs files into a zip file. The same input, moment and zlib give the same bytes.
public struct ZipWriter: Sendable {
  /// The bytes of the entries so far.
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var names: Set<String> = []
  private let modified: ZipTime

  /// An empty zip file whose entries all bear this moment.
  public init(modified: ZipTime = .earliest) { self.modified = modified }

  /// Adds a file; entries keep the order in which they are added.
  ///
  /// - Parameters:
  ///   - name: a relative path with `/`.
  ///   - contents: the bytes to pack.
  ///   - method: `stored` for what must stay readable as it is (`mimetype` of an OpenDocument, first of all entries).
  ///     What deflate would not make smaller is stored too.
  /// - Throws: `unsafeName`, `duplicateName`, `tooManyEntries`, `archiveTooLarge` or `noMemory`; the zip file then
  ///   is as it was. Zip64 is not written: 65,534 entries and 4 GiB are the limit.
  /// - Complexity: O(*n*) for *n* bytes.
  public mutating func add(
    _ name: String, _ contents: [UInt8], as method: ZipEntry.Method = .deflated
  ) throws(ZipFault) {
    let nameBytes = Array(try ZipName.read(Array(name.utf8)[...]).utf8)
    guard !names.contains(name) else { throw .duplicateName(ZipName.short(name)) }
    guard names.count < 0xFFFE else { throw .tooManyEntries(limit: 0xFFFE) }
    guard contents.count < 0xFFFF_FFFF else { throw .entryTooLarge(name: ZipName.short(name), limit: 0xFFFF_FFFE) }
    let packed = method == .deflated ? try deflated(contents) : nil
    let data = packed ?? contents
    let fields = header(nameBytes, contents, packedSize: data.count, isDeflated: packed != nil)
    let length = bytes.count + 30 + nameBytes.count + data.count
    guard length + directory.count + 46 + nameBytes.count + 22 < 0xFFFF_FFFF else {
      throw .archiveTooLarge(limit: 0xFFFF_FFFE)
    }
    appendToDirectory(nameBytes, fields)
    names.insert(name)
    bytes.append(long: 0x0403_4B50)
    bytes += fields
    bytes += nameBytes
    bytes += data
  }

  /// The whole zip file.
  public func finished() -> [UInt8] {
    var result = bytes
    result += directory
    result.append(long: 0x0605_4B50)
    result.append(long: 0)
    result.append(short: names.count)
    result.append(short: names.count)
    result.append(long: directory.count)
    result.append(long: bytes.count)
    result.append(short: 0)
    return result
  }

  /// The 26 bytes that the header of an entry and the directory share.
  private func header(_ name: [UInt8], _ contents: [UInt8], packedSize: Int, isDeflated: Bool) -> [UInt8] {
    var fields: [UInt8] = []
    fields.append(short: isDeflated ? 20 : 10)
    fields.append(short: name.allSatisfy { $0 < 0x80 } ? 0 : 0x800)
    fields.append(short: isDeflated ? 8 : 0)
    fields.append(short: modified.time)
    fields.append(short: modified.date)
    fields.append(long: Int(contents.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }))
    fields.append(long: packedSize)
    fields.append(long: contents.count)
    fields.append(short: name.count)
    fields.append(short: 0)
    return fields
  }

  private mutating func appendToDirectory(_ name: [UInt8], _ fields: [UInt8]) {
    directory.append(long: 0x0201_4B50)
    directory.append(short: 20)
    directory += fields
    // Comment length, first part, inner and outer attributes: none.
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(long: bytes.count)
    directory += name
  }
}

/// Raw deflate (RFC 1951) at zlib's usual level; nil when that would not be smaller.
private func deflated(_ bytes: [UInt8]) throws(ZipFault) -> [UInt8]? {
  guard bytes.count > 1 else { return nil }
  let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  defer { stream.deallocate() }
  stream.initialize(to: z_stream())
  let opened = deflateInit2_(
    stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  guard opened == Z_OK else { throw .noMemory }
  defer { deflateEnd(stream) }
  var status = Z_OK
  let room = bytes.count - 1
  let packed = [UInt8](unsafeUninitializedCapacity: room) { output, count in
    bytes.withUnsafeBufferPointer { input in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = uInt(input.count)
      stream.pointee.next_out = output.baseAddress
      stream.pointee.avail_out = uInt(room)
      status = deflate(stream, Z_FINISH)
    }
    count = room - Int(stream.pointee.avail_out)
  }
  return status == Z_STREAM_END ? packed : nil
}
