import ASN1
package import CMS
import LibCrypto
package import PKIX
package import SignatureValidation
import TimeStampProtocol

/// The presence requirements of ETSI EN 319 122-1 §6.3, table 1.
package enum BaselineRequirements {
    /// content-type with id-data, message-digest, signing-time and one reference to the signing certificate, each once;
    /// the signing certificate among `SignedData.certificates` (requirements a and f).
    static func isBasic(_ signature: ParsedSignature, signer: Certificate?) -> Bool {
        guard signature.format == .cades, let attributes = signature.signer.signedAttributes else { return false }
        let references =
            attributes.valueCount(of: CMSAttribute.signingCertificate)
            + attributes.valueCount(of: CMSAttribute.signingCertificateV2)
        guard references == 1, attributes.valueCount(of: CMSAttribute.signingTime) == 1,
            attributes.valueCount(of: CMSAttribute.messageDigest) == 1,
            attributes.valueCount(of: CAdESAttribute.sigPolicyId) <= 1
        else { return false }
        // A counter-signature has no content type (RFC 5652 §11.4).
        let isContentTypeRight =
            signature.isCounterSignature
            ? attributes.contentType.isAbsent : attributes.contentType.value == ContentType.data
        guard isContentTypeRight else { return false }
        guard let signer, isReferenced(signer, by: attributes) else { return false }
        return signature.certificates.contains { $0.sha256 == signer.sha256 }
    }

    /// Whether the first reference to a signing certificate is to this one: version 1 with SHA-1, version 2 with any other
    /// digest (requirements h and i).
    package static func isReferenced(_ signer: Certificate, by attributes: AttributeSet) -> Bool {
        let reference = attributes.signingCertificateV2.value ?? attributes.signingCertificate.value
        guard let reference, let first = reference.certificates.first,
            (reference.version == .v1) == (first.hashAlgorithm == .sha1)
        else { return false }
        let match = try? first.match(signer)
        return match == .matches || match == .issuerSerialDiffers
    }

    /// Requirement m: the signature-time-stamp is older than the end of the signing certificate.
    package static func isInTime(_ stamps: [JudgedTimeStamp], signer: Certificate?) -> Bool {
        guard let signer else { return false }
        return stamps.contains { stamp in stamp.statedTime.map { $0 <= signer.notAfter } ?? false }
    }

    /// certificate-values, revocation-values, the complete references and time-stamped-certs-crls-references shall not be
    /// there from B-LT on.
    static func hasNoOlderAttributes(_ signature: ParsedSignature) -> Bool {
        let types = signature.signer.unsignedAttributes?.types ?? []
        return !types.contains { olderTypes.contains($0) }
    }

    private static let olderTypes: Set<ObjectIdentifier> = [
        CAdESAttribute.certValues, CAdESAttribute.revocationValues, CAdESAttribute.certificateRefs,
        CAdESAttribute.revocationRefs, CAdESAttribute.certCRLTimestamp,
    ]
}
