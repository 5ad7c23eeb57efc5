import ASN1
import LibCrypto
import PKIX

/// Finds the paths from a target up to the anchors, depth first with backtracking, best candidates first.
///
/// It knows names, keys and signatures only; whether a path is valid is for `accept` to say.
final class PathBuilder {
    private let anchors: TrustAnchorSet
    private let pool: CertificatePool
    private let verifier: SignatureVerifier
    private let time: Instant
    private let meter: WorkMeter
    private(set) var failures: RejectedPaths

    /// How many certificates a path rarely exceeds.
    private static let usualLength = 6

    private var certificates: [Certificate] = []
    private var issuers: [IssuerIdentity] = []
    private var signatures: [SignatureCheck?] = []
    /// Certificates above which no anchor is reached, whatever the path below them.
    private var deadEnds: Set<Digest256> = []

    init(
        anchors: TrustAnchorSet,
        pool: CertificatePool,
        verifier: SignatureVerifier,
        time: Instant,
        meter: WorkMeter
    ) {
        self.anchors = anchors
        self.pool = pool
        self.verifier = verifier
        self.time = time
        self.meter = meter
        failures = RejectedPaths(limit: meter.budget.rejectedPaths)
    }

    /// Offers each path to `accept` until it takes one; refused ones are added to the failures.
    func search(from target: Certificate, accept: (CandidatePath) -> RejectedPath?) {
        if let anchor = anchors.anchor(for: target) {
            offer(CandidatePath(trustedTarget: target, anchor: anchor), to: accept)
            return
        }
        certificates = []
        issuers = []
        signatures = []
        certificates.reserveCapacity(Self.usualLength)
        issuers.reserveCapacity(Self.usualLength)
        signatures.reserveCapacity(Self.usualLength)
        certificates.append(target)
        _ = extend(accept)
    }

    /// How the search above one certificate ended.
    private enum Ending {
        /// A path was taken, or the budget is used up.
        case stop
        /// No anchor was reached, and none would be by another way down.
        case deadEnd
        /// Anchors were reached, or something was left out because of the path below.
        case exhausted
    }

    private func extend(_ accept: (CandidatePath) -> RejectedPath?) -> Ending {
        guard let tip = certificates.last else { return .deadEnd }
        guard certificates.count < meter.budget.depth else {
            reject(.chainTooDeep, ["depth": "\(meter.budget.depth)"])
            return .exhausted
        }
        var ending = Ending.deadEnd
        var isMissing = true
        for candidate in candidates(for: tip, &ending) {
            guard meter.step() else { return .stop }
            switch link(from: tip, to: candidate) {
            case .outOfBudget: return .stop
            case .deferred: signatures.append(nil)
            case .checked(let check) where check.isValid: signatures.append(check)
            case .checked(.invalid) where candidate.isNamedOtherwise(by: tip): continue
            case .checked(let check):
                isMissing = false
                reject(check.findingCode, check.findingValues, above: candidate.issuer.certificate)
                continue
            }
            isMissing = false
            let end = descend(from: candidate, accept)
            signatures.removeLast()
            switch end {
            case .stop: return .stop
            case .deadEnd: continue
            case .exhausted: ending = .exhausted
            }
        }
        if isMissing { rejectMissingIssuer(of: tip) }
        return ending
    }

    private func descend(from candidate: IssuerCandidate, _ accept: (CandidatePath) -> RejectedPath?) -> Ending {
        if let anchor = candidate.anchor {
            let path = CandidatePath(
                certificates: certificates,
                issuers: issuers + [candidate.issuer],
                signatures: signatures,
                anchor: anchor
            )
            return offer(path, to: accept) ? .stop : .exhausted
        }
        guard let certificate = candidate.issuer.certificate else { return .deadEnd }
        let digest = candidate.issuer.certificateDigest ?? Digest256(certificate.sha256)
        guard !deadEnds.contains(digest) else { return .deadEnd }
        certificates.append(certificate)
        issuers.append(candidate.issuer)
        let ending = extend(accept)
        certificates.removeLast()
        issuers.removeLast()
        if case .deadEnd = ending { deadEnds.insert(digest) }
        return ending
    }

    /// Whether the search is over.
    @discardableResult
    private func offer(_ path: CandidatePath, to accept: (CandidatePath) -> RejectedPath?) -> Bool {
        guard let rejected = accept(path) else { return true }
        failures.add(rejected)
        return meter.isExhausted
    }

    /// The candidates for the issuer of a certificate, best first; a name and key stands once in a path at most.
    private func candidates(for tip: Certificate, _ ending: inout Ending) -> [IssuerCandidate] {
        var result: [IssuerCandidate] = []
        for anchor in anchors.anchors(named: tip.issuer) {
            result.append(IssuerCandidate(issuer: anchor.issuer, anchor: anchor))
        }
        let anchorCount = result.count
        for issuer in pool.issuers(named: tip.issuer) {
            let isAnchor = result[..<anchorCount].contains { $0.issuer.isSameEntity(as: issuer) }
            // What an anchor has issued to itself leads back to it; what another has may lead to one that allows more.
            if isAnchor, issuer.certificate?.isSelfIssued != false { continue }
            if certificates.contains(where: { issuer.isSameEntity(as: $0) }) {
                // A self-signed certificate is its own issuer: leaving that out hides nothing.
                if !issuer.isSameEntity(as: tip) { ending = .exhausted }
                continue
            }
            result.append(IssuerCandidate(issuer: issuer, anchor: nil, isCrossCertificateOfAnchor: isAnchor))
        }
        guard result.count > 1, meter.step(result.count / 8) else { return result }
        let ranked = result.map { (merit: $0.merit(asIssuerOf: tip, at: time), candidate: $0) }
        return ranked.sorted { $0.merit > $1.merit }.map(\.candidate)
    }

    private enum Link {
        case checked(SignatureCheck)
        /// The key waits for inherited parameters: the link is judged with the whole path.
        case deferred
        case outOfBudget
    }

    private func link(from tip: Certificate, to candidate: IssuerCandidate) -> Link {
        if candidate.issuer.lacksParameters { return .deferred }
        let check = meter.check(.certificate(tip), signer: candidate.issuer, with: verifier)
        return check.map(Link.checked) ?? .outOfBudget
    }

    private func rejectMissingIssuer(of tip: Certificate) {
        // A maze has thousands of dead ends, and their names take time to write.
        guard failures.takes(.chainNotFound) else { return }
        var values = ["issuer": tip.issuer.description, "subject": tip.subject.description]
        if let identifier = tip.authorityKeyIdentifier?.keyIdentifier {
            values["authorityKeyIdentifier"] = Hexadecimal.encode(identifier)
        }
        if tip.isSelfIssued { values["untrustedRoot"] = Hexadecimal.encode(tip.sha256) }
        reject(.chainNotFound, values)
    }

    private func reject(_ code: PathFindingCode, _ values: [String: String], above issuer: Certificate? = nil) {
        let finding = PathFinding(
            code,
            certificateIndex: certificates.count - 1,
            certificateSHA256: certificates.last?.sha256,
            values: values
        )
        guard failures.takes(code) else { return }
        let all = certificates + (issuer.map { [$0] } ?? [])
        failures.add(RejectedPath(certificates: all, anchor: nil, findings: [finding], revocation: []))
    }
}
