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
    /// Whether the oldest revision is linearised (Annex F).
    package let isLinearized: Bool
    /// What stands out about the file's structure; `PDFInspection` finds what stands out about its objects.
    package let irregularities: [PDFIrregularity]

    let budget: PDFBudget
    let meter: PDFWorkMeter
    let headerEnd: Int
    /// Where offsets count from.
    let origin: Int

    /// Reads the file's structure: the header and all cross-reference sections.
    ///
    /// Throws where the file has no structure that the standard knows, or one beyond the budget.
    package init(_ bytes: PDFBytes, budget: PDFBudget = PDFBudget()) throws(PDFSyntaxError) {
        let header = try PDFHeader(bytes)
        let chain = try PDFXRefChain(bytes, headerOffset: header.offset, budget: budget)
        var irregularities = chain.irregularities
        if header.offset != 0 { irregularities.add(.headerNotAtStart, at: 0) }
        let linearization = Self.linearization(bytes, header, budget)
        let builder = PDFRevisionBuilder(bytes: bytes, chain: chain)
        let revisions = builder.revisions(isLinearized: linearization != nil, &irregularities)
        guard let last = revisions.last, last.trailer["Root"]?.reference != nil else {
            throw PDFSyntaxError(.noCatalog, at: chain.startOffset)
        }
        if last.range.upperBound < bytes.count { irregularities.add(.trailingBytes, at: last.range.upperBound) }
        for revision in revisions where revision.trailer["Encrypt"]?.value != last.trailer["Encrypt"]?.value {
            // References are equal wherever they stand; a direct dictionary has to be written alike by its content.
            guard revision.trailer["Encrypt"]?.reference != nil || last.trailer["Encrypt"]?.reference != nil else {
                continue
            }
            irregularities.add(.encryptionChanged, at: revision.sections[0].range.lowerBound)
        }
        self.bytes = bytes
        self.budget = budget
        self.revisions = revisions
        self.irregularities = irregularities.items
        headerOffset = header.offset
        headerVersion = header.version
        headerEnd = header.end
        origin = chain.origin
        isLinearized = linearization != nil
        meter = PDFWorkMeter(budget, fileLength: bytes.count)
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
        let newest = min(max(revision ?? revisions.count - 1, 0), revisions.count - 1)
        for index in stride(from: newest, through: 0, by: -1) {
            if let entry = revisions[index].entry(number) { return (entry, index) }
        }
        return nil
    }

    func reader(_ revision: Int?) -> PDFObjectReader {
        PDFObjectReader(document: self, revision: revision ?? revisions.count - 1)
    }

    /// The linearisation parameter dictionary: the first object of the file (Annex F.3.3).
    private static func linearization(_ bytes: PDFBytes, _ header: PDFHeader, _ budget: PDFBudget) -> PDFDictionary? {
        var lexer = PDFLexer(bytes, at: header.end, end: header.end + 1_024)
        lexer.skipWhiteSpaceAndComments()
        let parser = PDFIndirectObjectParser(bytes: bytes, budget: budget) { _ in nil }
        var lexed = 0
        guard let object = try? parser.parse(at: lexer.position, end: header.end + 2_048, lexed: &lexed),
            let dictionary = object.object.dictionary, dictionary["Linearized"]?.number != nil
        else { return nil }
        return dictionary
    }
}
