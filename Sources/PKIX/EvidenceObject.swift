import ASN1

/// A piece of evidence told by its content, whatever its file is called.
package enum EvidenceObject: Sendable {
    case certificate(Certificate)
    case certificateRevocationList(CertificateRevocationList)
    case ocspResponse(OCSPResponse)

    /// SHA-256 of the object's encoding.
    package var sha256: [UInt8] {
        switch self {
        case .certificate(let certificate): certificate.sha256
        case .certificateRevocationList(let list): list.sha256
        case .ocspResponse(let response): response.sha256
        }
    }

    /// The objects in a file: one in DER, or any number in PEM; empty where there is none.
    package static func read(_ bytes: [UInt8]) -> [EvidenceObject] { contents(bytes).objects }

    /// The objects in a file, and whether a block of PEM is labelled as revocation data (RFC 7468 §6) and cannot be read.
    package static func contents(_ bytes: [UInt8]) -> (objects: [EvidenceObject], isIncomplete: Bool) {
        if let object = EvidenceObject(der: bytes[...]) ?? EvidenceObject(derBeforeWhiteSpace: bytes[...]) {
            return ([object], false)
        }
        var objects: [EvidenceObject] = []
        var isIncomplete = false
        for block in (try? PEM.blocks(in: bytes[...])) ?? [] {
            if let object = EvidenceObject(der: block.content[...]) {
                objects.append(object)
            } else if block.label.hasSuffix("CRL") || block.label.hasPrefix("OCSP") {
                isIncomplete = true
            }
        }
        return (objects, isIncomplete)
    }

    /// The object whose DER encoding the bytes are, but for the white space at the end that an editor or a script has left.
    private init?(derBeforeWhiteSpace bytes: ArraySlice<UInt8>) {
        var reader = ElementReader(bytes, rules: .der)
        guard let element = try? reader.next(), !reader.isAtEnd,
            reader.remainder.allSatisfy({ [0x09, 0x0a, 0x0d, 0x20].contains($0) })
        else { return nil }
        self.init(der: element.encoding)
    }

    /// The object whose DER encoding the bytes are.
    package init?(der: ArraySlice<UInt8>) {
        guard let first = der.first, first == 0x30 else { return nil }
        if let certificate = try? Certificate.parse(der) {
            self = .certificate(certificate)
        } else if let list = try? CertificateRevocationList.parse(der) {
            self = .certificateRevocationList(list)
        } else if let response = (try? OCSPResponse.parse(der)) ?? (try? OCSPResponse.parse(basic: der)) {
            self = .ocspResponse(response)
        } else {
            return nil
        }
    }
}
