package import ASN1
import LibCrypto
package import PKIX

/// Why bytes could not be read as a signed message, and where.
package struct CMSError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: Hashable, Sendable {
        /// The ASN.1 encoding or the structure of RFC 5652 is broken.
        case encoding(ASN1Error.Code)
        /// A `ContentInfo` of another content type than id-signedData.
        case notSignedData
        /// More certificates, signers, attributes and values than a message may have in all.
        case tooManyElements
        /// Counter-signatures on counter-signatures, deeper than `SignerInfo.maximumCounterSignatureDepth`.
        case counterSignaturesTooDeep
        /// None of the wrappings that `SignedContainer` knows.
        case unknownContainer
        /// PEM armor (RFC 7468) or base64 text is broken.
        case invalidArmor
        /// A text with more than one signed message in PEM: which one was meant is not for a reader to choose.
        case severalMessages
        /// MIME headers or the parts of a multipart/signed entity (RFC 8551) are broken.
        case invalidMIME
        /// The input is longer than anything of its kind may be.
        case tooLarge
        /// libcrypto could not compute a digest.
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

    /// The error of the ASN.1 reader, as this module's.
    package init(_ error: ASN1Error) {
        self.init(error.code == .tooManyElements ? .tooManyElements : .encoding(error.code), at: error.offset)
    }

    /// The error of the PKIX reader, as this module's.
    package init(_ error: PKIXError) {
        switch error.code {
        case .encoding(let code): self.init(ASN1Error(code, at: error.offset))
        case .tooLarge: self.init(.tooLarge, at: error.offset)
        case .invalidArmor: self.init(.invalidArmor, at: error.offset)
        case .digestUnavailable: self.init(.digestUnavailable, at: error.offset)
        }
    }

    /// The code and the offset; bears no input bytes, so it can go into a log.
    package var description: String {
        switch code {
        case .encoding(let code): "\(code.rawValue) at byte \(offset)"
        case .notSignedData: "content type is not signed-data"
        case .tooManyElements: "too many elements at byte \(offset)"
        case .counterSignaturesTooDeep: "counter-signatures nested too deep at byte \(offset)"
        case .unknownContainer: "neither DER, BER, PEM, base64 nor S/MIME"
        case .severalMessages: "more than one signed message in PEM"
        case .invalidArmor: "invalid PEM armor or base64 at byte \(offset)"
        case .invalidMIME: "invalid MIME structure at byte \(offset)"
        case .tooLarge: "input too large"
        case .digestUnavailable: "digest unavailable"
        }
    }

    /// Runs a reader whose errors are those of the modules below, and gives them this module's type.
    static func translating<Value>(_ body: () throws -> Value) throws(CMSError) -> Value {
        do {
            return try body()
        } catch let error as CMSError {
            throw error
        } catch let error as ASN1Error {
            throw CMSError(error)
        } catch let error as PKIXError {
            throw CMSError(error)
        } catch {
            // The only other callee is LibCrypto.
            throw CMSError(.digestUnavailable, at: 0)
        }
    }
}
