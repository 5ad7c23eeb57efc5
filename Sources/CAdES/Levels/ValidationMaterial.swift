import ASN1
package import PKIX
import PathValidation
package import SignatureValidation

/// Whether a file holds what the paths of its signers need: certificates up to a root, and revocation data for each.
package struct ValidationMaterial {
    /// How many certificates a path is followed for.
    static let maximumLength = 16
    /// How many certificates are followed for one path, those included that lead nowhere.
    static let maximumSteps = 64

    private let certificates: [Certificate]
    private let listIssuers: Set<DistinguishedName>
    private let responses: [SingleResponse]

    /// What came with a signature.
    package init(_ signature: ParsedSignature) {
        certificates = signature.certificates
        listIssuers = Set(signature.certificateRevocationLists.map(\.issuer))
        responses = signature.ocspResponses.flatMap { $0.basic?.responses ?? [] }
    }

    /// Whether everything is there for each certificate; along the path that was found valid, or else by names.
    package func isComplete(_ targets: [(Certificate, JudgedCertification?)]) -> Bool {
        targets.allSatisfy { target, certification in
            guard let path = certification?.outcome.path else { return isComplete(byNames: target) }
            let below = path.anchor.certificate == nil ? path.certificates : path.certificates.dropLast()
            return below.allSatisfy { isPresent($0) && hasRevocationData($0) }
        }
    }

    /// Follows issuers among the certificates of the file; of several that bear the issuer's name, each is tried.
    ///
    /// Where it ends without a root, one issuer at least must have been found: who relies on a root has it.
    private func isComplete(byNames target: Certificate) -> Bool {
        var seen: Set<[UInt8]> = []
        return isComplete(target, step: 0, &seen)
    }

    private func isComplete(_ current: Certificate, step: Int, _ seen: inout Set<[UInt8]>) -> Bool {
        if current.subject == current.issuer { return true }
        // What did not lead to a root from one place does not from another.
        guard step < Self.maximumLength, seen.count < Self.maximumSteps, seen.insert(current.sha256).inserted,
            isPresent(current),
            hasRevocationData(current)
        else { return false }
        let issuers = certificates.filter { isIssuer($0, of: current) }
        guard !issuers.isEmpty else { return step > 0 }
        return issuers.contains { isComplete($0, step: step + 1, &seen) }
    }

    private func isIssuer(_ candidate: Certificate, of certificate: Certificate) -> Bool {
        guard candidate.subject == certificate.issuer else { return false }
        guard let wanted = certificate.authorityKeyIdentifier?.keyIdentifier, let key = candidate.subjectKeyIdentifier
        else { return true }
        return wanted.elementsEqual(key)
    }

    private func isPresent(_ certificate: Certificate) -> Bool {
        certificates.contains { $0.sha256 == certificate.sha256 }
    }

    private func hasRevocationData(_ certificate: Certificate) -> Bool {
        if certificate.subject == certificate.issuer { return true }
        return listIssuers.contains(certificate.issuer)
            || responses.contains { $0.certID.serialNumber == certificate.serialNumber }
    }
}
