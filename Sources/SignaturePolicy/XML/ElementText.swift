import ASN1
import LibXML
import PKIX

/// Reads the text of elements that have no others inside.
enum ElementText {
    private static let instanceType = XMLName("type", in: "http://www.w3.org/2001/XMLSchema-instance")

    /// Attributes that are not named here are an error; those of XML Schema instances say nothing to us.
    static func check(_ element: XMLElement, attributes: Set<String>) throws(SignaturePolicyError) {
        for attribute in element.attributes where attribute.name != instanceType {
            guard attribute.name.namespace == nil, attributes.contains(attribute.name.localName) else {
                throw invalid(element)
            }
        }
    }

    /// The text as it stands.
    static func text(
        _ element: XMLElement,
        attributes: Set<String> = []
    ) throws(SignaturePolicyError) -> String {
        try check(element, attributes: attributes)
        if let inner = element.children.first {
            throw SignaturePolicyError(.unknownElement(inner.name.localName), at: inner.line)
        }
        return element.text
    }

    /// The text without white space around it.
    static func token(
        _ element: XMLElement,
        attributes: Set<String> = []
    ) throws(SignaturePolicyError) -> String {
        let text = try text(element, attributes: attributes)
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }

    /// xsd:dateTime; the files of 2011 and 2012 have days, which begin at midnight UTC as in their DER form.
    static func instant(_ element: XMLElement) throws(SignaturePolicyError) -> Instant {
        guard let instant = Instant(try token(element)) else { throw invalid(element) }
        return instant
    }

    /// A number from 0 to 1,000,000.
    static func count(_ element: XMLElement) throws(SignaturePolicyError) -> Int {
        guard let number = Int(try token(element)), (0...1_000_000).contains(number) else { throw invalid(element) }
        return number
    }

    /// xsd:boolean.
    static func boolean(_ element: XMLElement) throws(SignaturePolicyError) -> Bool {
        switch try token(element) {
        case "true", "1": return true
        case "false", "0": return false
        default: throw invalid(element)
        }
    }

    /// xsd:base64Binary.
    static func octets(_ element: XMLElement) throws(SignaturePolicyError) -> [UInt8] {
        var decoder = Base64Decoder()
        guard decoder.append(Array(try text(element).utf8)[...]), let octets = decoder.finish(), !octets.isEmpty else {
            throw invalid(element)
        }
        return octets
    }

    /// An object identifier as URN (RFC 3061), or by its arcs alone as in the files up to 2012.
    static func objectIdentifier(_ element: XMLElement) throws(SignaturePolicyError) -> ObjectIdentifier {
        let text = try token(element, attributes: ["Qualifier"])
        let arcs = text.hasPrefix(urn) ? String(text.dropFirst(urn.count)) : text
        guard let identifier = ObjectIdentifier(dotted: arcs) else { throw invalid(element) }
        return identifier
    }

    /// The identifier in the attribute Algorithm; there is nothing else.
    static func algorithm(_ element: XMLElement) throws(SignaturePolicyError) -> String {
        guard try token(element, attributes: ["Algorithm"]).isEmpty,
            let algorithm = element.attribute(XMLName("Algorithm"))
        else { throw invalid(element) }
        return algorithm
    }

    static func invalid(_ element: XMLElement) -> SignaturePolicyError {
        SignaturePolicyError(.invalidElement(element.name.localName), at: element.line)
    }

    private static let urn = "urn:oid:"
}
