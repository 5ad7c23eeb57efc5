/// What is wrong with a signature dictionary or the bytes that it says it covers (ISO 32000-2 §12.8.1).
///
/// A fact about the file; the judge weighs it as the observation of the same meaning.
package enum PDFSignatureDefect: String, Hashable, Sendable, CaseIterable {
    // ByteRange
    /// No ByteRange, or null.
    case byteRangeMissing
    /// Something else than a direct array of four direct integers that are not negative.
    case byteRangeMalformed
    /// The first range does not begin with the file's first byte.
    case byteRangeStart
    /// The ranges overlap, or one reaches beyond the file.
    case byteRangeOutOfBounds
    /// What is left out is not exactly the hexadecimal string of this dictionary's own Contents.
    case byteRangeGap
    /// The last range does not end where a revision does.
    case byteRangeEnd
    /// The covered bytes end before the revision that wrote the dictionary does.
    case revisionNotCovered
    // Contents
    /// No Contents, null, or an empty one.
    case contentsMissing
    /// Something else than a direct string, or one that is not written in hexadecimal digits.
    case contentsMalformed
    /// What stands in Contents is not a signature of the sub-filter's kind.
    case contentsUnreadable
    /// Something else than zeros stands behind the signature in Contents.
    case contentsPadding
    /// The same in an encrypted document: some signers encrypt the empty place, and write the signature over its start.
    case contentsPaddingEncrypted
    /// A detached sub-filter over a message that carries content of its own, or the other way round.
    case contentsContent
    /// A message with more than one signer, or none.
    case contentsSigners
    // Sub-filter
    /// No SubFilter, or null.
    case subFilterMissing
    /// A SubFilter that is not known here.
    case subFilterUnknown
    /// A document time-stamp that says to be a signature, or the other way round.
    case typeMismatch
    // The dictionary and its place
    /// ByteRange, Contents, SubFilter, Type or Filter stands in the dictionary twice.
    case duplicateKey
    /// The dictionary is in an object stream, or in a revision that does not parse by the letter at that place.
    case dictionaryPlace
    /// A later revision writes the dictionary anew, differently.
    case redefined
    /// A later revision cuts the field or its value off.
    case unlinked
    /// Another signature has the same Contents or covers the same bytes.
    case shared
}
