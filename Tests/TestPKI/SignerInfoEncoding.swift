import ASN1

/// Writes and signs SignerInfo (RFC 5652 §5.3).
enum SignerInfoEncoding {
    static func encode(
        _ template: SignerTemplate,
        content: [UInt8],
        contentType: ObjectIdentifier,
        enclosing: EnclosingSignedData = EnclosingSignedData()
    ) -> [UInt8] {
        let signer = template.signer
        let scheme = template.effectiveScheme
        var context = SigningContext(
            signer: signer,
            contentType: contentType,
            content: content,
            digest: template.digest,
            digestAlgorithm: template.digestAlgorithm ?? AlgorithmEncoding.digest(template.digest),
            signatureAlgorithm: template.signatureAlgorithm ?? AlgorithmEncoding.cmsSignature(scheme),
            enclosing: enclosing
        )
        var stored: [UInt8] = []
        var toBeSigned = content
        if let attributes = template.signedAttributes {
            let encodings = attributes.map { $0.make(context).encoding }
            let sorted = DEREncoder.set(of: encodings)
            let asGiven = DEREncoder.element(.set, Array(encodings.joined()))
            toBeSigned = template.attributeOrder == .signedAsGiven ? asGiven : sorted
            stored = DEREncoder.implicit(0, template.attributeOrder == .sorted ? sorted : asGiven)
            stored = template.mutateSignedAttributes?(stored) ?? stored
        }
        let made = (template.signingKey ?? signer.key).sign(toBeSigned, scheme: scheme)
        let signature = template.mutateSignature?(made) ?? made
        context.signature = signature
        let identifier =
            switch template.identifier {
            case .issuerAndSerialNumber:
                DEREncoder.sequence(signer.issuer, DEREncoder.integer(content: signer.serialNumber))
            case .subjectKeyIdentifier: DEREncoder.implicit(0, DEREncoder.octetString(signer.keyIdentifier))
            }
        context.signerFields = [
            DEREncoder.integer(template.version ?? (template.identifier == .subjectKeyIdentifier ? 3 : 1)),
            identifier, context.digestAlgorithm, stored, context.signatureAlgorithm,
            DEREncoder.octetString(signature),
        ].flatMap { $0 }
        // One after the other: a time-stamp covers the attributes that were there before it.
        for attribute in template.unsignedAttributes {
            context.unsignedAttributes.append(attribute.make(context))
        }
        let replacements = template.replacedUnsignedAttributes.map { $0.make(context) }
        let unsigned = context.unsignedAttributes.map { attribute in
            replacements.first { $0.type == attribute.type } ?? attribute
        }
        return DEREncoder.sequence(
            context.signerFields,
            unsigned.isEmpty ? [] : DEREncoder.implicit(1, DEREncoder.set(of: unsigned.map(\.encoding)))
        )
    }
}
