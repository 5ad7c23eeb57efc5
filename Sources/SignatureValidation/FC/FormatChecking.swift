import ASN1
import CMS
import PKIX

/// The format checking building block (EN 319 102-1 §5.2.2) over the rules of RFC 5652 §5.3, §11 and EN 319 122-1.
struct FormatChecking {
    let policy: ValidationPolicy

    func check(_ signature: ParsedSignature) -> BlockResult {
        var result = BlockResult()
        result.weigh(signature.observations, policy)
        guard signature.isReadable else { return result }
        if signature.unreadableCertificates > 0 {
            result.note(.formatCertificateUnreadable, .warn, ["count": "\(signature.unreadableCertificates)"])
        }
        checkCounterSignatures(signature.signer, &result)
        guard let attributes = signature.signer.signedAttributes else {
            checkBareSignature(signature, &result)
            checkPlacement(signature.signer, &result)
            return result
        }
        checkContentType(signature, attributes, &result)
        checkMessageDigest(attributes, &result)
        checkCardinality(attributes, &result)
        checkPlacement(signature.signer, &result)
        return result
    }

    /// RFC 5652 §11.4: what cannot be read cannot pass, and the reader would not know that it is there.
    private func checkCounterSignatures(_ signer: SignerInfo, _ result: inout BlockResult) {
        guard !signer.unreadableCounterSignatures.isEmpty else { return }
        result.demand(
            policy.level(.counterSignatures),
            .formatCounterSignatureUnreadable,
            .indeterminate(.signatureConstraintsFailure),
            ["count": "\(signer.unreadableCounterSignatures.count)"]
        )
    }

    /// RFC 5652 §5.3: signed attributes may be left out only over id-data.
    private func checkBareSignature(_ signature: ParsedSignature, _ result: inout BlockResult) {
        guard signature.contentType.map({ $0 == ContentType.data }) ?? true else {
            result.fail(.formatSignedAttributesMissing, .totalFailed(.formatFailure))
            return
        }
        // Content that is the encoding of signed attributes would verify under a signature made over them.
        if AttributesConfusion.isSuspected(signature.content) {
            result.fail(.formatSignedAttributesConfusion, .totalFailed(.formatFailure))
            return
        }
        result.demand(
            policy.level(.signedAttributes),
            .formatSignedAttributesMissing,
            .indeterminate(.signatureConstraintsFailure)
        )
    }

    private func checkContentType(
        _ signature: ParsedSignature,
        _ attributes: AttributeSet,
        _ result: inout BlockResult
    ) {
        guard let expected = signature.contentType else { return }
        guard let stated = mandatory(attributes.contentType, .formatContentTypeMissing, "content-type", &result) else {
            return
        }
        guard stated != expected else { return }
        result.fail(
            .formatContentTypeMismatch,
            .totalFailed(.formatFailure),
            ["stated": stated.description, "actual": expected.description]
        )
    }

    private func checkMessageDigest(_ attributes: AttributeSet, _ result: inout BlockResult) {
        _ = mandatory(attributes.messageDigest, .formatMessageDigestMissing, "message-digest", &result)
    }

    private func mandatory<Value>(
        _ attribute: SingleAttribute<Value>,
        _ missing: ReasonCode,
        _ name: String,
        _ result: inout BlockResult
    ) -> Value? {
        switch attribute {
        case .value(let value): return value
        case .absent: result.fail(missing, .totalFailed(.formatFailure))
        case .notSingle:
            result.fail(.formatAttributeValueCount, .totalFailed(.formatFailure), ["attribute": name])
        case .malformed:
            result.fail(.formatAttributeUnreadable, .totalFailed(.formatFailure), ["attribute": name])
        }
        return nil
    }

    /// EN 319 122-1 §5: most signed attributes occur once at most, with one value.
    private func checkCardinality(_ attributes: AttributeSet, _ result: inout BlockResult) {
        let checked = [CMSAttribute.contentType, CMSAttribute.messageDigest]
        for type in attributes.typesNotSingleValued where !checked.contains(type) {
            result.demand(
                policy.level(.attributeCardinality),
                .formatAttributeValueCount,
                .indeterminate(.signatureConstraintsFailure),
                ["attribute": type.description]
            )
        }
    }

    /// RFC 5652 §11, EN 319 122-1 §5: which attributes are signed and which are not.
    private func checkPlacement(_ signer: SignerInfo, _ result: inout BlockResult) {
        for finding in signer.misplacedAttributes {
            let type =
                switch finding {
                case .signedOnlyAmongUnsigned(let type), .unsignedOnlyAmongSigned(let type): type
                }
            result.demand(
                policy.level(.attributePlacement),
                .formatAttributeMisplaced,
                .indeterminate(.signatureConstraintsFailure),
                ["attribute": type.description]
            )
        }
    }
}
