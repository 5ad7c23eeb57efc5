import CPKCS11
import LibCrypto

/// A token and what it shows of its keys without a login.
package struct TokenListing: Sendable {
    package let token: Token
    /// In the order of the token: certificates first, then keys without one.
    package let keys: [ListedKey]

    /// Looks at a token; throws what the token says.
    package init(_ token: Token) throws(PKCS11Error) {
        self.token = token
        let session = try Session(token)
        let visible = try session.objects(AttributeTemplate(class: CKO_PRIVATE_KEY))
        var visibleIdentifiers: Set<[UInt8]> = []
        for object in visible { visibleIdentifiers.insert(try session.attribute(CKA_ID, of: object) ?? []) }
        let halves = try session.objects(AttributeTemplate(class: CKO_PUBLIC_KEY)) + visible
        var algorithms: [[UInt8]: ListedKey.Algorithm] = [:]
        for object in halves {
            let identifier = try session.attribute(CKA_ID, of: object) ?? []
            algorithms[identifier] = Self.algorithm(try session.number(CKA_KEY_TYPE, of: object))
        }
        var keys: [ListedKey] = []
        var seen: Set<[UInt8]> = []
        for object in try session.objects(AttributeTemplate(class: CKO_CERTIFICATE)) {
            guard let certificate = try session.attribute(CKA_VALUE, of: object), !certificate.isEmpty else { continue }
            let identifier = try session.attribute(CKA_ID, of: object) ?? []
            seen.insert(identifier)
            keys.append(
                ListedKey(
                    identifier: identifier,
                    labelBytes: try session.attribute(CKA_LABEL, of: object) ?? [],
                    algorithm: algorithms[identifier],
                    certificate: certificate,
                    sha256: try? Digest.hash(.sha256, certificate),
                    isPrivateKeyVisible: visibleIdentifiers.contains(identifier),
                    uri: TokenURI.text(token: token, identifier: identifier)
                )
            )
        }
        for object in halves {
            let identifier = try session.attribute(CKA_ID, of: object) ?? []
            guard seen.insert(identifier).inserted else { continue }
            keys.append(
                ListedKey(
                    identifier: identifier,
                    labelBytes: try session.attribute(CKA_LABEL, of: object) ?? [],
                    algorithm: algorithms[identifier],
                    certificate: nil,
                    sha256: nil,
                    isPrivateKeyVisible: visibleIdentifiers.contains(identifier),
                    uri: TokenURI.text(token: token, identifier: identifier)
                )
            )
        }
        self.keys = keys
    }

    private static func algorithm(_ type: CK_ULONG?) -> ListedKey.Algorithm? {
        switch type {
        case nil: nil
        case CKK_RSA: .rsa
        case CKK_EC: .ec
        // CKK_EC_EDWARDS of PKCS #11 3.0
        case 0x40: .edwards
        default: .other
        }
    }
}
