import SignatureValidation

@testable import ValidationReport

/// Histories of PDF files made by hand.
enum SampleHistories {
    static func change(
        _ kind: String,
        _ standing: ChangeEntry.Standing = .allowed,
        object: String? = nil,
        page: Int? = nil,
        area: AreaEntry? = nil,
        subject: String? = nil,
        covers: Bool = false,
        isSigned: Bool = false,
        isNew: Bool = true,
        isReplacing: Bool = false,
        reason: String? = nil,
        rule: String? = nil
    ) -> ChangeEntry {
        ChangeEntry(
            object: object,
            kind: kind,
            page: page,
            area: area,
            subject: subject,
            coversContent: covers,
            isSigned: isSigned,
            isNew: isNew,
            isReplacingValue: isReplacing,
            reason: reason,
            standing: standing,
            rule: rule
        )
    }

    static func revision(
        _ number: Int,
        _ range: Range<Int>,
        signatures: [String] = [],
        _ changes: [ChangeEntry] = [],
        file: String? = nil
    ) -> RevisionEntry {
        RevisionEntry(
            number: number,
            range: range,
            sha256: SampleReports.digest(Character("\(number % 10)")),
            fileName: file,
            signatures: signatures,
            changes: changes,
            isCompared: number != 2 || !changes.isEmpty,
            changesLeftOut: 0
        )
    }

    static func signature(
        _ id: String,
        covering revision: Int?,
        of count: Int,
        role: PDFSignatureEntry.Role = .approval,
        field: String? = "Sig1",
        level: Int? = nil,
        lock: FieldLockEntry? = nil,
        forbidden: [ChangeEntry] = []
    ) -> PDFSignatureEntry {
        PDFSignatureEntry(
            id: id,
            role: role,
            fieldName: field,
            object: "11 0",
            subFilter: "ETSI.CAdES.detached",
            page: 1,
            area: AreaEntry(left: 7_200, bottom: 50_000, right: 24_050, top: 53_000),
            byteRange: [0, 1_000, 17_384, 28_294],
            coveredRevision: revision,
            revisionCount: count,
            certificationLevel: level,
            lock: lock,
            laterChanges: 4,
            forbiddenChanges: forbidden
        )
    }

    static let content = change(
        "unexplained",
        .unexplained,
        object: "4 0",
        page: 1,
        reason: "signedContent",
        rule: "unexplained"
    )

    /// Signed, filled in, signed again, with validation data: all allowed.
    static let allowed = PDFHistoryEntry(
        revisions: [
            revision(1, 0..<20_000), revision(2, 20_000..<45_678, signatures: ["S-0123456789abcdef"]),
            revision(
                3,
                45_678..<60_000,
                signatures: ["T-1"],
                [
                    change("formFilling", object: "12 0", page: 3, subject: "data"),
                    change("formFilling", object: "13 0", page: 3), change("documentSecurityStore", object: "20 0"),
                    change("signature", object: "21 0", page: 1, subject: "Sig2", isSigned: true),
                    change("signature", object: "22 0"),
                    change(
                        "annotation",
                        object: "23 0",
                        page: 2,
                        area: AreaEntry(left: 0, bottom: 0, right: 1_000, top: 2_050),
                        covers: true,
                        rule: "coversContent"
                    ),
                ]
            ),
        ],
        signatures: [
            signature("S-0123456789abcdef", covering: 2, of: 3, level: 2, lock: .include(["valor", "prazo"])),
            signature("T-1", covering: 3, of: 3, role: .documentTimeStamp, field: nil),
        ],
        latentContent: [
            LatentContentEntry(
                kind: "whiteText",
                level: .warn,
                object: "7 0",
                page: 2,
                area: AreaEntry(left: 100, bottom: 100, right: 200, top: 200),
                detail: "Tj",
                count: 3
            )
        ],
        irregularities: [
            IrregularityEntry(code: "trailingBytes", object: nil, offset: 60_000),
            IrregularityEntry(code: "duplicateDefinition", object: "5 0", offset: 100),
        ]
    )

    /// Signed, then content of page 1 replaced and a locked field filled in.
    static let objectionable = PDFHistoryEntry(
        revisions: [
            revision(1, 0..<45_678, signatures: ["S-0123456789abcdef"], file: "contrato.rev1.pdf"),
            revision(
                2,
                45_678..<50_000,
                [
                    change("metadata", object: "2 0"),
                    change("formFilling", .forbidden, object: "9 0", page: 2, subject: "valor", rule: "fieldMDP"),
                    content,
                ],
                file: "contrato.rev2.pdf"
            ),
        ],
        signatures: [signature("S-0123456789abcdef", covering: 1, of: 2, forbidden: [content])],
        latentContent: [],
        irregularities: []
    )

    static func report(_ history: PDFHistoryEntry, _ verdict: Verdict = .totalPassed) -> DocumentReport {
        DocumentReport(inputs: SampleReports.inputs, signatures: [SampleReports.signature(verdict)], history: history)
    }

    /// Names that try to break out of every format.
    static let hostile = report(
        PDFHistoryEntry(
            revisions: [
                revision(1, 0..<10),
                revision(
                    2,
                    10..<20,
                    [
                        change(
                            "formFilling",
                            .unsigned,
                            subject: ForeignName.safe(
                                "<b>\u{202e}{x}[y]\n' \u{61c}" + String(repeating: "A", count: 999)
                            )
                        )
                    ]
                ),
            ],
            signatures: [],
            latentContent: [
                LatentContentEntry(
                    kind: "<k>",
                    level: .warn,
                    object: nil,
                    page: nil,
                    area: nil,
                    detail: "</li>&",
                    count: 1
                )
            ],
            irregularities: [IrregularityEntry(code: "<c>", object: nil, offset: 0)]
        ),
        .indeterminate(.generic)
    )
}
