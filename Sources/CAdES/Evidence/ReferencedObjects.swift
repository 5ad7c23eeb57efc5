import ASN1
import CMS
import LibCrypto
import PKIX

/// The objects that complete-references attributes name, found among all that came with a file.
struct ReferencedObjects: Sendable {
    /// SHA-256 of the named objects by the algorithm of the references, by the place of the attribute's value.
    private var found: [Range<Int>: [DigestAlgorithm: Set<Digest256>]] = [:]

    private static let certificateTypes: Set = [CAdESAttribute.certificateRefs, CAdESAttribute.attrCertificateRefs]
    private static let revocationTypes: Set = [CAdESAttribute.revocationRefs, CAdESAttribute.attrRevocationRefs]

    /// Follows the references of signers and counter-signers: each object is digested once by each algorithm.
    ///
    /// Throws `LibCryptoError` where libcrypto could not be asked.
    init(of signers: [SignerInfo], among objects: DigestedObjects) throws(LibCryptoError) {
        var tables = DigestTables(objects)
        try follow(signers, &tables)
    }

    /// Whether values of attributes of the type name objects.
    static func isReference(_ type: ObjectIdentifier) -> Bool {
        certificateTypes.contains(type) || revocationTypes.contains(type)
    }

    /// What the attribute value names.
    func digests(in value: Element) -> [DigestAlgorithm: Set<Digest256>] { found[value.encoding.indices] ?? [:] }

    private mutating func follow(_ signers: [SignerInfo], _ tables: inout DigestTables) throws(LibCryptoError) {
        for signer in signers {
            for attribute in signer.unsignedAttributes?.attributes ?? [] {
                if Self.certificateTypes.contains(attribute.type) {
                    for value in attribute.values {
                        let named = CompleteReferences(certificateValues: [value], revocationValues: [])
                        let hashes = named.certificates.map(\.otherCertHash)
                        found[value.encoding.indices] = try tables.objects(hashes, .certificate)
                    }
                } else if Self.revocationTypes.contains(attribute.type) {
                    for value in attribute.values {
                        let named = CompleteReferences(certificateValues: [], revocationValues: [value])
                        let hashes = named.revocations.compactMap(\.hash)
                        found[value.encoding.indices] = try tables.objects(hashes, .revocation)
                    }
                }
            }
            try follow(signer.counterSignatures, &tables)
        }
    }
}
