import ASN1
import CAdES
import CMS
import LibCrypto
import PDFSyntax
import TimeStampProtocol

/// Reads a signature dictionary: its entries, its Contents, and what is wrong with them (ISO 32000-2 table 255).
struct PDFSignatureReader {
    /// What is known of a dictionary before it has a name of its own.
    struct Outcome {
        var subFilter: PDFSubFilter?
        var role = PDFSignature.Role.approval
        var contents: ArraySlice<UInt8> = []
        var message = PDFSignatureMessage.none
        var coverage: PDFCoverage
        var defects: Set<PDFSignatureDefect> = []
    }

    let document: PDFDocument
    let cache: CertificateCache

    func read(_ candidate: PDFSignatureCandidate) -> Outcome {
        var outcome = Outcome(coverage: PDFCoverage(candidate, of: document))
        outcome.defects = outcome.coverage.defects
        let dictionary = candidate.dictionary
        readSubFilter(candidate, &outcome)
        let single: [PDFName] = ["ByteRange", "Contents", "SubFilter", "Type", "Filter"]
        if single.contains(where: { key in dictionary.entries.count { $0.key == key } > 1 }) {
            outcome.defects.insert(.duplicateKey)
        }
        if candidate.place == nil { outcome.defects.insert(.dictionaryPlace) }
        readContents(dictionary, &outcome)
        guard !outcome.contents.isEmpty else { return outcome }
        readMessage(dictionary, &outcome)
        return outcome
    }

    private func readSubFilter(_ candidate: PDFSignatureCandidate, _ outcome: inout Outcome) {
        let dictionary = candidate.dictionary
        let type = resolve(dictionary["Type"], candidate.revision)?.name
        if let name = resolve(dictionary["SubFilter"], candidate.revision)?.name {
            outcome.subFilter = PDFSubFilter(rawValue: name.text)
            if outcome.subFilter == nil { outcome.defects.insert(.subFilterUnknown) }
        } else {
            outcome.defects.insert(.subFilterMissing)
        }
        let isTimeStamp = outcome.subFilter == .timeStamp
        let isCalledTimeStamp = type == "DocTimeStamp"
        if type != nil, isCalledTimeStamp != isTimeStamp { outcome.defects.insert(.typeMismatch) }
        // What says to be a signature is one, and has no token to show.
        if isTimeStamp, isCalledTimeStamp || type == nil {
            outcome.role = .documentTimeStamp
        } else if candidate.isUsageRights, candidate.fields.isEmpty {
            outcome.role = .usageRights
        } else if candidate.isNamedByDocMDP || hasDocMDP(candidate) {
            outcome.role = .certification
        }
    }

    /// Whether a signature reference dictionary has the transform method DocMDP (table 256).
    private func hasDocMDP(_ candidate: PDFSignatureCandidate) -> Bool {
        let references = resolve(candidate.dictionary["Reference"], candidate.revision)?.array ?? []
        return references.prefix(64).contains { reference in
            resolve(reference, candidate.revision)?.dictionary?["TransformMethod"]?.name == "DocMDP"
        }
    }

    private func resolve(_ object: PDFObject?, _ revision: Int) -> PDFObject? {
        object.flatMap { try? document.resolve($0, in: revision) }
    }

    private func readContents(_ dictionary: PDFDictionary, _ outcome: inout Outcome) {
        guard let object = dictionary["Contents"] else {
            outcome.defects.insert(.contentsMissing)
            return
        }
        guard let string = object.string, string.isHexadecimal else {
            outcome.defects.insert(.contentsMalformed)
            return
        }
        guard string.bytes.contains(where: { $0 != 0 }) else {
            outcome.defects.insert(.contentsMissing)
            return
        }
        var reader = ElementReader(string.bytes[...], rules: .ber)
        guard let element = try? reader.next() else {
            outcome.defects.insert(.contentsUnreadable)
            return
        }
        outcome.contents = element.encoding
        if !reader.remainder.allSatisfy({ $0 == 0 }) {
            outcome.defects.insert(document.isEncrypted ? .contentsPaddingEncrypted : .contentsPadding)
        }
    }

    private func readMessage(_ dictionary: PDFDictionary, _ outcome: inout Outcome) {
        let contents = outcome.contents
        switch outcome.subFilter {
        case .timeStamp:
            let token = Result { () throws(TimeStampError) in
                try TimeStampToken.parse(contents, certificates: cache)
            }
            outcome.message = .token(token)
            if case .failure = token {
                outcome.defects.insert(.contentsUnreadable)
            } else {
                // A token by any name is a document time-stamp.
                outcome.role = .documentTimeStamp
            }
            return
        case .rsa:
            let ranges = outcome.coverage.ranges ?? []
            guard let made = BareSignatureMessage(contents, dictionary["Cert"], over: ranges, document),
                let message = try? CAdESDocument(made.encoding, cache: cache)
            else {
                outcome.defects.insert(.contentsUnreadable)
                return
            }
            outcome.message = .message(message)
            return
        default: break
        }
        guard let message = try? CAdESDocument(contents, cache: cache) else {
            outcome.defects.insert(.contentsUnreadable)
            return
        }
        let isEncapsulated = message.signedData.encapsulatedContent != nil
        if isEncapsulated != (outcome.subFilter == .pkcs7SHA1) { outcome.defects.insert(.contentsContent) }
        if message.signedData.signerInfos.count != 1 { outcome.defects.insert(.contentsSigners) }
        if !message.signedData.signerInfos.isEmpty { outcome.message = .message(message) }
    }
}
