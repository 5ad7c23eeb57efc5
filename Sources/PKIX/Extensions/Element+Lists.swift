import ASN1

extension Element {
    /// The children of a SEQUENCE OF or an implicitly tagged one, read in order, at most `limit` of them.
    func bounded<Item>(
        _ limit: Int,
        _ read: (Element) throws(ASN1Error) -> Item
    ) throws(ASN1Error) -> [Item] {
        var reader = try children()
        var items: [Item] = []
        while !reader.isAtEnd {
            guard items.count < limit else { throw ASN1Error(.tooManyElements, at: reader.position) }
            items.append(try read(reader.next()))
        }
        return items
    }

    /// The octets of an implicitly tagged INTEGER that need not be minimal.
    func implicitIntegerOctets() throws(ASN1Error) -> ArraySlice<UInt8> {
        guard !tag.isConstructed, !content.isEmpty else {
            throw ASN1Error(.invalidInteger, at: encoding.startIndex)
        }
        return content
    }
}
