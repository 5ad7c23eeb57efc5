import ASN1
import CAdES
import CMS
import LibCrypto
import PKIX
import SignatureValidation
import TestPKI
import TimeStampProtocol

/// A signature by invented people, to which time-stamps and validation data are added.
enum ArchivedMessage {
    static let content = Array("Contrato de teste entre pessoas inventadas, sem valor.\n".utf8)
    static let root = TestIdentity.selfSigned(.authority(.commonName("AC Raiz de Teste"), .rsa1))
    static let authority = root.issue(.authority(.commonName("AC de Teste"), .rsa2))
    static let signer = authority.issue(.endEntity(.commonName("FULANA DE TAL DE TESTE"), .rsa3))
    static let other = authority.issue(.endEntity(.commonName("BELTRANO DE TAL DE TESTE"), .rsa4))
    static let tsa = authority.issue(
        .endEntity(.commonName("ACT de Teste"), .rsa5, adding: [.extendedKeyUsage(.timeStamping).critical()])
    )
    static let crl = authority.crl(CRLTemplate(thisUpdate: .utc("2024-01-01"), nextUpdate: .utc("2024-04-01")))
    static let rootCRL = root.crl(CRLTemplate(thisUpdate: .utc("2024-01-01"), nextUpdate: .utc("2024-04-01")))
    private static let answer = OCSPTemplate(
        OCSPSingleTemplate(serialNumber: signer.serialNumber, thisUpdate: .utc("2024-01-01")),
        producedAt: .utc("2024-01-01")
    )
    static let ocsp = authority.ocsp(answer)
    static let basicResponse = authority.basicResponse(answer)

    /// A token's template at a day's start.
    static func stamp(_ day: String, _ digest: DigestAlgorithm = .sha256) -> TimeStampTemplate {
        TimeStampTemplate(tsa, at: .utc(day), imprintDigest: digest)
    }

    /// The parts of a signature with a signature-time-stamp and validation data in SignedData.
    static func parts(
        detached: Bool = false,
        encapsulating type: [UInt8]? = nil,
        signers: [SignerTemplate] = [Self.template]
    ) throws -> MessageParts {
        var template = CMSTemplate(
            content,
            signers: signers[0],
            detached: detached,
            certificates: [authority.certificate, root.certificate],
            crls: [crl, rootCRL],
            ocspResponses: [ocsp]
        )
        template.signers = signers
        return try MessageParts(template.encode())
    }

    static let template = SignerTemplate(
        signer,
        signedAttributes: [.contentType, .messageDigest, .signingTime(.utc("2024-01-02")), .signingCertificateV2()],
        unsignedAttributes: [.signatureTimeStamp(stamp("2024-01-03"))]
    )

    /// What the reader makes of a message.
    static func read(_ parts: MessageParts, detached: [UInt8]? = nil) throws -> [ParsedSignature] {
        let cache = CertificateCache()
        let document = try CAdESDocument(parts.encode()[...], cache: cache)
        let given = detached.map { bytes in
            SignedContent(source: .detached, digests: [:], pieces: [bytes[...]], size: bytes.count)
        }
        return try document.signatures(detached: given ?? .absent, cache: cache)
    }

    /// The time-stamps of one kind of the first signature.
    static func stamps(
        _ kind: ParsedTimeStamp.Kind,
        _ parts: MessageParts,
        detached: [UInt8]? = nil
    ) throws -> [ParsedTimeStamp] {
        try read(parts, detached: detached)[0].timeStamps.filter { $0.kind == kind }
    }

    static func sha256(_ bytes: [UInt8]) throws -> [UInt8] { try Digest.hash(.sha256, bytes) }
}

extension ParsedTimeStamp {
    /// Whether the message imprint is the digest of what it must be over; nil where that is not known.
    var isIntact: Bool? {
        get throws {
            let imprint = try token.get().tstInfo.messageImprint
            guard let digest = imprint.digest else { return nil }
            return try imprinted.digest(digest).map { $0 == imprint.hashedMessage }
        }
    }

    /// Whether an object with this encoding stands under the imprint.
    func covers(_ object: [UInt8]) throws -> Bool { coverage.objects.contains(try ArchivedMessage.sha256(object)) }

    /// Whether references under the imprint name an object with this encoding by this digest.
    func names(_ object: [UInt8], by digest: DigestAlgorithm = .sha256) throws -> Bool {
        coverage.referenced[digest]?.contains(try ArchivedMessage.sha256(object)) ?? false
    }
}
