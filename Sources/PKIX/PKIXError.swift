package import ASN1

/// Why bytes could not be read as the structure they were taken for, and where.
package struct PKIXError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: Hashable, Sendable {
        /// The ASN.1 encoding or the structure of RFC 5280 or RFC 6960 is broken.
        case encoding(ASN1Error.Code)
        /// The input is longer than anything of its kind may be.
        case tooLarge
        /// PEM armor (RFC 7468) is broken: no label, no end line, or text that is not base64.
        case invalidArmor
        /// libcrypto could not compute the digest by which the object is known.
        case digestUnavailable
    }

    /// What is wrong.
    package let code: Code
    /// The index of the offending byte in the buffer that was parsed.
    package let offset: Int

    package init(_ code: Code, at offset: Int) {
        self.code = code
        self.offset = offset
    }

    /// The error of the reader below, as this module's.
    package init(_ error: ASN1Error) {
        self.init(.encoding(error.code), at: error.offset)
    }

    /// The code and the offset; bears no input bytes, so it can go into a log.
    package var description: String {
        switch code {
        case .encoding(let code): "\(code.rawValue) at byte \(offset)"
        case .tooLarge: "input too large"
        case .invalidArmor: "invalid PEM armor at byte \(offset)"
        case .digestUnavailable: "digest unavailable"
        }
    }

    /// Runs a reader of this module, whose error is ASN.1's, and gives its error the module's type.
    static func translating<Value>(_ body: () throws(ASN1Error) -> Value) throws(PKIXError) -> Value {
        do throws(ASN1Error) {
            return try body()
        } catch {
            throw PKIXError(error)
        }
    }
}
