package import EvidenceArchive

extension MoveStep {
    /// One JSON object (`lastro.archive-move/1`) on a line of its own.
    package func json() throws(ApplianceError) -> String {
        switch self {
        case .sealed(let pack, let objects, let bytes):
            try PackForm(pack, "sealed", objects: objects, bytes: bytes).line()
        case .removed(let pack): try PackForm(pack, "removed", objects: pack.objectCount, bytes: nil).line()
        case .dropped(let stored): try ObjectForm(stored, "dropped").line()
        case .restored(let stored, let pack): try ObjectForm(stored, "restored", pack: pack.identifier).line()
        case .failed(let stored, let error): try ObjectForm(stored, "failed", error: error).line()
        }
    }

    /// What became of a pack; the digests and the size are its file's.
    private struct PackForm: Encodable {
        let pack: PackDescription
        let step: String
        let objects: UInt64
        let bytes: UInt64?

        init(_ pack: PackDescription, _ step: String, objects: UInt64, bytes: UInt64?) {
            self.pack = pack
            self.step = step
            self.objects = objects
            self.bytes = bytes
        }

        func line() throws(ApplianceError) -> String { try ArchiveJSON.line(self) + "\n" }

        func encode(to encoder: any Encoder) throws {
            var members = encoder.container(keyedBy: Key.self)
            try members.encode("lastro.archive-move/1", forKey: .schema)
            try members.encode(step, forKey: .step)
            try members.encode(pack.identifier, forKey: .pack)
            try members.encode("cold/\(pack.path)", forKey: .path)
            try members.encode(pack.sha256.hex, forKey: .sha256)
            try members.encode(pack.sha512.hex, forKey: .sha512)
            try members.encode(pack.size, forKey: .size)
            try members.encode(objects, forKey: .objects)
            try members.encode(bytes, forKey: .bytes)
        }

        private enum Key: CodingKey { case schema, step, pack, path, sha256, sha512, size, objects, bytes }
    }

    /// What became of one object.
    private struct ObjectForm: Encodable {
        let stored: StoredObject
        let step: String
        let pack: String?
        let error: ArchiveJSON.Failure?

        init(_ stored: StoredObject, _ step: String, pack: String? = nil, error: ArchiveError? = nil) {
            self.stored = stored
            self.step = step
            self.pack = pack
            self.error = error.map {
                ArchiveJSON.Failure(code: $0.code.rawValue, message: $0.description, hint: $0.hint)
            }
        }

        func line() throws(ApplianceError) -> String { try ArchiveJSON.line(self) + "\n" }

        func encode(to encoder: any Encoder) throws {
            var members = encoder.container(keyedBy: Key.self)
            try members.encode("lastro.archive-move/1", forKey: .schema)
            try members.encode(step, forKey: .step)
            try members.encode(stored.object.sha256.hex, forKey: .sha256)
            try members.encode(stored.object.sha512.hex, forKey: .sha512)
            try members.encode(stored.object.size, forKey: .size)
            try members.encode(pack, forKey: .pack)
            try members.encode(error, forKey: .error)
        }

        private enum Key: CodingKey { case schema, step, sha256, sha512, size, pack, error }
    }
}

extension MoveSummary {
    /// The last line (`lastro.archive-move/1`).
    package func json(to target: MoveTarget) throws(ApplianceError) -> String {
        struct Form: Encodable {
            let schema = "lastro.archive-move/1"
            let step = "summary"
            let to: String
            let packs, objects, bytes, failed: UInt64
            let hotBytesReclaimed, hotFoldersReclaimed, coldBytesReclaimed, bytesWritten: UInt64
            let catalogueBytesReclaimed: UInt64
        }
        return try ArchiveJSON.line(
            Form(
                to: target.rawValue,
                packs: packs,
                objects: objects,
                bytes: bytes,
                failed: failed,
                hotBytesReclaimed: hotBytesReclaimed,
                hotFoldersReclaimed: hotFoldersReclaimed,
                coldBytesReclaimed: coldBytesReclaimed,
                bytesWritten: bytesWritten,
                catalogueBytesReclaimed: catalogueBytesReclaimed
            )
        ) + "\n"
    }
}
