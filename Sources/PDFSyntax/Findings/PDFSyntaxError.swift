/// Why bytes could not be read as PDF; never carries any of them.
package struct PDFSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        // Lexical conventions and objects, ISO 32000-2 §7.2 and §7.3
        /// The bytes end inside an object.
        case unexpectedEnd
        /// A byte that starts no token, or ends one that was not begun.
        case unexpectedByte
        /// A keyword where an object has to stand.
        case unexpectedKeyword
        /// Digits, signs and points that are no number, or one that 64 bits do not hold.
        case malformedNumber
        /// A hexadecimal string with another character than digits and white space.
        case malformedString
        /// A name with the byte 0.
        case malformedName
        /// A dictionary whose key is not a name, or whose last key has no value.
        case malformedDictionary
        /// What stands there is not `n g obj`.
        case malformedIndirectObject
        /// The object at the place is not the one that the cross-reference entry names.
        case objectMismatch
        /// A stream without a usable Length, or one that reaches beyond the file.
        case malformedStream
        // File structure, ISO 32000-2 §7.5
        /// No `%PDF-` within the first 1024 bytes.
        case noHeader
        /// No `startxref` with a number behind it.
        case noStartxref
        /// No cross-reference section where an offset says there is one.
        case xrefNotFound
        /// A cross-reference table against §7.5.4.
        case malformedXRefTable
        /// A cross-reference stream against §7.5.8.
        case malformedXRefStream
        /// A trailer that is not a dictionary, or one with an entry of the wrong type.
        case malformedTrailer
        /// The sections point at each other in a circle.
        case xrefLoop
        /// The last trailer names no catalogue.
        case noCatalog
        /// An object stream against §7.5.7.
        case malformedObjectStream
        // Filters, ISO 32000-2 §7.4
        /// A filter that gives pictures, or one that nobody knows.
        case unsupportedFilter
        /// Data that its filter does not decode.
        case malformedFilterData
        // Encryption, ISO 32000-2 §7.6
        /// Another security handler than the standard one, or an algorithm that it does not have.
        case unsupportedEncryption
        /// An encryption dictionary without what its version demands, or data that do not decrypt.
        case malformedEncryption
        /// The empty user password does not open the document.
        case passwordNeeded
        /// An encryption dictionary that not all revisions have, or under which streams stand unencrypted.
        case encryptionNotReal
        /// libcrypto or zlib could not be asked.
        case libraryUnavailable
        // Budgets
        /// Objects inside objects deeper than the budget.
        case nestingTooDeep
        /// More objects than the budget.
        case tooManyObjects
        /// References to references, or objects needed to read an object, more than the budget.
        case tooManyReferences
        /// More cross-reference sections than the budget.
        case tooManySections
        /// More decompressed bytes than the budget.
        case decodedTooLarge
    }

    /// Whether the file goes beyond what is read, rather than against the standard.
    package var isBeyondLimits: Bool {
        switch code {
        case .nestingTooDeep, .tooManyObjects, .tooManyReferences, .tooManySections, .decodedTooLarge,
            .unsupportedEncryption:
            true
        default: false
        }
    }

    /// What is wrong.
    package let code: Code
    /// Where, in bytes from the start of the file, or of the decoded object stream that the object stands in.
    package let offset: Int

    /// An error at a place.
    package init(_ code: Code, at offset: Int) {
        self.code = code
        self.offset = offset
    }

    package var description: String { "PDFSyntaxError.\(code.rawValue) at \(offset)" }
}
