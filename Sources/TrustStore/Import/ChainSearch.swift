import ASN1
import PKIX
import PathValidation

/// Finds which CA certificates verify up to a pinned root, through one another and whatever their order.
///
/// From the roots downwards, so that each certificate is verified under each certificate of its issuer's name at most
/// once. Looks at signature, names (RFC 5280 §7.1) and basicConstraints only: expired CAs are wanted, and everything else
/// belongs to the path and the time of a judgement.
struct ChainSearch {
    /// How many signatures one search may verify.
    static let maximumVerificationCount = 200_000

    /// A certificate that is known to verify up to a pin.
    private struct Verified {
        let certificate: Certificate
        let root: String
    }

    private let verifier = SignatureVerifier(capacity: 1)
    private var verified: [Verified] = []
    private var verificationCount = 0
    /// The pin that each certificate verified up to, by the certificate's SHA-256.
    private(set) var roots: [[UInt8]: String] = [:]

    /// Takes a certificate as verified: a pinned root, or a CA of which the store says so.
    mutating func accept(_ certificate: Certificate, root: String) {
        guard roots.updateValue(root, forKey: certificate.sha256) == nil else { return }
        verified.append(Verified(certificate: certificate, root: root))
    }

    /// Verifies what can be verified of the candidates; false where the budget ended before that.
    mutating func run(_ candidates: [Certificate]) -> Bool {
        let byIssuer = Dictionary(grouping: candidates, by: \.issuer)
        var next = 0
        while next < verified.count {
            let issuer = verified[next]
            next += 1
            for candidate in byIssuer[issuer.certificate.subject] ?? [] where roots[candidate.sha256] == nil {
                guard candidate.basicConstraints?.isCA == true else { continue }
                guard verificationCount < Self.maximumVerificationCount else { return false }
                verificationCount += 1
                if verifier.check(candidate, issuer: issuer.certificate).isValid {
                    accept(candidate, root: issuer.root)
                }
            }
        }
        return true
    }

    /// Why a candidate did not verify: what became of its signature under the verified certificates of its issuer's name.
    func failure(of candidate: Certificate) -> (code: ImportRefusal.Code, detail: String) {
        var result: (ImportRefusal.Code, String) = (.chainNotPinned, candidate.issuer.description)
        for issuer in verified where issuer.certificate.subject == candidate.issuer {
            switch verifier.check(candidate, issuer: issuer.certificate) {
            case .unsupportedAlgorithm(let identifier): return (.algorithmUnsupported, identifier.description)
            case .keyUnusable(let identifier): return (.algorithmUnsupported, identifier.description)
            case .invalid, .algorithmMismatch: result = (.signatureInvalid, candidate.issuer.description)
            case .valid: break
            }
        }
        return result
    }
}
