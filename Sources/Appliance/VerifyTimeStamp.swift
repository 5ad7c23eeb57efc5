import ASN1
import CAdES
import CMS
import LibCrypto
import PKIX
import SignatureValidation
import TimeStampProtocol
package import ValidationReport

/// Judges a time-stamp token by itself: what `lastro timestamp verify` does (RFC 3161).
package struct VerifyTimeStamp: Sendable {
    /// What the imprint is compared with.
    package enum Imprinted: Sendable, Hashable {
        case file(String)
        /// The digest itself, by the token's own algorithm.
        case digest([UInt8])
        /// Nothing: everything else is judged.
        case unknown
    }

    private let basis: ValidationBasis

    /// - Parameter basis: trust, policy, evidence and time.
    package init(basis: ValidationBasis) { self.basis = basis }

    /// Judges the token in a file: DER, BER, PEM or base64, by itself or within a TimeStampResp.
    ///
    /// - Throws: `ApplianceError`, of kind `unreadableInput` for a file without token.
    package func report(on path: String, over imprinted: Imprinted) throws(ApplianceError) -> TimeStampReport {
        let bytes = try InputFile.read(path)
        let token = try TimeStampFile(cache: basis.cache).read(bytes, path: path)
        let (content, file) = try source(imprinted, token)
        let timeStamp: ParsedTimeStamp
        do throws(LibCryptoError) {
            timeStamp = try ParsedTimeStamp(
                kind: .standalone,
                token: .success(token),
                encoding: token.encoding,
                imprinted: content
            )
        } catch {
            throw ApplianceError(cryptography: error)
        }
        let judge = try basis.judge(
            adding: token.signedData.certificates,
            lists: token.signedData.crls,
            responses: token.signedData.ocspResponses
        )
        let judged: JudgedTimeStamp
        do throws(SignatureValidationError) {
            judged = try judge.judge(timeStamp)
        } catch {
            switch error {
            case .cryptography(let cause): throw ApplianceError(cryptography: cause)
            }
        }
        let inputs = basis.inputs(
            document: ReportedFile(name: path, size: bytes.count, sha256: try FileDigest.hexadecimal(bytes)),
            content: file
        )
        return TimeStampReport(inputs: inputs, timeStamp: judged, context: basis.reportContext)
    }

    private func source(
        _ imprinted: Imprinted,
        _ token: TimeStampToken
    ) throws(ApplianceError) -> (SignedContent, ReportedFile?) {
        switch imprinted {
        case .unknown: return (.absent, nil)
        case .file(let path):
            let algorithm = token.tstInfo.messageImprint.digest
            let source = try ContentSource(
                path: path,
                isFoundByName: false,
                requests: algorithm.map { [ContentDigestRequest($0)] } ?? []
            )
            return (source.signedContent, source.file)
        case .digest(let digest):
            guard let algorithm = token.tstInfo.messageImprint.digest else { return (.absent, nil) }
            guard digest.count == algorithm.length else {
                throw ApplianceError(
                    .usage,
                    "--digest has \(digest.count) bytes; the token's imprint is \(algorithm.rawValue)",
                    hint: "give the \(algorithm.rawValue) digest, \(algorithm.length * 2) hexadecimal digits"
                )
            }
            let content = SignedContent(source: .detached, digests: [algorithm: digest], pieces: nil, size: nil)
            return (content, nil)
        }
    }
}
