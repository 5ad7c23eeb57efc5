import ASN1
package import PKCS11

/// How the user names a private key.
package enum KeySource: Sendable {
    /// On a token: by a PKCS #11 URI or the SHA-256 of its certificate.
    case token(KeyReference)
    /// In a sealed file.
    case sealed(path: String)

    /// Reads a URI, 64 hexadecimal digits, or a path.
    ///
    /// - Throws: `ApplianceError` of kind `usage` for a URI that is not accepted.
    package init(_ text: String) throws(ApplianceError) {
        if TokenURI.isURI(text) {
            do throws(PKCS11Error) {
                self = .token(.uri(try TokenURI(text)))
            } catch {
                throw ApplianceError(token: error)
            }
        } else if text.utf8.count == 64, let sha256 = Hexadecimal.decode(text) {
            self = .token(.certificate(sha256: sha256))
        } else {
            self = .sealed(path: text)
        }
    }
}
