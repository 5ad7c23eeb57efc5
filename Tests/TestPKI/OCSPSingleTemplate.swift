package import ASN1
package import LibCrypto

/// One SingleResponse (RFC 6960 §4.2.1).
package struct OCSPSingleTemplate: Sendable {
    /// CertStatus.
    package enum Status: Sendable, Hashable {
        case good
        case revoked(at: Instant, reason: TestRevocationReason? = nil)
        case unknown
    }

    /// The contents octets of the certificate's serial number.
    package var serialNumber: [UInt8]
    package var status: Status
    package var thisUpdate: Instant
    package var nextUpdate: Instant?
    /// The digest of CertID; real ICP-Brasil responders use SHA-1.
    package var certIDDigest: DigestAlgorithm
    /// ArchiveCutoff (RFC 6960 §4.4.4).
    package var archiveCutoff: Instant?
    /// CertHash of ISIS-MTT: the digest of this certificate says positively that it was issued.
    package var certHashOf: [UInt8]?
    package var extensions: [TestExtension] = []

    package init(
        serialNumber: [UInt8],
        status: Status = .good,
        thisUpdate: Instant,
        nextUpdate: Instant? = nil,
        certIDDigest: DigestAlgorithm = .sha1,
        archiveCutoff: Instant? = nil,
        certHashOf: [UInt8]? = nil
    ) {
        self.serialNumber = serialNumber
        self.status = status
        self.thisUpdate = thisUpdate
        self.nextUpdate = nextUpdate
        self.certIDDigest = certIDDigest
        self.archiveCutoff = archiveCutoff
        self.certHashOf = certHashOf
    }

    func encode(issuer: TestIdentity) -> [UInt8] {
        var all = extensions
        if let archiveCutoff {
            all.append(
                .raw(.init(1, 3, 6, 1, 5, 5, 7, 48, 1, 6), DEREncoder.generalizedTime(archiveCutoff))
            )
        }
        if let certHashOf {
            let digest = DEREncoder.octetString(Signing.digest(.sha256, certHashOf))
            let value = DEREncoder.sequence(AlgorithmEncoding.digest(.sha256), digest)
            all.append(.raw(.init(1, 3, 36, 8, 3, 13), value))
        }
        let extensions = TestExtension.encode(all, issuer.context())
        return DEREncoder.sequence(
            DEREncoder.sequence(
                AlgorithmEncoding.digest(certIDDigest, null: true),
                DEREncoder.octetString(Signing.digest(certIDDigest, issuer.name.encoding)),
                DEREncoder.octetString(Signing.digest(certIDDigest, issuer.key.publicKeyBits)),
                DEREncoder.integer(content: serialNumber)
            ),
            encodedStatus,
            DEREncoder.generalizedTime(thisUpdate),
            nextUpdate.map { DEREncoder.explicit(0, DEREncoder.generalizedTime($0)) } ?? [],
            extensions.isEmpty ? [] : DEREncoder.explicit(1, extensions)
        )
    }

    private var encodedStatus: [UInt8] {
        switch status {
        case .good: DEREncoder.implicit(0, DEREncoder.null)
        case .unknown: DEREncoder.implicit(2, DEREncoder.null)
        case .revoked(let date, let reason):
            DEREncoder.implicit(
                1,
                DEREncoder.sequence(
                    DEREncoder.generalizedTime(date),
                    reason.map { DEREncoder.explicit(0, DEREncoder.enumerated($0.rawValue)) } ?? []
                )
            )
        }
    }
}
