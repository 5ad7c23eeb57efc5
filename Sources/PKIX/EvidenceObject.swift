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
    package static func read(_ bytes: [UInt8]) -> [EvidenceObject] {
        if let object = EvidenceObject(der: bytes[...]) { return [object] }
        return ((try? PEM.blocks(in: bytes[...])) ?? []).compactMap { EvidenceObject(der: $0.content[...]) }
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
