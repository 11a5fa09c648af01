// swift-tools-version: 6.1

import PackageDescription

// Continuous integration sets WARNINGS_AS_ERRORS; a newer compiler's warnings must not stop somebody else's build.
let strict: [SwiftSetting] =
  Context.environment["WARNINGS_AS_ERRORS"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]

let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "PublicRecord",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "public-record", targets: ["public-record"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // Arrows point up this list only: a target imports nothing that is declared below it.
    // Documentation/architecture.md says why each of them stands where it does.

    // libcmark, the reference implementation of CommonMark. Imports nothing.
    .systemLibrary(
      name: "Clibcmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),

    // libxml2, which reads HTML as it is found. Imports nothing.
    .systemLibrary(
      name: "Clibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    // libzip, which reads archives. Imports nothing.
    .systemLibrary(
      name: "Clibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),

    // zlib. Imports nothing.
    .systemLibrary(name: "Czlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    // libcrypto, for digests. Imports nothing.
    .systemLibrary(
      name: "Clibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),

    // libstemmer, which takes words back to their stems. Imports nothing.
    .systemLibrary(name: "Clibstemmer", providers: [.apt(["libstemmer-dev"])]),

    // Files, directories, locks, the watching of folders, and the processors. Knows nothing of records.
    .target(name: "Platform", dependencies: [systemPackage], swiftSettings: strict),

    // What is wrong, where, and the way out. Imports nothing.
    .target(name: "Diagnostics", swiftSettings: strict),

    // Rows of comma-separated values, read and written by bytes. Imports nothing.
    .target(name: "CSV", swiftSettings: strict),

    // Bytes in less room. The only target that sees Czlib.
    .target(name: "Gzip", dependencies: ["Czlib"], swiftSettings: strict),

    // Digests of bytes. The only target that sees Clibcrypto.
    .target(name: "Digests", dependencies: ["Clibcrypto"], swiftSettings: strict),

    // Pictures of plain values. Imports nothing.
    .target(name: "Charts", swiftSettings: strict),

    // Markup, told element by element. The only target that sees Clibxml2.
    .target(name: "MarkupReading", dependencies: ["Clibxml2"], swiftSettings: strict),

    // What a page of HTML says to its reader.
    .target(name: "PageReading", dependencies: ["MarkupReading"], swiftSettings: strict),

    // What attached documents hold besides what their readers see. The only target that sees Clibzip and Subprocess.
    .target(
      name: "DocumentInspection",
      dependencies: [
        "Platform", "Diagnostics", "Digests", "MarkupReading", "Clibzip", systemPackage,
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      resources: [.embedInCode("Resources")],
      swiftSettings: strict),

    // A document over libcmark. The only target that sees Clibcmark.
    .target(name: "Markdown", dependencies: ["Clibcmark", "Diagnostics"], swiftSettings: strict),

    // YAML read against a schema, every fault with its position. The only target that sees Yams.
    .target(
      name: "TypedYAML", dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")], swiftSettings: strict),

    // The domain and its queries. Reads no file and writes no HTML.
    .target(
      name: "Records", dependencies: ["Diagnostics", "Digests", "Markdown", systemPackage], swiftSettings: strict),

    // Files under content/ into records.
    .target(
      name: "ContentLoading",
      dependencies: ["Platform", "Diagnostics", "CSV", "Digests", "TypedYAML", "Markdown", "Records", systemPackage],
      swiftSettings: strict),

    // A site as a map from address to file. Knows nothing of decisions or templates.
    .target(name: "StaticSite", dependencies: ["Diagnostics", systemPackage], swiftSettings: strict),

    // An index that a browser searches. Knows nothing of records; the only target that sees Clibstemmer.
    .target(
      name: "Search", dependencies: ["Platform", "Digests", "Markdown", "StaticSite", "Clibstemmer"],
      swiftSettings: strict),

    // Records as data for programs. Sees no page, no template and no word.
    .target(
      name: "OpenData",
      dependencies: [
        "Platform", "Diagnostics", "CSV", "Digests", "Markdown", "Records", "StaticSite", systemPackage,
      ],
      swiftSettings: strict),

    // The same data as a SQLite database. The only target that sees GRDB.
    .target(
      name: "Database",
      dependencies: [
        "Platform", "OpenData", "StaticSite", systemPackage, .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    // Records into pages. The only target that sees Mustache.
    .target(
      name: "SiteGeneration",
      dependencies: [
        "Platform", "Diagnostics", "CSV", "Charts", "TypedYAML", "Markdown", "Records", "StaticSite", "OpenData",
        "Database", "Search", systemPackage, .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),

    // A site into a folder. Sees no record and no template.
    .target(
      name: "Publishing", dependencies: ["Platform", "Diagnostics", "Gzip", "StaticSite", systemPackage],
      swiftSettings: strict),

    // What is about to be published, read for what must not be. Sees no record; what is hidden comes to it as texts.
    .target(
      name: "LeakCheck", dependencies: ["Platform", "Diagnostics", "Digests", "StaticSite", systemPackage],
      swiftSettings: strict),

    // What publishing a site would change, in words. Sees no record and no template.
    .target(
      name: "Comparison",
      dependencies: ["Platform", "Diagnostics", "CSV", "PageReading", "StaticSite", "Publishing", systemPackage],
      swiftSettings: strict),

    // A site as one file that is kept. Sees no record and no template.
    .target(
      name: "WebArchive",
      dependencies: [
        "Platform", "Diagnostics", "Gzip", "Digests", "PageReading", "StaticSite", "Publishing", systemPackage,
      ],
      swiftSettings: strict),

    // Files as Swift that holds them, for the plugin. It is run while the program is built and is no part of it.
    .executableTarget(name: "embed-files", dependencies: ["Platform", systemPackage], swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

    // Records and offices that are only begun. Reads no answer from anybody and says nothing to anybody.
    .target(
      name: "Authoring",
      dependencies: [
        "Platform", "Diagnostics", "CSV", "TypedYAML", "Markdown", "Records", "ContentLoading", systemPackage,
      ],
      exclude: ["ExampleOffice", "templates"], swiftSettings: strict, plugins: ["EmbedFiles"]),

    // The site in a browser while it is being written. The only target that sees FlyingFox.
    .target(
      name: "Preview",
      dependencies: [
        "Platform", "Diagnostics", "Records", "ContentLoading", "StaticSite", "SiteGeneration", systemPackage,
        .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Resources")],
      swiftSettings: strict),

    // The subcommands, one file each.
    .target(
      name: "PublicRecordCommands",
      dependencies: [
        "Platform", "Diagnostics", "Records", "ContentLoading", "SiteGeneration", "StaticSite", "Publishing",
        "DocumentInspection", "LeakCheck", "Comparison", "WebArchive", "Authoring", "Preview",
        systemPackage,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // @main, a few lines.
    .executableTarget(name: "public-record", dependencies: ["PublicRecordCommands"], swiftSettings: strict),

    // What the tests share: temporary folders, file trees, snapshots.
    .target(
      name: "TestSupport", dependencies: ["Platform", "Diagnostics", systemPackage], path: "Tests/TestSupport",
      swiftSettings: strict),

    .testTarget(
      name: "PlatformTests", dependencies: ["Platform", "TestSupport", systemPackage], swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "Platform", "TestSupport", systemPackage],
      swiftSettings: strict),
    .testTarget(name: "CSVTests", dependencies: ["CSV"], swiftSettings: strict),
    .testTarget(name: "GzipTests", dependencies: ["Gzip", "Czlib"], swiftSettings: strict),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"], swiftSettings: strict),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: strict),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "TypedYAMLTests", dependencies: ["TypedYAML", "Diagnostics", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RecordsTests",
      dependencies: ["Records", "Markdown", "Digests", "Diagnostics", "TestSupport", systemPackage],
      swiftSettings: strict),
    .testTarget(
      name: "ContentLoadingTests",
      dependencies: ["ContentLoading", "Records", "Markdown", "Diagnostics", "Platform", "TestSupport", systemPackage],
      swiftSettings: strict),
    .testTarget(name: "StaticSiteTests", dependencies: ["StaticSite", "Diagnostics"], swiftSettings: strict),
    .testTarget(name: "SearchTests", dependencies: ["Search", "StaticSite"], swiftSettings: strict),
    .testTarget(
      name: "OpenDataTests",
      dependencies: [
        "OpenData", "Database", "ContentLoading", "Records", "Digests", "StaticSite", "TestSupport", systemPackage,
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SiteGenerationTests",
      dependencies: [
        "SiteGeneration", "OpenData", "Database", "CSV", "ContentLoading", "Records", "StaticSite", "Diagnostics",
        "Platform", "TestSupport", systemPackage, .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["SmallOffice", "Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Publishing", "Gzip", "StaticSite", "Diagnostics", "Platform", "TestSupport", systemPackage],
      swiftSettings: strict),
    .testTarget(
      name: "LeakCheckTests",
      dependencies: ["LeakCheck", "StaticSite", "Diagnostics", "TestSupport", systemPackage], swiftSettings: strict),
    .testTarget(name: "MarkupReadingTests", dependencies: ["MarkupReading"], swiftSettings: strict),
    .testTarget(name: "PageReadingTests", dependencies: ["PageReading"], swiftSettings: strict),
    .testTarget(
      name: "DocumentInspectionTests",
      dependencies: ["DocumentInspection", "Diagnostics", "Platform", "TestSupport", systemPackage],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ComparisonTests",
      dependencies: [
        "Comparison", "PageReading", "Publishing", "StaticSite", "Diagnostics", "TestSupport", systemPackage,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WebArchiveTests",
      dependencies: [
        "WebArchive", "Publishing", "StaticSite", "Clibzip", "Czlib", "Diagnostics", "Platform", "TestSupport",
        systemPackage,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Preview", "StaticSite", "Records", "Diagnostics", "Platform", "TestSupport", systemPackage,
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AuthoringTests",
      dependencies: ["Authoring", "Records", "Platform", "TestSupport", systemPackage], swiftSettings: strict),
    .testTarget(
      name: "PublicRecordCommandsTests",
      dependencies: ["PublicRecordCommands", "public-record", "Platform", "TestSupport", systemPackage],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
