import ASN1
import CMS
import LibCrypto
import PDFSyntax
import PKIX
import TestPKI

@testable import PAdES

/// Certificates and revocation data of a small PKI, and PDF files with them.
enum ValidationDataWorld {
    static let root = TestIdentity.selfSigned(
        .authority(.commonName("AC Raiz de Teste"), .rsa1, notAfter: .utc("2032-01-01"))
    )
    static let signer = root.issue(
        .endEntity(
            .commonName("FULANO DE TAL DE TESTE"),
            .rsa3,
            notBefore: .utc("2022-06-01"),
            notAfter: .utc("2027-06-01")
        )
    )
    static let tsa = root.issue(
        .endEntity(
            .commonName("ACT de Teste"),
            .rsa4,
            notAfter: .utc("2032-01-01"),
            adding: [.extendedKeyUsage(.timeStamping).critical()]
        )
    )
    static let olderList = root.crl(CRLTemplate(thisUpdate: .utc("2025-01-01"), nextUpdate: .utc("2025-02-01")))
    static let list = root.crl(CRLTemplate(thisUpdate: .utc("2025-03-01"), nextUpdate: .utc("2025-04-01")))
    static let response = root.ocsp(.about(signer, at: .utc("2025-03-02")))

    static let template = SignerTemplate(
        signer,
        signedAttributes: [.contentType, .messageDigest, .signingCertificateV2()]
    )

    /// A contract that is signed once; the signature is the file's second revision.
    static func signed(_ layout: TestPDF.Layout = .table) -> (file: TestPDF, signature: TestPDFSigned) {
        var file = TestPDF.contract(layout)
        let signature = file.sign(.cades(template))
        return (file, signature)
    }

    static func document(_ file: TestPDF) throws -> PDFDocument {
        try PDFDocument(PDFBytes(copying: file.bytes))
    }

    static func data(_ file: TestPDF) throws -> PDFValidationData {
        PDFValidationData(try document(file), cache: CertificateCache())
    }

    static func sha256(_ bytes: [UInt8]) throws -> [UInt8] { try Digest.hash(.sha256, bytes) }

    /// A signature dictionary of a file, as a reader of signatures gives it.
    static func signature(
        _ signed: TestPDFSigned,
        in document: PDFDocument,
        role: PDFSignature.Role = .approval
    ) throws -> PDFSignature {
        let reference = PDFReference(number: signed.dictionary)
        let dictionary = try document.object(reference)?.object.dictionary ?? PDFDictionary([])
        let range = signed.byteRange
        return PDFSignature(
            id: "S-\(signed.dictionary)",
            role: role,
            fieldName: nil,
            field: nil,
            dictionaryReference: reference,
            dictionary: dictionary,
            subFilter: dictionary["SubFilter"]?.name?.text,
            contents: signed.value[...],
            byteRange: PDFByteRange(first: range[0]..<range[0] + range[1], second: range[2]..<range[2] + range[3]),
            revision: document.definition(of: signed.dictionary)?.revision ?? 0,
            coveredRevision: nil,
            page: nil,
            rectangle: nil,
            defects: []
        )
    }
}
