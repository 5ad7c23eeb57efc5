import Foundation
import TestSupport
import Testing

/// One case of EU DSS's own tests: a file, its detached content, and the facts that they assert.
struct DSSCase: Decodable, Sendable, CustomTestStringConvertible {
    /// One value for all signatures or time-stamps, or "mixed" where they differ.
    enum Agreement: Decodable, Sendable, Equatable {
        case all(Bool)
        case mixed

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            self = if let value = try? container.decode(Bool.self) { .all(value) } else { .mixed }
        }
    }

    struct Detached: Decodable, Sendable {
        let role: String
        let file: String?
        let contentB64: Data?
    }

    struct Expectation: Decodable, Sendable {
        let signatureIntact: Agreement?
        let signatureCryptoValid: Agreement?
        let referencesIntact: Agreement?
        let referencesFound: Agreement?
        let level: [String]?
        let nSignatures: Int?
        let nTimestamps: Int?
        let nEvidenceRecords: Int?
        let timestampsIntact: Agreement?
    }

    let id: String
    let files: [String]
    let detached: [Detached]?
    let expect: Expectation

    var testDescription: String { id }

    /// The CAdES cases; none where the vectors are absent.
    static let all = cases("cades/")
    /// The cases of PDF files; none where the vectors are absent.
    static let pades = cases("pades/")

    private static func cases(_ folder: String) -> [DSSCase] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let text = (try? OutsideVectors.bytes("dss-dev/manifest.jsonl")) ?? []
        return text.split(separator: UInt8(ascii: "\n")).compactMap {
            try? decoder.decode(DSSCase.self, from: Data($0))
        }
        .filter { $0.files.first?.hasPrefix(folder) ?? false }
    }

    func bytes() throws -> [UInt8] { try Self.read(files[0]) }

    /// The content file; nil where there is none.
    func content() throws -> [UInt8]? {
        guard let content = detached?.first(where: { $0.role == "content" }) else { return nil }
        if let bytes = content.contentB64 { return [UInt8](bytes) }
        return try content.file.map(Self.read)
    }

    private static func read(_ name: String) throws -> [UInt8] {
        try OutsideVectors.bytes("dss-dev/\(name)")
    }
}
