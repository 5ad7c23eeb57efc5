package import ASN1

/// An extension of a certificate, a CRL, a CRL entry or an OCSP response.
///
/// Its value is written when the certificate is issued, as key identifiers depend on the issuer.
package struct TestExtension: Sendable {
    package var identifier: ObjectIdentifier
    package var isCritical: Bool
    /// The bytes inside the OCTET STRING.
    package var value: @Sendable (IssuingContext) -> [UInt8]

    package init(
        _ identifier: ObjectIdentifier,
        critical: Bool = false,
        value: @escaping @Sendable (IssuingContext) -> [UInt8]
    ) {
        self.identifier = identifier
        isCritical = critical
        self.value = value
    }

    /// An extension with these bytes inside the OCTET STRING.
    package static func raw(_ identifier: ObjectIdentifier, critical: Bool = false, _ value: [UInt8]) -> TestExtension {
        TestExtension(identifier, critical: critical) { _ in value }
    }

    /// An extension that nobody knows, under the example arc 2.999.
    package static func unknown(critical: Bool) -> TestExtension {
        raw(ObjectIdentifier(2, 999, 1), critical: critical, DEREncoder.null)
    }

    /// The same extension, critical or not.
    package func critical(_ isCritical: Bool = true) -> TestExtension {
        var copy = self
        copy.isCritical = isCritical
        return copy
    }

    static func certificateExtension(_ number: UInt64, critical: Bool = false, _ value: [UInt8]) -> TestExtension {
        raw(ObjectIdentifier(2, 5, 29, number), critical: critical, value)
    }

    func encode(_ context: IssuingContext) -> [UInt8] {
        DEREncoder.sequence(
            DEREncoder.objectIdentifier(identifier),
            isCritical ? DEREncoder.boolean(true) : [],
            DEREncoder.octetString(value(context))
        )
    }

    /// Extensions, or nothing where there are none.
    static func encode(_ extensions: [TestExtension], _ context: IssuingContext) -> [UInt8] {
        extensions.isEmpty ? [] : DEREncoder.sequence(of: extensions.map { $0.encode(context) })
    }
}
