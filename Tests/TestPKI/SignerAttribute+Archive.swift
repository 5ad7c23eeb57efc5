import ASN1

extension SignerAttribute {
    /// The archive-time-stamp attribute, version 2 (RFC 5126 §6.4.1): over encapContentInfo, detached content,
    /// certificates, crls and all of SignerInfo, as they stand when the stamp is made.
    package static func archiveTimeStampV2(_ template: TimeStampTemplate) -> SignerAttribute {
        SignerAttribute { context in
            let enclosing = context.enclosing
            func set(_ number: UInt8, _ parts: [[UInt8]]) -> [UInt8] {
                parts.isEmpty ? [] : DEREncoder.implicit(number, DEREncoder.set(of: parts))
            }
            let covered = [
                enclosing.encapsulatedContentInfo, enclosing.detachedContent ?? [],
                set(0, enclosing.certificates), set(1, enclosing.revocationInformation),
                context.signerFields, set(1, context.unsignedAttributes.map(\.encoding)),
            ]
            return TestAttribute(smime(48), template.token(over: Array(covered.joined())))
        }
    }

    /// The archive-time-stamp-v3 attribute (EN 319 122-1 §5.5.3): over eContentType, the content's digest, the signed
    /// part of SignerInfo and the ats-hash-index, which goes into the token as an unsigned attribute.
    package static func archiveTimeStampV3(
        _ template: TimeStampTemplate,
        index: ATSHashIndexTemplate = ATSHashIndexTemplate()
    ) -> SignerAttribute {
        SignerAttribute { context in
            let value = index.encode(context)
            let covered = [
                DEREncoder.objectIdentifier(context.contentType),
                Signing.digest(template.imprintDigest, context.content), context.signerFields, value,
            ]
            let indexed = template.with { stamp in
                let before = stamp.changeSigner
                stamp.changeSigner = { signer in
                    before?(&signer)
                    signer.unsignedAttributes.append(.raw(index.type, index.mutateAfterStamping?(value) ?? value))
                }
            }
            return TestAttribute(
                ObjectIdentifier(0, 4, 0, 1733, 2, 4),
                indexed.token(over: Array(covered.joined()))
            )
        }
    }
}
