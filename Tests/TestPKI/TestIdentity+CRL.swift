import ASN1

extension TestIdentity {
    /// A DER CertificateList in this identity's name.
    package func crl(_ template: CRLTemplate) -> [UInt8] {
        let signer = template.signer ?? self
        let scheme = template.scheme ?? signer.key.defaultScheme
        let context = signer.context()
        let extensions = TestExtension.encode(template.allExtensions, context)
        let entries = template.entries.map { $0.encode(context) }
        let tbs = DEREncoder.sequence(
            template.version == 1 ? [] : DEREncoder.integer(template.version - 1),
            template.innerAlgorithm ?? AlgorithmEncoding.signature(scheme),
            template.issuerName?.encoding ?? name.encoding,
            DEREncoder.time(template.thisUpdate),
            template.nextUpdate.map { DEREncoder.time($0) } ?? [],
            entries.isEmpty ? [] : DEREncoder.sequence(of: entries),
            extensions.isEmpty ? [] : DEREncoder.explicit(0, extensions)
        )
        return Signing.sign(
            tbs,
            key: signer.key,
            scheme: scheme,
            outerAlgorithm: template.outerAlgorithm,
            before: template.mutateBeforeSigning,
            after: template.mutateAfterSigning
        )
    }
}
