import ASN1
import PKIX
import PathValidation
import SignaturePolicy

/// Whether a signature policy trusts a chain: root, path length, certificate policies, means of revocation
/// (RFC 3125 §3.5, §3.6).
struct PolicyChainCheck {
    /// A demand that is not met.
    struct Violation {
        let code: ReasonCode
        let values: [String: String]
    }

    private static let anyPolicy = ObjectIdentifier(2, 5, 29, 32, 0)

    /// Nil: any root.
    let trustPoints: [CertificateTrustPoint]?
    let revocation: CertRevReq?
    let policyName: String

    func violations(_ path: ValidatedPath) -> [Violation] {
        var violations: [Violation] = []
        func violate(_ code: ReasonCode, _ values: [String: String] = [:]) {
            violations.append(Violation(code: code, values: ["policy": policyName].merging(values) { $1 }))
        }
        if let trustPoints {
            var points = trustPoints.filter { $0.sha256 == path.anchor.certificate?.sha256 }
            if points.isEmpty {
                violate(.policyAnchorNotAccepted, ["anchor": path.anchor.name.description])
                // An anchor that stands in for those of the policy is bound to the terms of one of them.
                points = trustPoints
            }
            let authorities = path.certificates.dropFirst().filter { $0 != path.anchor.certificate }.count
            if let longest = points.map({ $0.pathLenConstraint ?? .max }).max(), authorities > longest {
                violate(.policyPathTooLong, ["length": "\(authorities)", "maximum": "\(longest)"])
            }
            if !points.contains(where: { Self.accepts(path.certificates.first, $0.acceptablePolicySet) }) {
                violate(.policyCertificatePolicyNotAccepted)
            }
        }
        if let means = path.revocation.compactMap(wrongMeans).first {
            violate(.policyRevocationMeans, ["found": means.found, "demanded": means.demanded])
        }
        return violations
    }

    /// Whether the end certificate has one of the policies; an empty set accepts every certificate.
    ///
    /// The certificate's own policies count, not those that are valid for the path: ICP-Brasil's CA certificates name the
    /// CA's practice statement (2.16.76.1.1), never the policies that its end certificates are issued under.
    private static func accepts(_ certificate: Certificate?, _ policies: Set<ObjectIdentifier>) -> Bool {
        guard !policies.isEmpty else { return true }
        let own = certificate?.certificatePolicies?.map(\.policyIdentifier) ?? []
        return own.contains { $0 == anyPolicy || policies.contains($0) }
    }

    private func wrongMeans(_ status: CertificateRevocation) -> (found: String, demanded: String)? {
        guard let kind = status.evidence?.kind else { return nil }
        switch status.certificateIndex == 0 ? revocation?.endCertRevReq : revocation?.caCerts {
        case .crlCheck where kind == .ocsp: return ("OCSP", "LCR/CRL")
        case .ocspCheck where kind != .ocsp: return ("LCR/CRL", "OCSP")
        default: return nil
        }
    }
}
