// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PrintedPages

/// Pages on paper: a printer, and the styles that go into every page that is printed.
struct Paper: Sendable {
  private let printer: PagePrinter
  private let styles: [UInt8]

  /// Reads the style sheets once, fonts and pictures inside.
  init(_ printer: PagePrinter, _ files: StaticFiles) {
    self.printer = printer
    styles = ["app.css", "theme.css"].flatMap { name in
      files.bytes(name).map { SelfContainedPage.style($0) { files.bytes($0) } } ?? []
    }
  }

  /// The PDF of a page, as a file to keep.
  func pdf(of page: [UInt8], address: String, name: String) async throws(PrintFault) -> Answer {
    let whole = SelfContainedPage.make(page, styles: styles, address: address)
    return .file(try await printer.pdf(of: whole), type: "application/pdf", name: name)
  }
}
