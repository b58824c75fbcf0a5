// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Figures
import PactwerkCore
import PactwerkStorage

/// What `import figures` says.
struct FigureTelling: Encodable {
  let outcome: String
  let files: [FigureImport]
  let refused: [String]

  init(_ outcome: FigureImportOutcome) {
    (files, refused) =
      switch outcome {
      case .kept(let files), .previewed(let files), .rowsRefused(let files): (files, [])
      case .refused(let file, let sentence): ([], [file + ": " + sentence])
      }
    self.outcome =
      switch outcome {
      case .kept(let files): files.contains { $0.added + $0.changed > 0 } ? "imported" : "unchanged"
      case .previewed: "previewed"
      case .rowsRefused, .refused: "refused"
      }
  }

  /// Says it, and ends with status 65 when input was refused and nothing changed.
  func tell(asJSON: Bool) throws {
    if asJSON { try write(json: self) } else { lines.forEach(say) }
    if outcome == "refused" { throw ExitCode(65) }
  }

  private var lines: [String] {
    refused
      + files.flatMap { file in
        let passedOver =
          file.ignored.isEmpty ? [] : ["\(file.file): passed over: \(file.ignored.joined(separator: ", "))."]
        return file.refused.map { "\(file.file): \($0)" } + passedOver + [
          "\(file.file): \(file.read) figures read, \(file.added) added, \(file.changed) changed, \(file.unchanged) unchanged, \(file.refusedCount) refused; \(file.areasAdded) areas added."
        ] + (file.source.map { ["Kept as source \($0)."] } ?? [])
      } + [ending]
  }

  private var ending: String {
    switch outcome {
    case "imported": "Imported."
    case "unchanged": "Nothing was changed: every figure is there already."
    case "previewed": "This is a preview. Nothing was changed."
    default: "Nothing was changed. Correct the file, or import the other rows with --accept-refused."
    }
  }
}

/// `pactwerk figures`.
struct FiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Files of figures that were read in.", subcommands: [List.self, Undo.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the files that figures came with.", discussion: "Example: pactwerk figures list")
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
      try await perform {
        let sources = try await options.use { database in
          try await database.read(as: Viewer(.command("figures list"), in: nil)) { try $0.figureSources() }
        }
        let lines = sources.map { source in
          [
            "number": String(source.number), "file": source.fileName, "publisher": source.publisher ?? "",
            "importedAt": source.importedAt, "figures": String(source.read), "undone": String(source.isUndone),
          ]
        }
        if options.json { return try write(json: lines) }
        for source in sources {
          write(
            "\(source.number)  \(source.fileName)  \(source.importedAt)  \(source.read) figures\(source.isUndone ? "  undone" : "")"
          )
        }
      }
    }
  }

  struct Undo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Undoes a file of figures: what it changed is as it was.",
      discussion: "Example: pactwerk figures undo 3")
    @Argument(help: "The number of the source, as the list gives it.") var number: Int
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
      try await perform {
        let number = number
        let done = try await options.use { database in
          try await database.write(as: Viewer(.command("figures undo"), in: nil)) { try $0.undoFigures(of: number) }
        }
        if options.json { return try write(json: done) }
        say("Undone: \(done.restored) figures are as they were, \(done.removed) are gone.")
        if done.kept > 0 { say("\(done.kept) figures stay: a later file changed them.") }
      }
    }
  }
}
