import ASN1
import PKIX

extension PathProcessor {
    /// RFC 5280 §6.1.3, but for revocation, which is looked at once the path holds otherwise.
    mutating func processBasics(_ certificate: Certificate, at index: Int) {
        checkSignature(certificate, at: index)
        checkValidity(certificate, at: index)
        if certificate.issuer.isEmpty { refuse(.nameEmpty, at: index, ["field": "issuer"]) }
        if certificate.issuer != path.issuers[index].subject {
            refuse(.nameChainingBroken, at: index, ["issuer": certificate.issuer.description])
        }
        refuse(index > 0 ? path.issuers[index - 1].defects : CertificateDefect.all(of: certificate), at: index)
        let isIntermediateSelfIssued = index > 0 && certificate.isSelfIssued
        if !nameConstraints.isEmpty, !isIntermediateSelfIssued { checkNames(certificate, at: index) }
        policies.process(
            certificate.certificatePolicies,
            allowsAnyPolicy: inhibitAnyPolicy > 0 || isIntermediateSelfIssued
        )
        if explicitPolicy == 0, policies.isNull { refuse(.policyRequired, at: index) }
    }

    /// §6.1.3 (a)(1).
    private mutating func checkSignature(_ certificate: Certificate, at index: Int) {
        switch signature(of: certificate, at: index) {
        case nil: break
        case .valid(let scheme, let kind):
            judgement.links.append(
                LinkFacts(scheme: scheme, issuerKey: kind, certificateSHA256: certificate.sha256)
            )
        case let check?: refuse(check.findingCode, at: index, check.findingValues)
        }
    }

    /// The builder's result where it had one.
    private func signature(of certificate: Certificate, at index: Int) -> SignatureCheck? {
        if index < path.signatures.count, let known = path.signatures[index] { return known }
        return meter.check(
            .certificate(certificate),
            signer: path.issuers[index],
            inheriting: path.inheritedParameters(ofIssuerAt: index),
            with: verifier
        )
    }

    /// §6.1.3 (a)(2).
    mutating func checkValidity(_ certificate: Certificate, at index: Int) {
        guard !certificate.isValid(at: parameters.time) else { return }
        let time = parameters.time.description
        if parameters.time < certificate.notBefore {
            let values = ["notBefore": certificate.notBefore.description, "time": time]
            refuse(.certificateNotYetValid, at: index, values)
        } else {
            let values = ["notAfter": certificate.notAfter.description, "time": time]
            refuse(.certificateExpired, at: index, values)
        }
    }

    /// §6.1.3 (b) and (c).
    private mutating func checkNames(_ certificate: Certificate, at index: Int) {
        for name in ConstrainedNames.of(certificate) {
            let before = meter.nameComparisonsLeft
            var left = before
            let violation = nameConstraints.violation(of: name, budget: &left)
            guard meter.compareNames(before - left) else { return }
            switch violation {
            case nil: continue
            case .notPermitted: refuse(.nameConstraintNotPermitted, at: index, ["name": name.shownText])
            case .excluded: refuse(.nameConstraintExcluded, at: index, ["name": name.shownText])
            case .unsupported: refuse(.nameConstraintUnsupported, at: index, ["name": name.shownText])
            }
            // One name is reason enough; ten thousand would fill the report.
            return
        }
    }
}
