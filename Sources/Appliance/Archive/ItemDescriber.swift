import ASN1
import CMS
import EvidenceArchive
import Foundation
import LibCrypto
import PKIX
import SignatureValidation
import TimeStampProtocol
import ValidationReport

/// Says what a file that was read is: judges its signatures, takes their evidence out, and keeps the report.
struct ItemDescriber: Sendable {
    /// Nil: nothing is judged.
    let basis: ValidationBasis?
    let locator: ContentLocator
    let session: AddSession

    /// The item's description; the evidence is staged.
    ///
    /// Throws `ArchiveError` where the file changed while it was read, or evidence cannot be stored.
    func describe(_ input: ArchiveInput, _ content: AddedContent) throws(ArchiveError) -> ItemDescription {
        var description = ItemDescription(
            addedAt: ArchiveClock.now,
            name: Self.name(of: input.path),
            identifier: input.metadata.identifier,
            type: input.metadata.type,
            tenant: input.metadata.tenant,
            label: input.metadata.label,
            retainUntil: input.metadata.retainUntil
        )
        if let covered = input.content {
            description.content = try digest(of: covered, signedBy: input, content)
            if description.content != nil { description.role = .signature }
        }
        let isLookedAt =
            input.content != nil || SignatureFileName(input.path).isSignature
            || (basis == nil ? Self.mayBeEncoded(content) : Self.mayBeSigned(content))
        guard isLookedAt else { return description }
        let covered = description.content == nil ? nil : input.content
        let isJudged = try judge(input.path, content.object, signing: covered, &description)
        if !isJudged, let bytes = content.bytes { try addLooseEvidence(bytes, input, &description) }
        if description.role == .document, Self.isDetachedSignature(content) { description.role = .signature }
        return description
    }

    /// Whether a file is a CMS signature over content that is not in it.
    private static func isDetachedSignature(_ content: AddedContent) -> Bool {
        guard let bytes = content.bytes, mayBeEncoded(content),
            let container = try? SignedContainer.unwrap(bytes[...]), container.content == nil,
            let message = try? SignedData.parse(container.message)
        else { return false }
        return message.encapsulatedContent == nil && !message.signerInfos.isEmpty
    }

    /// The last element of a path.
    private static func name(of path: String) -> String {
        let bytes = path.utf8
        guard let slash = bytes.lastIndex(of: 0x2f), bytes.index(after: slash) != bytes.endIndex else {
            return URL(filePath: path).lastPathComponent
        }
        return String(path[bytes.index(after: slash)...])
    }

    /// Whether the beginning of a file is one of those that signatures, evidence and their wrappers have.
    private static func mayBeSigned(_ content: AddedContent) -> Bool {
        // What is too large to be looked at here is looked at by the judge, who maps it.
        guard let bytes = content.bytes else { return true }
        if MappedFile.isPDF(bytes) || mayBeEncoded(content) { return true }
        let start = bytes.prefix(4_096)
        return contains(start, "mime-version:") || contains(start, "content-type:")
    }

    /// Whether a file begins as DER, PEM and base64 of them do.
    private static func mayBeEncoded(_ content: AddedContent) -> Bool {
        guard let bytes = content.bytes else { return false }
        let head = bytes.prefix(64).drop { $0 <= 0x20 || $0 == 0xef || $0 == 0xbb || $0 == 0xbf }
        return head.first == 0x30 || head.starts(with: "MI".utf8) || head.starts(with: "-----".utf8)
    }

