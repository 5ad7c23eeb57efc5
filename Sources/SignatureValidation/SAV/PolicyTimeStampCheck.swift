import ASN1
import CMS
import PathValidation
import SignaturePolicy

/// Whether a time-stamp that the policy demands proves something, and comes from an authority that the policy trusts
/// (RFC 3125 §3.6.3).
struct PolicyTimeStampCheck {
    /// The kinds of tokens by the attribute that carries them.
    private static let kinds: [ObjectIdentifier: ParsedTimeStamp.Kind] = [
        CAdESAttribute.signatureTimeStampToken: .signature, CAdESAttribute.escTimeStamp: .signatureAndReferences,
        CAdESAttribute.certCRLTimestamp: .references, CAdESAttribute.archiveTimestampV2: .archive,
        CAdESAttribute.archiveTimestampV3: .archive,
    ]

    private static let archiveForms: [ObjectIdentifier: ArchiveTimeStampForm] = [
        CAdESAttribute.archiveTimestampV2: .version2, CAdESAttribute.archiveTimestampV3: .version3,
    ]

    let demands: PolicyDemands

    func check(_ subject: SignaturePolicyAcceptance.Subject, _ result: inout BlockResult) {
        let rules = demands.rules
        let mandated = rules.signerRules.mandatedUnsignedAttr + rules.verifierRules.mandatedUnsignedAttr
        var told: Set<ObjectIdentifier> = []
        for type in mandated where told.insert(type).inserted {
            guard let kind = Self.kinds[type], subject.signature.signer.unsignedAttributes?.types.contains(type) == true
            else { continue }
            let tokens = subject.timeStamps.filter {
                $0.timeStamp.kind == kind && $0.timeStamp.archiveForm == Self.archiveForms[type]
            }
            check(tokens, AttributeName.text(type), &result)
        }
        guard !demands.pdf.documentTimeStamp.isEmpty else { return }
        let tokens = subject.timeStamps.filter { $0.timeStamp.kind == .documentTimeStamp }
        // That there is none is the entries' to say.
        if !tokens.isEmpty { check(tokens, "DocTimeStamp", &result) }
    }

    private func check(
        _ tokens: [JudgedTimeStamp],
        _ name: String,
        _ result: inout BlockResult
    ) {
        let values = ["attribute": name]
        let proven = tokens.filter { $0.provenTime != nil }
        guard !proven.isEmpty else {
            demands.violated(.policyTimeStampNotValid, .signatureConstraintsFailure, values, &result)
            return
        }
        // One is enough: an archive is renewed for decades under roots that no policy of the signing day can name, and its
        // first time-stamp stays.
        guard let condition = demands.rules.timestampTrustCondition else { return }
        let chain = PolicyChainCheck(
            trustPoints: condition.ttsCertificateTrustTrees,
            revocation: condition.ttsRevReq,
            policyName: demands.name
        )
        var levels: [(level: ConstraintLevel, violation: PolicyChainCheck.Violation)] = []
        for token in proven {
            guard let path = token.certification?.outcome.path else { continue }
            let violations = chain.violations(path)
            guard let first = violations.first else { return }
            levels.append((violations.map(demands.level).contains(.fail) ? .fail : demands.level(of: first), first))
        }
        guard let best = levels.first(where: { $0.level != .fail }) ?? levels.first else { return }
        result.demand(
            best.level,
            .policyTimeStampTrust,
            .indeterminate(.chainConstraintsFailure),
            best.violation.values.merging(["reason": best.violation.code.rawValue]) { $1 }
        )
    }
}
