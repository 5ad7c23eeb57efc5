import CMS
import LibXML
import TimeStampProtocol

/// Reads an `EvidenceRecord` of RFC 6283, and records that an archive package in XML carries.
struct XMLRecordReader {
    private static let namespace = "urn:ietf:params:xml:ns:ers"

    /// What has been read so far, against the limits of a whole record.
    private struct Budget {
        var timeStamps = 0
        var values = 0
    }

    let certificates: CertificateCache?

    func read(_ bytes: ArraySlice<UInt8>) throws(EvidenceRecordError) -> EvidenceRecord {
        try EvidenceRecordError.translating {
            let limits = XMLLimits(
                byteCount: EvidenceRecordLimits.xmlByteCount,
                nodeCount: EvidenceRecordLimits.xmlNodeCount
            )
            let root = try XMLDocument(bytes, limits: limits).root
            guard let found = Self.find(root) else {
                throw EvidenceRecordError(.notEvidenceRecord, at: root.line)
            }
            guard found.name.localName != "EvidenceRecord" else { return try record(found, bytes) }
            guard let octets = Base64Text.decode(found.text), octets.first == 0x30 else {
                throw EvidenceRecordError(.notEvidenceRecord, at: found.line)
            }
            return try DERRecordReader(certificates: certificates).read(octets[...])
        }
    }

    /// The record's element, in document order the first.
    private static func find(_ root: XMLElement) -> XMLElement? {
        var open = [root]
        while let element = open.popLast() {
            if element.name == XMLName("EvidenceRecord", in: namespace) { return element }
            if element.name.localName == "asn1EvidenceRecord" { return element }
            open += element.children.reversed()
        }
        return nil
    }

    private func record(_ element: XMLElement, _ bytes: ArraySlice<UInt8>) throws -> EvidenceRecord {
        guard let version = element.attribute(XMLName("Version")) else {
            throw EvidenceRecordError(.missing(.version), at: element.line)
        }
        let sequence = try Self.child(element, .archiveTimeStampSequence)
        let supporting = Self.children(element, "SupportingInformationList").first?.children.count ?? 0
        let encryption = Self.children(element, "EncryptionInformation").first
        let elements = try Self.ordered(
            sequence,
            .archiveTimeStampChain,
            limit: EvidenceRecordLimits.chainCount
        )
        var budget = Budget()
        var chains: [ArchiveTimeStampChain] = []
        for index in elements.indices { chains.append(try chain(elements, index, in: sequence, &budget)) }
        return EvidenceRecord(
            form: .xml,
            version: String(version.prefix(32)),
            digestAlgorithms: [],
            supportingInformation: SupportingInformation(count: supporting),
            encryptionType: encryption.map { Self.encryptionType($0) },
            chains: chains,
            encoding: bytes
        )
    }

    private static func encryptionType(_ element: XMLElement) -> String {
        String((children(element, "EncryptionInformationType").first?.attribute(XMLName("Type")) ?? "").prefix(256))
    }

    private func chain(
        _ elements: [XMLElement],
        _ index: Int,
        in sequence: XMLElement,
        _ budget: inout Budget
    ) throws -> ArchiveTimeStampChain {
        let element = elements[index]
        let digest = try Self.algorithm(element, .digestMethod)
        let named = NamedDigest(identifier: String(digest.prefix(256)), algorithm: DigestURI.algorithm(digest))
        let method = try Self.canonicalization(element)
        let stamps = try Self.ordered(element, .archiveTimeStamp, limit: EvidenceRecordLimits.timeStampCount)
        budget.timeStamps += stamps.count
        guard budget.timeStamps <= EvidenceRecordLimits.timeStampCount else {
            throw EvidenceRecordError(.tooLarge, at: element.line)
        }
        var predecessors: [RenewedOctets] = []
        if index > 0 {
            let octets = try sequence.canonicalForm(method, excluding: Array(elements[index...]))
            predecessors = [RenewedOctets(pieces: [octets[...]])]
            // Where the record was indented before and after the chain was added, white space came with the chain.
            let indented = try sequence.canonicalForm(
                method,
                excluding: Array(elements[index...]),
                withSpaceBefore: true
            )
            if indented != octets { predecessors.append(RenewedOctets(pieces: [indented[...]])) }
        }
        var timeStamps: [ArchiveTimeStamp] = []
        for stamp in stamps { timeStamps.append(try timeStamp(stamp, named, method, &budget)) }
        return ArchiveTimeStampChain(
            timeStamps: timeStamps,
            canonicalization: method,
            predecessors: predecessors,
            encoding: []
        )
    }

