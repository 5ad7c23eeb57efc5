import SignatureValidation

@testable import ValidationReport

extension SampleReports {
    /// A record over two objects, of which one is not in it.
    static let record = EvidenceRecordReport(
        inputs: inputs,
        verdict: .totalFailed(.hashFailure),
        findings: [
            FindingEntry(code: "ERS-OBJECT-NOT-COVERED", level: .fail, values: ["object": "b.txt", "chain": "1"]),
            FindingEntry(code: "ERS-ORPHAN-REFERENCES", level: .inform, values: ["count": "1"]),
        ],
        facts: EvidenceRecordFacts(
            form: "RFC 4998",
            version: "1",
            digestAlgorithms: ["SHA-256", "SHA-512"],
            chainCount: 2,
            encryptionType: nil,
            supportingInformationCount: 0
        ),
        areObjectsIntact: false,
        objects: [
            EvidenceObjectEntry(
                name: "a.txt",
                file: inputs.document,
                isIntact: true,
                existsSince: time("2024-01-01T00:00:00Z"),
                coverage: [
                    EvidenceObjectEntry.Coverage(chain: 1, isListed: true, isCovered: true, form: "octets", rule: nil),
                    EvidenceObjectEntry.Coverage(
                        chain: 2,
                        isListed: true,
                        isCovered: true,
                        form: "octets",
                        rule: "concatenated"
                    ),
                ]
            ),
            EvidenceObjectEntry(
                name: "b.txt",
                file: nil,
                isIntact: false,
                existsSince: nil,
                coverage: [
                    EvidenceObjectEntry.Coverage(chain: 1, isListed: false, isCovered: false, form: nil, rule: nil),
                    EvidenceObjectEntry.Coverage(chain: 2, isListed: nil, isCovered: nil, form: nil, rule: nil),
                ]
            ),
        ],
        timeStamps: [
            entry(1, .initial, []), entry(2, .hashTreeRenewal, [.init(kind: "previous-chains", isIntact: true)]),
        ],
        orphanCount: 1,
        orphans: [EvidenceOrphanEntry(chain: 1, algorithm: "SHA-256", value: digest("c"))]
    )

    private static func entry(
        _ chain: Int,
        _ role: ArchiveTimeStampEntry.Role,
        _ references: [ArchiveTimeStampEntry.Reference]
    ) -> ArchiveTimeStampEntry {
        ArchiveTimeStampEntry(
            chain: chain,
            number: 1,
            role: role,
            digest: "SHA-256",
            listCount: 2,
            order: "binary-ascending",
            hashesSingleValue: false,
            isImprintIntact: true,
            references: references,
            token: timeStamp(.totalPassed, [], kind: .evidenceRecord)
        )
    }
}
