import ASN1

/// The elements from a `ContentInfo` down to the unsigned attributes of its first signature.
struct EvidenceRecordPath {
    /// From the outside: ContentInfo, [0], SignedData, signerInfos, the first SignerInfo.
    private let ancestors: [Element]
    /// unsignedAttrs.
    private let set: Element
    let attributes: [Element]
    /// The records among them, by the same numbers; nil for other attributes.
    let records: [(isExternal: Bool, value: Element)?]

    init(_ bytes: ArraySlice<UInt8>) throws {
        let contentInfo = try Element.parse(bytes, rules: .ber)
        var fields = try contentInfo.sequence()
        _ = try fields.next(.objectIdentifier)
        let tagged = try fields.next(.contextConstructed(0))
        let signedData = try tagged.explicit()
        let signerInfos = try Self.last(of: signedData)
        var signers = try signerInfos.set()
        let signer = try signers.next(.sequence)
        set = try Self.last(of: signer).expecting(.contextConstructed(1))
        ancestors = [contentInfo, tagged, signedData, signerInfos, signer]
        attributes = try set.elements(limit: .max)
        records = attributes.map { try? Self.record($0) }
    }

    private static func last(of element: Element) throws -> Element {
        var reader = try element.sequence()
        var last = try reader.next()
        while let next = try reader.nextIfPresent() { last = next }
        return last
    }

    private static func record(_ attribute: Element) throws -> (isExternal: Bool, value: Element) {
        var fields = try attribute.sequence()
        let type = try fields.next(.objectIdentifier).objectIdentifier()
        guard type == CAdESAttribute.erInternal || type == CAdESAttribute.erExternal else {
            throw CMSError(.notSignedData, at: attribute.encoding.startIndex)
        }
        let values = try fields.next(.set)
        return (type == CAdESAttribute.erExternal, (try? values.explicit()) ?? values)
    }

    /// The message without some of the attributes; where none is left, without the field, and with the empty one.
    func messages(without removed: Set<Int>) -> [[ArraySlice<UInt8>]] {
        let left = attributes.indices.filter { !removed.contains($0) }.map { attributes[$0].encoding }
        let kept = Self.wrap(set, left)
        return (left.isEmpty ? [[], kept] : [kept]).map { pieces in
            var child = set
            var pieces = pieces
            for ancestor in ancestors.reversed() {
                let content = ancestor.content
                let before = content[..<child.encoding.startIndex]
                let after = content[child.encoding.endIndex...]
                pieces = Self.wrap(ancestor, [before] + pieces + [after])
                child = ancestor
            }
            return pieces
        }
    }

    /// An element with other contents: its length is adapted, unless it is of the indefinite form.
    private static func wrap(_ element: Element, _ pieces: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
        let (whole, content) = (element.encoding, element.content)
        let opening = whole[..<content.startIndex]
        let closing = whole[content.endIndex...]
        guard closing.isEmpty else { return [opening] + pieces + [closing] }
        let count = pieces.reduce(0) { $0 + $1.count }
        return [DEREncoder.header(element.tag, count: count)[...]] + pieces
    }
}
