import PDFSyntax

/// A signature dictionary as one revision wrote it.
struct PDFSignatureCandidate {
    /// The object that it is, or that it stands in.
    let reference: PDFReference
    /// Where that object stands in the file; nil in an object stream.
    let place: Int?
    /// The dictionary; empty where a signature field has a value that is none, or cannot be read.
    let dictionary: PDFDictionary
    /// Whether it is an object of its own.
    let isIndirect: Bool
    /// The revision that wrote it.
    let revision: Int
    /// The fields whose value it is or was, the newest first.
    var fields: [PDFFieldDefinition] = []
    /// Whether Perms names it as UR or UR3, in any revision.
    var isUsageRights = false
    /// Whether Perms names it as DocMDP, in any revision.
    var isNamedByDocMDP = false

    init(object: PDFIndirectObject, dictionary: PDFDictionary, isIndirect: Bool, revision: Int) {
        reference = object.reference
        place = object.container == .file ? object.range.lowerBound : nil
        self.dictionary = dictionary
        self.isIndirect = isIndirect
        self.revision = revision
    }

    /// One whose object is where the cross-reference says and cannot be read.
    init(unreadable reference: PDFReference, at place: Int?, revision: Int) {
        self.reference = reference
        self.place = place
        dictionary = PDFDictionary([])
        isIndirect = true
        self.revision = revision
    }

    /// Whether a dictionary says of itself that it is a signature, or could be nothing else.
    ///
    /// One without the entries that a signature must have is one still: leaving them out is how signatures are forged.
    static func isSignature(_ dictionary: PDFDictionary) -> Bool {
        if let type = dictionary["Type"]?.name, type == "Sig" || type == "DocTimeStamp" { return true }
        if dictionary["ByteRange"] != nil { return true }
        guard dictionary["SubFilter"]?.name != nil, dictionary["Filter"]?.name != nil else { return false }
        return dictionary["Type"] == nil
    }
}
