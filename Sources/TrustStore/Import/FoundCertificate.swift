package import PKIX

/// A certificate found in a file that was given for import.
package struct FoundCertificate: Sendable {
    package let certificate: Certificate
    /// The file, and the entry inside an archive after ` » `.
    package let origin: String
}
