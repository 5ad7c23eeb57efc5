import EvidenceArchive

/// Adds files to an archive: what `lastro archive add` does.
package struct AddToArchive: Sendable {
    private let place: ArchivePlace
    private let archive: Archive
    private let basis: ValidationBasis?
    private let locator: ContentLocator
    private let resumes: Bool
    private let groupCount: Int
    private let jobs: Int

    /// - Parameters:
    ///   - place: the archive.
    ///   - basis: what signatures are judged by; nil: none are.
    ///   - locator: finds contents beside signatures.
    ///   - resumes: whether files that an earlier run added are passed over by their size and time.
    ///   - groupCount: how many files are made durable together.
    ///   - jobs: how many files are read and judged at a time.
    /// - Throws: as opening the archive does.
    package init(
        place: ArchivePlace,
        basis: ValidationBasis?,
        locator: ContentLocator,
        resumes: Bool,
        groupCount: Int = AddOptions.largestGroup,
        jobs: Int
    ) throws(ApplianceError) {
        self.place = place
        archive = try place.writing()
        self.basis = basis
        self.locator = locator
        self.resumes = resumes
        self.groupCount = groupCount
        self.jobs = jobs
    }

    /// Adds the files, and hands each on once it is durable, in the order of the inputs.
    ///
    /// - Throws: `ApplianceError` that ended the run; what was handed on before stays.
    package func run(
        _ inputs: [ArchiveInput],
        emit: (AddedFile) throws(ApplianceError) -> Void
    ) throws(ApplianceError) {
        var options = AddOptions()
        options.wait = place.wait
        options.resumes = resumes
        options.groupCount = groupCount
        options.workers = jobs
        let session = try archiving { () throws(ArchiveError) in
            try AddSession(archive, actor: place.actor, options: options)
        }
        let describer = ItemDescriber(basis: basis, locator: locator, session: session)
        let remarks = ContentRemarks()
        do throws(ApplianceError) {
            for (index, input) in inputs.enumerated() {
                try archiving { () throws(ArchiveError) in try add(input, at: index, to: session, describer, remarks) }
                for outcome in session.takeOutcomes() { try emit(file(outcome, inputs, remarks)) }
            }
            let last = try archiving { () throws(ArchiveError) in try session.finish() }
            for outcome in last { try emit(file(outcome, inputs, remarks)) }
        } catch {
            // What was acknowledged meanwhile is durable, and said so.
            for outcome in session.takeOutcomes() { try emit(file(outcome, inputs, remarks)) }
            throw error
        }
    }

    private func add(
        _ input: ArchiveInput,
        at index: Int,
        to session: AddSession,
        _ describer: ItemDescriber,
        _ remarks: ContentRemarks
    ) throws(ArchiveError) {
        if case .because(let reason)? = input.refusal {
            // Its outcome stands in its place among the others.
            try session.add(.bytes([])) { _ throws(ArchiveError) -> ItemDescription in throw reason }
            return
        }
        try session.add(
            .path(input.path, followingLinks: input.isNamed),
            importPath: try Self.pathDigest(input.path),
            isAsSaid: input.metadata.isMet
        ) { content throws(ArchiveError) in
            let description = try describer.describe(input, content)
            if let remark = ContentRemark(description, of: input) { remarks.note(remark, at: index) }
            return description
        }
    }

    private func file(_ outcome: AddOutcome, _ inputs: [ArchiveInput], _ remarks: ContentRemarks) -> AddedFile {
        AddedFile(
            path: inputs[outcome.index].path,
            outcome: outcome,
            remark: remarks.take(outcome.index)
        )
    }

    /// SHA-256 of the absolute path, by which a file is known again when an import goes on.
    private static func pathDigest(_ path: String) throws(ArchiveError) -> ObjectDigest {
        try ObjectDigest(hashing: Array(AbsolutePath.of(path).utf8))
    }
}
