import ASN1
import PKIX

extension RevocationSession {
    /// The CRLs in whose scope the certificate is (RFC 5280 §6.3.3 (a) to (e)), with deltas where they fit.
    func listCandidates(
        for subject: RevocationSubject,
        _ findings: inout RevocationFindings
    ) -> [RevocationCandidate] {
        let certificate = subject.certificate
        var result: [RevocationCandidate] = []
        // The issuer's own CRLs: by the distribution points, and by the one assumed at the end of §6.3.3.
        let points = certificate.crlDistributionPoints ?? []
        var scopes: [CRLScope] = []
        scopes.reserveCapacity(points.count + 1)
        for point in points where point.cRLIssuer.isEmpty {
            scopes.append(CRLScope(certificate: certificate, point: point))
        }
        let hasIndirect = scopes.count < points.count
        scopes.append(CRLScope(certificate: certificate, point: nil))
        collect(of: certificate.issuer, scopes, for: subject, &result, &findings)
        guard hasIndirect else { return result }
        // In the order of the points, so that two runs report the same.
        var indirect: [(issuer: DistinguishedName, scopes: [CRLScope])] = []
        for point in points {
            let scope = CRLScope(certificate: certificate, point: point)
            for case .directoryName(let issuer) in point.cRLIssuer {
                if let index = indirect.firstIndex(where: { $0.issuer == issuer }) {
                    indirect[index].scopes.append(scope)
                } else if indirect.count < Self.maximumIndirectIssuers {
                    indirect.append((issuer, [scope]))
                }
            }
        }
        for group in indirect { collect(of: group.issuer, group.scopes, for: subject, &result, &findings) }
        return result
    }

    /// The CRLs of one issuer, each for the reasons that all its distribution points give it.
    private func collect(
        of issuer: DistinguishedName,
        _ scopes: [CRLScope],
        for subject: RevocationSubject,
        _ result: inout [RevocationCandidate],
        _ findings: inout RevocationFindings
    ) {
        let deltas = validator.revocation.deltaLists(of: issuer)
        var isEmpty = true
        // Each source has a limit of its own: forged lists in a file must not crowd out the operator's.
        for source in validator.revocation.layers {
            guard let lists = source.complete[issuer] else { continue }
            isEmpty = false
            collect(lists, deltas, scopes, for: subject, &result, &findings)
        }
        if isEmpty, !deltas.isEmpty { findings.add(.crlBaseMissing) }
    }

    /// The CRLs of one source, the most recent first.
    ///
    /// Those that nobody may know yet count for nothing, and those issued after the certificate's end of validity, which
    /// prove nothing by silence, are limited apart: a long series of them must not hide the list of the right time.
    private func collect(
        _ lists: [CertificateRevocationList],
        _ deltas: [CertificateRevocationList],
        _ scopes: [CRLScope],
        for subject: RevocationSubject,
        _ result: inout [RevocationCandidate],
        _ findings: inout RevocationFindings
    ) {
        var count = 0
        var lateCount = 0
        for list in lists where count < Self.maximumLists {
            let freshness = subject.clock.freshness(thisUpdate: list.thisUpdate, nextUpdate: list.nextUpdate)
            guard freshness != .future else {
                findings.add(.crlNotYetValid)
                continue
            }
            let isLate = list.thisUpdate > subject.certificate.notAfter && list.expiredCertsOnCRL == nil
            if isLate, lateCount >= Self.maximumLists { continue }
            guard meter.step() else { return }
            var reasons = ReasonFlags()
            for scope in scopes where reasons != .all { reasons.formUnion(scope.reasons(covered: list)) }
            guard !reasons.isEmpty else {
                findings.add(.crlOutOfScope)
                continue
            }
            if isLate { lateCount += 1 } else { count += 1 }
            guard list.isProcessable else {
                findings.add(.crlExtensionCriticalUnknown)
                continue
            }
            addCandidates(of: list, deltas, reasons, for: subject, to: &result, &findings)
        }
    }

    private func addCandidates(
        of list: CertificateRevocationList,
        _ deltas: [CertificateRevocationList],
        _ reasons: ReasonFlags,
        for subject: RevocationSubject,
        to result: inout [RevocationCandidate],
        _ findings: inout RevocationFindings
    ) {
        let clock = subject.clock
        guard let own = entry(in: list, subject, &findings) else { return }
        // The most recent delta, and every other one that revokes: none is authenticated yet, and a forged one must not
        // hide the true one.
        var isMostRecent = true
        for delta in deltas where delta.isProcessable && DeltaCRL.updates(delta, list) {
            guard clock.freshness(thisUpdate: delta.thisUpdate, nextUpdate: delta.nextUpdate) == .fresh else {
                continue
            }
            guard meter.step() else { return }
            guard let changed = entry(in: delta, subject, &findings) else { continue }
            var statement: RevocationCandidate.Statement = own
            var revokes = false
            switch changed {
            case .revoked(_, .removeFromCRL, _): statement = .notRevoked
            case .revoked:
                statement = changed
                revokes = true
            case .notRevoked: break
            }
            if isMostRecent || revokes { result.append(candidate(list, delta, statement, reasons)) }
            isMostRecent = false
        }
        result.append(candidate(list, nil, own, reasons))
    }

    private func candidate(
        _ list: CertificateRevocationList,
        _ delta: CertificateRevocationList?,
        _ statement: RevocationCandidate.Statement,
        _ reasons: ReasonFlags
    ) -> RevocationCandidate {
        RevocationCandidate(
            source: .list(list, delta: delta),
            statement: statement,
            reasons: reasons,
            thisUpdate: delta?.thisUpdate ?? list.thisUpdate,
            nextUpdate: delta.map(\.nextUpdate) ?? list.nextUpdate,
            retainsExpiredSince: list.expiredCertsOnCRL
        )
    }

    /// What the CRL says; nil where it may not be used because of an entry that cannot be processed (RFC 5280 §5.3).
    private func entry(
        in list: CertificateRevocationList,
        _ subject: RevocationSubject,
        _ findings: inout RevocationFindings
    ) -> RevocationCandidate.Statement? {
        let serial = subject.certificate.serialNumber
        guard let entry = list.entry(serial: serial, certificateIssuer: subject.certificate.issuer) else {
            return .notRevoked
        }
        guard !entry.hasUnknownCriticalExtension else {
            findings.add(.crlExtensionCriticalUnknown)
            return nil
        }
        return .revoked(
            at: entry.revocationDate,
            toldAt: list.thisUpdate,
            reason: entry.reason,
            invalidSince: entry.invalidityDate
        )
    }
}

extension CertificateRevocationList {
    /// Whether all critical extensions, those of any entry included, are among those that are processed, and none of the
    /// CRL's own stands twice (RFC 5280 §5.2, §5.3).
    fileprivate var isProcessable: Bool {
        unknownCriticalExtensions.isEmpty && unknownCriticalEntryExtensions.isEmpty && duplicateExtensions.isEmpty
            // Of what a direct CRL says so it is not known of whom.
            && (!namesCertificateIssuers || issuingDistributionPoint?.isIndirectCRL == true)
    }
}
