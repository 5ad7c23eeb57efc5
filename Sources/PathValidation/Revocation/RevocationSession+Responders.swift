import ASN1
import LibCrypto
import PKIX

extension RevocationSession {
    /// Verifies an OCSP answer: signed by the issuer's own key, or by a responder that the issuer appointed (RFC 6960 §4.2.2.2).
    func authenticate(
        _ answer: OCSPAnswer,
        for subject: RevocationSubject,
        _ findings: inout RevocationFindings
    ) -> RevocationEvidence? {
        // What is said of a later time cannot have been signed before it.
        let signedAt = max(answer.basic.producedAt, answer.single.thisUpdate)
        guard subject.mayVouch(subject.index, at: signedAt) else {
            findings.add(.revocationNotAuthentic, ["kind": "ocsp"])
            return nil
        }
        if names(answer.basic.responderID, subject.issuer) {
            let inherited = subject.path.inheritedParameters(ofIssuerAt: subject.index)
            if let signer = verify(answer, with: subject.issuer, inheriting: inherited) {
                return RevocationEvidence(answer, signer: signer)
            }
        }
        for responder in responders(for: answer) where responder.certificate != subject.issuer.certificate {
            guard meter.step() else { return nil }
            guard let certificate = responder.certificate,
                var signer = verify(answer, with: responder, inheriting: nil)
            else { continue }
            guard let chain = authorization(certificate, for: subject, signedAt: signedAt) else {
                findings.add(.ocspResponderNotAuthorized, ["responder": certificate.subject.description])
                continue
            }
            signer.chain = chain
            return RevocationEvidence(answer, signer: signer)
        }
        findings.add(.revocationNotAuthentic, ["kind": "ocsp"])
        return nil
    }

    private func verify(
        _ answer: OCSPAnswer,
        with signer: IssuerIdentity,
        inheriting parameters: DSAParameters?
    ) -> EvidenceSigner? {
        let check = meter.check(.answer(answer), signer: signer, inheriting: parameters, with: validator.verifier)
        guard case .valid(let scheme, let kind) = check else { return nil }
        return EvidenceSigner(issuer: signer, inherited: parameters, scheme: scheme, kind: kind)
    }

    /// The certificates that the ResponderID may mean: the response's own, then the pool's.
    private func responders(for answer: OCSPAnswer) -> [IssuerIdentity] {
        let own = answer.basic.certificates.prefix(16).map(IssuerIdentity.init)
        let known: [IssuerIdentity] =
            switch answer.basic.responderID {
            case .byName(let name): validator.certificates.issuers(named: name)
            // A responder's subjectKeyIdentifier is nearly always the same SHA-1 of its key.
            case .byKey(let hash): validator.certificates.issuers(subjectKeyIdentifier: hash)
            }
        return (own + known).filter { names(answer.basic.responderID, $0) }
    }

    private func names(_ identifier: ResponderID, _ signer: IssuerIdentity) -> Bool {
        switch identifier {
        case .byName(let name): name == signer.subject
        case .byKey(let wanted): (try? Digest.hash(.sha1, signer.subjectPublicKeyInfo.publicKey.bytes)) == Array(wanted)
        }
    }

    /// A responder's certificate: issued directly by the certificate's issuer, for OCSP signing, valid when it signed and
    /// when its signature counts, and not revoked; nil for any other.
    private func authorization(
        _ responder: Certificate,
        for subject: RevocationSubject,
        signedAt: Instant
    ) -> EvidenceSignerChain? {
        guard responder.issuer == subject.issuer.subject, KeyPurpose.ocspSigning.isAllowed(by: responder) else {
            return nil
        }
        if let usage = responder.keyUsage, usage.isDisjoint(with: .documentSigning) {
            return nil
        }
        let time = subject.clock.signerTime(signedAt: signedAt)
        guard responder.isValid(at: time) else { return nil }
        guard !signersInProgress.contains(responder), signersInProgress.count < Self.maximumDepth else { return nil }
        let path = subject.path.branch(to: responder, at: subject.index)
        let parameters = PathParameters(time: signedAt, budget: meter.budget)
        // The certificates above are the path's own and judged with it: only what is said of the responder counts
        // here, and that its issuer was valid when it signed; answering asks for no policy.
        var processor = PathProcessor(path: path, parameters: parameters, verifier: validator.verifier, meter: meter)
        let judgement = processor.run()
        let refusesResponder = judgement.findings.contains { finding in
            switch finding.certificateIndex {
            case 0: finding.code != .policyRequired
            case 1: finding.code == .certificateExpired || finding.code == .certificateNotYetValid
            default: false
            }
        }
        guard !refusesResponder else { return nil }
        let links = judgement.links.filter { $0.certificateSHA256 == responder.sha256 }
        if responder.hasOCSPNoCheck { return EvidenceSignerChain(certificates: path.certificates, links: links) }
        signersInProgress.append(responder)
        defer { signersInProgress.removeLast() }
        let policy = subject.clock.signerPolicy(signedAt: signedAt)
        let ends = Array(subject.issuerEnds.dropFirst(subject.index))
        let status = status(at: 0, in: path, policy: policy, time: time, issuerEnds: ends)
        guard status.refusal == nil else { return nil }
        return EvidenceSignerChain(certificates: path.certificates, links: links, revocation: [status])
    }
}
