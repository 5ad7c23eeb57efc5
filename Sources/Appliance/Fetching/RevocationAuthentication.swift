import ASN1
import LibCrypto
import PKIX
import PathValidation

/// Finds who issued CRLs and OCSP responses that came without the certificate that they are about.
///
/// What they say of anybody is for those who rely on them to judge; here it is settled only that an authority below an anchor
/// said it.
struct RevocationAuthentication {
    /// How many certificates of one name are tried.
    private static let candidateCount = 64
    /// In seconds: how far an authority's clock may be ahead of ours.
    private static let clockTolerance: Int64 = 300

    private let anchors: TrustAnchorSet
    private let pool: CertificatePool
    private let verifier: SignatureVerifier
    private let now: Instant

    /// By the anchors of a basis, its certificates, and others that nobody vouches for.
    init(_ basis: ValidationBasis, adding certificates: [Certificate], now: Instant) {
        anchors = basis.anchors
        pool = CertificatePool(certificates).merged(with: basis.certificates)
        verifier = basis.verifier
        self.now = now
    }

    /// Whether a certificate has a path to an anchor, now or at its end where that is over.
    func hasPath(_ certificate: Certificate) throws(FetchRefusal) {
        _ = try path(certificate, PathParameters(time: min(now, certificate.notAfter)))
    }

    /// Who issued a CRL: its signature, cRLSign, and a path to an anchor at its thisUpdate (RFC 5280 §6.3.3 (f), (g)).
    func issuer(of list: CertificateRevocationList) throws(FetchRefusal) -> RevocationIssuer {
        guard !isFuture(list.thisUpdate) else { throw Self.refusal(.crlNotYetValid) }
        guard list.unknownCriticalExtensions.isEmpty, list.unknownCriticalEntryExtensions.isEmpty,
            list.duplicateExtensions.isEmpty
        else { throw Self.refusal(.crlExtensionCriticalUnknown) }
        let candidates = self.candidates(list.issuer)
        var refusal = candidates.isEmpty ? FetchRefusal(.issuerUnknown) : Self.refusal(.revocationNotAuthentic)
        for candidate in candidates where verifier.check(list, signer: candidate).isValid {
            do throws(FetchRefusal) {
                let isAnchor = anchors.anchor(for: candidate) != nil
                let isAllowed =
                    candidate.keyUsage.map { $0.contains(.cRLSign) }
                    ?? (isAnchor || candidate.basicConstraints?.isCA == true)
                guard isAllowed else { throw Self.refusal(.keyUsageCRLSign) }
                if !isAnchor { _ = try path(candidate, PathParameters(time: list.thisUpdate)) }
                return RevocationIssuer(
                    name: candidate.subject,
                    key: candidate.subjectPublicKeyInfo,
                    thisUpdate: list.thisUpdate,
                    nextUpdate: list.nextUpdate
                )
            } catch {
                refusal = error
            }
        }
        throw refusal
    }

    /// For which authority an OCSP response speaks: signed by the authority's own key, or by a responder that it appointed
    /// (RFC 6960 §4.2.2.2), whose own status is a matter of those who rely on the response.
    func issuer(of response: OCSPResponse) throws(FetchRefusal) -> RevocationIssuer {
        guard let basic = response.basic, !basic.responses.isEmpty else { throw FetchRefusal(.responderError) }
        guard !isFuture(basic.producedAt) else { throw Self.refusal(.ocspNotYetValid) }
        guard basic.unknownCriticalExtensions.isEmpty else { throw Self.refusal(.crlExtensionCriticalUnknown) }
        let candidates = responders(of: basic)
        var refusal = candidates.isEmpty ? FetchRefusal(.issuerUnknown) : Self.refusal(.revocationNotAuthentic)
        for candidate in candidates where verifier.check(basic, signer: candidate).isValid {
            do throws(FetchRefusal) { return try authority(of: candidate, basic) } catch { refusal = error }
        }
        throw refusal
    }

