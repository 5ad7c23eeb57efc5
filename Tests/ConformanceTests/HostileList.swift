import ASN1

/// The issuing CA's CRL of the examples with other entries; its signature no longer fits.
enum HostileList {
    /// The serial number of an entry.
    static func serialNumber(_ index: Int) -> [UInt8] {
        [0x10] + (0..<4).map { UInt8(truncatingIfNeeded: index >> (24 - 8 * $0)) }
    }

    static func make(entries count: Int) throws -> [UInt8] {
        let outer = try Element.parse(HostileInput.list[...], rules: .der).elements(limit: 3)
        var fields = try outer[0].elements(limit: 7).map { Array($0.encoding) }
        // version, signature, issuer, thisUpdate, nextUpdate, revokedCertificates, extensions
        var entries: [UInt8] = []
        entries.reserveCapacity(24 * count)
        let date: [UInt8] = [0x17, 13] + Array("250101000000Z".utf8)
        for index in 0..<count { entries += [0x30, 22, 2, 5] + serialNumber(index) + date }
        fields[5] = DEREncoder.sequence(entries)
        return DEREncoder.sequence(
            DEREncoder.sequence(of: fields),
            Array(outer[1].encoding),
            Array(outer[2].encoding)
        )
    }
}
