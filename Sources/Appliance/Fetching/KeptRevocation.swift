import PKIX

/// What was fetched and verified: it is in the folder, and at hand.
struct KeptRevocation {
    /// Of authorities, that were missing.
    private(set) var certificates: [Certificate] = []
    private(set) var lists: [CertificateRevocationList] = []
    private(set) var responses: [OCSPResponse] = []
    private var known: Set<[UInt8]> = []

    mutating func add(_ certificate: Certificate) {
        if known.insert(certificate.sha256).inserted { certificates.append(certificate) }
    }

    mutating func add(_ object: FetchedObject) {
        switch object {
        case .list(let list): if known.insert(list.sha256).inserted { lists.append(list) }
        case .response(let response): if known.insert(response.sha256).inserted { responses.append(response) }
        }
    }
}
