import ASN1
import PKIX
import PathValidation

/// Revocation data out of an answer: read, not yet verified.
enum FetchedObject {
    case list(CertificateRevocationList)
    case response(OCSPResponse)

    /// Reads DER, or PEM as some servers give it.
    init(_ bytes: [UInt8], _ kind: FetchedEvidence.Kind) throws(FetchRefusal) {
        let objects = EvidenceObject.read(bytes)
        guard objects.count == 1, let object = objects.first else { throw FetchRefusal(.unreadable) }
        switch (object, kind) {
        case (.certificateRevocationList(let list), .crl): self = .list(list)
        case (.ocspResponse(let response), .ocsp):
            guard response.basic != nil else { throw FetchRefusal(.responderError) }
            self = .response(response)
        default: throw FetchRefusal(.unreadable)
        }
    }

    /// The encoding, in DER whatever it came in.
    var encoding: [UInt8] {
        switch self {
        case .list(let list): Array(list.encoding)
        case .response(let response): Array(response.encoding)
        }
    }

    var lists: [CertificateRevocationList] { if case .list(let list) = self { [list] } else { [] } }
    var responses: [OCSPResponse] { if case .response(let response) = self { [response] } else { [] } }

    /// SHA-256 by which evidence is known: of the object, or of the BasicOCSPResponse in it.
    var digests: [[UInt8]] {
        switch self {
        case .list(let list): [list.sha256]
        case .response(let response): [response.sha256] + (response.basic.map { [$0.sha256] } ?? [])
        }
    }

    var suffix: String {
        switch self {
        case .list: "crl"
        case .response: "ocsp"
        }
    }
}
