package import EvidenceArchive
import Foundation
import SignatureValidation

/// Takes evidence records of the archive's objects out: what `lastro evidence export` does (RFC 4998).
package struct ExportRecords {
    /// A record that was written.
    package struct Exported: Sendable {
        /// The object that it proves.
        package let object: ObjectDigest
        package let path: String
        package let record: [UInt8]
    }

    private let derivation: RecordDerivation
    private let browse: BrowseArchive
    private let examiner: TokenExaminer?

    /// `basis` gives what the newest token is judged by, which then stands in the record too; nil: only what is stored.
    ///
    /// - Throws: as opening the archive does.
    package init(_ place: ArchivePlace, basis: ValidationBasis?) throws(ApplianceError) {
        try self.init(place.reading(), basis: basis)
    }

    /// Out of an archive that is open already.
    package init(_ archive: Archive, basis: ValidationBasis?) throws(ApplianceError) {
        let history = try archiving { () throws(ArchiveError) in try BatchHistory(archive) }
        derivation = RecordDerivation(archive, history: history)
        browse = BrowseArchive(archive)
        examiner = basis.flatMap { basis in
            basis.policy.map { TokenExaminer(archive, basis: basis, constraints: $0.cryptography) }
        }
    }

    /// The records of the objects that names stand for: SHA-256, the beginning of one, or an identifier.
    ///
    /// A record of a batch with several tokens is that of the strand. Throws `ApplianceError` of kind `missingInput` for an
    /// unknown name and for an object that no batch covers yet, `usage` for a strand that the batch does not have.
    package func records(
        named names: [String],
        strand: Int = 0
    ) throws(ApplianceError) -> [(object: ObjectDigest, record: [UInt8])] {
        var records: [(object: ObjectDigest, record: [UInt8])] = []
        var known: Set<ObjectDigest> = []
        for name in names {
            for object in try browse.objects(named: name) where known.insert(object).inserted {
                let count = try archiving { () throws(ArchiveError) in try derivation.strandCount(of: object) }
                guard count == 0 || strand < count else {
                    throw ApplianceError(
                        .usage,
                        "\(object.hex) has no strand \(strand)",
                        hint: count == 1
                            ? "there is one token: leave --strand out" : "--strand takes 0 to \(count - 1) for it"
                    )
                }
                let record = try record(of: object, strand)
                guard let record else {
                    throw ApplianceError(
                        .missingInput,
                        "\(object.hex) is covered by no batch yet",
                        hint: "run 'lastro renew' first"
                    )
                }
                records.append((object, record))
            }
        }
        return records
    }

    private func record(of object: ObjectDigest, _ strand: Int) throws(ApplianceError) -> [UInt8]? {
        let (derivation, examiner) = (derivation, examiner)
        return try archiving { () throws(ArchiveError) in
            guard let examiner else { return try derivation.record(of: object, strand: strand) }
            return try derivation.record(of: object, strand: strand) { token throws(ArchiveError) in
                try examiner.completed(token, in: derivation)
            }
        }
    }

    /// Writes records to a file, or each into a folder as `<sha256>.ers`; gives what stands there then.
    ///
    /// What is there is never replaced: the same record is left as it is. Throws `ApplianceError` of kind `inputOutput` for a name
    /// with something else, before anything is written.
    package func export(
        named names: [String],
        strand: Int,
        to output: String?
    ) throws(ApplianceError) -> [Exported] {
        let records = try records(named: names, strand: strand)
        var isFolder: ObjCBool = false
        let target = output ?? "."
        let isThere = FileManager.default.fileExists(atPath: target, isDirectory: &isFolder)
        guard records.count == 1 || (isThere && isFolder.boolValue) else {
            throw ApplianceError(.usage, "\(records.count) records need a folder", hint: "name one with --output")
        }
        let exported = records.map { object, record in
            let path = isThere && isFolder.boolValue ? "\(target)/\(object.hex).ers" : target
            return Exported(object: object, path: path, record: record)
        }
        var new: [Exported] = []
        for one in exported where try !Self.isThere(one) { new.append(one) }
        for one in new {
            let file = try ResultOutput(path: one.path, replacing: false)
            try file.write(one.record.span.bytes)
            try file.commit()
        }
        return exported
    }

    /// Whether the record stands in its file already; throws where a file has something else.
    private static func isThere(_ one: Exported) throws(ApplianceError) -> Bool {
        var status = stat()
        guard stat(one.path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else { return false }
        guard try NewFile.isTaken(one.path) else { return false }
        guard try InputFile.readSmall(one.path, limit: one.record.count) == one.record else {
            throw NewFile.taken(one.path)
        }
        return true
    }
}
