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
    targets: [
        .systemLibrary(
            name: "CPCRE2", pkgConfig: "libpcre2-32", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        .executableTarget(name: "embed-files"),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
        .target(name: "EmbeddedFiles", plugins: ["EmbedFiles"]),
        .target(name: "TextSearch", dependencies: ["CPCRE2"]),
        .target(name: "SourceText", dependencies: ["EmbeddedFiles"]),
        .target(name: "Findings", dependencies: ["SourceText"]),
        .target(name: "Extraction", dependencies: ["SourceText", "EmbeddedFiles", "TextSearch"]),
        .target(name: "Claims", dependencies: ["Extraction", "Findings", "EmbeddedFiles"]),
        .target(name: "Checks", dependencies: ["Claims", "Findings", "TextSearch"]),
        .target(name: "RuleFiles", dependencies: ["Checks", "EmbeddedFiles", .product(name: "Yams", package: "Yams")]),
        .target(name: "LintEngine", dependencies: ["RuleFiles"]),
        .target(name: "Reports", dependencies: ["SourceText", "Findings"]),
        .target(
            name: "Archive",
            dependencies: [
                "LintEngine", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(name: "LanguageServer", dependencies: ["LintEngine"]),
        .executableTarget(
            name: "jmlint",
            dependencies: [
                "LintEngine", "Reports", "Archive", "LanguageServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "near-duplicates-benchmark", dependencies: ["Claims"], path: "Benchmarks/NearDuplicates",
            exclude: ["README.md", "compare.py"]),
        .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
        .testTarget(name: "ExtractionTests", dependencies: ["Extraction"], resources: [.copy("Tables")]),
        .testTarget(name: "ClaimsTests", dependencies: ["Claims"]),
        .testTarget(name: "TextSearchTests", dependencies: ["TextSearch"]),
        .testTarget(name: "ChecksTests", dependencies: ["Checks"]),
        .testTarget(name: "RuleFilesTests", dependencies: ["RuleFiles"]),
        .testTarget(name: "LintEngineTests", dependencies: ["LintEngine"]),
        .testTarget(name: "ReportsTests", dependencies: ["Reports"]),
        .testTarget(
            name: "ArchiveTests", dependencies: ["Archive", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "LanguageServerTests", dependencies: ["LanguageServer", "jmlint"], resources: [.copy("Editors")]),
        .testTarget(name: "CommandTests", dependencies: ["jmlint", "LintEngine"]),
    ],
    swiftLanguageModes: [.v6]
)

// CI sets JMLINT_STRICT: there a warning in our own code is an error.
if Context.environment["JMLINT_STRICT"] != nil {
    for target in package.targets where [.regular, .executable, .test].contains(target.type) {
        target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
    }
}
