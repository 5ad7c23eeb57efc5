package import ASN1
package import LibCrypto

/// `ECParameters` (RFC 5480 §2.1.1; RFC 3279 §2.3.5 for the explicit form).
package enum EllipticCurveParameters: Hashable, Sendable {
    case namedCurve(ObjectIdentifier)
    /// Explicit parameters, whatever curve they are; AC Raiz v4 and v13 have them.
    case specifiedCurve(ExplicitCurveParameters)
    /// NULL: inherited from nowhere that we know.
    case implicitCurve

    init(_ element: Element) throws(ASN1Error) {
        switch element.tag {
        case .objectIdentifier: self = .namedCurve(try element.objectIdentifier())
        case .null: self = .implicitCurve
        default: self = .specifiedCurve(try Self.specified(element))
        }
    }

    /// The curve, where it is one that we know.
    var curve: NamedCurve? {
        switch self {
        case .namedCurve(let identifier): NamedCurve(objectIdentifier: identifier.description)
        case .specifiedCurve(let parameters): NamedCurve.matching(parameters)
        case .implicitCurve: nil
        }
    }

    /// SpecifiedECDomain over a prime field; another field is an error, as no curve of ours is over one.
    private static func specified(_ element: Element) throws(ASN1Error) -> ExplicitCurveParameters {
        var fields = try element.sequence()
        let version = try fields.next(.integer).integer()
        guard (1...3).contains(version) else {
            throw ASN1Error(.unsupportedVersion, at: element.encoding.startIndex)
        }
        var field = try fields.next(.sequence).sequence()
        // prime-field of X9.62
        guard try field.next().objectIdentifier() == ObjectIdentifier(1, 2, 840, 10045, 1, 1) else {
            throw ASN1Error(.invalidValue, at: field.position)
        }
        let prime = try field.next().unsignedIntegerBytes()
        try field.end()
        var curve = try fields.next(.sequence).sequence()
        let a = try curve.next(.octetString).octetString()
        let b = try curve.next(.octetString).octetString()
        _ = try curve.optional(.bitString)
        try curve.end()
        let generator = try fields.next(.octetString).octetString()
        let order = try fields.next().unsignedIntegerBytes()
        let cofactor = try fields.optional(.integer)?.unsignedIntegerBytes()
        // The digest algorithm of version 3 may follow.
        _ = try fields.nextIfPresent()
        try fields.end()
        return ExplicitCurveParameters(
            prime: Array(prime),
            a: Array(a),
            b: Array(b),
            generator: Array(generator),
            order: Array(order),
            cofactor: cofactor.map { Array($0) }
        )
    }
}
