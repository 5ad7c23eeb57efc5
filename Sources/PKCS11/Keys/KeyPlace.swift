import CPKCS11
import LibCrypto

/// Where a key is, as far as it can be told without a login.
struct KeyPlace {
    let token: Token
    /// CKA_ID, where it is known.
    let identifier: [UInt8]?
    /// CKA_LABEL, where the reference names the key by it alone.
    let label: [UInt8]?
    /// DER certificates with the key's `id`.
    let certificates: [[UInt8]]
    /// The reference as it was written.
    let text: String

    init(_ reference: KeyReference, modules: [TokenModule]) throws(PKCS11Error) {
        switch reference {
        case .uri(let uri): try self.init(uri, modules)
        case .certificate(let sha256): try self.init(sha256: sha256, modules)
        }
    }

    private init(_ uri: TokenURI, _ modules: [TokenModule]) throws(PKCS11Error) {
        var tokens: [Token] = []
        for module in modules { tokens += try module.tokens().filter { uri.matches($0) } }
        guard let token = tokens.first else { throw PKCS11Error(.tokenNotFound) }
        // One token by two ways, such as a module by name and by path, is one.
        guard tokens.allSatisfy({ $0.serialNumber == token.serialNumber && $0.label == token.label }) else {
            throw PKCS11Error(.tokenAmbiguous)
        }
        let listing = try TokenListing(token)
        let found = listing.keys.filter { key in
            (uri.identifier.map { $0 == key.identifier } ?? true) && (uri.label.map { $0 == key.labelBytes } ?? true)
        }
        self.token = token
        text = uri.text
        certificates = found.compactMap(\.certificate)
        // What can be seen without a login need not be all: the login has the last word where nothing is seen.
        identifier = uri.identifier ?? (Set(found.map(\.identifier)).count == 1 ? found.first?.identifier : nil)
        label = found.isEmpty ? uri.label : nil
    }

    private init(sha256: [UInt8], _ modules: [TokenModule]) throws(PKCS11Error) {
        for module in modules {
            for token in try module.tokens() {
                let listing = try TokenListing(token)
                guard let key = listing.keys.first(where: { $0.sha256 == sha256 }) else { continue }
                self.token = token
                identifier = key.identifier
                label = nil
                certificates = key.certificate.map { [$0] } ?? []
                text = TokenURI.text(token: token, identifier: key.identifier)
                return
            }
        }
        throw PKCS11Error(.keyNotFound)
    }
}
