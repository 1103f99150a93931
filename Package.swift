// swift-tools-version: 6.2
import PackageDescription

// Targets stand in import order: each may import only what stands above it (docs/architecture.md).

let package = Package(
    name: "jmlint",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "jmlint", targets: ["jmlint"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    // Each target names every module that it imports: then a change of one builds all again that read it.
    targets: [
        .systemLibrary(
            name: "CPCRE2", pkgConfig: "libpcre2-32", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        .systemLibrary(name: "CMemory"),
        .executableTarget(name: "embed-files"),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
        .target(name: "EmbeddedFiles", plugins: ["EmbedFiles"]),
        .target(name: "TextSearch", dependencies: ["CPCRE2"]),
        .target(name: "SourceText", dependencies: ["EmbeddedFiles"]),
        .target(name: "Findings", dependencies: ["SourceText"]),
        .target(name: "Extraction", dependencies: ["EmbeddedFiles", "SourceText"]),
        .target(name: "Claims", dependencies: ["EmbeddedFiles", "TextSearch", "SourceText", "Findings", "Extraction"]),
        .target(name: "Checks", dependencies: ["TextSearch", "SourceText", "Findings", "Extraction", "Claims"]),
        .target(
            name: "RuleFiles",
            dependencies: [
                "EmbeddedFiles", "TextSearch", "SourceText", "Findings", "Checks",
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(
            name: "LintEngine",
            dependencies: ["TextSearch", "SourceText", "Findings", "Extraction", "Claims", "Checks", "RuleFiles"]),
        .target(name: "Reports", dependencies: ["SourceText", "Findings"]),
        .target(
            name: "Archive",
            dependencies: [
                "SourceText", "Findings", "Extraction", "Claims", "LintEngine",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(
            name: "LanguageServer",
            dependencies: ["SourceText", "Findings", "Extraction", "Claims", "Checks", "RuleFiles", "LintEngine"]),
        .executableTarget(
            name: "jmlint",
            dependencies: [
                "CMemory", "SourceText", "Findings", "Extraction", "Claims", "Checks", "RuleFiles", "LintEngine",
                "Reports", "Archive", "LanguageServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "near-duplicates-benchmark", dependencies: ["Claims"], path: "Benchmarks/NearDuplicates",
            exclude: ["README.md", "compare.py"]),
        .testTarget(name: "SourceTextTests", dependencies: ["EmbeddedFiles", "SourceText"]),
        .testTarget(
            name: "ExtractionTests", dependencies: ["EmbeddedFiles", "SourceText", "Extraction"],
            resources: [.copy("Tables")]),
        .testTarget(name: "ClaimsTests", dependencies: ["SourceText", "Findings", "Extraction", "Claims"]),
        .testTarget(name: "TextSearchTests", dependencies: ["TextSearch"]),
        .testTarget(name: "ChecksTests", dependencies: ["SourceText", "Findings", "Claims", "Checks"]),
        .testTarget(name: "RuleFilesTests", dependencies: ["EmbeddedFiles", "RuleFiles"]),
        .testTarget(
            name: "LintEngineTests", dependencies: ["SourceText", "Findings", "Claims", "RuleFiles", "LintEngine"],
            exclude: ["Cases", "Tables"]),
        .testTarget(name: "ReportsTests", dependencies: ["Findings", "Reports"]),
        .testTarget(
            name: "ArchiveTests",
            dependencies: [
                "SourceText", "Findings", "Claims", "RuleFiles", "LintEngine", "Archive",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "LanguageServerTests",
            dependencies: ["SourceText", "Findings", "Claims", "RuleFiles", "LintEngine", "LanguageServer", "jmlint"],
            resources: [.copy("Editors")]),
        .testTarget(name: "CommandTests", dependencies: ["jmlint"]),
    ],
    swiftLanguageModes: [.v6]
)

// The types of dictionaries and sets are made from what the compiler knows of their keys. Otherwise it names them by text, and the
// conformance of each key is looked for among all of the program when it is first used: half a million instructions each.
for target in package.targets where [.regular, .executable].contains(target.type) && target.name != "embed-files" {
    target.swiftSettings = [
        .unsafeFlags(
            ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release))
    ]
}

// CI sets JMLINT_STRICT: there a warning in our own code is an error.
if Context.environment["JMLINT_STRICT"] != nil {
    for target in package.targets where [.regular, .executable, .test].contains(target.type) {
        target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
    }
}
