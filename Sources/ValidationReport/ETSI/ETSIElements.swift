import ASN1

/// The small elements that occur all over a report of ETSI TS 119 102-2.
enum ETSIElements {
    /// An element of DigestAlgAndValueType; nil where the algorithm has no URI or the value is not hexadecimal.
    static func digest(_ name: String, _ algorithm: String?, _ hexadecimal: String?) -> MarkupElement? {
        guard let algorithm, let method = ETSIIdentifier.digestMethod(algorithm), let hexadecimal,
            let value = Hexadecimal.decode(hexadecimal)
        else { return nil }
        return .xml(
            name,
            [
                MarkupElement("ds:DigestMethod", [MarkupAttribute("Algorithm", method)]),
                .xml("ds:DigestValue", text: Base64.encode(value)),
            ]
        )
    }

    /// An element of VOReferenceType.
    static func reference(_ name: String, _ identifier: String) -> MarkupElement {
        MarkupElement(name, [MarkupAttribute("VOReference", identifier)])
    }

    /// An element of POEType (§4.4.6): the validation derived it, from the object where one is named.
    static func proof(_ name: String, _ time: Instant, _ object: String?) -> MarkupElement {
        .xml(
            name,
            [
                .xml("POETime", text: time.description), .xml("TypeOfProof", text: ETSIIdentifier.derivedProof),
                object.map { reference("POEObject", $0) },
            ]
        )
    }

    /// An element of TypedDataType.
    static func typed(_ name: String, _ type: String, _ value: String) -> MarkupElement {
        .xml(name, [.xml("Type", text: ETSIIdentifier.own("data", type)), .xml("Value", text: value)])
    }
}
