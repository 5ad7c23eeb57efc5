import PathValidation

/// The reason codes that fit the manifest's coarse reasons.
enum PKITSReasons {
    static let codes: [String: Set<PathFindingCode>] = [
        "signature": [.certificateSignatureInvalid],
        "expired": [.certificateExpired],
        "not-yet-valid": [.certificateNotYetValid],
        "name-chaining": [.chainNotFound],
        "crl-missing": [.revocationNotFound],
        "revoked": [.certificateRevoked],
        "crl-signature": [.revocationNotAuthentic],
        "crl-issuer": [.revocationNotFound, .revocationNotAuthentic, .crlOutOfScope],
        "crl-unknown-critical-extension": [.crlExtensionCriticalUnknown],
        "crl-expired": [.crlExpired],
        "revoked-or-crl-signature": [.certificateRevoked, .revocationNotAuthentic],
        "self-issued/revocation": [
            .certificateRevoked, .notACertificationAuthority, .keyUsageCertificateSign, .pathLengthExceeded,
        ],
        "not-a-ca": [.notACertificationAuthority],
        "key-usage-certsign": [.keyUsageCertificateSign],
        "key-usage-crlsign": [.keyUsageCRLSign, .revocationNotAuthentic],
        "path-length": [.pathLengthExceeded],
        "policy": [.policyRequired, .policyMappingInvalid],
        "name-constraints": [
            .nameConstraintNotPermitted, .nameConstraintExcluded, .nameConstraintUnsupported,
        ],
        "unknown-critical-extension": [.extensionCriticalUnknown],
        "crl-distribution-point": [.certificateRevoked, .crlOutOfScope],
        "crl-scope": [.crlOutOfScope],
        "crl-reasons-or-revoked": [.certificateRevoked, .certificateOnHold, .crlReasonsIncomplete],
        "indirect-crl": [.certificateRevoked, .crlOutOfScope, .revocationNotFound],
        "delta-crl": [.certificateRevoked, .crlBaseMissing, .crlExpired],
    ]
}
