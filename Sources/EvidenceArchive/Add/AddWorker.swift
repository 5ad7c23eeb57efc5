/// One of the threads that read, digest and stage.
struct AddWorker: ~Copyable {
    private let archive: Archive
    private let queue: AddQueue
    private let options: AddOptions
    private let stager: ContentStager

    init(archive: Archive, area: StagingArea, staged: StagedObjects, queue: AddQueue, options: AddOptions, number: Int)
    {
        self.archive = archive
        self.queue = queue
        self.options = options
        stager = ContentStager(archive: archive, area: area, staged: staged, number: number)
    }

    /// Works until there is nothing more to do.
    func run() {
        while let task = queue.take() {
            do throws(ContentStager.Failure) {
                task.outcome = try read(task)
            } catch {
                switch error {
                case .source(let reason): task.outcome = .failed(reason)
                case .archive(let reason): return queue.fail(reason)
                }
            }
            var bytes: UInt64 = 0
            if case .read(let object, _, _) = task.outcome { bytes = object.size }
            queue.complete(task, bytes: bytes)
        }
    }

    private func read(_ task: AddTask) throws(ContentStager.Failure) -> AddTask.Outcome {
        if let resumed = try resumed(task) { return resumed }
        switch task.details {
        case .given(let description):
            let reading = try stager.stage(task.source, keeping: nil)
            return .read(reading.object, description, record(task, reading))
        case .described(let describe):
            let reading = try stager.stage(task.source, keeping: options.inspectionLimit)
            let description: ItemDescription
            do throws(ArchiveError) {
                description = try describe(AddedContent(object: reading.object, bytes: reading.bytes))
            } catch {
                throw .source(error)
            }
            return .read(reading.object, description, record(task, reading))
        }
    }

    /// What to remember of an imported file; the item's number comes with the commit.
    private func record(_ task: AddTask, _ reading: ContentStager.Reading) -> ImportRecord? {
        task.importPath.map { path in
            ImportRecord(pathDigest: path, size: reading.object.size, modified: reading.modified, item: 0)
        }
    }

    /// A file that was imported before, with the size and time that it has now.
    private func resumed(_ task: AddTask) throws(ContentStager.Failure) -> AddTask.Outcome? {
        guard options.resumes, let path = task.importPath, case .path(let name, let followingLinks) = task.source else {
            return nil
        }
        let found: (ImportRecord, StoredObject)?
        do throws(ArchiveError) {
            found = try archive.catalogue.read { reader throws(ArchiveError) in
                guard let record = try reader.importRecord(pathDigest: path),
                    let item = try reader.item(sequence: record.item), task.isAsSaid?(item) ?? true,
                    let stored = try reader.object(sha256: item.object.sha256)
                else { return nil }
                return (record, stored)
            }
            if let (_, stored) = found, try !archive.holds(stored) { return nil }
        } catch {
            throw .archive(error)
        }
        guard let (record, stored) = found else { return nil }
        do throws(ArchiveError) {
            let file = try InputFile(path: name, followingLinks: followingLinks)
            guard file.size == record.size, file.modified == record.modified else { return nil }
            return .resumed(stored.object, sequence: record.item)
        } catch {
            throw .source(error)
        }
    }
}
