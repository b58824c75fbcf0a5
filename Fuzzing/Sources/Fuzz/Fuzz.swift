// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CLibFuzzer

/// Gives what libFuzzer thinks up to one reader, which the environment variable `PACTWERK_FUZZ_PARSER` names.
///
/// A reader that stops, hangs or takes all memory is a find, and so is one that does not keep a promise.
@main enum Fuzz {
  static let reader: @Sendable ([UInt8]) -> Void = {
    let name = getenv("PACTWERK_FUZZ_PARSER").map { String(cString: $0) } ?? ""
    guard let reader = readers[name] else { fatalError("no reader \(name): \(readers.keys.sorted())") }
    return reader
  }()

  static func main() {
    var (count, arguments) = (CommandLine.argc, UnsafeMutablePointer?(CommandLine.unsafeArgv))
    let status = LLVMFuzzerRunDriver(&count, &arguments) { start, count in
      Fuzz.reader(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
    exit(status)
  }
}

/// The readers by the name of the folder with their seeds. Readers of one kind of text share what is thought up.
let readers: [String: @Sendable ([UInt8]) -> Void] = [
  "areas": readAreas,
  "csv": { for read in [readTable, readEdges] { read($0) } },
  "figures": readFigures,
  "gexf": readGEXF,
  "graphml": readGraphML,
  "import": readImport,
  "json": { for read in [readJSON, readProgramme, readCoupling] { read($0) } },
  "kumu": readKumu,
  "pages": readPage,
  "project": readProject,
  "sheets": readGraphSheets,
  "signals": readSignals,
  "web": { for read in [readForms, readHTTP] { read($0) } },
  "words": { for read in [readWords, readShape] { read($0) } },
  "workbook": readWorkbook,
  "xml": { for read in [readXML, readCodebook] { read($0) } },
  "zip": readZip,
]
