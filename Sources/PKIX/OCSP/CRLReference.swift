package import ASN1

/// `CrlID` (RFC 6960 §4.4.2): the CRL on which an answer stands.
package struct CRLReference: Hashable, Sendable {
    package let crlURL: String?
    /// Unsigned, big-endian, without leading zeros.
    package let crlNumber: [UInt8]?
    package let crlTime: Instant?

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        crlURL = try fields.optionalContext(0).map { url throws(ASN1Error) in try url.explicit().characterString() }
        crlNumber = try fields.optionalContext(1).map { number throws(ASN1Error) in
            Array(try number.explicit().integerBytes().drop { $0 == 0 })
        }
        crlTime = try fields.optionalContext(2).map { time throws(ASN1Error) in try time.explicit().generalizedTime() }
        try fields.end()
    }
}
