import ASN1
import PKIX

/// The elements of a `CertificateSet` (RFC 5652 §10.2.3), told apart.
struct CertificateSet {
    private(set) var certificates: [Certificate] = []
    private(set) var other: [ArraySlice<UInt8>] = []
    private(set) var unreadable: [ArraySlice<UInt8>] = []

    /// Reads the implicitly tagged set; nil is the absent one.
    init(_ element: Element?, _ cache: CertificateCache?, _ budget: inout ElementBudget) throws {
        guard let element else { return }
        var reader = try element.children()
        while let choice = try reader.nextIfPresent() {
            try budget.spend(at: choice.encoding.startIndex)
            guard choice.has(.sequence) else {
                other.append(choice.encoding)
                continue
            }
            do throws(PKIXError) {
                let certificate =
                    if let cache {
                        try cache.certificate(choice.encoding)
                    } else {
                        try Certificate.parse(choice.encoding)
                    }
                certificates.append(certificate)
            } catch {
                unreadable.append(choice.encoding)
            }
        }
    }
}
