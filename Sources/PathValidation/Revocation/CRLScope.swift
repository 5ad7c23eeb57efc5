import PKIX

/// Whether a complete CRL covers a certificate by way of a distribution point (RFC 5280 §6.3.3 (b), (d)).
struct CRLScope {
    let certificate: Certificate
    /// The distribution point; nil is the one assumed for CRLs that no distribution point names (the end of §6.3.3).
    let point: DistributionPoint?

    /// The issuers whose CRLs may be used.
    var issuers: [DistinguishedName] {
        guard let point, !point.cRLIssuer.isEmpty else { return [certificate.issuer] }
        return point.cRLIssuer.compactMap { name in
            if case .directoryName(let name) = name { name } else { nil }
        }
    }

    /// The interim_reasons_mask; nil where the certificate is out of scope.
    func reasons(covered list: CertificateRevocationList) -> ReasonFlags? {
        let asserted = point?.reasons ?? .all
        guard issuers.contains(list.issuer) else { return nil }
        let isIndirect = point.map { !$0.cRLIssuer.isEmpty } ?? false
        guard let scope = list.issuingDistributionPoint else { return isIndirect ? nil : asserted }
        if isIndirect, !scope.isIndirectCRL { return nil }
        if let name = scope.distributionPoint, !matches(name.names(relativeTo: list.issuer), list.issuer) { return nil }
        let isCA = certificate.basicConstraints?.isCA == true
        if scope.onlyContainsUserCerts, isCA { return nil }
        if scope.onlyContainsCACerts, !isCA { return nil }
        if scope.onlyContainsAttributeCerts { return nil }
        return scope.onlySomeReasons.map { asserted.intersection($0) } ?? asserted
    }

    /// §6.3.3 (b)(2)(i).
    private func matches(_ names: [GeneralName], _ issuer: DistinguishedName) -> Bool {
        guard let point else { return names.contains(.directoryName(certificate.issuer)) }
        let wanted = point.distributionPoint.map { $0.names(relativeTo: issuer) } ?? point.cRLIssuer
        return names.contains { wanted.contains($0) }
    }
}
