/// An identifier octet group (X.690 §8.1.2): class, number, and whether the encoding is constructed.
package struct Tag: Hashable, Sendable {
    /// The class bits of X.690 table 1.
    package enum TagClass: UInt8, Sendable {
        case universal = 0x00
        case application = 0x40
        case contextSpecific = 0x80
        case `private` = 0xc0
    }

    package let tagClass: TagClass
    package let number: UInt32
    package let isConstructed: Bool

    package init(_ tagClass: TagClass, _ number: UInt32, constructed: Bool) {
        self.tagClass = tagClass
        self.number = number
        self.isConstructed = constructed
    }

    /// The same class and number, whatever the form.
    ///
    /// BER lets any string type be constructed.
    package func matches(_ other: Tag) -> Bool { tagClass == other.tagClass && number == other.number }

    /// Whether an element with this tag may stand where `expected` does; under BER a primitive string may be constructed.
    func stands(for expected: Tag, _ rules: EncodingRules) -> Bool {
        guard matches(expected) else { return false }
        return isConstructed == expected.isConstructed || (rules == .ber && isConstructed && expected.mayBeConstructed)
    }

    /// Whether BER lets the type come in segments: BIT STRING, OCTET STRING, character strings and times (X.690 §8.6,
    /// §8.7, §8.23, §8.25), and whatever stands behind an implicit tag; never INTEGER, OBJECT IDENTIFIER and the like.
    private var mayBeConstructed: Bool {
        guard tagClass == .universal else { return true }
        switch number {
        case 3, 4, 12, 18...30: return true
        default: return false
        }
    }

    /// `[n]` over a primitive (implicit tagging of a primitive type).
    package static func context(_ number: UInt32) -> Tag { Tag(.contextSpecific, number, constructed: false) }
    /// `[n]` over a constructed encoding (explicit tagging, or implicit tagging of SEQUENCE and SET).
    package static func contextConstructed(_ number: UInt32) -> Tag { Tag(.contextSpecific, number, constructed: true) }

    package static let boolean = Tag(.universal, 1, constructed: false)
    package static let integer = Tag(.universal, 2, constructed: false)
    package static let bitString = Tag(.universal, 3, constructed: false)
    package static let octetString = Tag(.universal, 4, constructed: false)
    package static let null = Tag(.universal, 5, constructed: false)
    package static let objectIdentifier = Tag(.universal, 6, constructed: false)
    package static let enumerated = Tag(.universal, 10, constructed: false)
    package static let utf8String = Tag(.universal, 12, constructed: false)
    package static let sequence = Tag(.universal, 16, constructed: true)
    package static let set = Tag(.universal, 17, constructed: true)
    package static let numericString = Tag(.universal, 18, constructed: false)
    package static let printableString = Tag(.universal, 19, constructed: false)
    package static let teletexString = Tag(.universal, 20, constructed: false)
    package static let ia5String = Tag(.universal, 22, constructed: false)
    package static let utcTime = Tag(.universal, 23, constructed: false)
    package static let generalizedTime = Tag(.universal, 24, constructed: false)
    package static let visibleString = Tag(.universal, 26, constructed: false)
    package static let generalString = Tag(.universal, 27, constructed: false)
    package static let universalString = Tag(.universal, 28, constructed: false)
    package static let bmpString = Tag(.universal, 30, constructed: false)
}
