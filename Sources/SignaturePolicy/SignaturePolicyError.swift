package import ASN1
import LibCrypto
package import LibXML
package import PKIX

/// Why bytes could not be read as a signature policy or a list of them, and where.
package struct SignaturePolicyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: Hashable, Sendable {
        /// The ASN.1 encoding or the structure of RFC 3125 is broken.
        case encoding(ASN1Error.Code)
        /// The XML is broken, or has what is not read.
        case xml(LibXMLError.Code)
        /// An element of this name is not known in its place.
        case unknownElement(String)
        /// An element of this name has to be there.
        case missingElement(String)
        /// The contents of an element of this name are not what they have to be.
        case invalidElement(String)
        /// Neither a policy nor a list of approved policies.
        case unknownKind
        /// The policy's own signPolicyHash is not the digest of its contents.
        case hashMismatch
        /// The digest algorithm that the policy names for itself is not known.
        case unknownDigestAlgorithm
        /// The input is longer than anything of its kind may be.
        case tooLarge
        /// libcrypto could not compute a digest.
        case digestUnavailable
    }

    /// What is wrong.
    package let code: Code
    /// The index of the offending byte in the buffer that was parsed; in XML, the line from 1.
    package let offset: Int

    package init(_ code: Code, at offset: Int) {
        // The name of an unknown element is the file's own text.
        if case .unknownElement(let name) = code {
            self.code = .unknownElement(String(name.filter { $0.isASCII && $0.isLetter }.prefix(64)))
        } else {
            self.code = code
        }
        self.offset = offset
    }

    /// The error of the ASN.1 reader, as this module's.
    package init(_ error: ASN1Error) { self.init(.encoding(error.code), at: error.offset) }

    /// The error of the PKIX reader, as this module's.
    package init(_ error: PKIXError) {
        switch error.code {
        case .encoding(let code): self.init(.encoding(code), at: error.offset)
        case .tooLarge: self.init(.tooLarge, at: error.offset)
        case .invalidArmor: self.init(.encoding(.invalidValue), at: error.offset)
        case .digestUnavailable: self.init(.digestUnavailable, at: error.offset)
        }
    }

    /// The error of the XML reader, as this module's.
    package init(_ error: LibXMLError) { self.init(.xml(error.code), at: error.line) }

    /// The code and the place; of the input no more than the letters of an element's name.
    package var description: String {
        switch code {
        case .encoding(let code): "\(code.rawValue) at byte \(offset)"
        case .xml(let code): "XML: \(code.rawValue)\(offset > 0 ? " in line \(offset)" : "")"
        case .unknownElement(let name): "unknown element \(name) in line \(offset)"
        case .missingElement(let name): "element \(name) is missing in line \(offset)"
        case .invalidElement(let name): "element \(name) in line \(offset) is not what it has to be"
        case .unknownKind: "neither a signature policy nor a list of approved policies"
        case .hashMismatch: "the policy's own signPolicyHash does not match its contents"
        case .unknownDigestAlgorithm: "unknown digest algorithm at byte or line \(offset)"
        case .tooLarge: "input too large"
        case .digestUnavailable: "digest unavailable"
        }
    }

    /// Runs a reader whose errors are those of the modules below, and gives them this module's type.
    static func translating<Value>(_ body: () throws -> Value) throws(SignaturePolicyError) -> Value {
        do {
            return try body()
        } catch let error as SignaturePolicyError {
            throw error
        } catch let error as ASN1Error {
            throw SignaturePolicyError(error)
        } catch let error as LibXMLError {
            throw SignaturePolicyError(error)
        } catch let error as PKIXError {
            throw SignaturePolicyError(error)
        } catch {
            // The only other callee is LibCrypto.
            throw SignaturePolicyError(.digestUnavailable, at: 0)
        }
    }
}
