import ASN1
import SignatureValidation

/// The report on one signature (ETSI TS 119 102-2 §4.3), and after it those on its counter-signatures.
struct ETSISignature {
    let words: SignatureWords
    let scope: String
    /// The place in the document, such as `1`, and `1.2` for a counter-signature: one signature may stand in it twice.
    let position: String

    var elements: [MarkupElement] {
        let others = words.signature.counterSignatures.enumerated().flatMap { index, counterSignature in
            ETSISignature(
                words: SignatureWords(signature: counterSignature, document: words.document, language: words.language),
                scope: scope,
                position: "\(position).\(index + 1)"
            ).elements
        }
        return [element] + others
    }

    private var element: MarkupElement {
        let signature = words.signature
        return .xml(
            "SignatureValidationReport",
            [
                identifier, ETSIConstraints(words: words).element, times, document,
                ETSIAttributes(signature: signature, scope: scope).element, signer, quality, process,
                ETSIStatus(
                    verdict: signature.verdict,
                    isSignature: true,
                    chain: signature.chain,
                    revocation: signature.revocation,
                    scope: scope,
                    additional: place
                ).element,
            ]
        )
    }

    /// The signature's scope within a PDF file, and what came after it.
    private var place: [(type: String, value: String)] {
        guard let words = words.place else { return [] }
        var values = [("signature-scope", words.scope)]
        if let name = words.entry.fieldName { values.append(("field-name", name)) }
        if let text = words.permissions { values.append(("permissions", text)) }
        if let text = words.laterChanges { values.append(("later-changes", text)) }
        return values
    }

    private var identifier: MarkupElement {
        .xml(
            "SignatureIdentifier",
            [MarkupAttribute("id", "\(scope)\(words.signature.id)-\(position)")],
            [
                .xml("ds:SignatureValue", text: Base64.encode(words.signature.signatureValue)),
                .xml("HashOnly", text: "false"),
                .xml("DocHashOnly", text: "false"), .xml("DAIdentifier", text: words.document.document.name),
            ]
        )
    }

    private var times: MarkupElement {
        let bound = words.signature.timeBound
        let object = bound?.sha256.map { ETSIObject(kind: .timeStamp, sha256: $0).identifier(scope) }
        return .xml(
            "ValidationTimeInfo",
            [
                .xml("ValidationTime", text: words.document.validationTime.description),
                ETSIElements.proof("BestSignatureTime", words.signature.bestSignatureTime, object),
            ]
        )
    }

    private var document: MarkupElement? {
        let content = words.signature.content
        return ETSIElements.digest("DigestAlgAndValue", content.digestAlgorithm, content.digest).map { digest in
            .xml("SignersDocument", [digest])
        }
    }

    private var signer: MarkupElement? {
        guard let signer = words.signature.signer else { return nil }
        let object = ETSIObject(kind: .certificate, sha256: signer.sha256)
        return .xml(
            "SignerInformation",
            [
                ETSIElements.reference("SignerCertificate", object.identifier(scope)),
                .xml("Signer", text: words.signerName),
            ]
        )
    }

    /// The legal class counts only for a signature that passed.
    private var quality: MarkupElement? {
        guard words.signature.verdict.isPassed, let legalClass = words.signature.signer?.legalClass else { return nil }
        return .xml(
            "SignatureQuality",
            [.xml("SignatureQualityInformation", text: ETSIIdentifier.own("legal-class", legalClass.rawValue))]
        )
    }

    private var process: MarkupElement {
        .xml(
            "SignatureValidationProcess",
            [.xml("SignatureValidationProcessID", text: words.signature.process.identifier)]
        )
    }
}
