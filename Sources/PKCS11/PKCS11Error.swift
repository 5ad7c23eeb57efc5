import CPKCS11

/// Why a token did not do what was asked; never carries a PIN, a label or what was to be signed.
///
/// Two are equal where their codes are.
package struct PKCS11Error: Error, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: Sendable, Hashable {
        /// The module's library cannot be loaded or started.
        case moduleUnusable
        /// The text is no PKCS #11 URI (RFC 7512 §2.3), or one that is not accepted here.
        case invalidURI(URIDefect)
        /// No token that is present is the one that is meant.
        case tokenNotFound
        /// More than one token is meant by the URI.
        case tokenAmbiguous
        /// The token has no such private key.
        case keyNotFound
        /// More than one private key is meant.
        case keyAmbiguous
        /// The PIN was refused: it was tried once, and is not tried again by this process.
        case wrongPIN
        /// The token takes no PIN any more.
        case lockedPIN
        /// One more wrong PIN would lock the token: it is left to a person.
        case finalPINAttempt
        /// The PIN has to be changed first.
        case expiredPIN
        /// The token wants a PIN, and there is none.
        case missingPIN
        /// The token is not there any more, and did not come back.
        case tokenRemoved
        /// The token gives no more sessions, because others hold them.
        case sessionLimit
        /// The token does not know the mechanism, or not with these parameters.
        case mechanismUnsupported
        /// The key may not sign, or is of another type than the mechanism's.
        case keyUnfit
        /// The session is not logged in.
        case notLoggedIn
        /// What the module gave is out of bounds.
        case malformedAnswer
        /// A call that the module does not have.
        case missingFunction
        /// Another return value of the module.
        case failed(UInt)
    }

    /// What is wrong.
    package let code: Code
    /// The C function that said so, or the Swift function that refused.
    package let function: String

    package init(_ code: Code, _ function: String = #function) {
        self.code = code
        self.function = function
    }

    /// The error that a return value stands for.
    init(returned value: CK_RV, by function: String) {
        self.init(Self.code(of: value), function)
    }

    private static func code(of value: CK_RV) -> Code {
        switch value {
        case CKR_PIN_INCORRECT, CKR_PIN_INVALID, CKR_PIN_LEN_RANGE: .wrongPIN
        case CKR_PIN_LOCKED: .lockedPIN
        case CKR_PIN_EXPIRED: .expiredPIN
        case CKR_USER_PIN_NOT_INITIALIZED: .lockedPIN
        case CKR_SESSION_COUNT: .sessionLimit
        // Handles go with the token that they came from.
        case CKR_SESSION_HANDLE_INVALID, CKR_SESSION_CLOSED, CKR_TOKEN_NOT_PRESENT, CKR_TOKEN_NOT_RECOGNIZED,
            CKR_DEVICE_REMOVED, CKR_SLOT_ID_INVALID, CKR_KEY_HANDLE_INVALID, CKR_OBJECT_HANDLE_INVALID:
            .tokenRemoved
        case CKR_USER_NOT_LOGGED_IN: .notLoggedIn
        case CKR_MECHANISM_INVALID, CKR_MECHANISM_PARAM_INVALID: .mechanismUnsupported
        case CKR_KEY_FUNCTION_NOT_PERMITTED, CKR_KEY_TYPE_INCONSISTENT: .keyUnfit
        default: .failed(UInt(value))
        }
    }

    /// The function, the code, and the return value where it is of no code of its own.
    package var description: String {
        if case .failed(let value) = code { return "\(function): CKR 0x\(String(value, radix: 16))" }
        return "\(function): \(code)"
    }
}

extension PKCS11Error: Hashable {
    package static func == (left: PKCS11Error, right: PKCS11Error) -> Bool { left.code == right.code }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
