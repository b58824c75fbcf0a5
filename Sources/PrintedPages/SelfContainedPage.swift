// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// A page in which everything stands that is needed to draw it: styles and fonts inside, no scripts, nothing to fetch.
public enum SelfContainedPage {
  /// The policy of such a page: whatever it names, nothing is fetched and nothing runs.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

  /// Puts policy, address and styles into the head of a page that was written without any.
  ///
  /// - Parameter page: a document of our own builder: `<meta charset="utf-8">` comes first in its head.
  /// - Parameter styles: as `style(_:file:)` gives them.
  /// - Parameter address: where the page is on the web, so that its links lead there.
  public static func make(_ page: [UInt8], styles: [UInt8], address: String) -> [UInt8] {
    let start = Array(#"<meta charset="utf-8">"#.utf8)
    guard let charset = page.firstRange(of: start),
      let end = page[charset.upperBound...].firstRange(of: Array("</head>".utf8))
    else { return page }
    let first = #"<meta http-equiv="content-security-policy" content="\#(policy)"><base href="\#(escaped(address))">"#
    return Array(page[..<charset.upperBound]) + Array(first.utf8) + Array(page[charset.upperBound..<end.lowerBound])
      + Array("<style>".utf8) + styles + Array("</style>".utf8) + Array(page[end.lowerBound...])
  }

  /// A style sheet with the files that it names inside it, safe to stand in a page.
  ///
  /// - Parameter file: the bytes of a file by the path that the sheet names; nil leaves the path as it is.
  public static func style(_ sheet: [UInt8], file: (String) -> [UInt8]?) -> [UInt8] {
    var written: [UInt8] = []
    var rest = sheet[...]
    while let start = rest.firstRange(of: Array(#"url(""#.utf8)),
      let end = rest[start.upperBound...].firstIndex(of: 0x22)
    {
      let path = String(decoding: rest[start.upperBound..<end], as: UTF8.self)
      written += rest[..<start.upperBound]
      written += (data(path, file) ?? path).utf8
      rest = rest[end...]
    }
    return withoutTags(written + rest)
  }

  /// A file as an address that holds it.
  private static func data(_ path: String, _ file: (String) -> [UInt8]?) -> String? {
    let types = ["woff2": "font/woff2", "svg": "image/svg+xml", "png": "image/png"]
    guard let type = types[String(path.split(separator: ".").last ?? "")], let bytes = file(path) else { return nil }
    return "data:\(type);base64," + Data(bytes).base64EncodedString()
  }

  /// `</` ends a style element wherever it stands; `<\/` means the same to CSS.
  private static func withoutTags(_ sheet: [UInt8]) -> [UInt8] {
    var written: [UInt8] = []
    written.reserveCapacity(sheet.count)
    for byte in sheet {
      if byte == 0x2F, written.last == 0x3C { written.append(0x5C) }
      written.append(byte)
    }
    return written
  }

  private static func escaped(_ address: String) -> String {
    address.reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "\"": text += "&quot;"
      case "<": text += "&lt;"
      default: text.append(character)
      }
    }
  }
}
