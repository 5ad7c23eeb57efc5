import ASN1
import EvidenceRecords
import LibCrypto
import LibXML
import SignatureValidation
import ValidationReport

/// The objects that a record is compared with: files, each read once, and digests in their place.
struct EvidenceObjects {
    /// Up to this size a file is looked at for XML, which records of RFC 6283 hash in its canonical form.
    private static let maximumXMLSize = 64 << 20

    private let record: EvidenceRecord

    private(set) var objects: [DataObject] = []
    /// In the same order; nil for digests.
    private(set) var files: [ReportedFile?] = []

    init(_ record: EvidenceRecord) { self.record = record }

    /// Adds a file.
    mutating func add(path: String) throws(ApplianceError) {
        let demands = record.digestDemands
        var requests = Set(demands.map { ContentDigestRequest($0.algorithm) })
        requests.insert(ContentDigestRequest(.sha256))
        let outcome = try ContentDigester.digest(path: path, requests)
        let canonical = try canonicalDigests(path, demands.filter { $0.canonicalization != nil })
        objects.append(DataObject(name: path, digests: outcome.digests, canonicalDigests: canonical))
        files.append(
            ReportedFile(
                name: path,
                size: outcome.size,
                sha256: Hexadecimal.encode(outcome.digests[.sha256] ?? [])
            )
        )
    }

    /// Adds an object by its digests, told apart by their lengths among the record's algorithms where none is named.
    ///
    /// - Throws: `ApplianceError` of kind `usage` for a length that none of the algorithms has, or several have.
    mutating func add(digests given: [GivenDigest]) throws(ApplianceError) {
        let algorithms = Set(record.digestDemands.map(\.algorithm))
        var digests: [DigestAlgorithm: [UInt8]] = [:]
        for digest in given {
            let matching = algorithms.filter {
                $0.length == digest.octets.count && (digest.algorithm == nil || digest.algorithm == $0)
            }
            guard let algorithm = matching.first else {
                let names = algorithms.map { "\($0.rawValue) (\($0.length * 2))" }.sorted().joined(separator: ", ")
                throw ApplianceError(
                    .usage,
                    "--digest has \(digest.octets.count) bytes, and no algorithm of the record is of that length",
                    hint: "the record uses \(names.isEmpty ? "no algorithm that is known" : names) hexadecimal digits"
                )
            }
            guard matching.count == 1 else {
                let names = matching.map { "\($0.rawValue):…" }.sorted().joined(separator: ",")
                throw ApplianceError(
                    .usage,
                    "--digest has \(digest.octets.count) bytes, and several algorithms of the record are of that length",
                    hint: "name the algorithm of each: --digest \(names)"
                )
            }
            digests[algorithm] = digest.octets
        }
        let name = given.first.map { Hexadecimal.encode($0.octets) } ?? ""
        objects.append(DataObject(name: name, digests: digests))
        files.append(nil)
    }

    private func canonicalDigests(
        _ path: String,
        _ demands: Set<DigestDemand>
    ) throws(ApplianceError) -> [DigestDemand: [UInt8]] {
        guard !demands.isEmpty, let bytes = try InputFile.readSmall(path, limit: Self.maximumXMLSize),
            let document = try? XMLDocument(bytes[...], limits: XMLLimits(byteCount: Self.maximumXMLSize))
        else { return [:] }
        var digests: [DigestDemand: [UInt8]] = [:]
        for demand in demands {
            guard let method = demand.canonicalization, let form = try? document.canonicalForm(method) else { continue }
            do throws(LibCryptoError) {
                digests[demand] = try Digest.hash(demand.algorithm, form)
            } catch {
                throw ApplianceError(cryptography: error)
            }
        }
        return digests
    }
}
