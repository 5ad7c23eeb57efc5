/// Something that a viewer would repair, skip or not notice, and that is neither repaired nor hidden here.
///
/// The document stays readable by the letter of ISO 32000-2; what another reader makes of it may differ.
package struct PDFIrregularity: Hashable, Sendable {
    /// What stands out.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        // The file as a whole
        /// Bytes before `%PDF-` (§7.5.2).
        case headerNotAtStart
        /// Offsets count from the first byte of the file instead of the header behind it (§7.5.2).
        case offsetsNotFromHeader
        /// Bytes behind the last `%%EOF` and its end of line (§7.5.5).
        case trailingBytes
        /// A revision without `startxref`, offset and `%%EOF` behind its section (§7.5.5).
        case missingEndOfFileMarker
        /// The `startxref` of a revision does not say where its section is (§7.5.5).
        case startxrefMismatch
        /// White space stands where an offset says that a section or an object begins.
        case offsetNotExact
        /// A Prev entry that points forward in a file that is not linearised.
        case prevPointsForward
        /// A linearised file by its length whose first section is not the one that counts (Annex F.3).
        case linearizationMismatch
        /// Revisions do not agree on the encryption dictionary (§7.6.1).
        case encryptionChanged
        /// Perms does not say what the encryption dictionary says in the clear (§7.6.4.4.12).
        case permissionsDiffer
        // Cross-reference sections
        /// Entries or headings of a table are not of the exact form of §7.5.4.
        case xrefTableWhitespace
        /// One section has two entries for one object; the first one counts.
        case xrefEntryDuplicate
        /// An entry at or above the trailer's Size, which defines nothing (§7.5.5, table 15).
        case xrefEntryBeyondSize
        /// A Size beyond what readers have to know (§7.5.5, Annex C of ISO 32000-1).
        case sizeBeyondLimit
        /// An entry of a type that does not exist, the null object (§7.5.8.3).
        case xrefEntryTypeUnknown
        /// A cross-reference stream with more bytes than its entries take.
        case xrefStreamSurplusBytes
        /// Table and stream of a hybrid section have different places for one object, or lead to different older sections
        /// (§7.5.8.4).
        case hybridEntriesDiffer
        /// An entry leads to something else than the object that it names.
        case xrefEntryPointsElsewhere
        /// An entry leads behind the end of its own revision, or before its start.
        case xrefEntryOutsideRevision
        // Objects
        /// An object in the file that no entry leads to.
        case unreferencedObject
        /// A second object of the same number in the same revision.
        case duplicateDefinition
        /// Two objects share bytes.
        case overlappingObjects
        /// An object that does not parse.
        case unreadableObject
        /// No `endobj` behind an object.
        case missingEndobj
        /// No `endstream` where the stream's Length says that it ends (§7.3.8.2).
        case wrongStreamLength
        /// `stream` without the line feed that has to follow it (§7.3.8.1).
        case streamKeywordEndOfLine
        /// A dictionary has a key twice; the last one counts (§7.3.7).
        case duplicateDictionaryKey
        /// A number sign in a name without two hexadecimal digits, taken as itself (§7.3.5).
        case malformedNameEscape
        /// Bytes between objects that are neither white space nor a comment.
        case garbageBetweenObjects
        /// A comment between objects, which may hide anything.
        case commentBetweenObjects
        /// A defined object that no chain of references from the trailer reaches.
        case objectNeverReached
        // Object streams
        /// An object stream came into its number after the entry that names it.
        case objectStreamReplaced
        /// The Extends entries of object streams make a circle (§7.5.7).
        case objectStreamExtendsLoop
        // Reading
        /// Encoded data without their end mark or right checksum, or with bytes behind it.
        case filterDataEnd
        /// The budget ended before all objects were looked at.
        case inspectionIncomplete
        /// There are more irregularities than are listed.
        case tooManyIrregularities
    }

    /// What stands out.
    package let code: Code
    /// Where, in bytes from the start of the file, or of the decoded object stream that the object stands in.
    package let offset: Int
    /// The object that it is about.
    package let object: PDFReference?

    /// An irregularity at a place.
    package init(_ code: Code, at offset: Int, object: PDFReference? = nil) {
        self.code = code
        self.offset = offset
        self.object = object
    }
}
