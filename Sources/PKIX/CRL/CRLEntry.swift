import ASN1

/// One element of revokedCertificates as it stands (RFC 5280 §5.1.2.6); its issuer may be named by another.
struct CRLEntry {
    let serialNumber: SerialNumber
    let revocationDate: Instant
    let extensions: CRLEntryExtensions

    /// Reads the entry that starts at `start` if it has the common shape; nil otherwise.
    init?(commonIn bytes: Span<UInt8>, at start: Int) {
        guard let entry = CRLCommonEntry(in: bytes, at: start), let date = entry.revocationDate(in: bytes) else {
            return nil
        }
        var serial: [UInt8] = []
        serial.reserveCapacity(entry.serial.count)
        for index in entry.serial { serial.append(bytes[index]) }
        serialNumber = SerialNumber(serial)
        revocationDate = date
        extensions = CRLEntryExtensions(reasonCode: entry.reasonCode)
    }

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
