import ASN1
import SignatureValidation
import TestPKI

extension PDFFormatCodeTests {
    private static var world: PDFSigningWorld { .shared }

    private static func template(_ world: PDFSigningWorld) -> SignerTemplate {
        SignerTemplate(world.signer, signedAttributes: [.contentType, .messageDigest, .signingCertificateV2()])
    }

    private static func failing(
        _ code: ReasonCode,
        _ change: @escaping @Sendable (inout TestPDFSignature) -> Void
    ) -> Vector {
        Vector(code: code, verdict: .totalFailed(.formatFailure)) { signed(change) }
    }

    static let contentsVectors: [Vector] = [
        failing(.contentsMissing) { $0.contents = { _ in [] } },
        Vector(code: .contentsMalformed, verdict: .totalFailed(.formatFailure)) {
            // The same octets as a literal string of the same length.
            var (pdf, signed) = world.signed()
            let text = [UInt8](repeating: 0x61, count: signed.contents.count - 2)
            pdf.replace(signed.contents, with: Array("(".utf8) + text + Array(")".utf8))
            return pdf.bytes
        },
        failing(.contentsUnreadable) { $0.contents = { _ in DEREncoder.sequence(DEREncoder.integer(1)) } },
        Vector(code: .contentsPadding, verdict: .indeterminate(.signatureConstraintsFailure)) {
            signed { signature in
                let contents = signature.contents
                signature.contents = { contents($0) + [0, 0, 1] }
            }
        },
        failing(.contentsEncapsulation) { signature in
            let signer = template(world)
            let certificates = [world.signer.certificate]
            signature.contents = { CMSTemplate($0, signers: signer, certificates: certificates).encode() }
        },
        failing(.contentsSigners) { signature in
            let signer = template(world)
            let certificates = [world.signer.certificate]
            signature.contents = { covered in
                CMSTemplate(covered, signers: signer, signer, detached: true, certificates: certificates).encode()
            }
        },
        Vector(code: .subFilterMissing, verdict: .indeterminate(.signatureConstraintsFailure)) {
            signed { $0.entries["SubFilter"] = "null" }
        },
        Vector(code: .subFilterUnknown, verdict: .indeterminate(.signatureConstraintsFailure)) {
            signed { $0.subFilter = "Inventado.detached" }
        },
        Vector(code: .subFilterTypeMismatch, verdict: .totalFailed(.formatFailure)) {
            signed { $0.type = "DocTimeStamp" }
        },
        // Without a reference to the certificate: SHA-1 apart, it verifies.
        Vector(code: .subFilterDeprecated, verdict: .indeterminate(.signatureConstraintsFailure)) {
            var pdf = TestPDF.contract()
            pdf.sign(.pkcs7SHA1(world.signer, certificates: [world.signer.certificate]))
            return pdf.bytes
        },
    ]
}
