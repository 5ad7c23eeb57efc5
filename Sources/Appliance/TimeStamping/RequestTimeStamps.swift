package import LibCrypto
import SignatureValidation
package import TimeStampProtocol

/// Has files time-stamped, with a token beside each: what `lastro timestamp request` does.
///
/// A file `F` gets `F.tsr`, a TimeStampResp with the token (RFC 3161 §2.4.2), which is what other tools read under that name.
package struct RequestTimeStamps {
    /// The extension of what is written.
    package static let suffix = ".tsr"

    private let source: any TimeStampSource
    private let algorithm: DigestAlgorithm

    package init(source: any TimeStampSource, algorithm: DigestAlgorithm) {
        self.source = source
        self.algorithm = algorithm
    }

    /// Stamps the files in their order and tells of each once its token is on the disk.
    ///
    /// Once nobody gives a token the others are left pending: who gave none for one gives none for the next. Returns why, nil
    /// where nobody was asked in vain.
    ///
    /// - Throws: what `report` throws.
    package func run(
        _ inputs: [InputItem],
        report: (StampedFile) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> ApplianceError? {
        var unavailable: ApplianceError?
        for input in inputs {
            let target = input.name + Self.suffix
            var digest: [UInt8]?
            var outcome: StampedFile.Outcome
            do throws(ApplianceError) {
                if case .failure(_, let error) = input { throw error }
                let taken = try StampingDigest.take(input.name, algorithm)
                digest = taken
                outcome = try stamp(taken, target, isAsking: unavailable == nil)
            } catch {
                outcome = .failed(error)
                if error.kind == .unavailable {
                    unavailable = error
                    outcome = .pending
                }
            }
            try report(
                StampedFile(
                    path: input.name,
                    target: target,
                    algorithm: algorithm,
                    digest: digest.map(StampingDigest.hexadecimal),
                    outcome: outcome
                )
            )
        }
        return unavailable
    }

    private func stamp(
        _ digest: [UInt8],
        _ target: String,
        isAsking: Bool
    ) throws(ApplianceError) -> StampedFile.Outcome {
        if try ExistingToken(target)?.check(digest, algorithm) != nil { return .present }
        guard isAsking else { return .pending }
        let token: TimeStampToken
        do throws(TimeStampUnavailable) { token = try source.token(over: digest, algorithm) } catch {
            throw ApplianceError(unavailable: error)
        }
        guard try NewFile.write(GrantedResponse.encode(token), to: target) else {
            // Somebody else was faster.
            if try ExistingToken(target)?.check(digest, algorithm) != nil { return .present }
            throw ExistingToken.differs(target)
        }
        return .stamped(StampedFile.Token(token, of: source))
    }
}
