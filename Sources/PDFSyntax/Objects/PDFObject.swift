/// One object, direct or the content of an indirect one, and exactly the bytes that it takes.
package struct PDFObject: Hashable, Sendable {
    /// What it is.
    package let value: PDFValue
    /// Its bytes, from its first to behind its last, in the file or in the decoded object stream that it stands in.
    package let range: Range<Int>

    /// An object that takes a range of bytes.
    package init(_ value: PDFValue, range: Range<Int>) {
        self.value = value
        self.range = range
    }

    /// The integer, if it is one.
    package var integer: Int? { if case .integer(let value) = value { value } else { nil } }
    /// The number, integer or real, if it is one.
    package var number: Double? {
        switch value {
        case .integer(let value): Double(value)
        case .real(let value): value
        default: nil
        }
    }
    /// The boolean, if it is one.
    package var boolean: Bool? { if case .boolean(let value) = value { value } else { nil } }
    /// The string, if it is one.
    package var string: PDFString? { if case .string(let value) = value { value } else { nil } }
    /// The name, if it is one.
    package var name: PDFName? { if case .name(let value) = value { value } else { nil } }
    /// The array's objects, if it is one.
    package var array: [PDFObject]? { if case .array(let value) = value { value } else { nil } }
    /// The dictionary, if it is one, or the stream's.
    package var dictionary: PDFDictionary? {
        switch value {
        case .dictionary(let value): value
        case .stream(let value): value.dictionary
        default: nil
        }
    }
    /// The stream, if it is one.
    package var stream: PDFStream? { if case .stream(let value) = value { value } else { nil } }
    /// The reference, if it is one.
    package var reference: PDFReference? { if case .reference(let value) = value { value } else { nil } }
    /// Whether it is the null object.
    package var isNull: Bool { value == .null }
}
