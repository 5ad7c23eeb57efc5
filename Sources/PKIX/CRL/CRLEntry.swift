import ASN1

/// One element of revokedCertificates as it stands (RFC 5280 §5.1.2.6); its issuer may be named by another.
struct CRLEntry {
    let serialNumber: SerialNumber
    let revocationDate: Instant
    let extensions: CRLEntryExtensions

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        serialNumber = try SerialNumber(fields.next())
        revocationDate = try fields.next().time()
        let list = try fields.nextIfPresent()
        try fields.end()
        extensions = try CRLEntryExtensions(
            list.map { list throws(ASN1Error) in try CertificateExtension.list(list) } ?? []
        )
    }
}
