import ASN1
import LibCrypto
package import SignatureCreation
import TimeStampProtocol
import ValidationReport

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

    /// Stamps the files, many at a time, and tells of each in their order.
    ///
    /// Once the authority gives no token, what was not begun is left: who gave none for one gives none for the next.
    ///
    /// - Parameters:
    ///   - files: their paths.
    ///   - report: gets the token that stands beside a file, or an `ApplianceError` of kind `missingInput`, `inputOutput`, or
    ///     `unavailable`.
    /// - Throws: what `report` throws.
    package func run(
        _ files: [String],
        report: (Result<IssuedToken, ApplianceError>) throws(ApplianceError) -> Void
    ) throws(ApplianceError) {
        let unavailable = FailureBox()
        let work: @Sendable (String) -> Result<IssuedToken, ApplianceError>? = { file in
            guard unavailable.error == nil else { return nil }
            do throws(ApplianceError) {
                return .success(try stamp(file))
            } catch {
                if error.kind == .unavailable { unavailable.set(error) }
                return .failure(error)
            }
        }
        try OrderedWork.run(files, jobs: Self.underWay, work: work) { outcome throws(ApplianceError) in
            if let outcome { try report(outcome) }
        }
    }

    /// How many files are under way at a time: each waits for the disk more than once, while others are signed.
    private static let underWay = 64

    private func stamp(_ path: String) throws(ApplianceError) -> IssuedToken {
        let target = path + ".tsr"
        // Looked at first: a token that nobody gets would have spent a serial number and a line of the record.
        guard try !NewFile.isTaken(target) else { throw NewFile.taken(target) }
        let digest = try StampingDigest.take(path, algorithm)
        let request = TimeStampRequest(digest: algorithm, hashedMessage: digest).encode()
        let reply = authority.respond(to: request[...])
        let token: TimeStampToken
        do throws(TimeStampRefusal) {
            token = try reply.outcome.get()
        } catch {
            throw ApplianceError(refused: error, subject: path)
        }
        guard try NewFile.write(reply.encoding, to: target) else { throw NewFile.taken(target) }
        return IssuedToken(file: path, target: target, token, authority)
    }
}
