import CAdES
package import CMS
package import LibCrypto
import PDFSyntax
import PKIX
package import SignatureValidation
import TimeStampProtocol

extension PAdESDocument {
    /// The facts for the judge, and the history of the file for its report.
    ///
    /// The covered bytes are digested here, once, out of the memory that the file is in; no byte of them is copied. What
    /// document time-stamps cost beyond `limits` is indeterminate. Throws `LibCryptoError` where libcrypto could not be
    /// asked.
    package func facts(
        cache: CertificateCache,
        limits: DocumentTimeStampLimits = DocumentTimeStampLimits()
    ) throws(LibCryptoError) -> PAdESFacts {
        let whole = PDFRangeDigester.Task(.sha256, [0..<document.bytes.count])
        let revisions = document.revisions.map { PDFRangeDigester.Task(.sha256, [0..<$0.range.upperBound]) }
        var tasks = Set(revisions + [whole])
        for entry in entries { tasks.formUnion(self.tasks(entry)) }
        let digests = try PDFRangeDigester.digests(tasks, of: document.bytes)
        let surroundings = PDFSurroundings(self)
        let signatures = try signatures(digests, surroundings, cache, limits)
        let timeStamps = try documentTimeStamps(digests, surroundings, limits, areAlone: signatures.isEmpty)
        return PAdESFacts(
            signatures: signatures,
            documentTimeStamps: timeStamps,
            sha256: digests[whole] ?? [],
            history: surroundings.history(digests: revisions.map { digests[$0] ?? [] })
        )
    }

    /// What exists where the whole file does; throws `LibCryptoError` where libcrypto could not be asked.
    package func wholeFile() throws(LibCryptoError) -> TimeStampCoverage { try coverage().wholeFile }

    /// Digests of the whole file; throws `LibCryptoError` where libcrypto could not be asked.
    package func digests(
        _ algorithms: Set<DigestAlgorithm>
    ) throws(LibCryptoError) -> [DigestAlgorithm: [UInt8]] {
        let tasks = Set(algorithms.map { PDFRangeDigester.Task($0, [0..<document.bytes.count]) })
        return try PDFRangeDigester.digests(tasks, of: document.bytes).reduce(into: [:]) { digests, one in
            digests[one.key.algorithm] = one.value
        }
    }

    private func coverage() throws(LibCryptoError) -> DocumentTimeStampCoverage {
        var contents: [SignatureContents] = []
        for entry in entries { contents.append(try self.contents(entry)) }
        return DocumentTimeStampCoverage(validationData, contents)
    }

    private var covers: [PDFSignature] { signatures.filter { $0.role == .documentTimeStamp } }

    private func documentTimeStamps(
        _ digests: [PDFRangeDigester.Task: [UInt8]],
        _ surroundings: PDFSurroundings,
        _ limits: DocumentTimeStampLimits,
        areAlone: Bool
    ) throws(LibCryptoError) -> [ParsedTimeStamp] {
        let coverage = try coverage()
        var timeStamps: [ParsedTimeStamp] = []
        var remaining = limits.proofs
        for entry in entries where entry.signature.role == .documentTimeStamp {
            let isWithin = remaining > 0
            let covered = isWithin ? coverage.coverage(of: entry.signature) : .none
            remaining -= covered.objects.count
            timeStamps.append(
                try timeStamp(
                    entry,
                    digests,
                    covered,
                    // Without a signature they speak for the document: what changed after them tells against them.
                    (areAlone
                        ? surroundings.observations(of: entry.signature) : surroundings.form(of: entry.signature))
                        + (isWithin ? [] : [PDFStructureObservations.incomplete])
                )
            )
        }
        return timeStamps
    }

    private func signatures(
        _ digests: [PDFRangeDigester.Task: [UInt8]],
        _ surroundings: PDFSurroundings,
        _ cache: CertificateCache,
        _ limits: DocumentTimeStampLimits
    ) throws(LibCryptoError) -> [PAdESFacts.Signature] {
        let covers = covers
        var remaining = limits.pairs
        let reader = PDFSignatureFactsReader(document, validationData)
        var signatures: [PAdESFacts.Signature] = []
        for entry in entries where entry.signature.role != .documentTimeStamp && entry.signature.role != .usageRights {
            let all = covers.indices.filter { isCovered(entry.signature, by: covers[$0]) }
            // A time-stamp that is left out might tell against the signature.
            let coveredBy = Array(all.prefix(remaining))
            remaining -= coveredBy.count
            let facts = try reader.facts(
                of: entry.signature,
                message: signedData(entry),
                timeStamps: coveredBy.map { covers[$0] }
            )
            let observations =
                surroundings.observations(of: entry.signature)
                + (coveredBy.count < all.count ? [PDFStructureObservations.incomplete] : [])
            guard let parsed = try parsed(entry, digests, observations, facts, cache) else { continue }
            signatures.append(PAdESFacts.Signature(signature: parsed, coveredBy: coveredBy))
        }
        return signatures
    }

