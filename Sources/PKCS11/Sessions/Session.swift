import CPKCS11
import LibCrypto

/// A session with a token, read-only, closed with the last reference; used by one thread at a time.
@safe final class Session {
    let module: TokenModule
    let handle: CK_SESSION_HANDLE
    /// Which insertion of the token it belongs to.
    let generation: Int
    /// Set where the token is gone: its handles may be given again, to other sessions.
    var isAbandoned = false
    /// Set where an operation was begun that cannot be ended: the session takes no other one.
    var isSpent = false

    /// Throws `sessionLimit`, `tokenRemoved` and others.
    init(_ token: Token, generation: Int = 0) throws(PKCS11Error) {
        let module = token.module
        var handle: CK_SESSION_HANDLE = 0
        try unsafe module.check("C_OpenSession") {
            unsafe $0.pointee.C_OpenSession?(token.slot, CKF_SERIAL_SESSION, nil, nil, &handle)
        }
        self.module = module
        self.handle = handle
        self.generation = generation
    }

    deinit {
        if !isAbandoned { _ = unsafe module.functions.pointee.C_CloseSession?(handle) }
    }

    /// Closes it before the last reference is gone.
    func close() {
        guard !isAbandoned else { return }
        isAbandoned = true
        _ = unsafe module.functions.pointee.C_CloseSession?(handle)
    }

    /// Logs in, for all sessions that this process has with the token; nil leaves the PIN to the reader's keypad.
    func login(_ pin: SecretBytes?, user: CK_USER_TYPE = CK_USER_TYPE(CKU_USER)) throws(PKCS11Error) {
        let value: CK_RV?
        if let pin {
            value = pin.withBytes { bytes in
                unsafe bytes.withUnsafeBytes { bytes in
                    // PKCS #11 does not say so in C: the PIN is only read.
                    let start = unsafe UnsafeMutablePointer(
                        mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
                    )
                    return unsafe module.functions.pointee.C_Login?(handle, user, start, CK_ULONG(bytes.count))
                }
            }
        } else {
            value = unsafe module.functions.pointee.C_Login?(handle, user, nil, 0)
        }
        guard let value else { throw PKCS11Error(.missingFunction, "C_Login") }
        guard value == CKR_OK || value == CKR_USER_ALREADY_LOGGED_IN else {
            throw PKCS11Error(returned: value, by: "C_Login")
        }
    }
}
