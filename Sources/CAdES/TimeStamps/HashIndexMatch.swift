import ASN1
import CMS
import LibCrypto
import PKIX

/// What the entries of an ats-hash-index stand for (EN 319 122-1 §5.5.2).
struct HashIndexMatch {
    /// What the index covers.
    private(set) var covered = CoveredObjects()
    /// Whether something in the file stands for each entry.
    private(set) var isComplete: Bool

    /// Throws `LibCryptoError` where libcrypto could not be asked.
    init(_ index: ATSHashIndex, file: ArchivedFile, attributes: UnsignedAttributes) throws(LibCryptoError) {
        guard let algorithm = index.algorithm else {
            isComplete = false
            return
        }
        isComplete = true
        let signedData = file.signedData
        try match(index.certificates, signedData.certificateChoices, algorithm) { choice throws(LibCryptoError) in
            [try Digest256(of: choice)]
        }
        try match(index.crls, signedData.revocationInfoChoices, algorithm) { choice throws(LibCryptoError) in
            // A CRL is the choice itself, an OCSP response stands within it (RFC 5940 §2.1).
            var digests = [try Digest256(of: choice)]
            if let inside = Self.otherRevocationInfo(choice) {
                let digest = try Digest.hash(.sha256, inside)
                for response in signedData.ocspResponses where response.sha256 == digest {
                    digests += response.coveredDigests
                }
            }
            return digests
        }
        try match(index.unsignedAttributes, attributes, index.version, algorithm, file)
    }

    /// The value in an `OtherRevocationInfoFormat`, tagged `[1]`; nil for a CRL.
    private static func otherRevocationInfo(_ choice: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let element = try? Element.parse(choice, rules: .ber), element.tag == .contextConstructed(1),
            let fields = try? element.elements(limit: 2), fields.count == 2
        else { return nil }
        return fields[1].encoding
    }

    private mutating func match(
        _ entries: [ArraySlice<UInt8>],
        _ choices: [ArraySlice<UInt8>],
        _ algorithm: DigestAlgorithm,
        _ objects: (ArraySlice<UInt8>) throws(LibCryptoError) -> [Digest256]
    ) throws(LibCryptoError) {
        var wanted = Set(entries)
        for choice in choices {
            guard wanted.remove(try Digest.hash(algorithm, choice)[...]) != nil else { continue }
            covered.objects += try objects(choice)
        }
        if !wanted.isEmpty { isComplete = false }
    }

    /// Whole attributes in versions 1 and 2, an attribute's type with one value in version 3.
    private mutating func match(
        _ entries: [ArraySlice<UInt8>],
        _ attributes: UnsignedAttributes,
        _ version: ATSHashIndex.Version,
        _ algorithm: DigestAlgorithm,
        _ file: ArchivedFile
    ) throws(LibCryptoError) {
        var wanted = Set(entries)
        for (attribute, values) in zip(attributes.attributes, attributes.values) {
            guard version == .v3 else {
                guard wanted.remove(try Digest.hash(algorithm, attribute.encoding)[...]) != nil else { continue }
                covered.add(file.coverage(of: attribute))
                continue
            }
            for value in values {
                let octets = [attribute.typeEncoding, value.encoding]
                guard wanted.remove(try Digest.hash(algorithm, octets)[...]) != nil else { continue }
                covered.add(file.coverage(of: value, in: attribute.type))
            }
        }
        if !wanted.isEmpty { isComplete = false }
    }
}
