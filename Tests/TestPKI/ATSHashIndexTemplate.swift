import ASN1
package import LibCrypto

/// The ats-hash-index attribute of an archive time-stamp v3 to be made (EN 319 122-1 §5.5.2; TS 101 733 §6.4.2).
package struct ATSHashIndexTemplate: Sendable {
    /// The attribute's three generations.
    package enum Version: Sendable, Hashable, CaseIterable {
        /// ats-hash-index of TS 101 733: hashes of whole attributes, SHA-256 by DEFAULT.
        case v1
        /// ats-hash-index-v2: as v1 with the algorithm always named.
        case v2
        /// ats-hash-index-v3: hashes of attrType and one value each.
        case v3
    }

    /// The hashes, in the order of the covered objects.
    package struct Entries: Sendable {
        package var certificates: [[UInt8]]
        package var revocationInformation: [[UInt8]]
        package var unsignedAttributes: [[UInt8]]
    }

    package var version: Version
    package var digest: DigestAlgorithm
    /// Changes the hashes before the index is written and stamped.
    package var change: (@Sendable (inout Entries) -> Void)?
    /// Changes the attribute's value after the stamp was made over it.
    package var mutateAfterStamping: (@Sendable ([UInt8]) -> [UInt8])?

    package init(_ version: Version = .v3, digest: DigestAlgorithm = .sha256) {
        self.version = version
        self.digest = digest
    }

    /// The attribute's type.
    var type: ObjectIdentifier {
        switch version {
        case .v1: ObjectIdentifier(0, 4, 0, 1733, 2, 5)
        case .v2: ObjectIdentifier(0, 4, 0, 19_122, 1, 4)
        case .v3: ObjectIdentifier(0, 4, 0, 19_122, 1, 5)
        }
    }

    /// The DER of the attribute's value for what is there when the stamp is made.
    func encode(_ context: SigningContext) -> [UInt8] {
        var entries = Entries(
            certificates: context.enclosing.certificates.map(hash),
            revocationInformation: context.enclosing.revocationInformation.map(hash),
            unsignedAttributes: context.unsignedAttributes.flatMap(hashes)
        )
        change?(&entries)
        func octetStrings(_ hashes: [[UInt8]]) -> [UInt8] {
            DEREncoder.sequence(of: hashes.map { DEREncoder.octetString($0) })
        }
        let isDefault = version == .v1 && digest == .sha256
        return DEREncoder.sequence(
            isDefault ? [] : AlgorithmEncoding.digest(digest),
            octetStrings(entries.certificates),
            octetStrings(entries.revocationInformation),
            octetStrings(entries.unsignedAttributes)
        )
    }

    private func hash(_ bytes: [UInt8]) -> [UInt8] { Signing.digest(digest, bytes) }

    private func hashes(_ attribute: TestAttribute) -> [[UInt8]] {
        guard version == .v3 else { return [hash(attribute.encoding)] }
        return attribute.values.map { hash(DEREncoder.objectIdentifier(attribute.type) + $0) }
    }
}
