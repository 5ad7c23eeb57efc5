import ASN1
import LibCrypto

/// A signature or a document time-stamp to be put into a file (ISO 32000-2 §12.8).
package struct TestPDFSignature: Sendable {
    /// What FieldMDP, or a field's Lock, says (§12.8.2.4, §12.7.5.5).
    package enum Fields: Sendable {
        case all
        case include([String])
        case exclude([String])

        /// Action and Fields.
        var entries: String {
            func names(_ list: [String]) -> String { "[\(list.map { "(\($0))" }.joined(separator: " "))]" }
            return switch self {
            case .all: "/Action /All"
            case .include(let list): "/Action /Include /Fields \(names(list))"
            case .exclude(let list): "/Action /Exclude /Fields \(names(list))"
            }
        }
    }

    /// Makes the bytes of Contents out of the bytes that ByteRange covers.
    package var contents: @Sendable (_ covered: [UInt8]) -> [UInt8]
    package var filter = "Adobe.PPKLite"
    package var subFilter: String
    package var type = "Sig"
    /// M, the claimed time of signing; nil for none.
    package var time: String? = "D:20250310140000Z"
    package var fieldName = "Assinatura1"
    /// A signature field that is there already; nil for a new one.
    package var field: Int?
    /// Counted from 1.
    package var page = 1
    package var rectangle = [0, 0, 0, 0]
    /// What the appearance shows; nil for none.
    package var appearance: String?
    /// P of DocMDP, for a certification (§12.8.2.2).
    package var certification: Int?
    package var fieldMDP: Fields?
    /// Lock of the field, with P where it is given.
    package var lock: (fields: Fields, permission: Int?)?
    /// More entries of the signature dictionary, which win.
    package var entries: TestPDFDictionary = [:]
    /// How many bytes Contents has room for.
    package var capacity = 12_000
    /// What is written for ByteRange where it is not what was signed; at most 40 characters, given the true numbers.
    package var writtenByteRange: (@Sendable ([Int]) -> String)?
    /// Other numbers than the true ones, which are written and signed.
    package var changedByteRange: (@Sendable ([Int]) -> [Int])?

    package init(subFilter: String, contents: @escaping @Sendable (_ covered: [UInt8]) -> [UInt8]) {
        self.subFilter = subFilter
        self.contents = contents
    }

    /// ETSI.CAdES.detached (EN 319 142-1 §5.3).
    package static func cades(
        _ signer: SignerTemplate,
        certificates: [[UInt8]] = [],
        crls: [[UInt8]] = []
    ) -> TestPDFSignature {
        TestPDFSignature(subFilter: "ETSI.CAdES.detached") { covered in
            CMSTemplate(covered, signers: signer, detached: true, certificates: certificates, crls: crls).encode()
        }
    }

    /// adbe.pkcs7.detached with these signed attributes.
    package static func pkcs7(
        _ signer: TestIdentity,
        signedAttributes: [SignerAttribute]? = [.contentType, .messageDigest],
        certificates: [[UInt8]] = []
    ) -> TestPDFSignature {
        TestPDFSignature(subFilter: "adbe.pkcs7.detached") { covered in
            let template = SignerTemplate(signer, signedAttributes: signedAttributes)
            return CMSTemplate(covered, signers: template, detached: true, certificates: certificates).encode()
        }
    }

    /// adbe.pkcs7.sha1: a SignedData whose content is the SHA-1 of what ByteRange covers.
    package static func pkcs7SHA1(_ signer: TestIdentity, certificates: [[UInt8]] = []) -> TestPDFSignature {
        TestPDFSignature(subFilter: "adbe.pkcs7.sha1") { covered in
            let template = SignerTemplate(signer, signedAttributes: [.contentType, .messageDigest])
            return CMSTemplate(Signing.digest(.sha1, covered), signers: template, certificates: certificates).encode()
        }
    }

    /// adbe.x509.rsa_sha1: a DER OCTET STRING with the PKCS #1 signature; Cert holds the certificate (§12.8.3.2).
    package static func x509(_ signer: TestIdentity) -> TestPDFSignature {
        var signature = TestPDFSignature(subFilter: "adbe.x509.rsa_sha1") { covered in
            DEREncoder.octetString(signer.key.sign(covered, scheme: .rsaPKCS1(.sha1)))
        }
        signature.entries["Cert"] = "<\(Hexadecimal.encode(signer.certificate))>"
        return signature
    }

    /// A signature after one of ICP-Brasil's PAdES policies.
    package static func icpBrasil(_ signer: SignerTemplate, certificates: [[UInt8]] = []) -> TestPDFSignature {
        var signature = cades(signer, certificates: certificates)
        signature.filter = "PBAD_PAdES"
        signature.subFilter = "PBAD.PAdES"
        return signature
    }

    /// A document time-stamp (EN 319 142-1 §5.4.3).
    package static func timeStamp(_ template: TimeStampTemplate) -> TestPDFSignature {
        var signature = TestPDFSignature(subFilter: "ETSI.RFC3161") { template.token(over: $0) }
        signature.type = "DocTimeStamp"
        signature.time = nil
        signature.fieldName = "Carimbo1"
        return signature
    }

    /// The same after a change.
    package func with(_ change: (inout TestPDFSignature) -> Void) -> TestPDFSignature {
        var copy = self
        change(&copy)
        return copy
    }
}
