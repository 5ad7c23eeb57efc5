import ASN1
import CMS
import SignaturePolicy

/// What the standards of PDF signatures ask of the signature dictionary, and of the time of signing in it (EN 319 142-1 §6.3,
/// ISO 32000-2 §12.8.3.4, DOC-ICP-15.03).
struct PDFAcceptance {
    /// Entries that PAdES forbids, since the message itself has what they would say.
    private static let forbidden = ["Cert"]

    let policy: ValidationPolicy

    func check(_ signature: ParsedSignature) -> BlockResult {
        var result = BlockResult()
        guard let pdf = signature.pdf else { return result }
        if pdf.isTimeInDictionary {
            for key in Self.forbidden where pdf.signatureDictionary[key] != nil {
                demand(.pdfSignatureEntries, .pdfEntryForbidden, ["key": key], &result)
            }
        }
        checkPolicy(signature, pdf, &result)
        checkSigningTime(pdf, signature.signer.signedAttributes?.signingTime ?? .absent, &result)
        return result
    }

    /// Who signs by ICP-Brasil's sub-filter signs by one of its policies for PAdES.
    private func checkPolicy(_ signature: ParsedSignature, _ pdf: PDFSignatureFacts, _ result: inout BlockResult) {
        guard pdf.isPBAD else { return }
        let identifier = signature.signer.signedAttributes?.signaturePolicy.value?.identifier
        guard identifier.flatMap({ ICPBrasilPolicy($0) })?.format != .pades else { return }
        demand(.pdfSubFilter, .pbadPolicyAbsent, [:], &result)
    }

    private func checkSigningTime(
        _ pdf: PDFSignatureFacts,
        _ attribute: SingleAttribute<Instant>,
        _ result: inout BlockResult
    ) {
        if pdf.claimedTime == .unreadable { demand(.pdfSigningTime, .pdfSigningTimeUnreadable, [:], &result) }
        // What ICP-Brasil's policies forbid is their own to say.
        if pdf.subFilter == PDFSignatureFacts.SubFilter.cades, !attribute.isAbsent {
            demand(.pdfSigningTime, .pdfSigningTimeAttribute, [:], &result)
        }
        guard let stated = pdf.claimedTime.value, let signed = attribute.value,
            stated > signed.adding(seconds: policy.clockTolerance)
                || signed > stated.adding(seconds: policy.clockTolerance)
        else { return }
        let values = ["dictionary": stated.description, "attribute": signed.description]
        demand(.pdfSigningTime, .pdfSigningTimesDiffer, values, &result)
    }

    private func demand(
        _ constraint: Constraint,
        _ code: ReasonCode,
        _ values: [String: String],
        _ result: inout BlockResult
    ) {
        result.demand(policy.level(constraint), code, .indeterminate(.signatureConstraintsFailure), values)
    }
}
