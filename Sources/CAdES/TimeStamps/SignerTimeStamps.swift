import ASN1
import CMS
import LibCrypto
import SignatureValidation
import TimeStampProtocol

/// Reads the time-stamps of one signer: what each is over, and what it covers.
struct SignerTimeStamps {
    let file: ArchivedFile
    let signer: SignerInfo
    /// What the signer signed.
    let content: SignedContent
    let cache: CertificateCache

    /// Content time-stamps, those over the signature, over references, archive time-stamps; in file order within each.
    func read() throws(LibCryptoError) -> [ParsedTimeStamp] {
        var result: [ParsedTimeStamp] = []
        for encoding in signer.signedAttributes?.contentTimeStamps ?? [] {
            let coverage = TimeStampCoverage(coversSignature: false, coversContent: true, objects: [])
            result.append(try timeStamp(.content, encoding, Imprint(content, coverage)))
        }
        guard let attributes = signer.unsignedAttributes else { return result }
        for encoding in attributes.signatureTimeStampTokens {
            let coverage = TimeStampCoverage(coversSignature: true, coversContent: false, objects: [])
            result.append(try timeStamp(.signature, encoding, Imprint(signatureValue, coverage)))
        }
        for (type, kind) in Self.referenceKinds {
            for value in attributes.values(of: type) {
                result.append(
                    try timeStamp(kind, value.timeStampTokenEncoding) { token throws(LibCryptoError) in
                        try ReferenceImprint(file: file, signer: signer, kind: kind).imprint(of: token)
                    }
                )
            }
        }
        return result + (try archiveTimeStamps(attributes))
    }

    private static let referenceKinds: [(ObjectIdentifier, ParsedTimeStamp.Kind)] = [
        (CAdESAttribute.escTimeStamp, .signatureAndReferences), (CAdESAttribute.certCRLTimestamp, .references),
    ]

    private static let archiveForms: [(ObjectIdentifier, ArchiveTimeStampForm)] = [
        (CAdESAttribute.archiveTimestamp, .version1), (CAdESAttribute.archiveTimestampV2, .version2),
        (CAdESAttribute.archiveTimestampV3, .version3),
    ]

    private var signatureValue: SignedContent {
        SignedContent(
            source: .signatureValue,
            digests: [:],
            pieces: [signer.signature],
            size: signer.signature.count
        )
    }

    private func archiveTimeStamps(_ attributes: AttributeSet) throws(LibCryptoError) -> [ParsedTimeStamp] {
        var result: [ParsedTimeStamp] = []
        var unsigned: UnsignedAttributes?
        for (type, form) in Self.archiveForms {
            for (index, attribute) in attributes.attributes.enumerated() where attribute.type == type {
                for (position, value) in attribute.values.enumerated() {
                    let known = unsigned ?? UnsignedAttributes(attributes, file.objects)
                    unsigned = known
                    let place = UnsignedAttributes.Place(attribute: index, value: position)
                    result.append(
                        try timeStamp(.archive, value.timeStampTokenEncoding, form) { token throws(LibCryptoError) in
                            try archiveImprint(of: token, form, at: place, known)
                        }
                    )
                }
            }
        }
        return result
    }

    private func archiveImprint(
        of token: TimeStampToken,
        _ form: ArchiveTimeStampForm,
        at place: UnsignedAttributes.Place,
        _ attributes: UnsignedAttributes
    ) throws(LibCryptoError) -> Imprint {
        guard file.survey.isWithinLimits else { return Imprint(defect: .imprintNotComputable) }
        switch form {
        case .version3:
            return try ArchiveImprintV3(file: file, signer: signer, content: content, attributes: attributes)
                .imprint(of: token)
        case .version2:
            return try ArchiveImprintV2(file: file, signer: signer, attributes: attributes)
                .imprint(of: token, at: place)
        case .version1:
            // RFC 5126 §6.4.1 note 1: those of TS 101 733 V1.5.1 to V1.6.3 are computed alike.
            let imprint = try ArchiveImprintV2(file: file, signer: signer, attributes: attributes)
                .imprint(of: token, at: place)
            return imprint.isMatching ? imprint : Imprint(defect: .imprintNotComputable)
        }
    }

    private func timeStamp(
        _ kind: ParsedTimeStamp.Kind,
        _ encoding: ArraySlice<UInt8>,
        _ imprint: Imprint
    ) throws(LibCryptoError) -> ParsedTimeStamp {
        try timeStamp(kind, encoding) { _ throws(LibCryptoError) in imprint }
    }

    private func timeStamp(
        _ kind: ParsedTimeStamp.Kind,
        _ encoding: ArraySlice<UInt8>,
        _ form: ArchiveTimeStampForm? = nil,
        _ imprint: (TimeStampToken) throws(LibCryptoError) -> Imprint
    ) throws(LibCryptoError) -> ParsedTimeStamp {
        let token =
            file.objects.token(encoding)
            ?? Result { () throws(TimeStampError) in try TimeStampToken.parse(encoding, certificates: cache) }
        let found: Imprint =
            if case .success(let token) = token { try imprint(token) } else { Imprint(.absent, .none) }
        return try ParsedTimeStamp(
            kind: kind,
            token: token,
            encoding: encoding,
            imprinted: found.content,
            archiveForm: form,
            coverage: found.coverage,
            defects: found.defects,
            imprintRule: found.rule
        )
    }
}
