package import ASN1

/// A `Name` (RFC 5280 §4.1.2.4), compared by §7.1.
///
/// Real ICP-Brasil chains write an issuer as PrintableString and the same subject as UTF8String, in another case or with
/// other spaces: names are equal where their prepared strings are, whatever the bytes.
package struct DistinguishedName: Hashable, Sendable, CustomStringConvertible {
    /// How many attributes a name may have in all.
    package static let maximumAttributeCount = 1_024

    /// The SEQUENCE as it stands.
    package let encoding: ArraySlice<UInt8>
    /// Octets that are equal for two names exactly where the names are equal; the key of a shorter name that encloses this
    /// one is a prefix of it.
    package let comparisonKey: [UInt8]
    private let element: Element

    init(_ element: Element) throws(ASN1Error) {
        comparisonKey = try NameComparisonKey.make(element)
        encoding = element.encoding
        self.element = element
    }

    /// Reads a `Name`.
    package static func parse(_ element: Element) throws(PKIXError) -> DistinguishedName {
        try PKIXError.translating { () throws(ASN1Error) in try DistinguishedName(element) }
    }

    /// Reads the DER encoding of a `Name`.
    package static func parse(_ der: ArraySlice<UInt8>) throws(PKIXError) -> DistinguishedName {
        try PKIXError.translating { () throws(ASN1Error) in try DistinguishedName(.parse(der, rules: .der)) }
    }

    /// The relative distinguished names, in the order of the encoding: from country to common name, as a rule.
    package var rdns: [[AttributeTypeAndValue]] {
        // The initializer has read every one of them, so nothing is lost to an error here.
        do throws(ASN1Error) {
            var result: [[AttributeTypeAndValue]] = []
            var names = try element.sequence()
            while let name = try names.nextIfPresent() {
                var attributes = try name.set()
                var relative: [AttributeTypeAndValue] = []
                while let attribute = try attributes.nextIfPresent() {
                    relative.append(try AttributeTypeAndValue(attribute))
                }
                result.append(relative)
            }
            return result
        } catch {
            return []
        }
    }

    /// Whether the name has no attributes at all.
    package var isEmpty: Bool { comparisonKey.isEmpty }

    /// The readable values of one attribute type, in order.
    package func values(of type: ObjectIdentifier) -> [String] {
        rdns.joined().lazy.filter { $0.type == type }.compactMap(\.text)
    }

    /// The last common name, which is the most specific one.
    package var commonName: String? { values(of: AttributeType.commonName).last }

    /// Whether the name is `subtree` or stands below it (RFC 5280 §4.2.1.10, directoryName).
    package func isWithin(subtree: DistinguishedName) -> Bool { comparisonKey.starts(with: subtree.comparisonKey) }

    /// The name with one more relative distinguished name, a SET as it stands in a `Name`; nil where that is none.
    package func appending(relativeName: some Collection<UInt8>) -> DistinguishedName? {
        let encoding = DEREncoder.element(.sequence, Array(element.content) + Array(relativeName))
        do throws(ASN1Error) {
            return try DistinguishedName(.parse(encoding[...], rules: element.rules))
        } catch {
            return nil
        }
    }

    /// RFC 4514 text: the most specific name first.
    package var description: String {
        DistinguishedNameTexts.shared.text(of: encoding) { DistinguishedNameText.make(rdns) }
    }

    package static func == (left: DistinguishedName, right: DistinguishedName) -> Bool {
        left.comparisonKey == right.comparisonKey
    }

    package func hash(into hasher: inout Hasher) {
        // One run of bytes: an array feeds the hasher an element at a time, and names are looked up at every step of a path.
        comparisonKey.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