    /// The message of Contents itself, not one that was made around it.
    private func signedData(_ entry: PDFSignatureEntry) -> SignedData? {
        guard case .message(let message) = entry.message, entry.subFilter != .rsa else { return nil }
        return message.signedData
    }

    /// Whether the bytes under a time-stamp are those of a whole revision that has the signature.
    private func isCovered(_ signature: PDFSignature, by timeStamp: PDFSignature) -> Bool {
        guard let range = timeStamp.byteRange, let own = signature.byteRange, timeStamp.coveredRevision != nil else {
            return false
        }
        return own.gap.upperBound <= range.gap.lowerBound && own.end <= range.end
    }

    private func tasks(_ entry: PDFSignatureEntry) -> [PDFRangeDigester.Task] {
        guard let ranges = entry.ranges else { return [] }
        return algorithms(entry).map { PDFRangeDigester.Task($0, ranges) }
    }

    private func algorithms(_ entry: PDFSignatureEntry) -> [DigestAlgorithm] {
        if entry.subFilter == .pkcs7SHA1 { return [.sha1] }
        switch entry.message {
        case .message(let message): return message.requiredDigests.filter(\.prefix.isEmpty).map(\.algorithm)
        case .token(.success(let token)): return token.tstInfo.messageImprint.digest.map { [$0] } ?? []
        default: return []
        }
    }

    /// The covered bytes, by their digests.
    private func content(
        _ entry: PDFSignatureEntry,
        _ digests: [PDFRangeDigester.Task: [UInt8]]
    ) throws(LibCryptoError) -> SignedContent {
        guard let ranges = entry.ranges else { return .absent }
        var known: [DigestAlgorithm: [UInt8]] = [:]
        for task in tasks(entry) { known[task.algorithm] = digests[task] }
        if entry.subFilter == .pkcs7SHA1, let digest = known[.sha1] {
            return SignedContent(source: .byteRange, digests: [:], pieces: [digest[...]], size: digest.count)
        }
        // Signatures without a digest of their own, Ed25519 for one, are over the bytes themselves.
        let size = ranges.reduce(0) { $0 + $1.count }
        let isNeeded = needsBytes(entry) && size <= Self.maximumSizeInMemory
        return SignedContent(
            source: .byteRange,
            digests: known,
            pieces: isNeeded ? ranges.map { document.bytes[$0][...] } : nil,
            size: size,
            beginning: document.bytes[ranges[0].lowerBound..<min(ranges[0].lowerBound + 16, ranges[0].upperBound)],
            states: isNeeded ? [:] : try states(entry, ranges)
        )
    }

    /// Up to which size covered bytes are copied for signatures that cannot do with a digest.
    private static let maximumSizeInMemory = 64 << 20

    private func needsBytes(_ entry: PDFSignatureEntry) -> Bool {
        guard case .message(let message) = entry.message else { return false }
        return message.signedData.signerInfos.contains { signer in
            guard signer.signedAttributes == nil,
                let digest = DigestAlgorithm(objectIdentifier: signer.digestAlgorithm.algorithm)
            else { return false }
            let scheme = SignatureAlgorithm.scheme(for: signer.signatureAlgorithm, digest: digest)
            return scheme != nil && scheme?.digest == nil
        }
    }

    /// What archive time-stamps inside the message are taken over begins with something else.
    private func states(
        _ entry: PDFSignatureEntry,
        _ ranges: [Range<Int>]
    ) throws(LibCryptoError) -> [ContentDigestRequest: DigestPrefix] {
        guard case .message(let message) = entry.message else { return [:] }
        var states: [ContentDigestRequest: DigestPrefix] = [:]
        for request in message.requiredDigests where !request.prefix.isEmpty {
            var state = try DigestPrefix(request.algorithm, [request.prefix[...]])
            for range in ranges {
                state = try document.bytes.withSpan(range) { (span) throws(LibCryptoError) in
                    try state.appending(span)
                }
            }
            states[request] = state
        }
        return states
    }

