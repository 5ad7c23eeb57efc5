import LibCrypto
package import PKIX

/// Verifies the signatures of certificates, CRLs and OCSP responses, and remembers each result.
///
/// One for a process: shared by all files and threads. A result is remembered under the digests of the signer's key
/// and of the whole signed object, so it can never be taken for another.
package final class SignatureVerifier: Sendable {
    private let memory: SignatureMemory

    /// Remembers about `capacity` signatures.
    package init(capacity: Int = 65_536) {
        memory = SignatureMemory(capacity: capacity)
    }

    /// Whether the certificate is signed with the issuer's key; names and constraints are not looked at.
    package func check(_ certificate: Certificate, issuer: Certificate) -> SignatureCheck {
        check(.certificate(certificate), signer: IssuerIdentity(issuer)).check
    }

    /// Whether the CRL is signed with the signer's key; nothing else is looked at.
    package func check(_ list: CertificateRevocationList, signer: Certificate) -> SignatureCheck {
        check(.list(list), signer: IssuerIdentity(signer)).check
    }

    /// Whether the OCSP response is signed with the signer's key; nothing else is looked at.
    package func check(_ response: BasicOCSPResponse, signer: Certificate) -> SignatureCheck {
        guard let single = response.responses.first else { return .invalid }
        let answer = OCSPAnswer(sha256: response.sha256, basic: response, single: single)
        return check(.answer(answer), signer: IssuerIdentity(signer)).check
    }

    /// The result, and whether it was remembered.
    ///
    /// `inheriting`: DSA domain parameters of the path above, where the signer's key has none (RFC 5280 §6.1.4 (e)).
    func check(
        _ object: SignedObject,
        signer: IssuerIdentity,
        inheriting parameters: DSAParameters? = nil
    ) -> (check: SignatureCheck, wasRemembered: Bool) {
        guard let key = memoryKey(object, signer, parameters) else {
            return (verify(object, signer: signer, inheriting: parameters), false)
        }
        if let known = memory.find(key) { return (known, true) }
        let result = verify(object, signer: signer, inheriting: parameters)
        memory.store(result, for: key)
        return (result, false)
    }

    private func memoryKey(
        _ object: SignedObject,
        _ signer: IssuerIdentity,
        _ parameters: DSAParameters?
    ) -> SignatureMemory.Key? {
        guard let signerDigest = signer.keyDigest else { return nil }
        var inherited: Digest256?
        if let parameters {
            guard let digest = try? Digest256(of: (parameters.p + parameters.q + parameters.g)[...]) else { return nil }
            inherited = digest
        }
        return SignatureMemory.Key(signer: signerDigest, object: Digest256(object.sha256), inherited: inherited)
    }

    private func verify(
        _ object: SignedObject,
        signer: IssuerIdentity,
        inheriting parameters: DSAParameters?
    ) -> SignatureCheck {
        if let signed = object.signedAlgorithm, signed != object.algorithm { return .algorithmMismatch }
        guard let scheme = SignatureAlgorithm.scheme(for: object.algorithm) else {
            return .unsupportedAlgorithm(object.algorithm.algorithm)
        }
        let keyAlgorithm = signer.subjectPublicKeyInfo.algorithm.algorithm
        do {
            let key = try signer.subjectPublicKeyInfo.key(inheriting: parameters)
            guard scheme.fits(key.kind), signer.subjectPublicKeyInfo.permits(scheme) else { return .algorithmMismatch }
            let verifies = try key.verify(object.signature, message: object.signedBytes, scheme: scheme)
            return verifies ? .valid(scheme, key.kind) : .invalid
        } catch let error as PublicKeyError {
            if case .unsupportedAlgorithm(let identifier) = error { return .unsupportedAlgorithm(identifier) }
            return .keyUnusable(keyAlgorithm)
        } catch {
            return .keyUnusable(keyAlgorithm)
        }
    }
}
