import Foundation
import Testing

/// The layering of DESIGN, checked on the import lines themselves: SwiftPM alone lets a module reach whatever its
/// dependencies reach.
@Suite struct ImportRulesTests {
    /// From the bottom up; a module may import those that stand before it.
    static let layers = [
        "COpenSSL", "CZlib", "CLibXML2", "CLMDB", "CCurl", "CPKCS11", "CLinux", "LibCrypto", "LibZ", "LibXML",
        "DurableFiles", "Monitors",
        "LMDB", "HTTPTransport", "PKCS11",
        "ASN1", "PKIX", "CMS",
        "TimeStampProtocol", "EvidenceRecords",
        "SignaturePolicy", "PathValidation", "SignatureValidation", "EvidenceRenewal", "TimeStampClient", "CAdES",
        "PDFSyntax", "PAdES",
        "SignatureCreation",
        "ArchiveFormats",
        "TrustStore", "TransparencyLog", "EvidenceArchive", "ValidationReport", "Appliance", "lastro",
    ]
    /// Each C library has exactly one importer.
    static let soleImporter = [
        "COpenSSL": "LibCrypto", "CZlib": "LibZ", "CLibXML2": "LibXML", "CLMDB": "LMDB", "CPKCS11": "PKCS11",
        "CCurl": "HTTPTransport",
        "CLinux": "DurableFiles",
    ]
    /// Where clocks, files and the environment may be touched: the stores' bindings, and the edge.
    static let edge: Set = [
        "DurableFiles", "Monitors", "LMDB", "HTTPTransport", "PKCS11", "TrustStore", "Appliance", "lastro",
    ]

    @Test func arrowsPointOnlyUp() throws {
        for file in try SourceTree.files() {
            let place = try #require(Self.layers.firstIndex(of: file.module), "\(file.module) has no layer")
            for imported in file.imports {
                guard let other = Self.layers.firstIndex(of: imported) else { continue }
                #expect(other < place, "\(file.path) imports \(imported)")
            }
        }
    }

    @Test(arguments: soleImporter)
    func cLibraryHasOneImporter(library: String, owner: String) throws {
        for file in try SourceTree.files() where file.imports.contains(library) {
            #expect(file.module == owner, "\(file.path) imports \(library)")
        }
    }

    @Test("Below the edge nothing reads a clock, a file or the environment")
    func judgementIsPure() throws {
        let forbidden = [
            "Date()", "ContinuousClock", "SuspendingClock", "clock_gettime", "gettimeofday", "FileManager",
            "ProcessInfo", "getenv", "FileHandle", "String(contentsOf", "Data(contentsOf", "Logger(", " print(",
        ]
        for file in try SourceTree.files() where !Self.edge.contains(file.module) && !file.module.hasPrefix("C") {
            for (number, line) in file.lines.enumerated() {
                let code = line.prefix { $0 != "/" }
                for word in forbidden where code.contains(word) {
                    Issue.record("\(file.path):\(number + 1) uses \(word)")
                }
            }
        }
    }

    @Test("Only HTTPTransport opens a socket, and nothing else can: no other way to the network is imported or called")
    func oneModuleOpensSockets() throws {
        let forbidden = [
            "socket(", "connect(", "getaddrinfo", "gethostbyname", "URLSession", "URLRequest",
            "import FoundationNetworking",
            "import Network", "import NIO", "curl_",
        ]
        for file in try SourceTree.files() where file.module != "HTTPTransport" {
            for (number, line) in file.lines.enumerated() {
                let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
                for word in forbidden where code.contains(word) {
                    Issue.record("\(file.path):\(number + 1) uses \(word)")
                }
            }
        }
    }

    @Test("Nothing in Sources can trap on purpose, but for programmer mistakes")
    func noTraps() throws {
        for file in try SourceTree.files() {
            for (number, line) in file.lines.enumerated() {
                let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
                for word in ["fatalError(", "try!", " as! ", "preconditionFailure("] where code.contains(word) {
                    Issue.record("\(file.path):\(number + 1) uses \(word)")
                }
            }
        }
    }

    @Test("One subject a file: nine in ten have at most 500 lines, none over 800")
    func filesAreSmall() throws {
        let counts = try SourceTree.files().filter { !$0.isGenerated }.map(\.lines.count).sorted()
        #expect(counts[counts.count / 2] <= 200)
        #expect(counts[counts.count * 9 / 10] <= 500)
        #expect((counts.last ?? 0) <= 800)
    }
}
