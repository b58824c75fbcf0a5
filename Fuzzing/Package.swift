// swift-tools-version: 6.2
// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2
import PackageDescription

// The readers of files, fuzzed with libFuzzer by bin/fuzz. A package of its own, so that the product is never built
// with these flags. `House` is a link to the sources of the product; only targets without outside dependencies are
// taken, and of PactwerkWeb the files that read forms and cookies.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let fuzzed = strict + [.unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"])]

func house(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "House/\(name)", swiftSettings: fuzzed)
}

let package = Package(
  name: "pactwerk-fuzzing",
  platforms: [.macOS(.v15)],
  targets: [
    .systemLibrary(name: "CZlib", path: "House/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibFuzzer"),
    house("PactwerkCore"),
    house("JSONText"),
    house("APIDescription", ["JSONText", "PactwerkCore"]),
    house("Geography"),
    house("XMLText"),
    house("ZipFiles", ["CZlib"]),
    house("Spreadsheets", ["ZipFiles", "XMLText", "PactwerkCore"]),
    house("OpenDocuments", ["ZipFiles", "XMLText", "PactwerkCore"]),
    house("PageDocuments", ["OpenDocuments"]),
    house("QualitativeData", ["ZipFiles", "XMLText"]),
    house("ExchangeFormats", ["Geography", "JSONText", "Spreadsheets", "XMLText", "ZipFiles", "PactwerkCore"]),
    house("FigureFetch", ["ExchangeFormats", "PactwerkCore"]),
    .target(name: "PactwerkWeb", swiftSettings: fuzzed),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "APIDescription", "CLibFuzzer", "ExchangeFormats", "FigureFetch", "Geography", "JSONText", "OpenDocuments",
        "PactwerkCore", "PactwerkWeb", "PageDocuments", "QualitativeData", "Spreadsheets", "XMLText", "ZipFiles",
      ],
      swiftSettings: fuzzed,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6]
)
