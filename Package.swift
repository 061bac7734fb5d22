// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Continuous integration asks for it; elsewhere a newer compiler's warnings break no build.
  .treatAllWarnings(as: Context.environment["PADAN_STRICT"] == nil ? .warning : .error),
]

/// A Swift target of the library; a module imports only what is listed for it.
func module(
  _ name: String, imports: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: imports, exclude: exclude, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, imports: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: imports + ["PadanTestSupport"], swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
  name: "padan",
  products: [
    .library(
      name: "Padan",
      targets: [
        "PadanModel", "PadanDocument", "PadanTermbase", "PadanAnnotation", "PadanRendering", "PadanBatch",
      ]),
    .executable(name: "padan", targets: ["padan"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    // C libraries from Debian. Swift imports the headers of SQLite and xxHash only: before the others the
    // C targets below put names and types of our own.
    .systemLibrary(name: "CICU", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .target(
      name: "CPadanICU", dependencies: ["CICU"],
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
    .target(
      name: "CPadanMarkup", dependencies: ["CXML", "CCMark"],
      linkerSettings: [.linkedLibrary("xml2"), .linkedLibrary("cmark")]),
    .target(name: "CPadanFiles"),
    .target(name: "CPadanGzip", dependencies: ["CZlib"], linkerSettings: [.linkedLibrary("z")]),

    module("PadanStorage", imports: ["CXXHash"]),
    module("PadanModel", imports: ["PadanStorage"]),
    module("PadanICU", imports: ["CPadanICU"]),
    module("PadanDocument", imports: ["PadanModel", "PadanStorage", "PadanICU", "CPadanMarkup"]),
    module("PadanFiles", imports: ["PadanStorage", "CPadanFiles", "CXXHash", systemPackage]),
    module("PadanTables", imports: ["PadanModel", "PadanStorage"]),
    module("PadanText", imports: ["PadanModel", "PadanICU", "PadanTables"]),
    module("PadanTermbase", imports: ["PadanModel", "PadanStorage", "PadanTables", "PadanText"]),
    module("PadanMorphology", imports: ["PadanModel", "PadanTables", "PadanText", "PadanTermbase"]),
    module("PadanMatching", imports: ["PadanModel", "PadanText", "PadanTermbase", "PadanMorphology"]),
    module(
      "PadanAlignment",
      imports: [
        "PadanModel", "PadanICU", "PadanTables", "PadanText", "PadanTermbase", "PadanMorphology",
        "PadanMatching",
      ]),
    module(
      "PadanTranslation", imports: ["PadanModel", "PadanICU", "PadanAlignment", subprocess, systemPackage]),
    module("PadanEnglish", imports: ["PadanTables"]),
    module("PadanGist", imports: ["PadanModel", "PadanTables", "PadanTermbase", "PadanEnglish"]),
    module("PadanSummary", imports: ["PadanModel", "PadanTables"]),
    module(
      "PadanAnnotation",
      imports: [
        "PadanModel", "PadanStorage", "PadanICU", "PadanTables", "PadanFiles", "PadanText", "PadanTermbase",
        "PadanMorphology",
        "PadanMatching", "PadanEnglish", "PadanGist", "PadanSummary", systemPackage,
      ]),
    module(
      "PadanRendering", imports: ["PadanModel", "PadanStorage", mustache], exclude: ["Schemas"],
      resources: [.embedInCode("Templates")]),
    module(
      "PadanBatch",
      imports: [
        "CSQLite", "PadanModel", "PadanFiles", "PadanDocument", "PadanAnnotation", "PadanRendering",
        systemPackage,
      ]),
    module("PadanDictionaries", imports: ["PadanTermbase", "CPadanGzip"]),
    .executableTarget(
      name: "padan",
      dependencies: [
        "PadanModel", "PadanStorage", "PadanICU", "PadanFiles", "PadanDocument", "PadanTables", "PadanText",
        "PadanTermbase",
        "PadanMorphology", "PadanAlignment", "PadanTranslation", "PadanAnnotation", "PadanSummary",
        "PadanDictionaries",
        "PadanRendering", "PadanBatch", argumentParser, systemPackage,
      ],
      swiftSettings: strict),

    .target(name: "CPadanBenchmarks", dependencies: ["CICU"]),
    .executableTarget(
      name: "padan-benchmarks",
      dependencies: [
        "CPadanBenchmarks", "PadanModel", "PadanDocument", "PadanText", "PadanTermbase", "PadanAnnotation",
        "PadanFiles", "PadanRendering", "PadanStorage", argumentParser, systemPackage,
      ],
      exclude: ["compare_batch.py", "compare_matchers.py", "count_instructions.py"], swiftSettings: strict),

    .target(
      name: "PadanTestSupport", dependencies: ["PadanModel"], path: "Tests/PadanTestSupport",
      swiftSettings: strict),
    tests("PadanStorageTests", imports: ["PadanStorage"]),
    tests("PadanTablesTests", imports: ["PadanTables", "PadanModel"]),
    tests("PadanICUTests", imports: ["PadanICU"]),
    tests("PadanFilesTests", imports: ["PadanFiles", systemPackage]),
    tests("PadanDocumentTests", imports: ["PadanDocument", "PadanModel"]),
    tests(
      "PadanTextTests", imports: ["PadanText", "PadanDocument", "PadanICU", "PadanTables", "PadanModel"]),
    tests(
      "PadanTermbaseTests",
      imports: ["PadanTermbase", "PadanText", "PadanTables", "PadanStorage", "PadanModel"]),
    tests(
      "PadanDictionariesTests",
      imports: [
        "PadanDictionaries", "PadanAnnotation", "PadanTermbase", "PadanTables", "PadanModel", systemPackage,
      ]),
    tests(
      "PadanMorphologyTests",
      imports: [
        "PadanMorphology", "PadanTermbase", "PadanTables", "PadanModel", "PadanAnnotation", systemPackage,
      ]),
    tests(
      "PadanMatchingTests",
      imports: [
        "PadanMatching", "PadanMorphology", "PadanTermbase", "PadanText", "PadanTables", "PadanModel",
        "PadanAnnotation", systemPackage,
      ]),
    tests("PadanEnglishTests", imports: ["PadanEnglish", "PadanTables", "PadanAnnotation", systemPackage]),
    tests(
      "PadanGistTests",
      imports: [
        "PadanGist", "PadanEnglish", "PadanTermbase", "PadanTables", "PadanDocument", "PadanModel",
        "PadanAnnotation", systemPackage,
      ]),
    tests(
      "PadanAnnotationTests",
      imports: [
        "PadanAnnotation", "PadanDocument", "PadanTermbase", "PadanTables", "PadanStorage", "PadanFiles",
        "PadanModel", systemPackage,
      ]),
    tests("PadanSummaryTests", imports: ["PadanSummary", "PadanTables", "PadanModel"]),
    tests("PadanRenderingTests", imports: ["PadanRendering", "PadanModel", "PadanStorage"]),
    tests(
      "PadanBatchTests",
      imports: [
        "PadanBatch", "PadanModel", "PadanFiles", "PadanDocument", "PadanAnnotation", "PadanRendering",
        systemPackage,
      ]),
    tests(
      "PadanAlignmentTests",
      imports: [
        "PadanAlignment", "PadanRendering", "PadanModel", "PadanTables", "PadanTermbase", "PadanMorphology",
      ]),
    tests("PadanTranslationTests", imports: ["PadanTranslation", "PadanModel"]),
    tests("PadanCommandTests", imports: ["padan", "padan-benchmarks"]),
  ],
  swiftLanguageModes: [.v6]
)
