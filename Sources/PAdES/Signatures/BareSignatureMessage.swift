import ASN1
import CMS
import LibCrypto
import PDFSyntax
import PKIX

/// A message around the PKCS #1 signature of `adbe.x509.rsa_sha1` (ISO 32000-2 §12.8.3.2), so that it is judged as any other.
///
/// The signature is over the covered bytes themselves: a CMS signer without signed attributes is the same thing.
struct BareSignatureMessage {
    /// A ContentInfo in DER.
    let encoding: ArraySlice<UInt8>

    /// Digests that signers have used, the standard's first.
    private static let digests: [DigestAlgorithm] = [.sha1, .sha256, .sha384, .sha512]

    /// Nil where Contents is no OCTET STRING, or Cert has no certificate that can be read.
    init?(
        _ contents: ArraySlice<UInt8>,
        _ entry: PDFObject?,
        over ranges: [Range<Int>],
        _ document: PDFDocument
    ) {
        guard let value = try? Element.parse(contents, rules: .ber, as: .octetString).octetString() else {
            return nil
        }
        let strings = (entry?.array ?? entry.map { [$0] } ?? []).prefix(64).compactMap { object in
            (try? document.resolve(object))?.string?.bytes
        }
        let certificates = strings.compactMap { try? Certificate.parse($0[...]) }
        guard let signer = certificates.first else { return nil }
        let digest = Self.digest(value, signer, ranges, document.bytes)
        let information = DEREncoder.sequence(
            DEREncoder.integer(1),
            DEREncoder.sequence(
                Array(signer.issuer.encoding),
                DEREncoder.element(.integer, signer.serialNumber.bytes)
            ),
            DEREncoder.sequence(DEREncoder.objectIdentifier(digest.objectIdentifier), DEREncoder.element(.null, [])),
            DEREncoder.sequence(DEREncoder.objectIdentifier(Self.rsaEncryption), DEREncoder.element(.null, [])),
            DEREncoder.octetString(value)
        )
        let certificateSet = DEREncoder.explicit(0, Array(certificates.map { Array($0.encoding) }.joined()))
        let signedData = DEREncoder.sequence(
            DEREncoder.integer(1),
            DEREncoder.set(of: []),
            DEREncoder.sequence(DEREncoder.objectIdentifier(ContentType.data)),
            certificateSet,
            DEREncoder.set(of: [information])
        )
        encoding =
            DEREncoder.sequence(
                DEREncoder.objectIdentifier(ContentType.signedData),
                DEREncoder.explicit(0, signedData)
            )[...]
    }

    /// rsaEncryption (RFC 8017 appendix C).
    private static let rsaEncryption = ObjectIdentifier(1, 2, 840, 113549, 1, 1, 1)

    /// The digest inside the signature: the first under which it verifies, else the standard's.
    private static func digest(
        _ value: ArraySlice<UInt8>,
        _ signer: Certificate,
        _ ranges: [Range<Int>],
        _ bytes: PDFBytes
    ) -> DigestAlgorithm {
        guard let key = try? signer.subjectPublicKeyInfo.key() else { return .sha1 }
        return digests.first { algorithm in
            guard let digest = try? PDFRangeDigester.digest(algorithm, ranges, of: bytes) else { return false }
            return (try? key.verify(value, digest: digest, scheme: .rsaPKCS1(algorithm))) ?? false
        } ?? .sha1
    }
}
