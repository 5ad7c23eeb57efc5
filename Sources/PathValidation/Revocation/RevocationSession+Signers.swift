import ASN1
import LibCrypto
import PKIX

extension RevocationSession {
    /// Verifies who issued the evidence; nil, with findings, where it is not authentic.
    ///
    /// The evidence as reports name it, the piece that settles the status first.
    func authenticate(
        _ candidate: RevocationCandidate,
        for subject: RevocationSubject,
        _ findings: inout RevocationFindings
    ) -> [RevocationEvidence]? {
        switch candidate.source {
        case .answer(let answer): return authenticate(answer, for: subject, &findings).map { [$0] }
        case .list(let list, let delta):
            guard let signer = signer(of: list, for: subject, &findings) else { return nil }
            let base = RevocationEvidence(list, signer: signer)
            guard let delta else { return [base] }
            // §6.3.3 (h): the delta is signed with the key that was validated for the complete CRL.
            let check = meter.check(
                .list(delta),
                signer: signer.issuer,
                inheriting: signer.inherited,
                with: validator.verifier
            )
            guard case .valid(let scheme, let kind) = check else {
                findings.add(.revocationNotAuthentic)
                return nil
            }
            let deltaSigner = EvidenceSigner(
                issuer: signer.issuer,
                inherited: signer.inherited,
                scheme: scheme,
                kind: kind
            )
            return [RevocationEvidence(delta, signer: deltaSigner), base]
        }
    }

    /// The signer of a complete CRL, its path validated up to the same anchor (RFC 5280 §6.3.3 (f), (g)).
    private func signer(
        of list: CertificateRevocationList,
        for subject: RevocationSubject,
        _ findings: inout RevocationFindings
    ) -> EvidenceSigner? {
        let path = subject.path
        // Issuers above the certificate are valid with the path; the direct issuer comes first.
        for index in subject.index..<path.issuers.count where path.issuers[index].subject == list.issuer {
            let issuer = path.issuers[index]
            let inherited = path.inheritedParameters(ofIssuerAt: index)
            guard let signer = verify(list, with: issuer, inheriting: inherited, &findings) else { continue }
            let isAnchor = index == path.issuers.count - 1
            let time = subject.clock.signerTime(signedAt: list.thisUpdate)
            guard isAnchor || issuer.certificate?.isValid(at: time) == true,
                subject.mayVouch(index, at: list.thisUpdate)
            else { continue }
            return signer
        }
        var tried = path.issuers[subject.index...].filter { $0.subject == list.issuer }
        var others = validator.certificates.issuers(named: list.issuer)
        if path.anchor.name == list.issuer { others.append(path.anchor.issuer) }
        if let identifier = list.authorityKeyIdentifier?.keyIdentifier {
            let isNamed = { (issuer: IssuerIdentity) in issuer.certificate?.subjectKeyIdentifier == identifier }
            others = others.filter(isNamed) + others.filter { !isNamed($0) }
        }
        for issuer in others where !tried.contains(where: { $0 === issuer }) {
            guard meter.step() else { return nil }
            tried.append(issuer)
            guard var signer = verify(list, with: issuer, inheriting: nil, &findings) else { continue }
            if issuer === path.anchor.issuer { return signer }
            do throws(SignerRefusal) {
                signer.chain = try chain(ofSigner: issuer, of: list, for: subject)
                return signer
            } catch {
                let values = ["signer": issuer.subject.description, "reason": error.code.rawValue]
                findings.add(.revocationNotAuthentic, values)
            }
        }
        findings.add(.revocationNotAuthentic, ["issuer": list.issuer.description])
        return nil
    }

    /// Signature and cRLSign; nothing is noted for a key that did not sign, since another one may have.
    private func verify(
        _ list: CertificateRevocationList,
        with issuer: IssuerIdentity,
        inheriting parameters: DSAParameters?,
        _ findings: inout RevocationFindings
    ) -> EvidenceSigner? {
        let check = meter.check(
            .list(list),
            signer: issuer,
            inheriting: parameters,
            with: validator.verifier
        )
        guard case .valid(let scheme, let kind) = check else {
            if case .unsupportedAlgorithm(let identifier)? = check {
                findings.add(.algorithmUnsupported, ["algorithm": identifier.description])
            }
            return nil
        }
        if let usage = issuer.certificate?.keyUsage, !usage.contains(.cRLSign) {
            findings.add(.keyUsageCRLSign)
            return nil
        }
        return EvidenceSigner(issuer: issuer, inherited: parameters, scheme: scheme, kind: kind)
    }

    /// Why a CRL issuer outside the path has no valid path of its own to the same anchor.
    private struct SignerRefusal: Error {
        let code: PathFindingCode
    }

    /// The path of a CRL issuer outside the path, to the same anchor.
    private func chain(
        ofSigner issuer: IssuerIdentity,
        of list: CertificateRevocationList,
        for subject: RevocationSubject
    ) throws(SignerRefusal) -> EvidenceSignerChain {
        guard let certificate = issuer.certificate else { throw SignerRefusal(code: .chainNotFound) }
        // A CRL issuer's own certificate may be covered by its own CRL: while its status is being looked for it is
        // taken to be good, and the CRL itself says if it is not.
        if signersInProgress.contains(certificate) { return EvidenceSignerChain() }
        guard signersInProgress.count < Self.maximumDepth else { throw SignerRefusal(code: .chainTooDeep) }
        signersInProgress.append(certificate)
        defer { signersInProgress.removeLast() }
        let signedAt = list.thisUpdate
        let parameters = PathParameters(
            time: subject.clock.signerTime(signedAt: signedAt),
            revocation: .check(subject.clock.signerPolicy(signedAt: signedAt)),
            budget: meter.budget
        )
        let anchors = TrustAnchorSet([subject.path.anchor])
        let outcome = validator.search(certificate, parameters, anchors: anchors, meter: meter, session: self)
        guard let path = outcome.path else { throw SignerRefusal(code: outcome.bestFinding?.code ?? .chainNotFound) }
        return EvidenceSignerChain(
            certificates: path.certificates.filter { $0 != path.anchor.certificate },
            links: path.links,
            revocation: path.revocation
        )
    }
}
