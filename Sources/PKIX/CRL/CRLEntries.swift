import ASN1

/// The entries of a CRL, indexed by serial number.
///
/// Every entry is read once, when the CRL is: one that cannot be read makes the whole CRL unreadable, since a look-up
/// that fails silently would say "not revoked". Kept are positions, not values: 8 octets an entry, and 4 for each that
/// names an issuer.
struct CRLEntries: Sendable {
    /// How many entries one CRL may have.
    static let maximumCount = 10_000_000
    /// How many different identifiers of unknown critical extensions are kept.
    static let maximumUnknownCount = 16

    private let encodings: ArraySlice<UInt8>
    private let crlIssuer: DistinguishedName
    /// A hash of the serial number in the upper half, where the entry starts in the lower; sorted.
    private let slots: [UInt64]
    /// Where the entries start that name an issuer, which stands until the next of them; ascending.
    private let issuerStarts: [UInt32]
    /// Of all entries, each once.
    let unknownCriticalExtensions: [ObjectIdentifier]

    var count: Int { slots.count }

    /// The contents octets of revokedCertificates, read in full.
    init(_ content: ArraySlice<UInt8>, crlIssuer: DistinguishedName, depth: Int) throws(ASN1Error) {
        guard content.count <= CertificateRevocationList.maximumLength else {
            throw ASN1Error(.tooManyElements, at: content.startIndex)
        }
        var slots: [UInt64] = []
        slots.reserveCapacity(min(content.count / 36, Self.maximumCount))
        var issuerStarts: [UInt32] = []
        var unknown: [ObjectIdentifier] = []
        let bytes = content.span
        var start = 0
        while start < bytes.count {
            guard slots.count < Self.maximumCount else {
                throw ASN1Error(.tooManyElements, at: content.startIndex + start)
            }
            if let entry = CRLCommonEntry(in: bytes, at: start) {
                slots.append(Self.slot(Self.hash(bytes, entry.serial), start))
                start = entry.end
                continue
            }
            var reader = ElementReader(content[(content.startIndex + start)...], rules: .der, depth: depth)
            let entry = try CRLEntry(reader.next(.sequence))
            slots.append(Self.slot(Self.hash(entry.serialNumber), start))
            if !entry.extensions.certificateIssuers.isEmpty { issuerStarts.append(UInt32(truncatingIfNeeded: start)) }
            for identifier in entry.extensions.unknownCritical
            where unknown.count < Self.maximumUnknownCount && !unknown.contains(identifier) {
                unknown.append(identifier)
            }
            start = reader.position - content.startIndex
        }
        slots.sort()
        encodings = content
        self.crlIssuer = crlIssuer
        self.slots = slots
        self.issuerStarts = issuerStarts
        unknownCriticalExtensions = unknown
    }

    /// Whether an entry names who issued its certificate.
    var namesIssuers: Bool { !issuerStarts.isEmpty }

    /// The entry with the serial number for a certificate of that issuer.
    ///
    /// RFC 5280 knows one at most; of several the gravest counts, so that no other can hide a revocation.
    func entry(_ serial: SerialNumber, certificateIssuer: DistinguishedName) -> RevokedCertificate? {
        let hash = Self.hash(serial)
        var index = Self.firstIndex(in: slots, notBelow: Self.slot(hash, 0))
        var found: RevokedCertificate?
        while index < slots.count, UInt32(truncatingIfNeeded: slots[index] >> 32) == hash {
            if let entry = decode(slots[index], ifNumbered: serial),
                entry.certificateIssuers.contains(certificateIssuer),
                found.map({ entry.isGraver(than: $0) }) ?? true
            {
                found = entry
            }
            index += 1
        }
        return found
    }

    /// All entries in the order of the CRL, for reports and tests.
    func all() -> [RevokedCertificate] {
        slots.sorted { UInt32(truncatingIfNeeded: $0) < UInt32(truncatingIfNeeded: $1) }
            .compactMap { decode($0, ifNumbered: nil) }
    }

    /// The entry of the slot; nil where it has another serial number than the one wanted.
    private func decode(_ slot: UInt64, ifNumbered serial: SerialNumber?) -> RevokedCertificate? {
        let start = UInt32(truncatingIfNeeded: slot)
        guard let entry = read(start), serial.map({ $0 == entry.serialNumber }) ?? true else { return nil }
        return RevokedCertificate(
            serialNumber: entry.serialNumber,
            revocationDate: entry.revocationDate,
            reason: entry.extensions.reason,
            invalidityDate: entry.extensions.invalidityDate,
            certificateIssuers: issuers(at: start),
            unknownCriticalExtensions: entry.extensions.unknownCritical
        )
    }

    /// The issuer that is named last, by the entry that starts there or one before it, with all names that it has there.
    private func issuers(at start: UInt32) -> [DistinguishedName] {
        let following = Self.firstIndex(in: issuerStarts, notBelow: start + 1)
        guard following > 0 else { return [crlIssuer] }
        return read(issuerStarts[following - 1])?.extensions.certificateIssuers ?? [crlIssuer]
    }

    /// The entry that starts there; the initializer has read every one of them, so nothing is lost to an error here.
    private func read(_ start: UInt32) -> CRLEntry? {
        if let entry = CRLEntry(commonIn: encodings.span, at: Int(start)) { return entry }
        var reader = ElementReader(encodings[(encodings.startIndex + Int(start))...], rules: .der)
        return try? CRLEntry(reader.next(.sequence))
    }

    private static func firstIndex<Value: Comparable>(in sorted: [Value], notBelow wanted: Value) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = low + (high - low) / 2
            if sorted[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func slot(_ hash: UInt32, _ start: Int) -> UInt64 {
        UInt64(hash) << 32 | UInt64(UInt32(truncatingIfNeeded: start))
    }

    private static func hash(_ serial: SerialNumber) -> UInt32 {
        let octets = serial.bytes.span
        return hash(octets, 0..<octets.count)
    }

    /// FNV-1a over the octets of the shortest form of the number, folded.
    private static func hash(_ bytes: Span<UInt8>, _ serial: Range<Int>) -> UInt32 {
        var index = serial.lowerBound
        while index + 1 < serial.upperBound,
            (bytes[index] == 0 && bytes[index + 1] < 0x80) || (bytes[index] == 0xff && bytes[index + 1] >= 0x80)
        {
            index += 1
        }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        while index < serial.upperBound {
            hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3
            index += 1
        }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
