import SignatureValidation

/// The state of a certification path, with the official validator's word for it: Valid, Revoked, Expired, NotValidYet,
/// Unknown or Invalid.
enum PathWords {
    /// The state in words; a valid path names its root.
    static func text(
        _ chain: [CertificateEntry],
        isValid: Bool,
        _ findings: [FindingEntry],
        _ language: ReportLanguage
    ) -> String {
        guard !isValid else {
            let root = chain.last { $0.isAnchor }?.name ?? chain.last?.name ?? "…"
            return "\(ReportLabel.pathValid.text[language]) \(root)"
        }
        return label(Set(findings.filter { $0.level == .fail }.map(\.code))).text[language]
    }

    private static func label(_ codes: Set<String>) -> PageLabel {
        if codes.contains("XCV-CERT-REVOKED") || codes.contains("XCV-CERT-ON-HOLD") { return .pathRevoked }
        if codes.contains("XCV-CERT-NOT-YET-VALID") { return .pathNotYetValid }
        if codes.contains("XCV-CERT-EXPIRED") { return .pathExpired }
        let open = ["XCV-CHAIN-NOT-FOUND", "XCV-REVOCATION-", "XCV-CRL-", "XCV-OCSP-", "ISC-CERTIFICATE-NOT-FOUND"]
        let isUnknown = codes.contains { code in open.contains { code.hasPrefix($0) } }
        return isUnknown ? .pathUnknown : .pathInvalid
    }
}
