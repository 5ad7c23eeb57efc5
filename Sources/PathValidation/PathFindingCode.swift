/// Why a path, a link or a piece of revocation evidence was refused; the raw value is the reason code of the reports.
///
/// Codes are never reused or renamed. The order of the cases is the order of specificity: of several refused paths the
/// one that came furthest tells most, so `rank` grows with the progress that a path had made.
package enum PathFindingCode: String, Sendable, Hashable, CaseIterable, Codable {
    // Building
    /// No certificate of the issuer is known; values: `issuer`, `subject`, `authorityKeyIdentifier`.
    case chainNotFound = "XCV-CHAIN-NOT-FOUND"
    /// The search had to turn back because the path would have been longer than the budget's depth.
    case chainTooDeep = "XCV-CHAIN-TOO-DEEP"
    /// Issuer and subject names do not chain (RFC 5280 §6.1.3 (a)(4)).
    case nameChainingBroken = "XCV-NAME-CHAINING-BROKEN"
    /// The signature does not verify with the issuer's key (RFC 5280 §6.1.3 (a)(1)).
    case certificateSignatureInvalid = "XCV-CERT-SIGNATURE-INVALID"
    /// A signature algorithm that cannot be verified; values: `algorithm`.
    case algorithmUnsupported = "XCV-ALGORITHM-UNSUPPORTED"
    /// The issuer's public key cannot be used; values: `algorithm`, `reason`.
    case publicKeyUnusable = "XCV-KEY-UNUSABLE"
    /// signatureAlgorithm and the signature field of the TBSCertificate differ (RFC 5280 §4.1.1.2).
    case signatureAlgorithmMismatch = "XCV-ALGORITHM-MISMATCH"

    // Basic certificate processing
    /// A version other than v1, v2, v3, or extensions in a certificate that is not v3.
    case versionInvalid = "XCV-CERT-VERSION-INVALID"
    /// An empty issuer name, or an empty subject of a CA (RFC 5280 §4.1.2.4, §4.1.2.6).
    case nameEmpty = "XCV-NAME-EMPTY"
    /// The same extension twice (RFC 5280 §4.2).
    case extensionDuplicate = "XCV-EXTENSION-DUPLICATE"
    /// An extension that the algorithm processes, or a critical one, cannot be read.
    case extensionMalformed = "XCV-EXTENSION-MALFORMED"
    /// A critical extension that is not processed (RFC 5280 §6.1.4 (o), §6.1.5 (f)); values: `extension`.
    case extensionCriticalUnknown = "XCV-EXTENSION-CRITICAL-UNKNOWN"
    /// A CA whose keyUsage lacks keyCertSign (RFC 5280 §6.1.4 (n)).
    case keyUsageCertificateSign = "XCV-KEYUSAGE-CERTSIGN-MISSING"
    /// A CA certificate of version 1 or 2, or without basicConstraints cA (RFC 5280 §6.1.4 (k)).
    case notACertificationAuthority = "XCV-CA-BASIC-CONSTRAINTS"
    /// More intermediate certificates than a pathLenConstraint allows (RFC 5280 §6.1.4 (l)).
    case pathLengthExceeded = "XCV-PATH-LENGTH-EXCEEDED"
    /// The validity period has not begun (RFC 5280 §6.1.3 (a)(2)); values: `notBefore`, `time`.
    case certificateNotYetValid = "XCV-CERT-NOT-YET-VALID"
    /// The validity period is over (RFC 5280 §6.1.3 (a)(2)); values: `notAfter`, `time`.
    case certificateExpired = "XCV-CERT-EXPIRED"
    /// A name outside the permitted subtrees (RFC 5280 §6.1.3 (b)); values: `name`.
    case nameConstraintNotPermitted = "XCV-NAME-CONSTRAINT-NOT-PERMITTED"
    /// A name inside an excluded subtree (RFC 5280 §6.1.3 (c)); values: `name`.
    case nameConstraintExcluded = "XCV-NAME-CONSTRAINT-EXCLUDED"
    /// A constrained name form that occurs but cannot be compared, or a constraint that cannot be read.
    case nameConstraintUnsupported = "XCV-NAME-CONSTRAINT-UNSUPPORTED"
    /// A mapping to or from anyPolicy (RFC 5280 §6.1.4 (a)).
    case policyMappingInvalid = "XCV-POLICY-MAPPING-INVALID"
    /// An explicit policy is required and none is left (RFC 5280 §6.1.3 (f), §6.1.5 (g)).
    case policyRequired = "XCV-POLICY-REQUIRED"
    /// The target may not be used for the required purpose (RFC 5280 §4.2.1.12); values: `purpose`.
    case extendedKeyUsage = "XCV-KEYUSAGE-PURPOSE-MISSING"

    // Revocation
    /// No CRL or OCSP response covers the certificate.
    case revocationNotFound = "XCV-REVOCATION-NOT-FOUND"
    /// The evidence's signature does not verify, or its signer may not sign it.
    case revocationNotAuthentic = "XCV-REVOCATION-NOT-AUTHENTIC"
    /// The issuer's certificate for CRLs lacks cRLSign (RFC 5280 §6.3.3 (f)).
    case keyUsageCRLSign = "XCV-KEYUSAGE-CRLSIGN-MISSING"
    /// The CRL's scope does not cover the certificate (RFC 5280 §6.3.3 (b)).
    case crlOutOfScope = "XCV-CRL-OUT-OF-SCOPE"
    /// A critical CRL or CRL entry extension that is not processed (RFC 5280 §5.2, §5.3).
    case crlExtensionCriticalUnknown = "XCV-CRL-EXTENSION-CRITICAL-UNKNOWN"
    /// A delta CRL without a complete CRL that it updates (RFC 5280 §5.2.4).
    case crlBaseMissing = "XCV-CRL-BASE-MISSING"
    /// CRLs cover only some revocation reasons (RFC 5280 §6.3.3 (l)).
    case crlReasonsIncomplete = "XCV-CRL-REASONS-INCOMPLETE"
    /// The CRL's thisUpdate is later than the time.
    case crlNotYetValid = "XCV-CRL-NOT-YET-VALID"
    /// The CRL is not fresh at the time; values: `thisUpdate`, `nextUpdate`.
    case crlExpired = "XCV-CRL-EXPIRED"
    /// The OCSP responder is not authorised (RFC 6960 §4.2.2.2).
    case ocspResponderNotAuthorized = "XCV-OCSP-RESPONDER-NOT-AUTHORIZED"
    /// The OCSP response's thisUpdate is later than the time.
    case ocspNotYetValid = "XCV-OCSP-NOT-YET-VALID"
    /// The OCSP response is not fresh at the time.
    case ocspExpired = "XCV-OCSP-EXPIRED"
    /// The OCSP responder does not know the certificate.
    case ocspUnknown = "XCV-OCSP-UNKNOWN"
    /// The evidence was issued after the certificate expired and need not list it any more.
    case revocationAfterExpiry = "XCV-REVOCATION-AFTER-EXPIRY"
    /// The certificate that signed the evidence has expired since, and nothing proves that the evidence is older; values:
    /// `signer`, `notAfter` (EN 319 102-1 §5.2.6.4 step 8).
    case revocationSignerExpired = "XCV-REVOCATION-SIGNER-EXPIRED"
    /// The certificate was on hold at the time; values: `since`.
    case certificateOnHold = "XCV-CERT-ON-HOLD"
    /// The certificate was revoked at the time; values: `revocationDate`, `reason`.
    case certificateRevoked = "XCV-CERT-REVOKED"

    /// The search's budget was used up before it was complete; values: `budget`.
    case budgetExhausted = "XCV-BUDGET-EXHAUSTED"

    /// How much the code tells: of two refused paths the one with the greater rank came further.
    package var rank: Int { Self.ranks[self] ?? 0 }

    private static let ranks = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
