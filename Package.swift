// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "lastro",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "lastro", targets: ["lastro"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
    ],
    targets: [
        // C libraries
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLMDB", pkgConfig: "lmdb", providers: [.apt(["liblmdb-dev"])]),
        .systemLibrary(name: "CPKCS11", pkgConfig: "p11-kit-1", providers: [.apt(["libp11-kit-dev"])]),
        .systemLibrary(name: "CLinux"),
        // Not linked: loaded where a connection is asked for
        .target(name: "CCurl"),
        // Bindings: the only importers of the C targets
        .target(name: "LibCrypto", dependencies: ["COpenSSL"], swiftSettings: [.strictMemorySafety()]),
        .target(name: "LibZ", dependencies: ["CZlib"], swiftSettings: [.strictMemorySafety()]),
        .target(name: "LibXML", dependencies: ["CLibXML2"], swiftSettings: [.strictMemorySafety()]),
        .target(name: "DurableFiles", dependencies: ["CLinux"], swiftSettings: [.strictMemorySafety()]),
        .target(name: "Monitors", swiftSettings: [.strictMemorySafety()]),
        .target(name: "LMDB", dependencies: ["CLMDB", "Monitors"], swiftSettings: [.strictMemorySafety()]),
        .target(
            name: "PKCS11",
            dependencies: ["CPKCS11", "LibCrypto", "Monitors"],
            swiftSettings: [.strictMemorySafety()]
        ),
        .target(
            name: "HTTPTransport",
            dependencies: ["CCurl", "LibCrypto"],
            swiftSettings: [.strictMemorySafety()]
        ),
        // Formats: facts, no trust
        .target(name: "ASN1"),
        .target(name: "PKIX", dependencies: ["ASN1", "LibCrypto"]),
        .target(name: "CMS", dependencies: ["ASN1", "LibCrypto", "PKIX"]),
        .target(name: "TimeStampProtocol", dependencies: ["ASN1", "LibCrypto", "PKIX", "CMS"]),
        .target(
            name: "EvidenceRecords",
            dependencies: ["ASN1", "LibCrypto", "LibXML", "PKIX", "CMS", "TimeStampProtocol"]
        ),
        .target(name: "SignaturePolicy", dependencies: ["ASN1", "LibCrypto", "LibXML", "PKIX"]),
        // Trust and judgement: pure
        .target(name: "PathValidation", dependencies: ["ASN1", "LibCrypto", "PKIX"]),
        .target(
            name: "SignatureValidation",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "CMS", "TimeStampProtocol", "EvidenceRecords", "SignaturePolicy",
                "PathValidation",
            ]
        ),
        .target(
            name: "EvidenceRenewal",
            dependencies: ["ASN1", "LibCrypto", "PKIX", "CMS", "TimeStampProtocol", "SignatureValidation"]
        ),
        .target(
            name: "TimeStampClient",
            dependencies: ["ASN1", "LibCrypto", "CMS", "TimeStampProtocol", "SignatureValidation"]
        ),
        .target(
            name: "CAdES",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "CMS", "TimeStampProtocol", "PathValidation", "SignatureValidation",
            ]
        ),
        .target(name: "PDFSyntax", dependencies: ["LibCrypto", "LibZ"], swiftSettings: [.strictMemorySafety()]),
        .target(
            name: "PAdES",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "CMS", "TimeStampProtocol", "SignaturePolicy", "PathValidation",
                "SignatureValidation", "CAdES", "PDFSyntax",
            ]
        ),
        // Signatures of one's own
        .target(
            name: "SignatureCreation",
            dependencies: [
                "ASN1", "LibCrypto", "DurableFiles", "Monitors", "PKCS11", "PKIX", "CMS", "TimeStampProtocol",
            ]
        ),
        // Containers: ZIP, BagIt, OCFL
        .target(
            name: "ArchiveFormats",
            dependencies: ["LibCrypto", "LibZ", "DurableFiles", "ASN1"],
            swiftSettings: [.strictMemorySafety()]
        ),
        // Stores and outcomes
        .target(
            name: "TrustStore",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "CMS", "PathValidation", "ArchiveFormats",
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(name: "TransparencyLog", dependencies: ["ASN1", "LibCrypto", "PKIX", "DurableFiles"]),
        .target(
            name: "EvidenceArchive",
            dependencies: [
                "LMDB", "DurableFiles", "Monitors", "LibCrypto", "ASN1", "CMS", "TimeStampProtocol", "EvidenceRecords",
                "TransparencyLog", "ArchiveFormats",
                .product(name: "SwiftProtobuf", package: "swift-protobuf"), .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["Schema/catalogue.proto"]
        ),
        .target(
            name: "ValidationReport",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "CMS", "TimeStampProtocol", "EvidenceRecords", "SignaturePolicy",
                "PathValidation", "SignatureValidation",
                "CAdES", "PDFSyntax", "PAdES", "TrustStore",
            ]
        ),
        // Edge
        .target(
            name: "Appliance",
            dependencies: [
                "PKCS11", "SignatureCreation", "ASN1", "LibCrypto", "LibXML", "PKIX", "CMS",
                "TimeStampProtocol", "EvidenceRecords", "SignaturePolicy",
                "PathValidation", "SignatureValidation", "CAdES", "PDFSyntax", "PAdES", "TrustStore", "ArchiveFormats",
                "TransparencyLog", "EvidenceArchive", "EvidenceRenewal", "ValidationReport", "DurableFiles",
                "HTTPTransport",
                "TimeStampClient",
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .executableTarget(
            name: "lastro",
            dependencies: [
                "ASN1", "LibCrypto", "Appliance", "EvidenceArchive", "ValidationReport", "SignatureValidation",
                "SignatureCreation",
                "TrustStore", "PKIX",
                "PathValidation",
                "PDFSyntax", "PAdES",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // Tests
        .target(
            name: "TestPKI",
            dependencies: ["ASN1", "LibCrypto"],
            path: "Tests/TestPKI",
            exclude: ["Keys"]
        ),
        .target(name: "TestSupport", path: "Tests/TestSupport", exclude: ["Servers"]),
        .executableTarget(
            name: "archive-driver",
            dependencies: ["ASN1", "LibCrypto", "TimeStampProtocol", "EvidenceArchive", "TestPKI"],
            path: "Tests/ArchiveDriver"
        ),
        .executableTarget(name: "storage-probe", dependencies: ["DurableFiles", "LMDB"], path: "Tests/StorageProbe"),
        .executableTarget(name: "make-examples", dependencies: ["TestPKI"], path: "Tests/MakeExamples"),
        .executableTarget(
            name: "make-policies",
            dependencies: ["ASN1", "LibCrypto", "SignaturePolicy"],
            path: "Tests/MakePolicies"
        ),
        .testTarget(name: "TestPKITests", dependencies: ["ASN1", "LibCrypto", "TestPKI", "TestSupport"]),
        .testTarget(name: "ASN1Tests", dependencies: ["ASN1"]),
        .testTarget(name: "LibCryptoTests", dependencies: ["LibCrypto", "TestSupport"]),
        .testTarget(name: "PKIXTests", dependencies: ["ASN1", "LibCrypto", "PKIX", "TestPKI", "TestSupport"]),
        .testTarget(name: "CMSTests", dependencies: ["ASN1", "LibCrypto", "PKIX", "CMS", "TestPKI", "TestSupport"]),
        .testTarget(
            name: "TimeStampProtocolTests",
            dependencies: ["ASN1", "LibCrypto", "PKIX", "CMS", "TimeStampProtocol", "TestPKI", "TestSupport"]
        ),
        .testTarget(
            name: "EvidenceRecordsTests",
            dependencies: [
                "ASN1", "LibCrypto", "LibXML", "PKIX", "CMS", "TimeStampProtocol", "PathValidation", "EvidenceRecords",
                "SignatureValidation", "TestPKI", "TestSupport",
            ],
            exclude: ["divergences.yaml", "verify_record.py", "VerifyRecord.java"]
        ),
        .testTarget(
            name: "EvidenceRenewalTests",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "CMS", "TimeStampProtocol", "SignatureValidation", "EvidenceRenewal",
                "TestPKI",
            ]
        ),
        .testTarget(
            name: "SignaturePolicyTests",
            dependencies: ["ASN1", "LibCrypto", "LibXML", "SignaturePolicy", "TestSupport"]
        ),
        .testTarget(
            name: "PathValidationTests",
            dependencies: ["ASN1", "LibCrypto", "PKIX", "PathValidation", "TestPKI"]
        ),
        .testTarget(
            name: "ConformanceTests",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "CMS", "TimeStampProtocol", "PathValidation", "SignatureValidation",
                "CAdES", "PDFSyntax", "PAdES", "TestPKI", "TestSupport",
            ],
            exclude: ["DSS/divergences.yaml"]
        ),
        .testTarget(
            name: "SignatureValidationTests",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "CMS", "TimeStampProtocol", "SignaturePolicy", "PathValidation",
                "EvidenceRecords", "SignatureValidation",
                "CAdES", "TestPKI",
            ]
        ),
        .executableTarget(
            name: "log-writer",
            dependencies: ["LibCrypto", "DurableFiles", "TransparencyLog"],
            path: "Tests/LogWriter"
        ),
        .testTarget(
            name: "TransparencyLogTests",
            dependencies: ["LibCrypto", "DurableFiles", "TransparencyLog", "TestSupport"],
            exclude: ["verify_log.py"]
        ),
        .testTarget(
            name: "TrustStoreTests",
            dependencies: ["ASN1", "PKIX", "PathValidation", "ArchiveFormats", "TrustStore", "TestSupport"]
        ),
        .testTarget(
            name: "ScenarioTests",
            dependencies: [
                "ASN1", "LibCrypto", "EvidenceRecords", "SignatureValidation", "ValidationReport", "Appliance",
                "TestPKI",
                "TestSupport", .product(name: "Yams", package: "Yams"),
            ]
        ),
        .testTarget(
            name: "TimeStampClientTests",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "CMS", "TimeStampProtocol", "PathValidation", "SignatureValidation",
                "TimeStampClient", "TestPKI",
            ]
        ),
        .testTarget(
            name: "CAdESTests",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "CMS", "TimeStampProtocol", "PathValidation", "SignatureValidation",
                "CAdES", "TestPKI",
            ]
        ),
        .testTarget(name: "PDFSyntaxTests", dependencies: ["LibCrypto", "LibZ", "PDFSyntax"]),
        .testTarget(
            name: "PAdESTests",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "CMS", "TimeStampProtocol", "SignaturePolicy", "PathValidation",
                "SignatureValidation", "CAdES", "PDFSyntax", "PAdES", "ValidationReport", "Appliance", "TestPKI",
                "TestSupport",
            ]
        ),
        .testTarget(
            name: "EvidenceArchiveTests",
            dependencies: [
                "LMDB", "LibCrypto", "ASN1", "CMS", "TimeStampProtocol", "EvidenceRecords", "TransparencyLog",
                "ArchiveFormats", "EvidenceArchive", "TestPKI", "TestSupport", "archive-driver",
            ]
        ),
        .testTarget(name: "HTTPTransportTests", dependencies: ["HTTPTransport", "LibCrypto", "TestSupport"]),
        .testTarget(name: "LibZTests", dependencies: ["LibZ"]),
        .testTarget(
            name: "ArchiveFormatsTests",
            dependencies: ["ASN1", "LibCrypto", "LibZ", "DurableFiles", "ArchiveFormats", "TestSupport"]
        ),
        .testTarget(name: "LibXMLTests", dependencies: ["LibXML"]),
        .testTarget(name: "DurableFilesTests", dependencies: ["DurableFiles", "TestSupport"]),
        .testTarget(name: "LMDBTests", dependencies: ["LMDB", "TestSupport"]),
        .testTarget(name: "PKCS11Tests", dependencies: ["ASN1", "LibCrypto", "PKCS11", "TestPKI", "TestSupport"]),
        .testTarget(
            name: "SignatureCreationTests",
            dependencies: [
                "ASN1", "LibCrypto", "DurableFiles", "PKCS11", "PKIX", "CMS", "TimeStampProtocol", "SignatureCreation",
                "TestPKI", "TestSupport",
            ]
        ),
        .testTarget(
            name: "ValidationReportTests",
            dependencies: [
                "ASN1", "PKIX", "PathValidation", "SignatureValidation", "TrustStore", "ValidationReport", "TestPKI",
                "PDFSyntax", "PAdES",
            ]
        ),
        .testTarget(
            name: "ApplianceTests",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "SignaturePolicy", "PathValidation", "SignatureValidation",
                "EvidenceArchive", "ValidationReport", "Appliance", "TestPKI", "TestSupport", "HTTPTransport",
                "TimeStampProtocol", "TimeStampClient",
                "PKCS11", "SignatureCreation",
            ]
        ),
        .testTarget(
            name: "RenewalTests",
            dependencies: [
                "ASN1", "LibCrypto", "TimeStampProtocol", "SignatureValidation", "EvidenceRenewal", "EvidenceArchive",
                "TransparencyLog", "ValidationReport", "Appliance", "TestPKI", "TestSupport",
            ]
        ),
        .testTarget(
            name: "CLITests",
            dependencies: ["ASN1", "TestPKI", "TestSupport"],
            exclude: ["Scripts", "Transcripts"]
        ),
        .testTarget(
            name: "CrashTests",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "SignatureCreation", "EvidenceArchive", "TestPKI", "TestSupport",
            ]
        ),
        .testTarget(name: "ArchitectureTests", dependencies: ["SignatureValidation"]),
    ],
    swiftLanguageModes: [.v6]
)

