import LibXML

/// The namespaces of policies and lists of them in XML.
enum PolicyNamespace {
    /// ICP-Brasil's schema of policies, after ETSI TR 102 038.
    static let policy = "http://www.iti.gov.br/PA#"
    /// The list of approved policies, version 2.
    static let list = "http://www.iti.gov.br/LPA/v2#"
    /// The list of approved policies, version 1, as the file in the field has it.
    static let firstList = "lpa"
    /// XML Signature, as the list of version 1 has it.
    static let firstListSignature = "ds"
    static let signature = "http://www.w3.org/2000/09/xmldsig#"
    static let xades = "http://uri.etsi.org/01903/v1.3.2#"

    /// A name of the policies' schema.
    static func policy(_ localName: String) -> XMLName { XMLName(localName, in: policy) }
}
