import PKIX

/// Whether a complete CRL covers a certificate by way of a distribution point (RFC 5280 §6.3.3 (b), (d)).
struct CRLScope {
    let certificate: Certificate
    /// The distribution point; nil is the one assumed for CRLs that no distribution point names (the end of §6.3.3).
    let point: DistributionPoint?

    /// The interim_reasons_mask for a CRL of the point's issuer; empty where the certificate is out of scope.
    func reasons(covered list: CertificateRevocationList) -> ReasonFlags {
        let asserted = point?.reasons ?? .all
        let isIndirect = point.map { !$0.cRLIssuer.isEmpty } ?? false
        guard let scope = list.issuingDistributionPoint else { return isIndirect ? ReasonFlags() : asserted }
        if isIndirect, !scope.isIndirectCRL { return ReasonFlags() }
        if let name = scope.distributionPoint, !matches(name.names(relativeTo: list.issuer), list.issuer) {
            return ReasonFlags()
        }
        let isCA = certificate.basicConstraints?.isCA == true
        if scope.onlyContainsUserCerts, isCA { return ReasonFlags() }
        if scope.onlyContainsCACerts, !isCA { return ReasonFlags() }
        if scope.onlyContainsAttributeCerts { return ReasonFlags() }
        return scope.onlySomeReasons.map { asserted.intersection($0) } ?? asserted
    }

    /// §6.3.3 (b)(2)(i).
    private func matches(_ names: [GeneralName], _ issuer: DistinguishedName) -> Bool {
        guard let point else { return names.contains(.directoryName(certificate.issuer)) }
        let wanted = point.distributionPoint.map { $0.names(relativeTo: issuer) } ?? point.cRLIssuer
        return names.contains { wanted.contains($0) }
    }
}
