extension JobRecord {
    init(_ job: CatalogueJob) {
        self.init()
        startedAt = job.startedAt.seconds
        if let cursor = job.cursor { self.cursor = cursor }
        numbers = job.numbers
        texts = job.texts
        objects = job.objects
    }

    /// The job; throws `ARC-CATALOGUE-RECORD` where the record has values that none of ours has.
    func job(_ name: String) throws(ArchiveError) -> CatalogueJob {
        guard let startedAt = ArchiveTime(seconds: startedAt) else {
            throw RecordSeal.damage(Array(name.utf8), .jobs, "a value is out of range")
        }
        return CatalogueJob(
            name: name,
            startedAt: startedAt,
            cursor: hasCursor ? cursor : nil,
            numbers: numbers,
            texts: texts,
            objects: objects
        )
    }
}
