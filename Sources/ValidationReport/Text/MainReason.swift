import SignatureValidation

/// The one finding that a verdict is told by.
enum MainReason {
    /// Of the failures the first whose code goes with the sub-indication, or the first of all.
    static func of(_ findings: [FindingEntry], _ verdict: Verdict) -> FindingEntry? {
        let failures = findings.filter { $0.level == .fail }
        for prefix in prefixes(verdict) {
            if let finding = failures.first(where: { $0.code.hasPrefix(prefix) }) { return finding }
        }
        return failures.first
    }

    private static func prefixes(_ verdict: Verdict) -> [String] {
        switch verdict {
        case .totalPassed: []
        case .totalFailed(.formatFailure): ["FC-", "TST-"]
        case .totalFailed(.hashFailure):
            ["CV-MESSAGEDIGEST-MISMATCH", "TST-IMPRINT-MISMATCH", "ERS-OBJECT", "ERS-HASHTREE", "ERS-RENEWAL"]
        case .totalFailed(.signatureCryptoFailure): ["CV-SIGNATURE-INVALID"]
        case .totalFailed(.revoked): ["TIME-REVOKED", "XCV-CERT-REVOKED"]
        case .totalFailed(.expired): ["TIME-EXPIRED", "XCV-CERT-EXPIRED"]
        case .totalFailed(.notYetValid): ["TIME-CERTIFICATE", "XCV-CERT-NOT-YET-VALID"]
        case .indeterminate(.revokedNoPOE), .indeterminate(.revokedCANoPOE): ["XCV-CERT-REVOKED"]
        case .indeterminate(.noCertificateChainFound): ["XCV-CHAIN"]
        case .indeterminate(.outOfBoundsNoPOE), .indeterminate(.outOfBoundsNotRevoked):
            ["XCV-CERT-EXPIRED", "XCV-CERT-NOT-YET-VALID", "XCV-CA-EXPIRED"]
        case .indeterminate(.signedDataNotFound): ["CV-CONTENT", "TST-CONTENT", "ERS-OBJECT"]
        case .indeterminate(.noSigningCertificateFound): ["ISC-"]
        case .indeterminate: []
        }
    }
}
