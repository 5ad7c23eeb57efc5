import ArchiveFormats
import LibCrypto

extension DossierCheck {
    /// What the evidence records are about that are no item's evidence already.
    ///
    /// The manifests vouch for their bytes only, and their names for nothing: each is compared with the objects of the items,
    /// and with the records that are evidence of them.
    func records(
        of items: [VerifiedDossier.Item],
        _ files: [ObjectDigest: DossierFile]
    ) throws(ArchiveError) -> DossierRecords {
        var found = DossierRecords()
        let known = Set(files.values.map(\.path))
        let waiting = self.files(in: DossierLayout.records).filter { !known.contains($0.path) }
        guard !waiting.isEmpty else { return found }
        let objects = Set(items.flatMap(\.line.item.provenObjects))
        var matching = RecordMatching(Array(objects)) { object, algorithm throws(ArchiveError) in
            guard let file = files[object.sha256] else {
                throw ArchiveError(.objectUnknown, subject: object.sha256.hex)
            }
            return try digest(file.path, algorithm)
        }
        for file in waiting {
            guard file.object.size <= DossierCheck.largestRecord,
                let objects = try matching.objects(of: bytes(file.path, limit: DossierCheck.largestRecord))
            else {
                found.leave(file.path, because: .unreadable)
                continue
            }
            if objects.isEmpty {
                found.leave(file.path, because: .aboutNothing)
            } else {
                let kind = DossierFile.Kind.evidence(.evidenceRecord)
                found.place(DossierFile(path: file.path, object: file.object, kind: kind), about: objects)
            }
        }
        return found
    }

    /// In bytes; no reader takes a larger one.
    private static let largestRecord = 16 << 20

    private func digest(_ path: String, _ algorithm: DigestAlgorithm) throws(ArchiveError) -> [UInt8] {
        let tree = tree
        return try exchanging(path) { () throws(ArchiveFormatError) in
            do {
                var context = try DigestContext(algorithm)
                try tree.stream(path) { (block) throws(ArchiveFormatError) in
                    do throws(LibCryptoError) {
                        try context.update(block)
                    } catch {
                        throw ArchiveFormatError(.digestUnavailable, at: path)
                    }
                }
                return try context.finalize()
            } catch let error as ArchiveFormatError {
                throw error
            } catch {
                throw ArchiveFormatError(.digestUnavailable, at: path)
            }
        }
    }
}