    /// Whether a word stands there, in small or capital letters of ASCII; it is given in small ones.
    private static func contains(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            guard let first = word.first, bytes.count >= word.count else { return false }
            for start in bytes.startIndex...bytes.endIndex - word.count where small(bytes[start]) == first {
                if zip(bytes[start...], word).allSatisfy({ small($0) == $1 }) { return true }
            }
            return false
        }
    }

    private static func small(_ octet: UInt8) -> UInt8 { (0x41...0x5a).contains(octet) ? octet | 0x20 : octet }

    /// Judges the file with this object, and the content that it signs where that is known; false where it has no signature.
    ///
    /// Throws `ArchiveError` where a file is not the one that was read, or evidence cannot be stored.
    func judge(
        _ path: String,
        _ object: ItemObject,
        signing covered: String?,
        _ description: inout ItemDescription
    ) throws(ArchiveError) -> Bool {
        guard let basis else { return false }
        let use = ValidateDocuments(basis: basis, content: covered, locator: locator)
        let report: DocumentReport
        let evidence: DocumentEvidence
        do throws(ApplianceError) {
            (report, evidence) = try use.judged(on: path)
        } catch {
            // Not a signature, or not to be judged as one: it is kept as the document that it is.
            guard error.kind == .unreadableInput || error.kind == .usage || error.kind == .missingInput else {
                throw ArchiveError(.inputUnusable, subject: path, detail: error.message, hint: error.hint)
            }
            return false
        }
        guard report.inputs.document.sha256 == object.sha256.hex else {
            throw ArchiveError(.inputUnusable, subject: path, detail: "it changed while it was read")
        }
        if let digest = report.inputs.content.flatMap({ ObjectDigest(hex: $0.sha256) }) {
            guard description.content == digest || covered == nil else {
                throw ArchiveError(.inputUnusable, subject: path, detail: "its content changed while it was read")
            }
            // Found by the judge in a wrapper (S/MIME) it is part of the file, and no object of its own.
            if covered != nil { description.role = .signature }
        }
        description.signatures = report.signatureSummaries.map(Self.signature)
        var known = Set(description.evidence.map(\.object.sha256))
        for piece in evidence.pieces {
            let staged = try stage(piece)
            if known.insert(staged.object.sha256).inserted { description.evidence.append(staged) }
        }
        let bytes = Array(report.render(as: .json, language: .portuguese).utf8)
        description.evidence.append(try session.add(evidence: bytes, kind: .report))
        return true
    }

    private func stage(_ piece: DocumentEvidence.Piece) throws(ArchiveError) -> ItemEvidence {
        let kind: EvidenceKind =
            switch piece.kind {
            case .certificate: .certificate
            case .crl: .crl
            case .ocsp: .ocsp
            case .timeStamp: .timestamp
            }
        return try session.add(
            evidence: Array(piece.encoding),
            kind: kind,
            issuer: piece.issuer.map { String($0.prefix(ItemLimits.textLength / 4)) },
            thisUpdate: piece.thisUpdate.map(ArchiveClock.time),
            nextUpdate: piece.nextUpdate.map(ArchiveClock.time)
        )
    }

    /// A certificate, CRL, OCSP response or token of its own.
    private func addLooseEvidence(
        _ bytes: [UInt8],
        _ input: ArchiveInput,
        _ description: inout ItemDescription
    ) throws(ArchiveError) {
        var evidence = DocumentEvidence()
        for object in EvidenceObject.read(bytes) { evidence.add(object) }
        if evidence.pieces.isEmpty,
            let token = try? TimeStampFile(cache: CertificateCache()).read(bytes, path: input.path)
        {
            evidence.add(token: token.encoding)
        }
        guard !evidence.pieces.isEmpty else { return }
        description.role = .evidence
        for piece in evidence.pieces { description.evidence.append(try stage(piece)) }
    }

    /// The digest of the file that is said or found to be signed; nil where the signature carries other bytes of its own.
    private func digest(
        of path: String,
        signedBy input: ArchiveInput,
        _ content: AddedContent
    ) throws(ArchiveError) -> ObjectDigest? {
        do throws(ApplianceError) {
            let outcome = try ContentDigester.digest(path: path, [ContentDigestRequest(.sha256)])
            guard let digest = ObjectDigest(bytes: outcome.digests[.sha256] ?? []) else {
                throw ApplianceError(.internal, "no digest")
            }
            // What is too large to be read is what its name says.
            let bytes = content.bytes ?? (try? InputFile.read(input.path))
            if let own = bytes.flatMap(OwnContent.init(of:)), try own.sha256() != digest.bytes { return nil }
            return digest
        } catch {
            throw ArchiveError(
                error.kind == .missingInput ? .inputMissing : .inputUnusable,
                subject: path,
                // The subject stands before it.
                detail: String(error.message.trimmingPrefix("\(path): ")),
                hint: error.hint
            )
        }
    }

    private static func signature(_ summary: SignatureSummary) -> ItemSignature {
        ItemSignature(
            id: summary.id,
            format: summary.format,
            indication: summary.indication,
            subIndication: summary.subIndication,
            profile: summary.profile,
            signer: ItemSigner(
                name: summary.signerName,
                cpf: summary.cpf.map(unpunctuated),
                cnpj: summary.cnpj.map(unpunctuated),
                issuer: summary.issuer
            ),
            signingTimeClaimed: summary.signingTimeClaimed.map(ArchiveClock.time),
            bestSignatureTime: summary.bestSignatureTime.map(ArchiveClock.time)
        )
    }

    /// A number as items have it and are found by it: letters and digits alone.
    private static func unpunctuated(_ number: String) -> String { number.filter { $0.isLetter || $0.isNumber } }
}
