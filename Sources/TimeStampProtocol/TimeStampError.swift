package import ASN1
package import CMS
import PKIX

/// Why bytes could not be read as an object of RFC 3161, and where.
package struct TimeStampError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: Hashable, Sendable {
        /// The ASN.1 encoding or the structure of RFC 3161 is broken.
        case encoding(ASN1Error.Code)
        /// The message around the token's content is broken (RFC 5652).
        case message(CMSError.Code)
        /// The content type is not id-ct-TSTInfo, or the content is absent (RFC 3161 §2.4.2).
        case notTimeStampToken
        /// A token bears the signature of one TSA and no other (RFC 3161 §2.4.2).
        case signerCount(Int)
        /// Negative seconds, or milliseconds or microseconds that are not below a thousand (RFC 3161 §2.4.2).
        case accuracyOutOfRange
    }

    /// What is wrong.
    package let code: Code
    /// The index of the offending byte in the buffer that was parsed.
    package let offset: Int

    package init(_ code: Code, at offset: Int) {
        self.code = code
        self.offset = offset
    }

    /// The code and the offset; bears no input bytes, so it can go into a log.
    package var description: String {
        switch code {
        case .encoding(let code): "\(code.rawValue) at byte \(offset)"
        case .message(let code): CMSError(code, at: offset).description
        case .notTimeStampToken: "content is not TSTInfo"
        case .signerCount(let count): "\(count) signers in a time-stamp token"
        case .accuracyOutOfRange: "accuracy out of range at byte \(offset)"
        }
    }

    /// Runs a reader whose errors are those of the modules below, and gives them this module's type.
    static func translating<Value>(_ body: () throws -> Value) throws(TimeStampError) -> Value {
        do {
            return try body()
        } catch let error as TimeStampError {
            throw error
        } catch let error as ASN1Error {
            throw TimeStampError(.encoding(error.code), at: error.offset)
        } catch let error as CMSError {
            throw TimeStampError(.message(error.code), at: error.offset)
        } catch let error as PKIXError {
            throw TimeStampError(.message(CMSError(error).code), at: error.offset)
        } catch {
            // No callee throws anything else.
            throw TimeStampError(.notTimeStampToken, at: 0)
        }
    }
}
