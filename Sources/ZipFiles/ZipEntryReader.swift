// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CZlib

/// Gives the unpacked bytes of one entry in pieces of at most 64 KiB and checks size and CRC-32 at the end.
public struct ZipEntryReader: ~Copyable {
  /// Most bytes in a piece.
  public static let pieceSize = 65_536

  private let entry: ZipEntry
  private let bytes: [UInt8]
  private var inflation: Inflation?
  private var position: Int
  private var given = 0
  private var checksum: UInt = 0
  private var isDone = false

  init(_ entry: ZipEntry, _ bytes: [UInt8]) throws(ZipFault) {
    (self.entry, self.bytes, self.position) = (entry, bytes, entry.dataStart)
    self.inflation = entry.method == .deflated ? try Inflation() : nil
  }

  /// The next piece, never empty; nil after the last one.
  ///
  /// - Throws: `damagedEntry`, `wrongSize` or `wrongChecksum`, the latter two no later than with the last piece;
  ///   what was given before must then be thrown away.
  public mutating func next() throws(ZipFault) -> [UInt8]? {
    guard !isDone else { return nil }
    let piece = inflation == nil ? stored() : try inflated()
    given += piece.count
    guard given <= entry.size else { throw .wrongSize(name: ZipName.short(entry.name)) }
    // Without bytes zlib would start again at zero.
    if !piece.isEmpty { checksum = piece.withUnsafeBufferPointer { crc32(checksum, $0.baseAddress, uInt($0.count)) } }
    if isDone { try finish() }
    return piece.isEmpty ? nil : piece
  }

  private mutating func stored() -> [UInt8] {
    let end = min(position + Self.pieceSize, entry.dataStart + entry.compressedSize)
    let piece = Array(bytes[position..<end])
    position = end
    isDone = position == entry.dataStart + entry.compressedSize
    return piece
  }

  private mutating func inflated() throws(ZipFault) -> [UInt8] {
    let end = entry.dataStart + entry.compressedSize
    guard let (piece, used, ended) = inflation?.next(bytes[position..<end], room: Self.pieceSize) else {
      throw .damagedEntry(name: ZipName.short(entry.name))
    }
    position += used
    isDone = ended
    // A stream that neither ends nor gives anything lacks its last bytes.
    guard ended || !piece.isEmpty else { throw .damagedEntry(name: ZipName.short(entry.name)) }
    return piece
  }

  private func finish() throws(ZipFault) {
    let name = ZipName.short(entry.name)
    guard given == entry.size else { throw .wrongSize(name: name) }
    guard position == entry.dataStart + entry.compressedSize else { throw .damagedEntry(name: name) }
    guard checksum == UInt(entry.checksum) else { throw .wrongChecksum(name: name) }
  }
}

/// One raw deflate stream (RFC 1951) being unpacked. zlib keeps the address of its state, so that lies on the heap.
struct Inflation: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>

  init() throws(ZipFault) {
    let opening = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    opening.initialize(to: z_stream())
    guard inflateInit2_(opening, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      opening.deallocate()
      throw .noMemory
    }
    stream = opening
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Unpacks at most `room` bytes; nil for bytes that are no deflate stream.
  mutating func next(_ input: ArraySlice<UInt8>, room: Int) -> (piece: [UInt8], used: Int, ended: Bool)? {
    var (status, used) = (Z_OK, 0)
    let piece = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      input.withUnsafeBufferPointer { packed in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
        stream.pointee.avail_in = uInt(packed.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = uInt(room)
        status = inflate(stream, Z_NO_FLUSH)
        used = packed.count - Int(stream.pointee.avail_in)
      }
      count = room - Int(stream.pointee.avail_out)
    }
    // Z_BUF_ERROR only says that nothing could be done with what was there.
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return nil }
    return (piece, used, status == Z_STREAM_END)
  }
}
