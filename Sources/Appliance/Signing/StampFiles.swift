import ASN1
import LibCrypto
package import SignatureCreation
import SignatureValidation
import TimeStampProtocol

/// Stamps files by a local authority: what `lastro timestamp issue FILE…` does.
///
/// A file `F` gets `F.tsr`, a TimeStampResp with the token; one that is there is never replaced.
package struct StampFiles: Sendable {
    private let authority: LocalTimeStampAuthority
    private let algorithm: DigestAlgorithm

    package init(authority: LocalTimeStampAuthority) {
        self.authority = authority
        algorithm = authority.settings.signatureDigest
    }

    /// Stamps one file.
    ///
    /// - Throws: `ApplianceError` of kind `missingInput`, `inputOutput`, or `unavailable`.
    package func stamp(_ path: String) throws(ApplianceError) -> IssuedToken {
        let target = path + ".tsr"
        let outcome = try ContentDigester.digest(path: path, [ContentDigestRequest(algorithm)])
        guard let digest = outcome.digests[algorithm] else {
            throw ApplianceError(.internal, "\(path): no digest was taken")
        }
        let request = TimeStampRequest(digest: algorithm, hashedMessage: digest).encode()
        let reply = authority.respond(to: request[...])
        let token: TimeStampToken
        do throws(TimeStampRefusal) {
            token = try reply.outcome.get()
        } catch {
            throw ApplianceError(refused: error, subject: path)
        }
        try NewTokenFile.write(reply.encoding, to: target)
        return IssuedToken(file: path, target: target, token, authority)
    }
}
