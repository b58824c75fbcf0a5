// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CZlib

/// Compresses with gzip (RFC 1952); nil when zlib cannot, or when it would not be smaller.
func gzipped(_ bytes: [UInt8], level: Int32 = 5) -> [UInt8]? {
  var stream = z_stream()
  let opened = deflateInit2_(
    &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  guard opened == Z_OK else { return nil }
  defer { deflateEnd(&stream) }
  var source = bytes
  var target = [UInt8](repeating: 0, count: bytes.count)
  let status = source.withUnsafeMutableBufferPointer { input in
    target.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = uInt(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = uInt(output.count)
      return deflate(&stream, Z_FINISH)
    }
  }
  guard status == Z_STREAM_END else { return nil }
  return Array(target.prefix(Int(stream.total_out)))
}
