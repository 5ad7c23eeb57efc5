import ASN1
import PKIX

/// What became of one question about one certificate.
package struct FetchedEvidence: Sendable {
    /// What is asked for.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case crl
        case ocsp
        /// The certificate of the authority above, without which nothing could be verified.
        case certificate
    }

    /// The certificate that was asked about: SHA-256 and serial number, hexadecimal.
    package let certificate: String
    package let serialNumber: String
    package let kind: Kind
    package let address: String
    package let outcome: EvidenceOutcome
    /// RFC 3339, in UTC; nil where nothing is there.
    package let thisUpdate: String?
    package let nextUpdate: String?

    init(
        _ certificate: Certificate,
        _ kind: Kind,
        _ address: String,
        _ outcome: EvidenceOutcome,
        thisUpdate: Instant? = nil,
        nextUpdate: Instant? = nil
    ) {
        self.certificate = Hexadecimal.encode(certificate.sha256)
        serialNumber = certificate.serialNumber.hexadecimal
        self.kind = kind
        self.address = address
        self.outcome = outcome
        self.thisUpdate = thisUpdate?.description
        self.nextUpdate = nextUpdate?.description
    }

    /// Whether evidence is in the folder now.
    package var isThere: Bool { if case .refused = outcome { false } else { true } }
}
