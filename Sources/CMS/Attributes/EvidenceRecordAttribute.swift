import ASN1

/// An evidence-record attribute of a message's first signature (RFC 4998 appendix A), not read.
package struct EvidenceRecordAttribute: Sendable {
    /// id-aa-er-external: over the content as well, as an object of its own; id-aa-er-internal: over the message alone.
    package let isExternal: Bool
    /// The `EvidenceRecord`.
    package let record: ArraySlice<UInt8>
    /// What the message may have been when the record was made, in pieces: the attribute is removed, lengths are adapted, and
    /// nothing else is changed.
    ///
    /// First without any of the attributes, then without the ones behind it, then without it alone: the n-th of several is over
    /// the message with the n-1 before, and a SET does not tell which those are. Empty where there are too many to try.
    package let messages: [[ArraySlice<UInt8>]]
}

extension SignedData {
    /// So many attributes are looked at; "the attributes SHOULD only occur once".
    private static let maximumRecords = 8

    /// The evidence-record attributes of the first signature, in the order of the message; of one that has not one value the
    /// record is the set, which cannot be read as one.
    package var evidenceRecordAttributes: [EvidenceRecordAttribute] {
        guard signerInfos.first?.unsignedAttributes?.evidenceRecords.isEmpty == false,
            let path = try? EvidenceRecordPath(encoding)
        else { return [] }
        let places = path.attributes.indices.filter { path.records[$0] != nil }
        let areTooMany = places.count > Self.maximumRecords
        return places.prefix(Self.maximumRecords).compactMap { place in
            guard let record = path.records[place] else { return nil }
            let removed = areTooMany ? [] : [places, places.filter { $0 >= place }, [place]]
            var messages: [[ArraySlice<UInt8>]] = []
            for (index, one) in removed.enumerated() where !removed[..<index].contains(one) {
                messages += path.messages(without: Set(one))
            }
            return EvidenceRecordAttribute(
                isExternal: record.isExternal,
                record: record.value.encoding,
                messages: messages
            )
        }
    }
}
