package import PKIX

/// A CA certificate of the store with its entry: a candidate for paths, trusted by nobody.
package struct StoredCertificate: Sendable {
    package let certificate: Certificate
    package let entry: ListedCertificate
}
