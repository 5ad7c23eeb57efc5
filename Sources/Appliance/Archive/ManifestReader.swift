import EvidenceArchive
import Foundation

/// Reads the list of what is to be added from standard input: NDJSON, CSV (RFC 4180, or with semicolons) with a header line,
/// or names alone.
///
/// NDJSON objects and CSV columns have the same names: `path`, `content`, `identifier`, `type`, `tenant`, `label`,
/// `retainUntil`. An unknown one is an error, so that a misspelt one is not silently lost.
package struct ManifestReader {
    /// The form of a list.
    enum Form {
        case names
        case json
        case table([String])
    }

    private static let columns: Set<String> = [
        "path", "content", "identifier", "type", "tenant", "label", "retainUntil",
    ]

    private let common: ItemMetadata

    /// - Parameter common: what holds for documents of which the list does not say it.
    package init(common: ItemMetadata) { self.common = common }

    /// The inputs of a list, in its order.
    ///
    /// - Throws: `ApplianceError` of kind `usage` that names the record.
    package func read(_ bytes: [UInt8]) throws(ApplianceError) -> [ArchiveInput] {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ApplianceError(.unreadableInput, "the list is not UTF-8", hint: "convert it, then run again")
        }
        let body = text.first == "\u{feff}" ? String(text.dropFirst()) : text
        if body.drop(while: \.isWhitespace).first == "{" { return try lines(of: body) }
        var records = try CSVRecords.read(body, separator: CSVRecords.separator(of: body, column: "path"))
        guard let header = records.first else { return [] }
        guard header.contains("path") else {
            return body.split(whereSeparator: \.isNewline).map { line in
                ArchiveInput(path: String(line), isNamed: true, metadata: common)
            }
        }
        records.removeFirst()
        var inputs: [ArchiveInput] = []
        for (number, record) in records.enumerated() {
            guard record.count == header.count else {
                throw Self.failure(number + 2, "\(record.count) fields where the header has \(header.count)")
            }
            let values = zip(header, record).filter { !$0.1.isEmpty }
            inputs.append(try input(Dictionary(values, uniquingKeysWith: { $1 }), number + 2))
        }
        return inputs
    }

    private func lines(of text: String) throws(ApplianceError) -> [ArchiveInput] {
        var inputs: [ArchiveInput] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            guard let value = try? JSONSerialization.jsonObject(with: Data(line.utf8)),
                let object = value as? [String: Any]
            else { throw Self.failure(index + 1, "not a JSON object") }
            var values: [String: String] = [:]
            for (key, value) in object where !(value is NSNull) {
                guard let text = value as? String else { throw Self.failure(index + 1, "'\(key)' is not a string") }
                values[key] = text
            }
            inputs.append(try input(values, index + 1))
        }
        return inputs
    }

    private func input(_ values: [String: String], _ number: Int) throws(ApplianceError) -> ArchiveInput {
        if let unknown = values.keys.filter({ !Self.columns.contains($0) }).min() {
            throw Self.failure(number, "'\(unknown)' is not known")
        }
        guard let path = values["path"], !path.isEmpty else { throw Self.failure(number, "'path' is missing") }
        var metadata = ItemMetadata(
            identifier: values["identifier"],
            tenant: values["tenant"],
            label: values["label"]
        )
        if let word = values["type"] {
            guard let type = DocumentType(word: word) else {
                throw Self.failure(number, "'\(word)' is not a type of document")
            }
            metadata.type = type
        }
        if let text = values["retainUntil"] {
            guard let day = ArchiveDay(text) else { throw Self.failure(number, "'\(text)' is not a date") }
            metadata.retainUntil = day
        }
        return ArchiveInput(
            path: path,
            isNamed: true,
            metadata: metadata.completed(by: common),
            content: values["content"]
        )
    }

    private static func failure(_ record: Int, _ what: String) -> ApplianceError {
        ApplianceError(
            .usage,
            "record \(record) of the list: \(what)",
            hint: "columns: path, content, identifier, type, tenant, label, retainUntil (YYYY-MM-DD)"
        )
    }
}
