import ASN1
import SignatureValidation

/// The validation objects of a document (ETSI TS 119 102-2 §4.4), each once, in the order in which they are met.
struct ETSIObjects {
    let report: DocumentReport
    let scope: String

    var elements: [MarkupElement] {
        var result: [MarkupElement] = []
        var seen: Set<ETSIObject> = []
        add(ETSIObject(kind: .signedData, sha256: report.inputs.document.sha256), [], &seen, &result)
        if let content = report.inputs.content {
            add(ETSIObject(kind: .signedData, sha256: content.sha256), [], &seen, &result)
        }
        for signature in report.signatures { add(signature, &seen, &result) }
        for entry in report.documentTimeStamps { add(entry.timeStamp, &seen, &result) }
        return result
    }

    private func add(_ signature: SignatureEntry, _ seen: inout Set<ETSIObject>, _ result: inout [MarkupElement]) {
        add(signature.chain, signature.revocation, &seen, &result)
        if let signer = signature.signer {
            add(ETSIObject(kind: .certificate, sha256: signer.sha256), [], &seen, &result)
        }
        for timeStamp in signature.timeStamps { add(timeStamp, &seen, &result) }
        for counterSignature in signature.counterSignatures { add(counterSignature, &seen, &result) }
    }

    private func add(_ timeStamp: TimeStampEntry, _ seen: inout Set<ETSIObject>, _ result: inout [MarkupElement]) {
        add(timeStamp.chain, timeStamp.revocation, &seen, &result)
        guard let sha256 = timeStamp.sha256 else { return }
        let object = ETSIObject(kind: .timeStamp, sha256: sha256)
        add(object, since: timeStamp.existsSince, judgement(timeStamp), &seen, &result)
    }

    private func add(
        _ chain: [CertificateEntry],
        _ revocation: [RevocationEntry],
        _ seen: inout Set<ETSIObject>,
        _ result: inout [MarkupElement]
    ) {
        for certificate in chain {
            let object = ETSIObject(kind: .certificate, sha256: certificate.sha256)
            add(object, since: certificate.provenSince, [], &seen, &result)
        }
        for entry in revocation {
            add(ETSIObject(kind: .certificate, sha256: entry.sha256), [], &seen, &result)
            for evidence in entry.allEvidence {
                add(ETSIReport.object(evidence), since: evidence.provenSince, [], &seen, &result)
            }
        }
    }

    private func add(
        _ object: ETSIObject,
        since time: Instant? = nil,
        _ more: [MarkupElement],
        _ seen: inout Set<ETSIObject>,
        _ result: inout [MarkupElement]
    ) {
        guard seen.insert(object).inserted else { return }
        let representation = ETSIElements.digest("DigestAlgAndValue", "SHA-256", object.sha256)
        var children: [MarkupElement?] = [
            .xml("ObjectType", text: "urn:etsi:019102:validationObject:\(object.kind.rawValue)"),
            .xml("ValidationObjectRepresentation", [representation]),
            ETSIElements.proof("POE", time ?? report.inputs.validationTime, nil),
        ]
        children += more
        result.append(.xml("ValidationObject", [MarkupAttribute("id", object.identifier(scope))], children))
    }

    /// What a token proves, and the report on the token itself.
    private func judgement(_ timeStamp: TimeStampEntry) -> [MarkupElement] {
        let status = ETSIStatus(
            verdict: timeStamp.verdict,
            isSignature: false,
            chain: timeStamp.chain,
            revocation: timeStamp.revocation,
            scope: scope
        ).element
        var elements: [MarkupElement] = []
        if timeStamp.verdict.isPassed, let time = timeStamp.time {
            elements.append(.xml("POEProvisioning", [.xml("POETime", text: time.description)]))
        }
        elements.append(.xml("ValidationReport", [status]))
        return elements
    }
}
