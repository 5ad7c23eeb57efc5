package import ASN1

/// An Attribute of CMS (RFC 5652 §5.3): a type and its values, each DER.
package struct TestAttribute: Sendable, Hashable {
    package var type: ObjectIdentifier
    package var values: [[UInt8]]

    package init(_ type: ObjectIdentifier, _ values: [UInt8]...) {
        self.type = type
        self.values = values
    }

    /// The DER of the Attribute.
    package var encoding: [UInt8] { DEREncoder.sequence(contents) }

    /// The contents octets of that DER: attrType and attrValues, without the type and length of the SEQUENCE.
    package var contents: [UInt8] { DEREncoder.objectIdentifier(type) + DEREncoder.set(of: values) }
}
