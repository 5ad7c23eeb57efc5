/// What reading an object needs of a document: its bytes, its revisions, and what may be spent.
final class PDFStructure: Sendable {
    let bytes: PDFBytes
    let revisions: [PDFRevision]
    let budget: PDFBudget
    let meter: PDFWorkMeter
    private let index: PDFEntryIndex
    /// The encryption dictionary, where it is an object of its own.
    let encryptReference: PDFReference?

    init(_ bytes: PDFBytes, _ revisions: [PDFRevision], _ budget: PDFBudget) {
        self.bytes = bytes
        self.revisions = revisions
        self.budget = budget
        index = PDFEntryIndex(revisions)
        meter = PDFWorkMeter(budget, fileLength: bytes.count)
        encryptReference = revisions.last?.trailer["Encrypt"]?.reference
    }

    /// The entry that counts for an object number as of a revision, and the revision that wrote it.
    func definition(of number: Int, in revision: Int) -> (entry: PDFXRefEntry, revision: Int)? {
        index.definition(of: number, in: revision)
    }

    /// The security handler of a revision; nil where nothing is encrypted.
    func security(_ revision: PDFRevision) throws(PDFSyntaxError) -> PDFSecurityHandler? {
        guard let encrypt = revision.trailer["Encrypt"] else { return nil }
        let reader = PDFObjectReader(structure: self, security: nil, revision: revision.index)
        let offset = revision.sections.first?.range.lowerBound ?? 0
        guard let dictionary = try reader.resolve(encrypt).dictionary else {
            throw PDFSyntaxError(.malformedEncryption, at: offset)
        }
        var identifier: [UInt8] = []
        if let parts = revision.trailer["ID"], let first = try reader.resolve(parts).array?.first {
            identifier = try reader.resolve(first).string?.bytes ?? []
        }
        return try PDFSecurityHandler(dictionary, identifier: identifier, offset: offset)
    }

    /// Whether a revision's trailer names the encryption dictionary that another one's does.
    ///
    /// Dictionaries in the trailer itself are not compared.
    func hasEncryption(of other: PDFRevision, _ revision: PDFRevision) -> Bool {
        let (left, right) = (revision.trailer["Encrypt"], other.trailer["Encrypt"])
        guard left != nil, right != nil else { return left == nil && right == nil }
        return left?.reference == right?.reference
    }
}
