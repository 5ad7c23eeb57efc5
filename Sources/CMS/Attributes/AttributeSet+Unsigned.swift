import ASN1

extension AttributeSet {
    /// signature-time-stamp tokens (RFC 5126 §6.1.1), in order.
    package var signatureTimeStampTokens: [ArraySlice<UInt8>] {
        values(of: CAdESAttribute.signatureTimeStampToken).map(\.encoding)
    }

    /// The certificates of all certificate-values attributes (RFC 5126 §6.3.3).
    package func certificateValues(_ cache: CertificateCache? = nil) -> CertificateValues {
        CertificateValues(values(of: CAdESAttribute.certValues), cache)
    }

    /// The CRLs and OCSP responses of all revocation-values attributes (RFC 5126 §6.3.4).
    package var revocationValues: RevocationValues {
        RevocationValues(values(of: CAdESAttribute.revocationValues))
    }
}
