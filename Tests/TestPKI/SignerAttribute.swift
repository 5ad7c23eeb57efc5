package import ASN1

/// A signed or unsigned attribute that is written while its signature is made.
package struct SignerAttribute: Sendable {
    /// The attribute for a signature.
    package var make: @Sendable (SigningContext) -> TestAttribute

    package init(_ make: @escaping @Sendable (SigningContext) -> TestAttribute) { self.make = make }

    /// Any attribute.
    package static func raw(_ type: ObjectIdentifier, _ values: [UInt8]...) -> SignerAttribute {
        SignerAttribute { _ in
            var attribute = TestAttribute(type)
            attribute.values = values
            return attribute
        }
    }

    /// This attribute with its values written twice, where a standard allows one.
    package var doubled: SignerAttribute {
        SignerAttribute { context in
            var attribute = make(context)
            attribute.values += attribute.values
            return attribute
        }
    }

    /// This attribute after a change to its values.
    package func mutatingValues(_ change: @escaping @Sendable ([UInt8]) -> [UInt8]) -> SignerAttribute {
        SignerAttribute { context in
            var attribute = make(context)
            attribute.values = attribute.values.map(change)
            return attribute
        }
    }

    /// An identifier under PKCS #9.
    static func pkcs9(_ number: UInt64) -> ObjectIdentifier { ObjectIdentifier(1, 2, 840, 113_549, 1, 9, number) }

    /// An identifier under S/MIME's id-aa.
    static func smime(_ number: UInt64) -> ObjectIdentifier {
        ObjectIdentifier(1, 2, 840, 113_549, 1, 9, 16, 2, number)
    }
}
