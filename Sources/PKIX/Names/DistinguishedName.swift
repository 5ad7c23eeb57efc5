package import ASN1

/// A `Name` (RFC 5280 §4.1.2.4), compared by §7.1.
///
/// Real ICP-Brasil chains write an issuer as PrintableString and the same subject as UTF8String, in another case or with
/// other spaces: names are equal where their prepared strings are, whatever the bytes.
package struct DistinguishedName: Hashable, Sendable, CustomStringConvertible {
    /// How many attributes a name may have in all.
    package static let maximumAttributeCount = 1_024

    /// What the name is, in one place: names are passed over far more often than they are read.
    private final class Storage: Sendable {
        let element: Element
        let comparisonKey: [UInt8]
        let hash: Int

        init(_ element: Element, _ comparisonKey: [UInt8]) {
            self.element = element
            self.comparisonKey = comparisonKey
            var hasher = Hasher()
            // One run of bytes: an array feeds the hasher an element at a time.
            comparisonKey.withUnsafeBytes { hasher.combine(bytes: $0) }
            hash = hasher.finalize()
        }
    }

    private let storage: Storage

    /// The SEQUENCE as it stands.
    package var encoding: ArraySlice<UInt8> { storage.element.encoding }
    /// Octets that are equal for two names exactly where the names are equal; the key of a shorter name that encloses this
    /// one is a prefix of it.
    package var comparisonKey: [UInt8] { storage.comparisonKey }
    private var element: Element { storage.element }

    init(_ element: Element) throws(ASN1Error) {
        storage = Storage(element, try NameComparisonKey.make(element))
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
        if left.storage === right.storage { return true }
        // Equal names have equal hashes; unequal ones hardly ever do.
        guard left.storage.hash == right.storage.hash else { return false }
        let (left, right) = (left.storage.comparisonKey, right.storage.comparisonKey)
        return OctetComparison.isSame(left.span, right.span)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(storage.hash) }
}