    private func timeStamp(
        _ element: XMLElement,
        _ digest: NamedDigest,
        _ method: CanonicalizationMethod,
        _ budget: inout Budget
    ) throws -> ArchiveTimeStamp {
        let trees = Self.children(element, EvidenceRecordError.Part.hashTree.rawValue)
        guard trees.count <= 1 else { throw EvidenceRecordError(.invalid(.hashTree), at: trees[1].line) }
        let tree = try trees.first.map { try hashTree($0, &budget) }
        let stamp = try Self.child(element, .timeStamp)
        let tokenElement = try Self.child(stamp, .timeStampToken)
        guard let octets = Base64Text.decode(tokenElement.text) else {
            throw EvidenceRecordError(.invalid(.timeStampToken), at: tokenElement.line)
        }
        // A token says itself that it is one of RFC 3161; the other type of RFC 6283 §3.1.2 is XML.
        let isOther = tokenElement.attribute(XMLName("Type")) == "XMLENTRUST"
        let token: Result<TimeStampToken, TimeStampError> =
            !isOther
            ? Result { () throws(TimeStampError) in
                try TimeStampToken.parse(octets[...], certificates: certificates)
            } : .failure(TimeStampError(.notTimeStampToken, at: 0))
        return ArchiveTimeStamp(
            digest: digest,
            attributeCount: Self.children(element, "Attributes").first?.children.count ?? 0,
            supportingInformation: Self.cryptographicInformation(stamp, certificates),
            hashTree: tree,
            token: token,
            tokenEncoding: octets[...],
            renewed: RenewedOctets(pieces: [try stamp.canonicalForm(method)[...]]),
            isXML: true
        )
    }

    /// The method that a chain names; where it names none, though it has to, the one that XML Signature takes where none is
    /// named (XML Signature §4.4.3.2).
    private static func canonicalization(_ chain: XMLElement) throws -> CanonicalizationMethod {
        guard !children(chain, EvidenceRecordError.Part.canonicalizationMethod.rawValue).isEmpty else {
            return .canonicalXML
        }
        guard let method = CanonicalizationMethod(rawValue: try algorithm(chain, .canonicalizationMethod)) else {
            throw EvidenceRecordError(.invalid(.canonicalizationMethod), at: chain.line)
        }
        return method
    }

    private static func cryptographicInformation(
        _ stamp: XMLElement,
        _ cache: CertificateCache?
    ) -> SupportingInformation {
        let entries = children(stamp, "CryptographicInformationList").flatMap {
            children($0, "CryptographicInformation")
        }
        return SupportingInformation(
            entries.prefix(EvidenceRecordLimits.attributeCount).map { entry in
                (entry.attribute(XMLName("Type")) ?? "", Base64Text.decode(entry.text))
            },
            cache
        )
    }

    private func hashTree(_ element: XMLElement, _ budget: inout Budget) throws -> [PartialHashTree] {
        try Self.ordered(element, .sequence, limit: EvidenceRecordLimits.listCount).map { list in
            let values = Self.children(list, "DigestValue")
            guard !values.isEmpty else { throw EvidenceRecordError(.missing(.digestValue), at: list.line) }
            budget.values += values.count
            guard budget.values <= EvidenceRecordLimits.valueCount else {
                throw EvidenceRecordError(.tooLarge, at: list.line)
            }
            return PartialHashTree(
                values: try values.map { value in
                    guard let octets = Base64Text.decode(value.text), octets.count <= EvidenceRecordLimits.valueLength
                    else { throw EvidenceRecordError(.invalid(.digestValue), at: value.line) }
                    return octets[...]
                }
            )
        }
    }

    // MARK: - Elements

    private static func children(_ element: XMLElement, _ name: String) -> [XMLElement] {
        let expected = XMLName(name, in: namespace)
        return element.children.filter { $0.name == expected }
    }

    private static func child(_ element: XMLElement, _ part: EvidenceRecordError.Part) throws -> XMLElement {
        let found = children(element, part.rawValue)
        guard let first = found.first else { throw EvidenceRecordError(.missing(part), at: element.line) }
        guard found.count == 1 else { throw EvidenceRecordError(.invalid(part), at: found[1].line) }
        return first
    }

    private static func algorithm(_ element: XMLElement, _ part: EvidenceRecordError.Part) throws -> String {
        let method = try child(element, part)
        guard let uri = method.attribute(XMLName("Algorithm")) else {
            throw EvidenceRecordError(.missing(part), at: method.line)
        }
        return uri
    }

    /// The children of that name by their Order, one at least; white space around a number is none of it.
    private static func ordered(
        _ element: XMLElement,
        _ part: EvidenceRecordError.Part,
        limit: Int
    ) throws -> [XMLElement] {
        let found = children(element, part.rawValue)
        guard !found.isEmpty else { throw EvidenceRecordError(.missing(part), at: element.line) }
        guard found.count <= limit else { throw EvidenceRecordError(.tooLarge, at: element.line) }
        var numbered: [(order: Int, element: XMLElement)] = []
        for child in found {
            guard let text = child.attribute(XMLName("Order")) else {
                throw EvidenceRecordError(.missing(.order), at: child.line)
            }
            let numbers = text.split { " \t\r\n".contains($0) }
            guard numbers.count == 1, let order = Int(numbers[0]), order >= 0 else {
                throw EvidenceRecordError(.invalid(.order), at: child.line)
            }
            numbered.append((order, child))
        }
        numbered.sort { $0.order < $1.order }
        for (one, next) in zip(numbered, numbered.dropFirst()) where one.order == next.order {
            throw EvidenceRecordError(.duplicateOrder, at: next.element.line)
        }
        return numbered.map(\.element)
    }
}
