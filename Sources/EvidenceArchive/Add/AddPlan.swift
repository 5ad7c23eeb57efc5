/// What a group comes to against one state of the catalogue: which items are new, and which objects they bring.
struct AddPlan {
    private(set) var outcomes: [AddOutcome] = []
    private(set) var lines: [ItemLine] = []
    private(set) var objects: Set<ObjectDigest> = []
    private(set) var imports: [ImportRecord] = []
    /// Objects that the catalogue has, and that were staged all the same: some tier may have lost them.
    private(set) var restorable: [StoredObject] = []
    private let reader: CatalogueReader
    private let staged: StagedObjects
    private var next: UInt64
    private var added: [ItemKey: (sequence: UInt64, line: ItemLine)] = [:]
    private var generator = SystemRandomNumberGenerator()

    /// `next` is the number of the next item.
    init(reader: CatalogueReader, staged: StagedObjects, next: UInt64) {
        self.reader = reader
        self.staged = staged
        self.next = next
    }

    /// Decides on one source.
    mutating func add(_ task: AddTask) throws(ArchiveError) {
        switch task.outcome {
        case .pending: throw ArchiveError(.outOfOrder, detail: "a source that was not read")
        case .failed(let error): append(task, .failed(error))
        case .resumed(let object, let sequence): append(task, .present, object, sequence)
        case .read(let object, let description, let record):
            do throws(ArchiveError) {
                try add(task, object, description, record)
            } catch {
                // What the catalogue says is the archive's fault, what the item's bounds say is the source's.
                guard error.code.kind == .input || error.code == .objectUnknown else { throw error }
                append(task, .failed(error), object)
            }
        }
    }

    private mutating func add(
        _ task: AddTask,
        _ object: ItemObject,
        _ description: ItemDescription,
        _ record: ImportRecord?
    ) throws(ArchiveError) {
        let key = ItemKey(object.sha256, description)
        if let known = try known(key, superseding: description.supersedes) {
            for object in [object] + description.evidence.map(\.object) where staged[object.sha256] == object {
                if let stored = try reader.object(sha256: object.sha256) { noteRestorable(stored, object) }
            }
            append(task, .present, object, known.sequence, known.commitment)
            note(record, known.sequence)
            return
        }
        var brought: Set<ObjectDigest> = []
        try require(object, &brought)
        for evidence in description.evidence { try require(evidence.object, &brought) }
        if let superseded = description.supersedes { try requireLine(superseded) }
        if let content = description.content, content != object.sha256, !objects.contains(content) {
            guard try isKnown(content) else {
                throw ArchiveError(
                    .objectUnknown,
                    subject: content.hex,
                    detail: "the content that the signature covers",
                    hint: "add the content before the signature"
                )
            }
        }
        let line = try ItemLine(encoding: item(object, description))
        lines.append(line)
        objects.formUnion(brought)
        added[key] = (next, line)
        append(task, .added, object, next, line.digest)
        note(record, next)
        next += 1
    }

    /// Notes an object that the catalogue has in a tier where it was staged, too.
    private mutating func noteRestorable(_ stored: StoredObject, _ object: ItemObject) {
        guard stored.object == object, stored.location != .nowhere, staged[object.sha256] == object else { return }
        restorable.append(stored)
    }

    private mutating func item(_ object: ItemObject, _ description: ItemDescription) throws(ArchiveError) -> ArchiveItem
    {
        var octets: [UInt8] = []
        for _ in 0..<2 {
            let word: UInt64 = generator.next()
            for shift in stride(from: 0, to: 64, by: 8) { octets.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        guard let salt = ItemSalt(bytes: octets) else { throw ArchiveError(.outOfOrder) }
        return ArchiveItem(
            sequence: next,
            addedAt: description.addedAt,
            salt: salt,
            object: object,
            role: description.role,
            name: description.name,
            identifier: description.identifier,
            type: description.type,
            tenant: description.tenant,
            label: description.label,
            retainUntil: description.retainUntil,
            content: description.content,
            evidence: description.evidence,
            signatures: description.signatures,
            supersedes: description.supersedes
        )
    }

    /// The item that says the same of the same content; one that is to take the place of another must do that, too.
    private func known(
        _ key: ItemKey,
        superseding: ObjectDigest?
    ) throws(ArchiveError) -> (sequence: UInt64, commitment: ObjectDigest?)? {
        if let item = added[key], superseding == nil || item.line.item.supersedes == superseding {
            return (item.sequence, item.line.digest)
        }
        guard try reader.object(sha256: key.object) != nil else { return nil }
        var last: UInt64?
        while true {
            let items = try reader.items(matching: key.query, after: last, limit: AddPlan.pageSize)
            let found = items.first { item in
                ItemKey(item) == key && (superseding == nil || item.supersedes == superseding)
            }
            if let found { return (found.sequence, try? ItemLine(encoding: found).digest) }
            guard items.count == AddPlan.pageSize else { return nil }
            last = items.last?.sequence
        }
    }

    private static let pageSize = 64

    /// An object that an item needs: in the archive, in the group, or staged to be brought by it.
    ///
    /// What the catalogue would refuse is refused here, before a record says that it is to have it.
    private mutating func require(_ object: ItemObject, _ brought: inout Set<ObjectDigest>) throws(ArchiveError) {
        let digest = object.sha256
        let known = try reader.object(sha256: digest)
        guard let described = known?.object ?? staged[digest] else {
            throw ArchiveError(.objectUnknown, subject: digest.hex, detail: "neither added before nor in the archive")
        }
        guard described == object else {
            throw ArchiveError(
                .invalidValue,
                subject: digest.hex,
                detail: "another content has this SHA-256",
                hint: "keep both contents and report them: SHA-256 may be broken"
            )
        }
        if let known, known.location != .nowhere { return noteRestorable(known, object) }
        guard !objects.contains(digest), !brought.contains(digest) else { return }
        guard staged[digest] != nil else {
            throw ArchiveError(.objectUnknown, subject: digest.hex, detail: "in no tier, and not added again")
        }
        brought.insert(digest)
    }

    /// A line that another one is to take the place of: in the archive, or before it in the group.
    private func requireLine(_ digest: ObjectDigest) throws(ArchiveError) {
        if lines.contains(where: { $0.digest == digest }) { return }
        if try reader.item(lineDigest: digest) != nil { return }
        throw ArchiveError(.invalidValue, subject: digest.hex, detail: "no item line that could be superseded")
    }

    /// Whether a tier has the object.
    private func isKnown(_ digest: ObjectDigest) throws(ArchiveError) -> Bool {
        guard let known = try reader.object(sha256: digest) else { return false }
        return known.location.isHot || known.location.cold != nil
    }

    private mutating func note(_ record: ImportRecord?, _ sequence: UInt64) {
        guard let record else { return }
        imports.append(
            ImportRecord(
                pathDigest: record.pathDigest,
                size: record.size,
                modified: record.modified,
                item: sequence
            )
        )
    }

    private mutating func append(
        _ task: AddTask,
        _ status: AddOutcome.Status,
        _ object: ItemObject? = nil,
        _ sequence: UInt64? = nil,
        _ commitment: ObjectDigest? = nil
    ) {
        outcomes.append(
            AddOutcome(
                index: task.index,
                status: status,
                object: object,
                sequence: sequence,
                commitment: commitment
            )
        )
    }
}