    private func authority(
        of signer: Certificate,
        _ basic: BasicOCSPResponse
    ) throws(FetchRefusal) -> RevocationIssuer {
        let isAnchor = anchors.anchor(for: signer) != nil
        if isAnchor || signer.basicConstraints?.isCA == true,
            let single = answer(in: basic, signer.subject, signer.subject, signer.subjectPublicKeyInfo)
        {
            // The authority itself.
            if !isAnchor { _ = try path(signer, PathParameters(time: basic.producedAt)) }
            return try issuer(signer.subject, signer.subjectPublicKeyInfo, single)
        }
        let path = try path(signer, PathParameters(time: basic.producedAt, requiredPurpose: .ocspSigning))
        let above = path.certificates.dropFirst().first
        let name = above?.subject ?? path.anchor.name
        let key = above?.subjectPublicKeyInfo ?? path.anchor.subjectPublicKeyInfo
        let mayAnswer = signer.keyUsage?.isDisjoint(with: .documentSigning) != true
        guard mayAnswer, !isAnchor, let single = answer(in: basic, name, signer.issuer, key)
        else { throw Self.refusal(.ocspResponderNotAuthorized) }
        return try issuer(name, key, single)
    }

    private func issuer(
        _ name: DistinguishedName,
        _ key: SubjectPublicKeyInfo,
        _ single: SingleResponse
    ) throws(FetchRefusal) -> RevocationIssuer {
        guard !isFuture(single.thisUpdate) else { throw Self.refusal(.ocspNotYetValid) }
        if case .unknown = single.status { throw Self.refusal(.ocspUnknown) }
        return RevocationIssuer(name: name, key: key, thisUpdate: single.thisUpdate, nextUpdate: single.nextUpdate)
    }

    /// The first answer about a certificate of an authority, one with a status before those without.
    ///
    /// The name may be hashed as it stands in either certificate: they differ in string type in real chains.
    private func answer(
        in basic: BasicOCSPResponse,
        _ name: DistinguishedName,
        _ other: DistinguishedName,
        _ key: SubjectPublicKeyInfo
    ) -> SingleResponse? {
        var digests: [DigestAlgorithm: (names: [[UInt8]], key: [UInt8])] = [:]
        var unknown: SingleResponse?
        for single in basic.responses where single.unknownCriticalExtensions.isEmpty {
            guard let digest = single.certID.digest else { continue }
            if digests[digest] == nil {
                guard let one = try? Digest.hash(digest, name.encoding),
                    let two = try? Digest.hash(digest, other.encoding),
                    let hash = try? Digest.hash(digest, key.publicKey.bytes)
                else { continue }
                digests[digest] = ([one, two], hash)
            }
            guard let wanted = digests[digest], single.certID.issuerKeyHash.elementsEqual(wanted.key),
                wanted.names.contains(where: { single.certID.issuerNameHash.elementsEqual($0) })
            else { continue }
            guard case .unknown = single.status else { return single }
            unknown = unknown ?? single
        }
        return unknown
    }

    /// The certificates that the ResponderID may mean, the response's own first.
    private func responders(of basic: BasicOCSPResponse) -> [Certificate] {
        let own = basic.certificates.prefix(Self.candidateCount)
        switch basic.responderID {
        case .byName(let name): return own.filter { $0.subject == name } + candidates(name)
        case .byKey(let hash):
            // A responder's subjectKeyIdentifier is nearly always the same SHA-1 of its key.
            let known = pool.certificates(subjectKeyIdentifier: hash) + anchors.anchors.compactMap(\.certificate)
            let named = (own + known).filter { certificate in
                let digest = try? Digest.hash(.sha1, certificate.subjectPublicKeyInfo.publicKey.bytes)
                return digest.map { hash.elementsEqual($0) } ?? false
            }
            return Array(named.prefix(2 * Self.candidateCount))
        }
    }

    private func candidates(_ name: DistinguishedName) -> [Certificate] {
        let known = anchors.anchors(named: name).compactMap(\.certificate) + pool.certificates(named: name)
        return Array(known.prefix(Self.candidateCount))
    }

    private func path(_ certificate: Certificate, _ parameters: PathParameters) throws(FetchRefusal) -> ValidatedPath {
        let validator = PathValidator(anchors: anchors, certificates: pool, verifier: verifier)
        let outcome = validator.validate(certificate, parameters)
        guard let path = outcome.path else {
            throw outcome.bestFinding.map { Self.refusal($0.code) } ?? FetchRefusal(.chainUnknown)
        }
        return path
    }

    private func isFuture(_ time: Instant) -> Bool { time > now.adding(seconds: Self.clockTolerance) }

    private static func refusal(_ code: PathFindingCode) -> FetchRefusal { FetchRefusal(code.rawValue.lowercased()) }
}
