import SignatureValidation

/// The report of ETSI TS 119 102-2 in XML: a part of it for each document, and the frame around them.
struct ETSIReport {
    let language: ReportLanguage

    /// The part of one document; `scope` starts every identifier in it.
    func part(_ report: DocumentReport, scope: String) -> ReportPart {
        var signatures = report.signatures.enumerated().flatMap { index, signature in
            ETSISignature(
                words: SignatureWords(signature: signature, document: report.inputs, language: language),
                scope: scope,
                position: "\(index + 1)"
            ).elements
        }
        if signatures.isEmpty { signatures = [Self.withoutSignature(report.verdict)] }
        let objects = ETSIObjects(report: report, scope: scope).elements
        return ReportPart(
            entry: XMLWriter.write(signatures, depth: 1),
            body: XMLWriter.write(objects, depth: 2)
        )
    }

    /// The whole document.
    static func make(_ parts: [ReportPart]) -> String {
        let objects = parts.map(\.body).joined()
        let list = "  <SignatureValidationObjects>\n\(objects)  </SignatureValidationObjects>\n"
        let root = XMLWriter.startTag(
            "ValidationReport",
            [
                MarkupAttribute("xmlns", ETSIIdentifier.namespace),
                MarkupAttribute("xmlns:ds", ETSIIdentifier.signatureNamespace),
                MarkupAttribute("xmlns:xades", ETSIIdentifier.xadesNamespace),
            ]
        )
        return XMLWriter.declaration + root + parts.map(\.entry).joined() + (objects.isEmpty ? "" : list)
            + "</ValidationReport>\n"
    }

    /// The part of an input that could not be judged: no verdict, so that it cannot be taken for one.
    func part(_ failure: FailureReport) -> ReportPart {
        let note = MarkupElement.xml(
            "SignatureValidationStatus",
            [
                .xml("MainIndication", text: ETSIIdentifier.signatureIndication(.indeterminate)),
                .xml("SubIndication", text: ETSIIdentifier.subIndication(IndeterminationReason.generic.rawValue)),
                .xml(
                    "AssociatedValidationReportData",
                    [
                        .xml(
                            "AdditionalValidationReportData",
                            [
                                ETSIElements.typed("ReportData", "input-name", failure.name),
                                ETSIElements.typed("ReportData", "input-error", failure.message[language]),
                            ]
                        )
                    ]
                ),
            ]
        )
        return ReportPart(
            entry: XMLWriter.write([.xml("SignatureValidationReport", [note])], depth: 1),
            body: ""
        )
    }

    /// The object that evidence of revocation is.
    static func object(_ evidence: EvidenceEntry) -> ETSIObject {
        ETSIObject(kind: evidence.type == "OCSP" ? .ocspResponse : .crl, sha256: evidence.sha256)
    }

    private static func withoutSignature(_ verdict: Verdict) -> MarkupElement {
        .xml(
            "SignatureValidationReport",
            [ETSIStatus(verdict: verdict, isSignature: true, chain: [], revocation: [], scope: "").element]
        )
    }
}
