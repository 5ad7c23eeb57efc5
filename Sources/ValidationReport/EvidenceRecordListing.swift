import ASN1
package import EvidenceRecords
import TimeStampProtocol

/// What stands in an evidence record, without judgement (`lastro.evidence-record/1`).
package struct EvidenceRecordListing: Sendable {
    /// The schema that the JSON form follows.
    package static let schema = "lastro.evidence-record/1"

    private let file: ReportedFile
    private let record: EvidenceRecord

    package init(_ record: EvidenceRecord, of file: ReportedFile) {
        self.file = file
        self.record = record
    }

    /// The listing in a format and a language.
    package func render(as format: ReportFormat, language: ReportLanguage) -> String {
        switch format {
        case .text: text(language)
        case .json: JSONWriter.write(json, pretty: true)
        case .jsonLine: JSONWriter.write(json, pretty: false)
        }
    }

    private var json: JSONValue {
        .object([
            "schema": .string(Self.schema), "document": file.json, "record": EvidenceRecordFacts(record).json,
            "chains": .array(
                record.chains.map { chain in
                    .object([
                        "digestAlgorithm": JSONValue(chain.digest?.name),
                        "canonicalization": JSONValue(chain.canonicalizationIdentifier),
                        "timestamps": .array(chain.timeStamps.map { Self.json($0) }),
                    ])
                }
            ),
        ])
    }

    private static func json(_ timeStamp: ArchiveTimeStamp) -> JSONValue {
        let info = try? timeStamp.token.get().tstInfo
        let lists = (timeStamp.hashTree ?? []).map { list in JSONValue(list.values.map { Hexadecimal.encode($0) }) }
        return .object([
            "digestAlgorithm": .string(timeStamp.digest.name), "attributes": .integer(timeStamp.attributeCount),
            "hashTree": timeStamp.hashTree == nil ? .null : .array(lists), "time": JSONValue(info?.genTime),
            "policy": JSONValue(info?.policy.description),
            "imprint": JSONValue(info.map { Hexadecimal.encode($0.messageImprint.hashedMessage) }),
            "tokenSize": .integer(timeStamp.tokenEncoding.count),
        ])
    }

    private func text(_ language: ReportLanguage) -> String {
        var layout = TextLayout(language)
        layout.field(.file, file.name)
        layout.field(.sha256, file.sha256)
        EvidenceFactsSection(facts: EvidenceRecordFacts(record)).write(&layout)
        for (number, chain) in record.chains.enumerated() {
            layout.heading("\(EvidenceLabel.chain.text[language]) \(number + 1) (\(chain.digest?.name ?? ""))")
            for (position, timeStamp) in chain.timeStamps.enumerated() {
                let time = (try? timeStamp.token.get().tstInfo.genTime).map { TimeText.make($0, language) }
                layout.paragraph("\(position + 1). \(time ?? ReportLabel.notVerified.text[language])", indent: 2)
                for list in timeStamp.hashTree ?? [] {
                    layout.paragraph(
                        "• \(list.values.count): \(Hexadecimal.encode(list.values[0]))…",
                        indent: 4,
                        hanging: 2
                    )
                }
            }
        }
        return layout.text
    }
}