    private func timeStamp(
        _ entry: PDFSignatureEntry,
        _ digests: [PDFRangeDigester.Task: [UInt8]],
        _ coverage: TimeStampCoverage,
        _ observations: [ContainerObservation]
    ) throws(LibCryptoError) -> ParsedTimeStamp {
        let token: Result<TimeStampToken, TimeStampError> =
            if case .token(let token) = entry.message { token } else {
                .failure(TimeStampError(.notTimeStampToken, at: 0))
            }
        return try ParsedTimeStamp(
            kind: .documentTimeStamp,
            token: token,
            encoding: entry.signature.contents,
            imprinted: try content(entry, digests),
            coverage: coverage,
            observations: observations
        )
    }

    /// SHA-256 of all that stands in the Contents of a signature or a time-stamp.
    private func contents(_ entry: PDFSignatureEntry) throws(LibCryptoError) -> SignatureContents {
        var digests: Set<Digest256> = []
        switch entry.message {
        case .message(let message):
            digests.formUnion(message.certificates.map { Digest256($0.sha256) })
            digests.formUnion(message.certificateRevocationLists.map { Digest256($0.sha256) })
            for response in message.ocspResponses { digests.formUnion(Self.digests(response)) }
            for signer in message.signedData.signerInfos {
                digests.formUnion(RevocationInfoArchival(signer).signedDigests)
                for token in signer.unsignedAttributes?.signatureTimeStampTokens ?? [] {
                    digests.insert(try Digest256(of: token))
                }
            }
        case .token(.success(let token)):
            digests.formUnion(token.signedData.certificates.map { Digest256($0.sha256) })
            digests.formUnion(token.signedData.crls.map { Digest256($0.sha256) })
            for response in token.signedData.ocspResponses { digests.formUnion(Self.digests(response)) }
            digests.insert(try Digest256(of: entry.signature.contents))
        default: break
        }
        return SignatureContents(entry.signature, digests: digests)
    }

    private static func digests(_ response: OCSPResponse) -> [Digest256] {
        ([response.sha256] + (response.basic.map { [$0.sha256] } ?? [])).map(Digest256.init)
    }

    private func parsed(
        _ entry: PDFSignatureEntry,
        _ digests: [PDFRangeDigester.Task: [UInt8]],
        _ observations: [ContainerObservation],
        _ facts: PDFSignatureFacts,
        _ cache: CertificateCache
    ) throws(LibCryptoError) -> ParsedSignature? {
        guard case .message(let message) = entry.message,
            let found = try message.signatures(detached: try content(entry, digests), cache: cache).first
        else { return unreadable(entry, observations, facts) }
        let archival = RevocationInfoArchival(found.signer)
        let related = RelatedTimeStampReader(document: document, validationData: validationData, cache: cache)
        let relatedTimeStamp = try related.timeStamp(of: entry.signature, found.signer)
        return ParsedSignature(
            id: entry.signature.id,
            format: entry.subFilter?.isPAdES ?? false ? .pades : .pkcs7,
            signer: found.signer,
            contentType: found.contentType,
            // Whatever the message carries itself: what counts is what stands in the file.
            content: try content(entry, digests),
            // What stands in a security store came with the signature too.
            certificates: certificates,
            certificateRevocationLists: certificateRevocationLists,
            ocspResponses: ocspResponses,
            unreadableCertificates: found.unreadableCertificates,
            timeStamps: try archival.covered(by: found.timeStamps, found.signer)
                + [relatedTimeStamp].compactMap(\.self),
            counterSignatures: found.counterSignatures,
            observations: observations,
            containerDigest: entry.subFilter == .pkcs7SHA1 ? .sha1 : nil,
            pdf: facts
        )
    }

    private func unreadable(
        _ entry: PDFSignatureEntry,
        _ observations: [ContainerObservation],
        _ facts: PDFSignatureFacts
    ) -> ParsedSignature? {
        guard let signer = UnreadableMessage.signer else { return nil }
        return ParsedSignature(
            id: entry.signature.id,
            format: entry.subFilter?.isPAdES ?? false ? .pades : .pkcs7,
            signer: signer,
            contentType: nil,
            content: .absent,
            certificates: [],
            unreadableCertificates: 0,
            timeStamps: [],
            counterSignatures: [],
            observations: observations,
            isReadable: false,
            pdf: facts
        )
    }
}
