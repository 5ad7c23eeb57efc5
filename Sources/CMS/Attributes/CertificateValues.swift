package import ASN1
package import PKIX

/// What certificate-values attributes hold (RFC 5126 §6.3.3).
package struct CertificateValues: Sendable {
    package private(set) var certificates: [Certificate] = []
    /// Elements that do not parse as a certificate, and whole values that are not lists of them.
    package private(set) var unreadable: [ArraySlice<UInt8>] = []

    /// Reads the values of such attributes; each certificate is asked of the cache.
    package init(_ values: [Element], _ cache: CertificateCache?) {
        for value in values {
            guard let elements = try? value.expecting(.sequence).elements(limit: ElementBudget.maximumCount) else {
                unreadable.append(value.encoding)
                continue
            }
            for element in elements {
                do throws(PKIXError) {
                    let certificate =
                        if let cache {
                            try cache.certificate(element.encoding)
                        } else {
                            try Certificate.parse(element.encoding)
                        }
                    certificates.append(certificate)
                } catch {
                    unreadable.append(element.encoding)
                }
            }
        }
    }
}
