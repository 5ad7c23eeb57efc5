import ASN1
import CMS
import PKIX
import TimeStampProtocol

/// Reads the token out of a file: by itself or within a TimeStampResp, in DER, BER, PEM or base64.
struct TimeStampFile {
    let cache: CertificateCache

    func read(_ bytes: [UInt8], path: String) throws(ApplianceError) -> TimeStampToken {
        let message: ArraySlice<UInt8>
        do throws(CMSError) {
            message = try unwrap(bytes)
        } catch {
            throw unreadable(path, "\(error)")
        }
        let response: TimeStampResponse
        do throws(TimeStampError) {
            guard isResponse(message) else { return try TimeStampToken.parse(message, certificates: cache) }
            response = try TimeStampResponse.parse(message, certificates: cache)
        } catch {
            throw unreadable(path, "\(error)")
        }
        // RFC 3161 §2.4.2: a token is there where the status says so, and must not be otherwise.
        guard let token = response.token, response.status.isGranted else {
            throw ApplianceError(
                .unreadableInput,
                "\(path): the response \(response.token == nil ? "has no token" : "is no grant"); "
                    + "the TSA's status is \(response.status.status)",
                hint: "ask the TSA again"
            )
        }
        return token
    }

    private func unwrap(_ bytes: [UInt8]) throws(CMSError) -> ArraySlice<UInt8> {
        do throws(CMSError) {
            return try SignedContainer.unwrap(bytes[...]).message
        } catch {
            // Whatever the label says: tokens and responses are found under many.
            guard error.code != .severalMessages, let blocks = try? PEM.blocks(in: bytes[...]), blocks.count == 1
            else { throw error }
            return blocks[0].content[...]
        }
    }

    /// A response starts with a SEQUENCE (PKIStatusInfo), a token with an OBJECT IDENTIFIER.
    private func isResponse(_ message: ArraySlice<UInt8>) -> Bool {
        guard let element = try? Element.parse(message, rules: .ber), var fields = try? element.sequence(),
            let first = try? fields.next()
        else { return false }
        return first.has(.sequence)
    }

    private func unreadable(_ path: String, _ cause: String) -> ApplianceError {
        ApplianceError(
            .unreadableInput,
            "\(path): not a time-stamp token: \(cause)",
            hint: "give a token or a TimeStampResp (RFC 3161) in DER, PEM or base64"
        )
    }
}
