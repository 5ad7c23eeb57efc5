package import ASN1
package import LibCrypto
package import LibXML
import PKIX

/// Why bytes could not be read as an evidence record, and where; bears no input bytes.
package struct EvidenceRecordError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: Hashable, Sendable {
        /// The ASN.1 encoding or the structure of RFC 4998 is broken.
        case encoding(ASN1Error.Code)
        /// The XML is broken, or has what is not read.
        case xml(LibXMLError.Code)
        /// Neither an EvidenceRecord of RFC 4998 nor one of RFC 6283.
        case notEvidenceRecord
        /// An element or attribute of RFC 6283 that has to be there is not.
        case missing(Part)
        /// An element or attribute of RFC 6283 has a value that it cannot have.
        case invalid(Part)
        /// Two neighbours have the same Order (RFC 6283 §2.1).
        case duplicateOrder
        /// More octets, chains, time-stamps, lists or values than a record may have here.
        case tooLarge
        /// A sequence, chain or list of RFC 4998 has no element.
        case empty(Part)
        /// libcrypto could not be asked.
        case cryptography(LibCryptoError)
    }

    /// The parts of a record that an error can name.
    package enum Part: String, Hashable, Sendable {
        case archiveTimeStampSequence = "ArchiveTimeStampSequence"
        case archiveTimeStampChain = "ArchiveTimeStampChain"
        case archiveTimeStamp = "ArchiveTimeStamp"
        case digestMethod = "DigestMethod"
        case canonicalizationMethod = "CanonicalizationMethod"
        case hashTree = "HashTree"
        case sequence = "Sequence"
        case digestValue = "DigestValue"
        case timeStamp = "TimeStamp"
        case timeStampToken = "TimeStampToken"
        case order = "Order"
        case version = "Version"
    }

    /// What is wrong.
    package let code: Code
    /// The index of the offending byte in the buffer that was parsed; in XML, the line from 1.
    package let offset: Int

    package init(_ code: Code, at offset: Int) {
        self.code = code
        self.offset = offset
    }

    /// The code and the offset; can go into a log.
    package var description: String {
        switch code {
        case .encoding(let code): "\(code.rawValue) at byte \(offset)"
        case .xml(let code): "\(code.rawValue) in line \(offset)"
        case .notEvidenceRecord: "neither an EvidenceRecord of RFC 4998 nor one of RFC 6283"
        case .missing(let part): "\(part.rawValue) is missing in line \(offset)"
        case .invalid(let part): "\(part.rawValue) is invalid in line \(offset)"
        case .duplicateOrder: "the same Order twice in line \(offset)"
        case .tooLarge: "too large at \(offset)"
        case .empty(let part): "\(part.rawValue) is empty at byte \(offset)"
        case .cryptography(let error): "\(error)"
        }
    }

    /// Runs a reader whose errors are those of the modules below, and gives them this module's type.
    static func translating<Value>(_ body: () throws -> Value) throws(EvidenceRecordError) -> Value {
        do {
            return try body()
        } catch let error as EvidenceRecordError {
            throw error
        } catch let error as ASN1Error {
            throw EvidenceRecordError(.encoding(error.code), at: error.offset)
        } catch let error as PKIXError {
            guard case .encoding(let code) = error.code else {
                throw EvidenceRecordError(.encoding(.invalidValue), at: error.offset)
            }
            throw EvidenceRecordError(.encoding(code), at: error.offset)
        } catch let error as LibXMLError {
            throw EvidenceRecordError(.xml(error.code), at: error.line)
        } catch let error as LibCryptoError {
            throw EvidenceRecordError(.cryptography(error), at: 0)
        } catch {
            // No callee throws anything else.
            throw EvidenceRecordError(.notEvidenceRecord, at: 0)
        }
    }
}
