import ASN1

extension TestIdentity {
    /// A DER OCSPResponse about certificates that this identity issued.
    package func ocsp(_ template: OCSPTemplate) -> [UInt8] {
        guard template.responseStatus == 0 else {
            return DEREncoder.sequence(DEREncoder.enumerated(template.responseStatus))
        }
        return DEREncoder.sequence(
            DEREncoder.enumerated(0),
            DEREncoder.explicit(
                0,
                DEREncoder.sequence(
                    DEREncoder.objectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 1, 1),
                    DEREncoder.octetString(basicResponse(template))
                )
            )
        )
    }

    /// The BasicOCSPResponse alone, as revocation-values hold it.
    package func basicResponse(_ template: OCSPTemplate) -> [UInt8] {
        let responder = template.responder ?? self
        var extensions = template.extensions
        if let nonce = template.nonce {
            extensions.append(.raw(.init(1, 3, 6, 1, 5, 5, 7, 48, 1, 2), DEREncoder.octetString(nonce)))
        }
        let encodedExtensions = TestExtension.encode(extensions, context())
        let responderIdentifier =
            switch template.responderIdentifier {
            case .name: DEREncoder.explicit(1, responder.name.encoding)
            case .key: DEREncoder.explicit(2, DEREncoder.octetString(responder.key.keyIdentifier))
            }
        let data = DEREncoder.sequence(
            responderIdentifier,
            DEREncoder.generalizedTime(template.producedAt),
            DEREncoder.sequence(of: template.responses.map { $0.encode(issuer: self) }),
            encodedExtensions.isEmpty ? [] : DEREncoder.explicit(1, encodedExtensions)
        )
        let certificates = template.certificates ?? template.responder.map { [$0.certificate] } ?? []
        return Signing.sign(
            data,
            key: responder.key,
            scheme: template.scheme ?? responder.key.defaultScheme,
            outerAlgorithm: template.outerAlgorithm,
            before: template.mutateBeforeSigning,
            after: template.mutateAfterSigning,
            appending: certificates.isEmpty ? [] : DEREncoder.explicit(0, DEREncoder.sequence(of: certificates))
        )
    }
}
