import CMS
import EvidenceRecords
package import PKIX
import ValidationReport

/// Certificates and revocation data that were given on the command line, with the digest that names the set.
package struct LoadedEvidence: Sendable {
    package var certificates: [Certificate] = []
    package var certificateRevocationLists: [CertificateRevocationList] = []
    package var ocspResponses: [OCSPResponse] = []
    /// By the SHA-256 of their files.
    package var records: [GivenEvidenceRecord] = []
    /// SHA-256 over the sorted SHA-256 of all objects; says whether two runs had the same evidence.
    package var digest: [UInt8] = []
    /// The file that each object was found in, by the object's SHA-256; that of a record by its own.
    package var origins: [[UInt8]: String] = [:]
}

/// Reads evidence out of files and directories (PEM or DER, told apart by content).
///
/// What is something else is an error where it was named, and passed over where a directory holds it.
package enum EvidenceLoader {
    /// How many files one option may bring.
    static let maximumFiles = 200_000

    /// Loads all that the paths name; the order of directories does not matter.
    ///
    /// `records` name files and directories with evidence records. Throws `ApplianceError` where a path is missing or a file
    /// holds nothing that is known.
    package static func load(_ paths: [String], records: [String] = []) throws(ApplianceError) -> LoadedEvidence {
        var objects: [[UInt8]: EvidenceObject] = [:]
        var origins: [[UInt8]: String] = [:]
        for path in paths {
            for file in try InputExpander.files(under: path, limit: maximumFiles) {
                let found = EvidenceObject.contents(try InputFile.read(file))
                if file == path {
                    guard !found.isIncomplete else { throw incomplete(file) }
                    guard !found.objects.isEmpty else { throw unknown(file) }
                }
                for object in found.objects where objects[object.sha256] == nil {
                    objects[object.sha256] = object
                    origins[object.sha256] = file
                }
            }
        }
        let found = try self.records(records, &origins)
        return try evidence(objects, origins, found)
    }

    /// The error for a file of which nothing is known.
    static func unknown(_ file: String) -> ApplianceError {
        ApplianceError(
            .unreadableInput,
            "\(file): neither a certificate nor a CRL nor an OCSP response",
            hint: "give PEM or DER files, or a directory"
        )
    }

    /// The error for a file with revocation data that are damaged: without them older ones would be believed.
    private static func incomplete(_ file: String) -> ApplianceError {
        ApplianceError(
            .unreadableInput,
            text: LocalizedText(
                "\(file): um bloco PEM de LCR ou de resposta OCSP não pode ser lido",
                "\(file): a PEM block of a CRL or an OCSP response cannot be read"
            ),
            nextStep: LocalizedText("obtenha o arquivo de novo", "get the file anew")
        )
    }

    /// The evidence records by the SHA-256 of their files.
    private static func records(
        _ paths: [String],
        _ origins: inout [[UInt8]: String]
    ) throws(ApplianceError) -> [[UInt8]: EvidenceRecord] {
        let reader = EvidenceRecordFile(cache: CertificateCache())
        var records: [[UInt8]: EvidenceRecord] = [:]
        for path in paths {
            for file in try InputExpander.files(under: path, limit: maximumFiles) {
                let bytes = try InputFile.read(file)
                do throws(ApplianceError) {
                    let sha256 = try FileDigest.sha256(bytes)
                    guard records[sha256] == nil else { continue }
                    records[sha256] = try reader.read(bytes, path: file)
                    origins[sha256] = file
                } catch {
                    // A directory may hold other things.
                    guard error.kind == .unreadableInput, file != path else { throw error }
                }
            }
        }
        return records
    }

    private static func evidence(
        _ objects: [[UInt8]: EvidenceObject],
        _ origins: [[UInt8]: String],
        _ records: [[UInt8]: EvidenceRecord]
    ) throws(ApplianceError) -> LoadedEvidence {
        let digests = objects.keys.sorted { $0.lexicographicallyPrecedes($1) }
        var evidence = LoadedEvidence()
        evidence.origins = origins
        for digest in digests {
            switch objects[digest] {
            case .certificate(let certificate): evidence.certificates.append(certificate)
            case .certificateRevocationList(let list): evidence.certificateRevocationLists.append(list)
            case .ocspResponse(let response): evidence.ocspResponses.append(response)
            default: continue
            }
        }
        let numbered = records.keys.sorted { $0.lexicographicallyPrecedes($1) }
        evidence.records = numbered.compactMap { sha256 in
            records[sha256].map { GivenEvidenceRecord(sha256: sha256, record: $0) }
        }
        evidence.digest = try FileDigest.ofSet(
            records.isEmpty ? digests : (digests + numbered).sorted { $0.lexicographicallyPrecedes($1) }
        )
        return evidence
    }
}
