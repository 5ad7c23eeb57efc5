import ASN1
import CAdES
import CMS
import LibCrypto
import PDFSyntax

/// The signatures of a document in the order of the revisions that wrote them.
struct PDFSignatureList {
    private(set) var entries: [PDFSignatureEntry] = []
    let isComplete: Bool

    /// Throws `LibCryptoError` where libcrypto could not be asked for a digest.
    init(_ document: PDFDocument, cache: CertificateCache) throws(LibCryptoError) {
        let search = PDFSignatureSearch(document)
        isComplete = search.isComplete
        let reader = PDFSignatureReader(document: document, cache: cache)
        let order = search.candidates.indices.sorted { left, right in
            let (one, other) = (search.candidates[left], search.candidates[right])
            if one.revision != other.revision { return one.revision < other.revision }
            return (one.place ?? 0, left) < (other.place ?? 0, right)
        }
        var names: [String: Int] = [:]
        for index in order {
            let candidate = search.candidates[index]
            var outcome = reader.read(candidate)
            if outcome.role != .usageRights {
                if !search.isCurrent(index) {
                    outcome.defects.insert(.redefined)
                } else if !search.isLinked(index) {
                    outcome.defects.insert(.unlinked)
                }
            }
            let name = try Self.name(outcome)
            names[name, default: 0] += 1
            let count = names[name] ?? 1
            let signature = Self.signature(
                candidate,
                outcome,
                id: count == 1 ? name : "\(name)-\(count)",
                search.currentField(index) ?? candidate.fields.first,
                search.tree
            )
            entries.append(
                PDFSignatureEntry(
                    signature: signature,
                    subFilter: outcome.subFilter,
                    message: outcome.message,
                    ranges: outcome.coverage.ranges
                )
            )
        }
        findShared()
        guard entries.isEmpty else { return }
        for found in PDFLostSignatures(document: document).found() {
            entries.append(try Self.lost(found, in: document))
        }
    }

    /// A signature of which nothing is known but that it was there.
    private static func lost(
        _ found: PDFSalvageScan.Found,
        in document: PDFDocument
    ) throws(LibCryptoError) -> PDFSignatureEntry {
        let digest = try Digest.hash(.sha256, Array("\(found.offset)".utf8))
        let signature = PDFSignature(
            id: "S-" + Hexadecimal.encode(digest.prefix(8)),
            role: .approval,
            fieldName: nil,
            field: nil,
            dictionaryReference: found.reference,
            dictionary: PDFDictionary([]),
            subFilter: nil,
            contents: [],
            byteRange: nil,
            revision: document.revisions.count - 1,
            coveredRevision: nil,
            page: nil,
            rectangle: nil,
            defects: [.unlinked]
        )
        return PDFSignatureEntry(signature: signature, subFilter: nil, message: .none, ranges: nil)
    }

    /// By the digest of the SignerInfo, as every signature is named; of a token, or of what else is in Contents, its own.
    private static func name(_ outcome: PDFSignatureReader.Outcome) throws(LibCryptoError) -> String {
        switch outcome.message {
        case .message(let message):
            let encoding = message.signedData.signerInfos.first?.encoding ?? outcome.contents
            return "S-" + Hexadecimal.encode(try Digest.hash(.sha256, encoding).prefix(8))
        default:
            let digest = try Digest.hash(.sha256, outcome.contents)
            return (outcome.role == .documentTimeStamp ? "T-" : "S-") + Hexadecimal.encode(digest.prefix(8))
        }
    }

    private static func signature(
        _ candidate: PDFSignatureCandidate,
        _ outcome: PDFSignatureReader.Outcome,
        id: String,
        _ field: PDFFieldDefinition?,
        _ tree: PDFFieldTree
    ) -> PDFSignature {
        let place = field.map { tree.place(of: $0) }
        return PDFSignature(
            id: id,
            role: outcome.role,
            fieldName: field.flatMap { tree.name(of: $0) },
            field: field.flatMap { $0.isIndirect ? $0.reference : nil },
            dictionaryReference: candidate.isIndirect ? candidate.reference : nil,
            dictionary: candidate.dictionary,
            subFilter: candidate.dictionary["SubFilter"]?.name?.text,
            contents: outcome.contents,
            byteRange: outcome.coverage.byteRange,
            revision: candidate.revision,
            coveredRevision: outcome.coverage.coveredRevision,
            page: place?.page,
            rectangle: place?.rectangle,
            defects: PDFSignatureDefect.allCases.filter { outcome.defects.contains($0) }
        )
    }

    /// What has its Contents, or its gap, from an older signature is a copy.
    private mutating func findShared() {
        var contents: [ArraySlice<UInt8>: Int] = [:]
        var gaps: [Range<Int>: Int] = [:]
        for index in entries.indices {
            let entry = entries[index]
            var isShared = false
            if !entry.signature.contents.isEmpty {
                if let other = contents[entry.signature.contents] {
                    isShared = true
                    // Nobody can tell which of two in one save is the copy.
                    if entries[other].signature.revision == entry.signature.revision { share(other) }
                } else {
                    contents[entry.signature.contents] = index
                }
            }
            if let ranges = entry.ranges {
                let gap = ranges[0].upperBound..<ranges[1].lowerBound
                if gaps[gap] != nil { isShared = true } else { gaps[gap] = index }
            }
            if isShared { share(index) }
        }
    }

    private mutating func share(_ index: Int) {
        let signature = entries[index].signature
        guard !signature.defects.contains(.shared) else { return }
        entries[index].signature = signature.adding(.shared)
    }
}

extension PDFSignature {
    /// The same with one more defect.
    func adding(_ defect: PDFSignatureDefect) -> PDFSignature {
        let all = Set(defects + [defect])
        return PDFSignature(
            id: id,
            role: role,
            fieldName: fieldName,
            field: field,
            dictionaryReference: dictionaryReference,
            dictionary: dictionary,
            subFilter: subFilter,
            contents: contents,
            byteRange: byteRange,
            revision: revision,
            coveredRevision: coveredRevision,
            page: page,
            rectangle: rectangle,
            defects: PDFSignatureDefect.allCases.filter { all.contains($0) }
        )
    }
}
