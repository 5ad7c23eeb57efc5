/// A PDF file by the letter of ISO 32000-2: its revisions, and every object as of each of them.
///
/// Nothing is repaired. What a viewer would repair is an error, or an irregularity that stands in a list. Objects are
/// parsed when they are asked for, out of the one piece of memory that the file is in.
package final class PDFDocument: Sendable {
    /// The file.
    package let bytes: PDFBytes
    /// Where `%PDF-` stands; offsets count from there (§7.5.2) unless `offsetsNotFromHeader` is listed.
    package let headerOffset: Int
    /// The version of the header line; a catalogue's Version entry may say a later one.
    package let headerVersion: String
    /// The revisions, the oldest first; never empty.
    package let revisions: [PDFRevision]
    /// Whether the file begins as a linearised one does (Annex F); `prevPointsForward` says that it is none any more.
    package let isLinearized: Bool
    /// What stands out about the file's structure; `PDFInspection` finds what stands out about its objects.
    package let irregularities: [PDFIrregularity]

    let structure: PDFStructure
    let security: PDFSecurityHandler?
    let headerEnd: Int
    /// Where offsets count from.
    let origin: Int
    /// Where the linearisation dictionary and the hint streams stand, which no reference leads to.
    package let linearizationOffsets: Set<Int>

    /// Reads the file's structure: the header and all cross-reference sections.
    ///
    /// Throws where the file has no structure that the standard knows, or one beyond the budget.
    package init(_ bytes: PDFBytes, budget: PDFBudget = PDFBudget()) throws(PDFSyntaxError) {
        let budget = PDFEntryIndex.limit(budget)
        let header = try PDFHeader(bytes)
        let chain = try PDFXRefChain(bytes, headerOffset: header.offset, budget: budget)
        var irregularities = chain.irregularities
        if header.offset != 0 { irregularities.add(.headerNotAtStart, at: 0) }
        let linearization = PDFLinearization(bytes, header, origin: chain.origin, budget: budget)
        if let linearization, linearization.isWhole,
            let first = chain.sections.first, first.range.lowerBound != linearization.front,
            PDFXRefReader(bytes: bytes, origin: chain.origin, budget: budget).hasSection(at: linearization.front)
        {
            irregularities.add(.linearizationMismatch, at: linearization.front)
        }
        let builder = PDFRevisionBuilder(bytes: bytes, chain: chain)
        let revisions = builder.revisions(linearizedEnd: linearization?.end, &irregularities)
        guard let last = revisions.last, last.trailer["Root"]?.reference != nil else {
            throw PDFSyntaxError(.noCatalog, at: chain.startOffset)
        }
        if last.range.upperBound < bytes.count { irregularities.add(.trailingBytes, at: last.range.upperBound) }
        let structure = PDFStructure(bytes, revisions, budget)
        let security = try Self.security(structure, revisions, last)
        for revision in revisions where !structure.hasEncryption(of: last, revision) {
            irregularities.add(.encryptionChanged, at: revision.sections[0].range.lowerBound)
        }
        if let security, !security.permissionsAgree {
            irregularities.add(.permissionsDiffer, at: last.sections[0].range.lowerBound)
        }
        self.structure = structure
        self.security = security
        self.bytes = bytes
        self.revisions = revisions
        self.irregularities = irregularities.items
        headerOffset = header.offset
        headerVersion = header.version
        headerEnd = header.end
        origin = chain.origin
        isLinearized = linearization != nil
        linearizationOffsets = linearization?.offsets ?? []
    }

    /// The security handler of the last revision; nil where nothing is encrypted.
    ///
    /// Throws `encryptionNotReal` where the file cannot be opened by its encryption dictionary and shows that nothing is
    /// encrypted by it.
    private static func security(
        _ structure: PDFStructure,
        _ revisions: [PDFRevision],
        _ last: PDFRevision
    ) throws(PDFSyntaxError) -> PDFSecurityHandler? {
        do throws(PDFSyntaxError) {
            return try structure.security(last)
        } catch {
            guard error.code == .passwordNeeded || error.code == .unsupportedEncryption else { throw error }
            let isShared = revisions.allSatisfy { structure.hasEncryption(of: last, $0) }
            guard !isShared || PDFPlainStreams.areAll(structure.bytes) else { throw error }
            throw PDFSyntaxError(.encryptionNotReal, at: last.sections.first?.range.lowerBound ?? error.offset)
        }
    }

    /// The object of a number and generation as of a revision, the latest unless said; nil if it is not defined there.
    ///
    /// Throws where the cross-reference entry leads to something else, and where the object does not parse.
    package func object(
        number: Int,
        generation: Int = 0,
        in revision: Int? = nil
    ) throws(PDFSyntaxError) -> PDFIndirectObject? {
        try reader(revision).object(PDFReference(number: number, generation: generation))
    }

    /// The object that a reference names as of a revision, the latest unless said; nil if it is not defined there.
    package func object(
        _ reference: PDFReference,
        in revision: Int? = nil
    ) throws(PDFSyntaxError) -> PDFIndirectObject? {
        try reader(revision).object(reference)
    }

    /// What an object is once references are followed, as of a revision, the latest unless said; undefined is null.
    package func resolve(_ object: PDFObject, in revision: Int? = nil) throws(PDFSyntaxError) -> PDFObject {
        try reader(revision).resolve(object)
    }

    /// The data of a stream without its filters and decrypted, as of a revision, the latest unless said.
    ///
    /// Throws `unsupportedFilter` for filters that give pictures.
    package func data(of stream: PDFIndirectObject, in revision: Int? = nil) throws(PDFSyntaxError) -> [UInt8] {
        try reader(revision).data(of: stream).bytes
    }

    /// Where an object number is as of a revision: its entry in the newest section up to then that has one.
    package func entry(_ number: Int, in revision: Int? = nil) -> PDFXRefEntry? {
        definition(of: number, in: revision)?.entry
    }

    /// The entry that counts for an object number as of a revision, and the revision that wrote it.
    package func definition(of number: Int, in revision: Int? = nil) -> (entry: PDFXRefEntry, revision: Int)? {
        structure.definition(of: number, in: revision ?? revisions.count - 1)
    }

    /// Whether the document is encrypted, and was opened with the empty user password.
    package var isEncrypted: Bool { security != nil }

    func reader(_ revision: Int?) -> PDFObjectReader {
        PDFObjectReader(structure: structure, security: security, revision: revision ?? revisions.count - 1)
    }
}
