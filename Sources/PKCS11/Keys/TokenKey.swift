import CPKCS11

/// A private key on a token, ready to sign from any number of threads.
package final class TokenKey: Sendable {
    /// The token on which the key was found.
    package let token: Token
    /// The key's URI, by token and `id`.
    package let uri: String
    /// DER certificates on the token that have the key's `id`.
    package let certificates: [[UInt8]]
    private let pool: SessionPool
    private let identifier: [UInt8]?
    private let label: [UInt8]?

    /// How many sessions a key takes at most, whatever the token allows.
    package static let standardSessions = 16

    /// Finds the key's token and its certificates; the login waits for the first signature.
    ///
    /// Throws `tokenNotFound`, `tokenAmbiguous`, `keyNotFound` (a certificate that is on no token).
    package init(
        _ reference: KeyReference,
        modules: [TokenModule],
        sessions: Int = standardSessions,
        patience: Int = 60,
        pin: @escaping SessionPool.PINSource
    ) throws(PKCS11Error) {
        let place = try KeyPlace(reference, modules: modules)
        token = place.token
        certificates = place.certificates
        identifier = place.identifier
        label = place.label
        uri = place.identifier.map { TokenURI.text(token: place.token, identifier: $0) } ?? place.text
        pool = SessionPool(place.token, limit: sessions, patience: patience, pin: pin)
    }

    /// Logs in and finds the key, so that a wrong PIN or a missing key shows before there is anything to sign.
    package func prepare() throws(PKCS11Error) {
        try pool.perform(find: find) { (_, _) throws(PKCS11Error) in }
    }

    /// Signs what the mechanism wants to be given.
    package func sign(_ bytes: [UInt8], _ mechanism: SignatureMechanism) throws(PKCS11Error) -> [UInt8] {
        try pool.perform(find: find) { (session, key) throws(PKCS11Error) in
            try sign(bytes, mechanism, session, key)
        }
    }

    private func find(_ session: Session) throws(PKCS11Error) -> CK_OBJECT_HANDLE {
        let template = AttributeTemplate(class: CKO_PRIVATE_KEY).adding(CKA_ID, identifier).adding(CKA_LABEL, label)
        let keys = try session.objects(template)
        guard let key = keys.first else { throw PKCS11Error(.keyNotFound) }
        guard keys.count == 1 else { throw PKCS11Error(.keyAmbiguous) }
        return key
    }

    private func sign(
        _ bytes: [UInt8],
        _ mechanism: SignatureMechanism,
        _ session: Session,
        _ key: CK_OBJECT_HANDLE
    ) throws(PKCS11Error) -> [UInt8] {
        let functions = unsafe session.module.functions
        let started = unsafe mechanism.withMechanism { unsafe functions.pointee.C_SignInit?(session.handle, $0, key) }
        guard let answer = started else { throw PKCS11Error(.mechanismUnsupported, "C_SignInit") }
        guard let started = answer else { throw PKCS11Error(.missingFunction, "C_SignInit") }
        guard started == CKR_OK else { throw PKCS11Error(returned: started, by: "C_SignInit") }
        if try session.flag(CKA_ALWAYS_AUTHENTICATE, of: key) { try pool.authenticate(session) }
        // Twice what RSA with 16384 bits needs: there is no second try, which would cost a second login on some tokens.
        var signature = [UInt8](repeating: 0, count: 4096)
        var length = CK_ULONG(signature.count)
        var message = bytes
        let value = unsafe functions.pointee.C_Sign?(
            session.handle,
            &message,
            CK_ULONG(message.count),
            &signature,
            &length
        )
        guard let value else { throw PKCS11Error(.missingFunction, "C_Sign") }
        guard value == CKR_OK else { throw PKCS11Error(returned: value, by: "C_Sign") }
        guard length > 0, length <= signature.count else { throw PKCS11Error(.malformedAnswer, "C_Sign") }
        signature.removeLast(signature.count - Int(length))
        return signature
    }
}
