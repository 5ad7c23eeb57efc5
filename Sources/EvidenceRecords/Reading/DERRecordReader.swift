import ASN1
import CMS
import PKIX
import TimeStampProtocol

/// Reads an `EvidenceRecord` of RFC 4998 in DER; BER is read too, and lists that are tagged explicitly.
struct DERRecordReader {
    /// What has been read so far, against the limits of a whole record.
    private struct Budget {
        var timeStamps = 0
        var values = 0
    }

    let certificates: CertificateCache?

    func read(_ bytes: ArraySlice<UInt8>) throws(EvidenceRecordError) -> EvidenceRecord {
        try EvidenceRecordError.translating { try record(Element.parse(bytes, rules: .ber)) }
    }

    private func record(_ element: Element) throws -> EvidenceRecord {
        var fields = try element.sequence()
        let version = try fields.next(.integer).integer()
        let digests = try fields.next(.sequence).elements(limit: EvidenceRecordLimits.attributeCount)
        let cryptoInfos = try fields.optionalContext(0).map { try SupportingInformation(attributes($0), certificates) }
        let encryption = try fields.optionalContext(1)
        let sequence = try fields.next(.sequence)
        try fields.end()
        let elements = try sequence.elements(limit: EvidenceRecordLimits.chainCount)
        guard !elements.isEmpty else {
            throw EvidenceRecordError(.empty(.archiveTimeStampSequence), at: sequence.encoding.startIndex)
        }
        var budget = Budget()
        var chains: [ArchiveTimeStampChain] = []
        for chain in elements { chains.append(try self.chain(chain, after: chains, &budget)) }
        return EvidenceRecord(
            form: .asn1,
            version: "\(version)",
            digestAlgorithms: try digests.map { NamedDigest(try AlgorithmIdentifier.parse($0)) },
            supportingInformation: cryptoInfos ?? SupportingInformation(count: 0),
            encryptionType: try encryption.map { try encryptionType($0) },
            chains: chains,
            encoding: element.encoding
        )
    }

    /// EncryptionInfo, tagged implicitly as the module of RFC 4998 has it, or explicitly.
    private func encryptionType(_ element: Element) throws -> String {
        var fields = try element.children()
        let first = try fields.next()
        if first.has(.sequence) {
            var inner = try first.sequence()
            return try inner.next(.objectIdentifier).objectIdentifier().description
        }
        return try first.objectIdentifier().description
    }

    private func chain(
        _ element: Element,
        after chains: [ArchiveTimeStampChain],
        _ budget: inout Budget
    ) throws -> ArchiveTimeStampChain {
        let elements = try element.expecting(.sequence).elements(limit: EvidenceRecordLimits.timeStampCount)
        guard !elements.isEmpty else {
            throw EvidenceRecordError(.empty(.archiveTimeStampChain), at: element.encoding.startIndex)
        }
        budget.timeStamps += elements.count
        guard budget.timeStamps <= EvidenceRecordLimits.timeStampCount else {
            throw EvidenceRecordError(.tooLarge, at: element.encoding.startIndex)
        }
        var timeStamps: [ArchiveTimeStamp] = []
        for timeStamp in elements { timeStamps.append(try self.timeStamp(timeStamp, &budget)) }
        return ArchiveTimeStampChain(
            timeStamps: timeStamps,
            canonicalization: nil,
            predecessors: chains.isEmpty ? [] : [SequenceEncoding.octets(of: chains.map(\.encoding))],
            encoding: element.encoding
        )
    }

    private func timeStamp(_ element: Element, _ budget: inout Budget) throws -> ArchiveTimeStamp {
        var fields = try element.sequence()
        let digest = try fields.optionalContext(0).map { NamedDigest(try algorithm($0)) }
        let attributes = try fields.optionalContext(1).map { try self.attributes($0) } ?? []
        let tree = try fields.optionalContext(2).flatMap { try hashTree($0, &budget) }
        let contentInfo = try fields.next(.sequence)
        try fields.end()
        let token = Result { () throws(TimeStampError) in
            try TimeStampToken.parse(contentInfo.encoding, certificates: certificates)
        }
        return ArchiveTimeStamp(
            digest: digest ?? NamedDigest(token),
            attributeCount: attributes.count,
            supportingInformation: try SupportingInformation(attributes, certificates),
            hashTree: tree,
            token: token,
            tokenEncoding: contentInfo.encoding,
            renewed: RenewedOctets(pieces: [contentInfo.encoding]),
            isXML: false
        )
    }

    /// The attributes, each a type with a SET of values.
    private func attributes(_ element: Element) throws -> [Element] {
        var attributes = try element.elements(limit: EvidenceRecordLimits.attributeCount)
        if attributes.count == 1, attributes[0].tag.isConstructed, let inner = try attributes[0].children().nextIfAny(),
            inner.tag.isConstructed
        {
            attributes = try attributes[0].elements(limit: EvidenceRecordLimits.attributeCount)
        }
        for attribute in attributes {
            var fields = try attribute.sequence()
            _ = try fields.next(.objectIdentifier).objectIdentifier()
            _ = try fields.next(.set)
            try fields.end()
        }
        return attributes
    }

    private func algorithm(_ element: Element) throws -> AlgorithmIdentifier {
        var fields = try element.children()
        let first = try fields.next()
        guard !first.has(.sequence) else { return try AlgorithmIdentifier.parse(first) }
        // Implicit tagging of a SEQUENCE, which its reader wants under its own tag.
        let bytes = ArraySlice(DEREncoder.element(.sequence, element.content))
        return try AlgorithmIdentifier.parse(Element.parse(bytes, rules: .ber))
    }

    private func hashTree(_ element: Element, _ budget: inout Budget) throws -> [PartialHashTree]? {
        var lists = try element.elements(limit: EvidenceRecordLimits.listCount)
        // SEQUENCE of SEQUENCE of OCTET STRING under an explicit tag is one level deeper.
        if lists.count == 1, let first = try lists[0].children().nextIfAny(), first.has(.sequence) {
            lists = try lists[0].elements(limit: EvidenceRecordLimits.listCount)
        }
        // A tree of no list says as much as none.
        guard !lists.isEmpty else { return nil }
        var trees: [PartialHashTree] = []
        for list in lists {
            let left = EvidenceRecordLimits.valueCount - budget.values
            let values = try list.expecting(.sequence).elements(limit: left)
            guard !values.isEmpty else {
                throw EvidenceRecordError(.empty(.sequence), at: list.encoding.startIndex)
            }
            budget.values += values.count
            trees.append(
                PartialHashTree(
                    values: try values.map { value in
                        let octets = try value.octetString()
                        guard octets.count <= EvidenceRecordLimits.valueLength else {
                            throw EvidenceRecordError(.tooLarge, at: value.encoding.startIndex)
                        }
                        return octets
                    }
                )
            )
        }
        return trees
    }
}

extension ElementReader {
    /// The first of the elements that are left; nil where there is none.
    fileprivate func nextIfAny() throws -> Element? {
        var copy = self
        return try copy.nextIfPresent()
    }
}

extension NamedDigest {
    init(_ identifier: AlgorithmIdentifier) {
        self.init(
            identifier: identifier.algorithm.description,
            algorithm: .init(objectIdentifier: identifier.algorithm)
        )
    }

    /// The digest of a token's imprint, which counts where an archive time-stamp names none (RFC 4998 §4.1).
    init(_ token: Result<TimeStampToken, TimeStampError>) {
        switch token {
        case .success(let token): self.init(token.tstInfo.messageImprint.hashAlgorithm)
        case .failure: self.init(identifier: "", algorithm: nil)
        }
    }
}
