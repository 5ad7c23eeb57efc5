import TimeStampProtocol

extension BatchMaker {
    /// Stores tokens again with what they are judged by, so that what renews them covers that too; durable on return.
    ///
    /// A token that cannot be read, or has all of it already, stays as it is, and so does one whose newest form in the
    /// history has just this. Gives the number of the batch; nil where nothing was to be stored.
    package func extend(
        _ data: [TokenValidationData],
        history: BatchHistory = BatchHistory()
    ) throws(BatchFailure) -> UInt64? {
        let derivation = RecordDerivation(archive, history: BatchHistory())
        return try archived { () throws(ArchiveError) -> UInt64? in
            let session = try self.session()
            var pieces: [ItemEvidence] = []
            var extensions: [BatchHeader.Extension] = []
            for one in data {
                let encoding = try derivation.token(one.token)
                guard let token = try? TimeStampToken.parse(encoding[...]),
                    let extended = token.adding(
                        certificates: one.certificates,
                        crls: one.crls,
                        ocspResponses: one.ocspResponses
                    )
                else { continue }
                guard try ObjectDigest(hashing: extended) != history.newestForm(of: one.token) else { continue }
                let piece = try session.add(evidence: extended, kind: .timestamp)
                pieces.append(piece)
                extensions.append(BatchHeader.Extension(token: one.token, extended: piece.object.sha256))
            }
            guard !extensions.isEmpty else {
                _ = try session.finish()
                return nil
            }
            let header = BatchHeader(
                kind: .validationData,
                algorithm: nil,
                sealedAt: time,
                extensions: extensions
            )
            do throws(BatchFailure) {
                return try store(
                    BatchFile(header: header, members: [], tree: nil),
                    [],
                    described: pieces,
                    in: session
                )
            } catch {
                if case .archive(let error) = error { throw error }
                throw ArchiveError(.outOfOrder)
            }
        }
    }
}