// Benchmarks are built on demand only: Scripts/bench.sh
if Context.environment["BENCH"] == "1" {
    package.targets.append(
        .executableTarget(
            name: "lastro-bench",
            dependencies: [
                "DurableFiles", "PKCS11", "SignatureCreation", "TestSupport", "ASN1", "LibCrypto", "PKIX", "CMS",
                "TimeStampProtocol", "PathValidation", "SignatureValidation",
                "CAdES", "EvidenceArchive", "EvidenceRecords", "ValidationReport", "Appliance", "TestPKI",
            ],
            path: "Tests/Benchmarks",
            exclude: ["pyhanko_cms.py", "pyhanko_pdf.py"]
        )
    )
}

// The fuzzer's runtime is linked on demand only: Scripts/fuzz.sh
if Context.environment["FUZZ"] == "1" {
    package.targets.append(
        .executableTarget(
            name: "lastro-fuzz",
            dependencies: [
                "ASN1", "LibCrypto", "PKIX", "CMS", "TimeStampProtocol", "SignaturePolicy", "PathValidation",
                "SignatureValidation",
                "CAdES", "PDFSyntax", "PAdES", "ArchiveFormats", "EvidenceRecords",
            ],
            path: "Tests/Fuzz",
            exclude: ["Seeds"],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]
        )
    )
}

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .treatAllWarnings(as: .error),
        ]
}
