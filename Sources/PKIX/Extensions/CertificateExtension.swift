package import ASN1

/// An `Extension` of a certificate, CRL, CRL entry or OCSP message (RFC 5280 §4.1), not decoded.
package struct CertificateExtension: Hashable, Sendable {
    /// How many extensions one object may have.
    package static let maximumCount = 256

    package let identifier: ObjectIdentifier
    package let isCritical: Bool
    /// The contents of extnValue: the encoding of the extension's own type.
    package let value: ArraySlice<UInt8>

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        identifier = try fields.next(.objectIdentifier).objectIdentifier()
        if let critical = try fields.optional(.boolean) {
            // An explicit FALSE, or TRUE written as 01, is not DER but is found in the field.
            guard critical.content.count == 1, let octet = critical.content.first else {
                throw ASN1Error(.invalidBoolean, at: critical.encoding.startIndex)
            }
            isCritical = octet != 0
        } else {
            isCritical = false
        }
        value = try fields.next(.octetString).octetString()
        try fields.end()
    }

    /// Reads `Extensions`, at most `maximumCount` of them; an empty list is let pass.
    static func list(_ element: Element) throws(ASN1Error) -> [CertificateExtension] {
        var reader = try element.sequence()
        var result: [CertificateExtension] = []
        while !reader.isAtEnd {
            guard result.count < maximumCount else { throw ASN1Error(.tooManyElements, at: reader.position) }
            result.append(try CertificateExtension(reader.next()))
        }
        return result
    }

    /// Reads `Extensions`, at most `maximumCount` of them; an empty list is let pass.
    package static func parseList(_ element: Element) throws(PKIXError) -> [CertificateExtension] {
        try PKIXError.translating { () throws(ASN1Error) in try list(element) }
    }

    /// The identifiers that stand more than once in a list, each once (RFC 5280 §4.2 forbids it).
    package static func duplicates(in list: [CertificateExtension]) -> [ObjectIdentifier] {
        var result: [ObjectIdentifier] = []
        for (index, item) in list.enumerated()
        where list[..<index].contains(where: { $0.identifier == item.identifier }) {
            if !result.contains(item.identifier) { result.append(item.identifier) }
        }
        return result
    }
}
