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
    /// One that lists the certificate counts whatever else there is: only silent ones are limited, each series apart, and
    /// those that repeat one another. Those that nobody may know yet count for nothing.
    private func collect(
        _ lists: [CertificateRevocationList],
        _ deltas: [CertificateRevocationList],
        _ scopes: [CRLScope],
        for subject: RevocationSubject,
        _ result: inout [RevocationCandidate],
        _ findings: inout RevocationFindings
    ) {
        // A look-up in a list costs much less than a step.
        guard meter.step(lists.count / 256) else { return }
        var reasons: [ArraySlice<UInt8>?: ReasonFlags] = [:]
        var counts: [CRLSeries: Int] = [:]
        var silentSeriesCount = 0
        for list in ordered(lists, for: subject) {
            let freshness = subject.clock.freshness(thisUpdate: list.thisUpdate, nextUpdate: list.nextUpdate)
            guard freshness != .future else {
                findings.add(.crlNotYetValid)
                continue
            }
            let statement = entry(in: list, subject)
            let series = CRLSeries(list, statement, for: subject)
            let count = counts[series] ?? 0
            if series.isSilent {
                guard count < Self.maximumSilentLists, count > 0 || silentSeriesCount < Self.maximumSilentSeries else {
                    continue
                }
            } else if count >= Self.maximumRevokingLists {
                continue
            }
            if reasons[series.scope] == nil {
                guard meter.step() else { return }
                var covered = ReasonFlags()
                for scope in scopes where covered != .all { covered.formUnion(scope.reasons(covered: list)) }
                reasons[series.scope] = covered
            }
            guard let covered = reasons[series.scope], !covered.isEmpty else {
                findings.add(.crlOutOfScope)
                continue
            }
            guard list.isProcessable else {
                findings.add(.crlExtensionCriticalUnknown)
                continue
            }
            guard meter.step(1 + deltas.count / 256) else { return }
            if series.isSilent, count == 0 { silentSeriesCount += 1 }
            counts[series] = count + 1
            addCandidates(of: list, statement, deltas, covered, for: subject, to: &result)
        }
    }

    /// The lists that name the issuer's own key before the others, so that those have the first of the series.
    private func ordered(
        _ lists: [CertificateRevocationList],
        for subject: RevocationSubject
    ) -> [CertificateRevocationList] {
        guard lists.count > Self.maximumSilentSeries, let own = subject.issuer.certificate?.subjectKeyIdentifier else {
            return lists
        }
        let isOwn = { (list: CertificateRevocationList) in list.authorityKeyIdentifier?.keyIdentifier == own }
        return lists.filter(isOwn) + lists.filter { !isOwn($0) }
    }

    private func addCandidates(
        of list: CertificateRevocationList,
        _ own: RevocationCandidate.Statement,
        _ deltas: [CertificateRevocationList],
        _ reasons: ReasonFlags,
        for subject: RevocationSubject,
        to result: inout [RevocationCandidate]
    ) {
        let clock = subject.clock
        // The most recent delta, and every other one that revokes: none is authenticated yet, and a forged one must not
        // hide the true one.
        var isMostRecent = true
        for delta in deltas where delta.isProcessable && DeltaCRL.updates(delta, list) {
            guard clock.freshness(thisUpdate: delta.thisUpdate, nextUpdate: delta.nextUpdate) == .fresh else {
                continue
            }
            guard meter.step() else { return }
            var statement: RevocationCandidate.Statement = own
            var revokes = false
            let changed = entry(in: delta, subject)
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

    /// What the CRL says, where it is one that can be processed.
    private func entry(
        in list: CertificateRevocationList,
        _ subject: RevocationSubject
    ) -> RevocationCandidate.Statement {
        let serial = subject.certificate.serialNumber
        guard let entry = list.entry(serial: serial, certificateIssuer: subject.certificate.issuer) else {
            return .notRevoked
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
