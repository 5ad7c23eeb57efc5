/// Where a signature stands in a PDF file, and what it lets happen after it.
struct PDFSignatureEntry: Sendable, Hashable {
    /// What a signature dictionary is for.
    enum Role: String, Sendable, Hashable, CaseIterable {
        case approval
        case certification
        case documentTimeStamp
        case usageRights
    }

    /// The identifier of the signature or time-stamp.
    let id: String
    let role: Role
    /// The fully qualified name of the field; safe to show.
    let fieldName: String?
    /// The field, or the dictionary where it has none: number and generation.
    let object: String?
    /// Safe to show.
    let subFilter: String?
    /// From 1; nil where no page shows it.
    let page: Int?
    let area: AreaEntry?
    /// The four numbers of ByteRange; nil where they are not of the standard's form.
    let byteRange: [Int]?
    /// The revision whose end the covered bytes reach, from 1; nil where they reach none.
    let coveredRevision: Int?
    /// How many revisions the file has.
    let revisionCount: Int
    /// What DocMDP says, 1 to 3 (§12.8.2.2); nil for a signature that certifies nothing.
    let certificationLevel: Int?
    let lock: FieldLockEntry?
    /// How many changes the later revisions have.
    let laterChanges: Int
    /// Those of them that this signature does not let happen.
    let forbiddenChanges: [ChangeEntry]

    /// How many revisions stand after the one that it covers; nil where it covers none.
    var laterRevisions: Int? { coveredRevision.map { revisionCount - $0 } }
}
