// swift-tools-version: 6.2
// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let texts: [Resource] = [.embedInCode("Texts/nl.json"), .embedInCode("Texts/en.json")]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

/// What every room of the product stands on.
let ground: [Target.Dependency] = [
  "PactwerkWeb", "APIDescription", "JSONText", "Design", "HTML", "Records", "Places", "PactwerkStorage",
  "PactwerkCore",
]

func pure(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: ground + dependencies, resources: texts, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: [.init(stringLiteral: name)] + dependencies, swiftSettings: strict)
}

let package = Package(
  name: "pactwerk",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "pactwerk", targets: ["PactwerkCLI"])],
  dependencies: [
    .package(
      url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1", traits: ["FullFoundation"]),
    .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
  ],
  targets: [
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
    .systemLibrary(name: "CSpawn"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    pure("PactwerkCore"),
    pure("HTML"),
    pure("JSONText"),
    pure("APIDescription", ["JSONText", "PactwerkCore"]),
    pure("Statistics"),
    pure("GraphAnalysis", ["Statistics"]),
    pure("CouplingAnalysis", ["Statistics", "PactwerkCore"]),
    pure("PictureParts", ["HTML"]),
    pure("CouplingPicture", ["PictureParts", "HTML", "PactwerkCore"]),
    pure("NetworkPicture", ["PictureParts", "HTML", "PactwerkCore"]),
    pure("Geography"),
    pure("XMLText"),
    pure("ZipFiles", ["CZlib"]),
    pure("Spreadsheets", ["ZipFiles", "XMLText", "PactwerkCore"]),
    pure("OpenDocuments", ["ZipFiles", "XMLText", "PactwerkCore"]),
    pure("PageDocuments", ["OpenDocuments"]),
    pure("PrintedPages", ["CSpawn"]),
    pure("QualitativeData", ["ZipFiles", "XMLText"]),
    pure("ExchangeFormats", ["Geography", "JSONText", "Spreadsheets", "XMLText", "ZipFiles", "PactwerkCore"]),
    pure("FigureFetch", ["ExchangeFormats", "PactwerkCore"]),
    pure("DemoDistrict", ["Statistics", "PactwerkCore"]),
    pure("Design", ["HTML", "PactwerkCore"], resources: texts),

    pure("PactwerkStorage", ["PactwerkCore", "CPostgres", grdb, sqlite, crypto]),
    pure("Places", ["PactwerkStorage", "PactwerkCore", "Geography", "CArgon2", crypto]),
    pure("Records", ["Places", "PactwerkStorage", "PactwerkCore", "HTML"]),
    pure(
      "PactwerkWeb",
      [
        "APIDescription", "JSONText", "OpenDocuments", "PageDocuments", "PrintedPages", "Records", "Places",
        "PactwerkStorage", "PactwerkCore", "Design", "HTML", "CZlib", hummingbird, logging,
      ],
      resources: texts),

    pure("MapPicture", ["PictureParts", "HTML", "Geography", "JSONText"]),
    room("Figures", ["ExchangeFormats", "Geography", "MapPicture"]),
    room("Networks", ["GraphAnalysis", "NetworkPicture", "Statistics"]),
    room("Programmes"),
    room("Signals", ["Networks"]),
    room("Alignment", ["Signals", "Programmes", "Networks", "CouplingAnalysis", "CouplingPicture", "Statistics"]),
    room("Accounts"),
    room(
      "Exchange",
      ["Alignment", "Figures", "Signals", "Programmes", "Networks", "ExchangeFormats", "CouplingAnalysis", "Geography"]),
    room(
      "Pactwerk",
      [
        "Accounts", "Exchange", "ExchangeFormats", "Figures", "Alignment", "Signals", "Programmes", "Networks",
        "DemoDistrict", "PrintedPages", lifecycle, logging,
      ]),
    .executableTarget(
      name: "PactwerkCLI",
      dependencies: ground + [
        "Pactwerk", "Exchange", "Figures", "Alignment", "ExchangeFormats", "FigureFetch", "GraphAnalysis",
        "CouplingAnalysis", "DemoDistrict", "PrintedPages",
        hummingbird, lifecycle, logging, argumentParser,
      ], swiftSettings: strict),
    pure("TestMaterial"),
    pure("PactwerkTesting", ["PactwerkStorage", "PactwerkCore", "Statistics"]),

    tests("PactwerkCore"),
    tests("HTML"),
    tests("JSONText"),
    tests("APIDescription", ["JSONText", "PactwerkCore"]),
    tests("Places", ["PactwerkTesting", "PactwerkStorage", "PactwerkCore"]),
    tests("Statistics"),
    tests("GraphAnalysis", ["Statistics", "TestMaterial"]),
    tests("CouplingAnalysis", ["Statistics", "PactwerkCore", "TestMaterial"]),
    tests("PictureParts"),
    tests("CouplingPicture", ["PictureParts", "HTML", "PactwerkCore"]),
    tests("NetworkPicture", ["HTML", "PactwerkCore"]),
    tests("Geography", ["ExchangeFormats", "Statistics", "TestMaterial"]),
    tests("XMLText", ["Statistics", "TestMaterial"]),
    tests("ZipFiles", ["Statistics", "TestMaterial"]),
    tests("Spreadsheets", ["ZipFiles", "Statistics", "TestMaterial"]),
    tests("OpenDocuments", ["ZipFiles", "XMLText", "Statistics"]),
    tests("PageDocuments", ["HTML", "OpenDocuments", "Statistics"]),
    tests("PrintedPages"),
    tests("QualitativeData", ["ZipFiles", "XMLText", "Statistics", "TestMaterial"]),
    tests("ExchangeFormats", ["PactwerkCore", "XMLText", "ZipFiles", "Statistics", "TestMaterial"]),
    tests("FigureFetch", ["ExchangeFormats", "PactwerkCore", "Statistics", "TestMaterial"]),
    tests("DemoDistrict", ["ExchangeFormats", "Geography", "PactwerkCore", "TestMaterial"]),
    tests("Design", ["HTML", "PactwerkCore"]),
    tests("PactwerkStorage", ["PactwerkTesting", "PactwerkCore"]),
    tests("Networks", ground + ["PactwerkTesting", "GraphAnalysis"]),
    tests(
      "Exchange",
      ground + [
        "PactwerkTesting", "Alignment", "CouplingAnalysis", "ExchangeFormats", "Figures", "Networks", "Programmes",
        "Signals", "Spreadsheets", "Statistics",
      ]),
    tests("MapPicture", ["HTML", "Geography", "Statistics", "TestMaterial"]),
    tests("Figures", ground + ["PactwerkTesting", "ExchangeFormats"]),
    tests("Accounts", ground + ["PactwerkTesting"]),
    tests("Programmes", ground + ["PactwerkTesting"]),
    tests(
      "Alignment", ground + ["PactwerkTesting", "Programmes", "Networks", "Signals", "CouplingAnalysis", "Statistics"]),
    tests(
      "Pactwerk",
      ground + [
        "PactwerkTesting", "Exchange", "ExchangeFormats", "Figures", "Alignment", "CouplingAnalysis", "Signals",
        "Networks", "PrintedPages", "Statistics", "TestMaterial", "ZipFiles", logging,
      ]),
  ],
  swiftLanguageModes: [.v6]
)
