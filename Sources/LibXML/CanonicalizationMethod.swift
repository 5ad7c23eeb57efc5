/// A method of canonicalization; the raw value is the identifier that XML Signature gives it.
package enum CanonicalizationMethod: String, Sendable, Hashable, CaseIterable {
    case canonicalXML = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
    case canonicalXMLWithComments = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"
    case canonicalXML11 = "http://www.w3.org/2006/12/xml-c14n11"
    case canonicalXML11WithComments = "http://www.w3.org/2006/12/xml-c14n11#WithComments"
    case exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#"
    case exclusiveWithComments = "http://www.w3.org/2001/10/xml-exc-c14n#WithComments"

    /// Whether comments are part of the canonical form.
    package var keepsComments: Bool {
        switch self {
        case .canonicalXMLWithComments, .canonicalXML11WithComments, .exclusiveWithComments: true
        case .canonicalXML, .canonicalXML11, .exclusive: false
        }
    }

    /// Whether only the namespaces that a subset uses are part of its canonical form.
    package var isExclusive: Bool { self == .exclusive || self == .exclusiveWithComments }
}
